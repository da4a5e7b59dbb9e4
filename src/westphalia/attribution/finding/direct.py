"""Claims by quotation: which words of saying belong to which quotation marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.finding.verbs import kind_of, speaker_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_REACH = 40  # tokens between a quotation and its cue; a speaker's titles and affiliation can be long
_GOES_ON_WITHIN = 400  # characters between a quotation without cue and the last one with a speaker
_MARKS = frozenset('“”»"')  # what a quotation may end in
_BODIES = frozenset({"government", "organization", "igo", "military"})


class _Here(NamedTuple):
    """What a quotation is looked at with: the article, and which of its tokens name people and bodies."""

    doc: Doc
    text: str
    people: Container[int]
    bodies: Container[int]


def find_direct(
    doc: Doc, text: str, quotations: Sequence[Quotation], cues: Sequence[Token], mentions: Iterable[Mention] = ()
) -> Iterator[Draft]:
    """Yield a draft for each cue with its quotations, and one for each quotation that stands without a cue."""
    here = _Here(doc, text, *_named(mentions))
    free = [cue for cue in cues if not _inside(cue, quotations) and not _is_to_come(cue)]
    spoken = [quotation for quotation in quotations if quotation.spoken]
    by_cue: dict[int, list[Quotation]] = defaultdict(list)
    last: tuple[Token, int] | None = None  # who spoke last, up to where
    waiting: list[Quotation] = []
    for quotation, following in zip_longest(spoken, spoken[1:]):
        cue = _nearest_cue(doc, quotation, free, by_cue)
        if cue is None and _goes_on(text, quotation, following):
            waiting.append(quotation)  # it is left open: whoever speaks in the next paragraph says this too
            continue
        parts, waiting = [*waiting, quotation], []
        if cue is not None:
            by_cue[cue.i] += parts
            last = (cue, quotation.end)
        elif (source := _according(doc, quotation)) is not None:
            last = (source, quotation.end)  # the phrase itself is found elsewhere (phrases.py)
            if (speaker := _source(source)) is not None and parts[:-1]:
                yield Draft([(q.start, q.end) for q in parts[:-1]], None, None, noun_phrase(speaker), "statement", 0.5)
        elif (speaker := _speaker_without_cue(here, parts[0], last, quotations)) is not None:
            yield Draft([(q.start, q.end) for q in parts], None, None, noun_phrase(speaker), "statement", 0.5)
            last = (last[0] if last and speaker == _source(last[0]) else speaker, quotation.end)
    for index, parts in by_cue.items():
        yield _draft(doc[index], parts, _speaker(doc[index], free, quotations))


def _named(mentions: Iterable[Mention]) -> tuple[set[int], set[int]]:
    """Return the tokens that name people, and those that name bodies and states."""
    named = [(mention.head, mention.actor.kind) for mention in mentions]
    return {i for i, kind in named if kind == "person"}, {i for i, kind in named if kind in _BODIES}


def _goes_on(text: str, quotation: Quotation, following: Quotation | None) -> bool:
    """Return True for a quotation that is not closed where its paragraph ends, and opens again in the next."""
    closed = text[quotation.end - 1] in _MARKS
    return not closed and following is not None and not text[quotation.end : following.start].strip()


def _speaker_without_cue(
    here: _Here, quotation: Quotation, last: tuple[Token, int] | None, quotations: Sequence[Quotation]
) -> Token | None:
    """Return who says a quotation that is a whole sentence, or more, of its own.

    That is the person who is the subject of the sentence before; where that is nobody, whoever spoke last; where nobody
    did nearby, the body or state the sentence before is about.
    """
    if not _stands_alone(here.text, quotation):
        return None
    near = last is not None and quotation.start - last[1] < _GOES_ON_WITHIN
    before = _sentence_before(here.doc, quotation)
    told = last is not None and before is not None and before.start_char <= last[0].idx < before.end_char
    subject = None if before is None or told else _subject(before)
    if subject is not None and not _inside(subject, quotations):
        if subject.i in here.people or subject.lower_ in ("he", "she") or is_person_noun(lemma(subject)):
            return subject
        if not near and subject.i in here.bodies:
            return subject
    return _source(last[0]) if last is not None and near else None


def _sentence_before(doc: Doc, quotation: Quotation) -> Span | None:
    """Return the sentence that ends right before a quotation, which is not the end of the title."""
    span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
    before = span.start - 1 if span is not None else -1
    while before > 0 and doc[before].is_space:
        before -= 1
    return doc[before].sent if before >= 0 and doc[before].text in (".", "!", "?") else None


def _subject(sentence: Span) -> Token | None:
    """Return who does what a sentence tells."""
    return next((child for child in sentence.root.children if child.dep_ == "nsubj"), None)


def _according(doc: Doc, quotation: Quotation) -> Token | None:
    """Return the "according" right behind a quotation."""
    span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
    behind = doc[span.end : span.end + 2] if span is not None else ()
    return next((token for token in behind if token.lower_ in words("phrases", "according")), None)


def _source(cue: Token) -> Token | None:
    """Return who speaks by a cue, "according to" included; a noun is who spoke without one."""
    if cue.tag_[0] in "NP":
        return cue
    if cue.lower_ not in words("phrases", "according"):
        return speaker_of(cue)
    to = next((c for c in cue.children if c.lower_ == "to"), None)
    return next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None


def _speaker(cue: Token, free: Sequence[Token], quotations: Sequence[Quotation]) -> Token | None:
    """Return who speaks. In '"…," adding, "…"' the parser may look for a subject inside the quotation: the speaker
    of the cue before is meant then."""
    speaker = speaker_of(cue)
    if speaker is not None and not _inside(speaker, quotations):
        return speaker
    before = [other for other in free if other.i < cue.i and other.sent.start == cue.sent.start]
    return _speaker(before[-1], free, quotations) if before else None


def _draft(cue: Token, parts: list[Quotation], speaker: Token | None) -> Draft:
    return Draft(
        [(part.start, part.end) for part in parts],
        (cue.idx, cue.idx + len(cue)),
        cue.i,
        noun_phrase(speaker) if speaker is not None else None,
        kind_of(cue),
        0.9 if speaker is not None else 0.6,
    )


def _is_to_come(cue: Token) -> bool:
    """Return True for "said Syria would respond": no words of Syria's yet."""
    return any(child.dep_ == "aux" and child.tag_ == "MD" for child in cue.children)


