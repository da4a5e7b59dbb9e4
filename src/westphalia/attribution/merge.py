"""What the tagger found and what syntax found, made one.

The tagger was trained on attributions that no other one contains: it decides who says what at the top of a sentence.
Syntax adds what stands inside: claims told in claims, and who is cited by whom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.attribution.claim import ClaimKind, Span
from westphalia.attribution.draft import Draft, char_spans, is_quoted
from westphalia.attribution.finding.phrases import is_phrase
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma
from westphalia.reading.text import text_of

# In articles held out from training, of what only syntax finds 1 in 17 was right at cues the tagger thinks this
# unlikely, and 23 in 33 at the others.
_UNLIKELY = 0.1
_ARTICLE = 4  # characters: "the "
_MARKS = ("”", '"', "»", "'", "’")
_KEPT: frozenset[ClaimKind] = frozenset({"denial", "confirmation", "refusal"})  # rare, plain, and worst to lose


def merge(
    doc: Doc,
    turns: Sequence[Draft],
    tagged: Sequence[Draft],
    syntactic: Sequence[Draft],
    likelihoods: Mapping[int, float],
) -> list[Draft]:
    """Return the drafts of the tagger and of syntax, each attribution once.

    Parameters
    ----------
    turns
        Turns of an interview: what is made of their labels, and of "I mentioned" in them, is dropped.
    tagged
        Drafts of the tagger, each with a cue.
    syntactic
        Drafts of syntax; those that the tagger has found too, or knows better than, are dropped.
    likelihoods
        Token -> how likely the tagger thinks it is part of a cue.

    Returns
    -------
    list of Draft
        The tagger's first.
    """
    sure = [draft for draft in tagged if not any(_is_turns(doc, draft, turn) for turn in turns)]
    alone = [span for draft in syntactic if draft.cue is None for span in draft.content]
    sure = [_short_of(doc, draft, alone) for draft in sure]
    told = [span for draft in sure for span in draft.content]
    completed = [
        _completed(doc, draft, [other for other in syntactic if _same_cue(draft, other)], told) for draft in sure
    ]
    new = [draft for draft in syntactic if not any(_same_cue(draft, other) for other in sure)]
    new = [draft for draft in new if not any(_is_turns(doc, draft, turn) for turn in turns)]
    return [*completed, *(draft for draft in new if _is_added(doc, draft, sure, likelihoods))]


def _is_turns(doc: Doc, tagged: Draft, turn: Draft) -> bool:
    """Return True for the label of a turn, and for "I mentioned that" in its words: the turn tells both."""
    start, end = tagged.cue or (0, 0)
    inside = any(first <= start and end <= last for first, last in turn.content)
    return _same_cue(tagged, turn) or (inside and _speaks_of_themselves(doc, tagged))


def _same_cue(tagged: Draft, other: Draft) -> bool:
    return (
        tagged.cue is not None
        and other.cue is not None
        and tagged.cue[0] < other.cue[1]
        and other.cue[0] < tagged.cue[1]
    )


def _short_of(doc: Doc, tagged: Draft, alone: Sequence[Span]) -> Draft:
    """Return a draft without a quotation that was over before its own began: that one stands without a cue."""
    first = tagged.content[0][0]
    end = max((last for start, last in alone if abs(start - first) <= 1), default=0)
    if tagged.cue is None or not first < end < tagged.content[-1][1] or end > tagged.cue[0]:
        return tagged
    kept = [(max(start, end), last) for start, last in tagged.content if last > end]
    tokens = [t.i for start, last in kept for t in doc.char_span(start, last, alignment_mode="contract") or ()]
    content = char_spans(doc, tokens)
    return replace(tagged, content=content) if content else tagged


def _completed(doc: Doc, tagged: Draft, others: Sequence[Draft], told: Sequence[Span]) -> Draft:
    """Return a draft of the tagger with what syntax knows of the same cue: its verb, its kind, the whole speaker.

    Quotations there that the tagger gives to nobody (`told`) are said too: it looks little beyond a sentence.
    """
    if not others:
        return tagged
    known = others[0]
    if _is_hearsay(doc, known) or _falls_short(doc, tagged, known):
        return known  # "has reportedly struck": who strikes is not who says so
    more = [
        span for other in others for span in other.content if _is_said_in_marks(doc, span) and not _meets(span, told)
    ]
    content = sorted([*tagged.content, *more])
    content = _to_end_of_clause(doc, content, known)
    completed = replace(tagged, content=content, cue_token=known.cue_token, kind=known.kind)
    if known.speaker is None or tagged.speaker == known.speaker:
        return completed
    if tagged.speaker is None:
        return replace(completed, speaker=known.speaker)
    if _is_according(doc, known) and tagged.speaker[1] <= (known.cue_token or 0):
        return known  # who stands behind "according to" is meant, however far from there the tagger looks
    if doc[(known.cue_token or 1) - 1].text == "," and _is_told_of(doc, tagged.speaker, known.speaker):
        return replace(completed, speaker=known.speaker)
    if known.speaker[0] <= tagged.speaker[0] and tagged.speaker[1] <= known.speaker[1]:
        return _with_apposition(doc, completed, known.speaker)
    return completed


def _falls_short(doc: Doc, tagged: Draft, known: Draft) -> bool:
    """Return True for a noun alone out of the clause behind "in the opinion of the envoy"."""
    if known.cue_token is None or not is_phrase(doc[known.cue_token]) or len(tagged.content) != 1:
        return False
    start, end = tagged.content[0]
    told = doc.char_span(start, end, alignment_mode="contract")
    inside = any(first <= start and end <= last for first, last in known.content)
    return inside and told is not None and not any(token.tag_[0] in "VM" for token in told)


def _to_end_of_clause(doc: Doc, content: list[Span], known: Draft) -> list[Span]:
    """Return content that stops within its clause ("it killed two" of "two men in Gaza") to the end of that."""
    if len(content) != 1 or len(known.content) != 1:
        return content
    (start, end), (first, last) = content[0], known.content[0]
    if not (abs(start - first) <= _ARTICLE and end < last) or text_of(doc)[start:end][-1] in _MARKS:
        return content
    rest = doc.char_span(end, last, alignment_mode="contract")
    if rest is None or any(token.is_punct or token.dep_ in ("cc", "mark") for token in rest):
        return content
    return [(min(start, first), last)]


def _is_told_of(doc: Doc, nearer: tuple[int, int], subject: tuple[int, int]) -> bool:
    """Return True for "the envoy" in "Lavrov, who met the envoy, said" and "Lavrov, echoing the envoy, said".

    The clause between tells of who speaks.
    """
    told_in = ("relcl", "acl", "advcl")
    clauses = (child for child in doc[slice(*subject)].root.children if child.dep_ in told_in)
    return any(clause.left_edge.i <= nearer[0] and nearer[1] - 1 <= clause.right_edge.i for clause in clauses)


def _is_according(doc: Doc, draft: Draft) -> bool:
    return draft.cue_token is not None and doc[draft.cue_token].lower_ in words("phrases", "according")


def _is_hearsay(doc: Doc, draft: Draft) -> bool:
    return draft.cue_token is not None and doc[draft.cue_token].lower_ in words("phrases", "hearsay")


def _with_apposition(doc: Doc, draft: Draft, speaker: tuple[int, int]) -> Draft:
    """Return a draft whose content begins or ends with words of the speaker ("Lee, a researcher,") without them."""
    start, end = doc[speaker[0]].idx, doc[speaker[1] - 1].idx + len(doc[speaker[1] - 1])
    if not any(first < end and start < last for first, last in draft.content):
        return draft
    tokens = [
        token.i
        for first, last in draft.content
        for token in doc.char_span(first, last, alignment_mode="expand") or ()
        if not start <= token.idx < end
    ]
    content = char_spans(doc, tokens)
    return replace(draft, content=content, speaker=speaker) if content else draft


def _is_added(doc: Doc, draft: Draft, tagged: Sequence[Draft], likelihoods: Mapping[int, float]) -> bool:
    """Return True for a claim told inside another, a quotation that goes on, a cue that the tagger half believes."""
    if draft.cue is None:
        return not _overlaps(draft, tagged)
    start, end = draft.cue
    head = None if draft.cue_token is None else doc[draft.cue_token].head
    if head is not None and any(head.i == other.cue_token for other in tagged):
        cue = doc[draft.cue_token or 0]  # "espoused the view that", "denied suggesting that": told once
        once = cue.dep_ == "xcomp" or (cue.tag_[:2] == "NN" and lemma(head) in words("phrases", "holding"))
        return not once and not _speaks_of_themselves(doc, draft)
    if head is not None and lemma(head) in words("citing", "verbs") and doc[draft.cue_token or 0].dep_ == "dobj":
        return True  # "cited reports that"
    if any(first <= start and end <= last for other in tagged for first, last in other.content):
        return not _speaks_of_themselves(doc, draft) and may_speak(doc, draft.speaker)
    if draft.cue_token is not None and (is_phrase(doc[draft.cue_token]) or _closes(doc, draft)):
        return True
    return draft.kind in _KEPT or likelihoods.get(draft.cue_token or 0, 0.0) >= _UNLIKELY


def _closes(doc: Doc, draft: Draft) -> bool:
    """Return True for the words of saying of "Chad will wait, it adds": behind a comma a pronoun, a verb, no more."""
    verb = doc[draft.cue_token or 0]
    pronoun = doc[verb.i - 1] if verb.i > verb.sent.start + 1 else verb
    rest = doc[verb.i + 1 : verb.sent.end]
    told = pronoun.tag_ == "PRP" and pronoun.nbor(-1).text == "," and draft.speaker == (pronoun.i, verb.i)
    return told and verb_kinds().get(lemma(verb)) == "statement" and all(t.is_punct or t.is_space for t in rest)


def _speaks_of_themselves(doc: Doc, draft: Draft) -> bool:
    """Return True for "I think that …" inside somebody's words."""
    return draft.speaker is not None and doc[draft.speaker[0]].lower_ in words("pronouns", "own")


def _overlaps(draft: Draft, tagged: Sequence[Draft]) -> bool:
    return any(_meets(span, other.content) for other in tagged for span in draft.content)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < last and first < span[1] for first, last in others)


def _is_said_in_marks(doc: Doc, span: Span) -> bool:
    """Return True for a quotation that says something: with a finite verb, unlike the title of a book."""
    tokens = doc.char_span(*span, alignment_mode="expand") or ()
    return is_quoted(doc, span) and any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
