"""Relative clauses set apart by commas: who speaks behind one, and what one denies.

In "Peru, which sent its troops to Chile, asked for talks" Peru asks: what stands between the commas only tells of it.
In "Peru sent troops, which Lima denies" the clause before is denied, and no noun of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import Span
from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma

_RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LEAD = 4  # tokens of "a copy of which", "some of whom"
_NEAR = 3  # characters between the end of what is told and the comma
_LATER = 8  # tokens behind "denies" that only say when, or to whom


def with_antecedents(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Set right who speaks behind a relative clause, and what a denying one denies.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.

    Returns
    -------
    list of Draft
        The drafts in the same order, without what the clause alone was taken to tell.
    """
    spoken = [fixed for draft in drafts if (fixed := _by_antecedent(doc, draft)) is not None]
    clauses = {id(draft): first for draft in spoken if (first := _denying_which(doc, draft)) is not None}
    ends = set(clauses.values())
    told = [draft if id(draft) in clauses else _short_of(doc, draft, ends) for draft in spoken]
    told = [_behind_clause(doc, draft) for draft in told]
    return [_of_clause(doc, draft, clauses[id(draft)], told) if id(draft) in clauses else draft for draft in told]


def _by_antecedent(doc: Doc, draft: Draft) -> Draft | None:
    """Return a draft with the noun before the relative clause as its speaker, where that was sought inside it."""
    clause = _clause_before(doc, draft)
    if clause is None or draft.speaker is None:
        return draft
    led = doc[clause.start].lower_ not in _RELATIVE  # "The memo, a copy of which Reuters saw,"
    if led and draft.speaker[0] < clause.start - 1 and clause.start < draft.speaker[1]:
        return replace(draft, speaker=(draft.speaker[0], clause.start - 1))
    if not _lies_in(draft.speaker, clause):
        return draft
    start, end = doc[clause.start].idx, doc[clause.stop - 1].idx
    if all(start <= first and last <= end for first, last in draft.content):
        return None
    head = _noun_before(doc, clause.start - 1)
    if head is None:
        return draft
    first, last = noun_phrase(head)
    return replace(draft, speaker=(first, min(last, clause.start - 1)))


def _clause_before(doc: Doc, draft: Draft) -> range | None:
    """Return the tokens of the one relative clause that ends in the comma right before the words of saying."""
    cue = doc.char_span(*draft.cue, alignment_mode="expand") if draft.cue else None
    if cue is None or cue.root.tag_[0] != "V" or cue.start < 2 or doc[cue.start - 1].text != ",":
        return None
    sentence = cue.root.sent
    openings = [t for t in doc[sentence.start : cue.start - 1] if t.lower_ in _RELATIVE]
    comma = _comma_before(openings[0]) if len(openings) == 1 else None
    if comma is None or comma <= sentence.start:
        return None
    inside = range(comma + 1, cue.start - 1)
    finite = any(doc[i].tag_ in _FINITE for i in inside)
    return inside if finite and all(doc[i].text not in (",", ";", ":") for i in inside) else None


def _comma_before(relative: Token) -> int | None:
    """Return the comma before "which" or before "a copy of which"."""
    doc, place = relative.doc, relative.i - 1
    while place > relative.sent.start and relative.i - place <= _LEAD and doc[place].text != ",":
        place -= 1
    led = place == relative.i - 1 or doc[relative.i - 1].lower_ in ("of", "in", "to", "with", "for")
    return place if doc[place].text == "," and led else None


def _lies_in(speaker: tuple[int, int], clause: range) -> bool:
    return clause.start <= speaker[0] and speaker[1] <= clause.stop


def _noun_before(doc: Doc, comma: int) -> Token | None:
    """Return the head of the noun phrase that ends before a comma."""
    noun = doc[comma - 1]
    if noun.tag_[0] not in "NP":
        return None
    above = [a for a in (noun, *noun.ancestors) if a.i < comma and a.tag_[0] in "NP"]
    return max(above, key=lambda one: one.right_edge.i - one.left_edge.i, default=noun)


