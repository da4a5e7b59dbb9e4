"""Who passes words on, set between the words of saying and their "that".

In "Ann Lee told CNN, Reuters reports, that Chad will wait" and "Ann Lee said, according to Reuters, that Chad will
wait" Reuters has it from Lee. The parser gives what stands behind "that" to Reuters alone, and loses Lee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import OPENING, Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.between_commas import said_in_order
from westphalia.attribution.finding.verbs import kind_of, speaker_of
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LISTENER = 8  # tokens between the verb and the first comma: "told the Turkish news agency"


def find_interposed(doc: Doc) -> Iterator[Draft]:
    """Yield who passes on and who says, for each "A said, B reports, that …"."""
    for that in doc:
        if that.lower_ == "that" and that.i > that.sent.start + 4 and that.nbor(-1).text == ",":
            yield from _of(doc, that)


def _of(doc: Doc, that: Token) -> Iterator[Draft]:
    commas = [t.i for t in doc[that.sent.start : that.i - 1] if t.text == ","]
    verb = _verb_before(doc[that.sent.start : commas[-1]]) if commas else None
    saying = said_in_order(doc, commas[-1] + 1, that.i - 1) if verb is not None else None
    speaker = speaker_of(verb) if verb is not None else None
    content = char_spans(doc, range(that.i + 1, short_of_stop(that.sent)))
    if verb is None or saying is None or speaker is None or not content or speaker.i > verb.i:
        return
    passing = doc[saying.verb]
    last = passing.nbor() if passing.lower_ in words("phrases", "according") else passing
    cue = (passing.idx, last.idx + len(last))
    told = Draft(content, (verb.idx, verb.idx + len(verb)), verb.i, noun_phrase(speaker), kind_of(verb), 0.85)
    yield replace(told, cue=cue, cue_token=passing.i, speaker=saying.speaker, kind="statement")
    yield replace(told, via=[saying.speaker])


def _verb_before(words_of_saying: Span) -> Token | None:
    """Return the verb of "Ann Lee told CNN", which ends these words but for whom it was told, and when."""
    verbs = [t for t in words_of_saying if t.tag_ in ("VBD", "VBZ", "VBP") and lemma(t) in verb_kinds()]
    verb = verbs[-1] if verbs else None
    if verb is None or len(words_of_saying) - (verb.i - words_of_saying.start) > _LISTENER:
        return None
    behind = verb.doc[verb.i + 1 : words_of_saying.end]
    return None if any(t.tag_[0] in "VMW" or t.lower_ == "that" for t in behind) else verb


def without_scraps(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts without those that tell nothing but the words of saying of another: "the Times reported"."""
    return [draft for draft in drafts if not any(_is_saying_of(doc, draft, other) for other in drafts)]


def _is_saying_of(doc: Doc, draft: Draft, other: Draft) -> bool:
    if other is draft or other.cue_token is None or other.speaker is None or len(draft.content) != 1:
        return False
    start, end = draft.content[0]
    if not start <= doc[other.cue_token].idx < end:
        return False
    told = doc.char_span(start, end, alignment_mode="contract")
    if told is None:
        return False
    said = {*range(*other.speaker), other.cue_token}
    return said.issubset(range(told.start, told.end)) and all(
        t.i in said or t.tag_ in ("RB", "DT") or t.is_punct for t in told
    )


def without_own_saying(doc: Doc, draft: Draft) -> Draft:
    """Return a draft whose content leaves out its own words of saying, taken for a part of what is said.

    In "Chad, according to envoys met by Reuters, will wait" both sides of them are told; in "As we were told by an
    envoy, Chad will wait" only what stands behind.
    """
    if draft.cue is None or draft.speaker is None:
        return draft
    edges = (*draft.cue, doc[draft.speaker[0]].idx, doc[draft.speaker[1] - 1].idx + len(doc[draft.speaker[1] - 1]))
    first, last = min(edges), max(edges)
    told = [t for start, end in draft.content for t in doc.char_span(start, end, alignment_mode="contract") or ()]
    before, behind = [t for t in told if t.idx < first], [t for t in told if t.idx >= last]
    if not before or not any(t.tag_ in _FINITE for t in behind):
        return draft
    if behind[0].tag_ in ("WDT", "WP"):
        return draft  # "a charge denied by those | who ran it"
    whole = len(before) + len(behind) < len(told)
    if whole and before[-1].text == ",":  # "according to envoys | met by Reuters,"
        behind = behind[next((n for n, t in enumerate(behind) if t.text == ","), 0) :]
    if _is_of_saying(before, draft) and _is_clause(behind):
        content = char_spans(doc, (t.i for t in behind))
    else:
        content = char_spans(doc, (t.i for t in (*before, *behind))) if whole else []
    return replace(draft, content=content) if content else draft


def _is_of_saying(before: Sequence[Token], draft: Draft) -> bool:
    """Return True for what is no part of what is told: who "was told", the end of "in a talk with Le Monde"."""
    if any(t.tag_ in _FINITE for t in before) or _quotes(before):
        return False
    inside = {t.i for t in before}
    tops = [t for t in before if t.head.i not in inside and not t.is_punct]
    return bool(tops) and all(t.dep_ in ("pobj", "appos") or _is_subject_of(t, draft.cue_token) for t in tops)


def _is_clause(behind: Sequence[Token]) -> bool:
    """Return True for words with a subject and its verb: not for "(Chad, Lee says,) will wait", "over men who fled"."""
    inside = {t.i for t in behind}
    subjects = [t for t in behind if t.dep_ in ("nsubj", "nsubjpass", "expl") and t.tag_ not in ("WDT", "WP")]
    first = next((t for t in behind if not t.is_punct), None)
    return first is not None and first.tag_ not in _FINITE and any(t.head.i in inside for t in subjects)


def _quotes(before: Sequence[Token]) -> bool:
    """Return True for words in marks that are no name: 'to a "very big bang", Lee says'."""
    return any(t.text in OPENING and t.i + 1 < len(t.doc) and t.nbor().text.islower() for t in before)


def _is_subject_of(noun: Token, cue: int | None) -> bool:
    """Return True for the subject of the words of saying; "The raid" of "The raid, said Ann Lee, failed" is none."""
    apart = cue is not None and any(t.text == "," for t in noun.doc[noun.i : cue])
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i == cue and not apart