def _inside(token: Token, quotations: Sequence[Quotation]) -> bool:
    return any(q.start < token.idx < q.end for q in quotations)


def _nearest_cue(doc: Doc, quotation: Quotation, cues: Sequence[Token], begun: Container[int]) -> Token | None:
    """Return the cue in the sentence before or after the marks, the nearest one; a cue right after wins a tie.

    One whose own sentence is over has a quotation begun before it: '"…," he said. "…"'.
    """
    span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
    if span is None:
        return None
    best: tuple[int, Token] | None = None
    for cue in cues:
        distance = _distance(span, cue)
        if distance is None or distance >= _REACH or (best is not None and distance >= best[0]):
            continue
        if cue.i in begun or not _is_over(doc, cue, span):
            best = (distance, cue)
    return best[1] if best else None


def _distance(span: Span, cue: Token) -> int | None:
    """Return how far a cue is from a quotation in tokens; None where the two cannot belong together."""
    doc, first, last = cue.doc, span.start, span.end
    if not -_REACH < cue.i - first < len(span) + _REACH:
        return None
    if cue.i < first:
        if _crosses_sentence(doc, cue.i, first):
            return None
        introduced = all(token.is_punct or token.lower_ == "that" for token in doc[cue.i + 1 : first])
        return 0 if introduced else first - cue.i
    if cue.i < last or _crosses_sentence(doc, last, cue.i) or _looks_ahead(cue):
        return None
    return cue.i - last + 1


def _looks_ahead(cue: Token) -> bool:
    """Return True for a participle ("adding,"), which introduces what follows; "was quoted as saying" does not."""
    return cue.tag_ == "VBG" and not (cue.i and cue.doc[cue.i - 1].lower_ == "as")


def _crosses_sentence(doc: Doc, first: int, last: int) -> bool:
    return any(doc[index].is_sent_start for index in range(first + 1, last + 1) if doc[index].text not in '“"«')


def _is_over(doc: Doc, cue: Token, quotation: Span) -> bool:
    """Return True for a cue whose sentence ends before the quotation opens: '(she said so.) "…"'."""
    before = next((doc[i] for i in range(quotation.start - 1, cue.i, -1) if not doc[i].is_space), None)
    return before is not None and before.text in (".", "!", "?")


def _stands_alone(text: str, quotation: Quotation) -> bool:
    """Return True for a quotation that is a whole sentence of its own."""
    before = text[max(0, quotation.start - 3) : quotation.start].rstrip(" ")[-1:]
    inner_end = text[quotation.start : quotation.end].rstrip('“”»"')[-1:]
    return before in ("", "\n", ".", "”", '"', "!", "?") and inner_end in (".", "!", "?", "…")