def _denying_which(doc: Doc, draft: Draft) -> int | None:
    """Return the comma of ", which Lima denies", where "which" stands for the clause before.

    It does behind a whole sentence; a noun for words ("a charge, which Lima denies") is denied itself, and so may be
    one in the middle of its sentence ("The letter, which Lima denies, was found").
    """
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or cue.tag_[0] != "V" or lemma(cue) not in words("denials", "relative"):
        return None
    which = next((t for t in doc[cue.sent.start : cue.i] if t.lower_ == "which"), None)
    if which is None or doc[which.i - 1].text != "," or _is_said(doc, which.i - 1):
        return None
    between = doc[which.i + 1 : cue.i]
    if not 0 < len(between) < _LATER or any(t.tag_ in (*_FINITE, "VBG") and t.dep_[:3] != "aux" for t in between):
        return None
    behind = [t for t in doc[cue.i + 1 : cue.sent.end] if not (t.is_punct or t.is_space)]
    ends = len(behind) <= _LATER and not any(t.tag_ in _FINITE or t.text == "," for t in behind)
    before = doc[cue.sent.start : which.i - 1]
    return which.i - 1 if ends and any(t.tag_ in _FINITE for t in before) else None


def _is_said(doc: Doc, comma: int) -> bool:
    """Return True for a noun for words right before a comma."""
    return lemma(doc[comma - 1]) in noun_kinds()


def _short_of(doc: Doc, draft: Draft, commas: set[int]) -> Draft:
    """Return a draft that ends before ", which Lima denies": that is the author's."""
    for comma in commas:
        place = doc[comma].idx
        if draft.cue and draft.cue[0] < place and any(start < place < end for start, end in draft.content):
            kept = [(start, min(end, place)) for start, end in draft.content if start < place]
            return replace(draft, content=kept)
    return draft


def _of_clause(doc: Doc, draft: Draft, comma: int, others: Sequence[Draft]) -> Draft:
    """Return a denial with what stands before its "which": what somebody says there, else the sentence so far."""
    place = doc[comma].idx
    told: list[Span] = next((o.content for o in others if o.cue and _ends_at(doc, o, place)), [])
    content = told or char_spans(doc, range(doc[comma].sent.start, comma))
    speaker = draft.speaker if draft.speaker and draft.speaker[0] > comma else _subject(doc, draft, comma)
    return replace(draft, content=content, speaker=speaker) if content else draft


def _behind_clause(doc: Doc, draft: Draft) -> Draft:
    """Return the draft of "According to Bild, which cites aides, Oslo will wait" with what stands behind the clause."""
    first, last = draft.content[0]
    told = doc.char_span(first, last, alignment_mode="contract")
    if told is None or len(told) < 2 or doc[told[0].sent.start].lower_ not in words("phrases", "according"):
        return draft
    sentence = told[0].sent
    which = next((t for t in doc[sentence.start : told.start + 1] if t.lower_ in _RELATIVE), None)
    if which is None or doc[which.i - 1].text != ",":
        return draft
    comma = next((t for t in doc[which.i : sentence.end] if t.text == ","), None)
    if comma is None or not told.start < comma.i < told.end - 1:
        return draft
    kept = char_spans(doc, range(comma.i + 1, told.end))
    return replace(draft, content=[*kept, *draft.content[1:]]) if kept else draft


def _ends_at(doc: Doc, draft: Draft, place: int) -> bool:
    """Return True for what is told, or for who tells it ("…, according to Kyiv"), that ends at a place."""
    if draft.cue is None or draft.cue[0] >= place:
        return False
    speaker = draft.speaker[1] if draft.speaker and draft.content[-1][1] <= draft.cue[0] else 0
    return 0 <= place - draft.content[-1][1] < _NEAR or (speaker > 0 and doc[speaker].idx == place)


def _subject(doc: Doc, draft: Draft, comma: int) -> tuple[int, int] | None:
    """Return who denies: the noun between "which" and the verb."""
    nouns = [t for t in doc[comma + 2 : draft.cue_token] if t.tag_[0] in "NP"]
    return noun_phrase(nouns[-1]) if nouns else draft.speaker
