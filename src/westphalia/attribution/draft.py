"""A claim in the making: token and character spans, before speakers and chains are resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from westphalia.attribution.claim import ClaimKind, Span

OPENING = ("“", '"', "``", "«")  # marks that a quotation begins with
CLOSING = ("”", '"', "''", "»")
_EDGE = frozenset({",", ";", ":", "—", "–", "-", "that", "."})
_LAST = _EDGE | {"and", "but", "or", "which"}


@dataclass
class Draft:
    """What was found at one cue.

    `speaker` and `via` are token ranges; `via` is the one through whom the words come ("TASS cited an expert": TASS).
    `inner` is True for what is a claim only where another is around it.
    """

    content: list[Span]
    cue: Span | None
    cue_token: int | None
    speaker: tuple[int, int] | None
    kind: ClaimKind
    confidence: float
    via: list[tuple[int, int]] = field(default_factory=list)
    inner: bool = False


def char_spans(doc: Doc, tokens: Iterable[int]) -> list[Span]:
    """Turn token indices into character spans, one for each run, without punctuation at the edges."""
    runs: list[list[int]] = []
    for index in sorted(tokens):
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [span for run in runs if (span := _trimmed(doc, run[0], run[-1] + 1))]


def _trimmed(doc: Doc, first: int, last: int) -> Span | None:
    while first < last and (doc[first].is_space or doc[first].lower_ in _EDGE or _is_condition(doc, first, last)):
        first += 1
    while last > first and (doc[last - 1].is_space or doc[last - 1].lower_ in _LAST):
        last -= 1
    if first >= last:
        return None
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def _is_condition(doc: Doc, first: int, last: int) -> bool:
    """Return True for "(on condition of) anonymity that …": the parser hangs on it what is said."""
    return first + 1 < last and doc[first].lower_ == "anonymity" and doc[first + 1].lower_ == "that"


def is_quoted(doc: Doc, span: Span) -> bool:
    """Return True for words that begin with a quotation mark."""
    told = doc.char_span(*span, alignment_mode="expand")
    return told is not None and told[0].text in OPENING


def short_of_stop(sentence: SpacySpan) -> int:
    """Return the token behind the last word of a sentence."""
    end = sentence.end
    while end > sentence.start and (sentence.doc[end - 1].is_space or sentence.doc[end - 1].text in (".", "!", "…")):
        end -= 1
    return end


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the token range of a speaker: the noun with all that belongs to it, short of a relative clause."""
    first, last = head.left_edge.i, head.right_edge.i + 1
    for token in head.subtree:
        if token.i > head.i and token.dep_ in ("relcl", "acl", "advcl", "parataxis"):
            last = min(last, token.left_edge.i)
    while last > first and _is_edge(head.doc[last - 1]):
        last -= 1
    while first < last and (head.doc[first].is_punct or head.doc[first].is_space):
        first += 1
    if last < len(head.doc) and head.doc[last].text in CLOSING and _is_open(head.doc[first:last]):
        last += 1  # 'the newspaper "Vedomosti"'
    return (first, last) if first <= head.i < last else (head.i, head.i + 1)


def _is_open(words: SpacySpan) -> bool:
    """Return True for words with a quotation mark that is not closed among them."""
    return sum(token.text in (*OPENING, *CLOSING) for token in words) % 2 == 1


def _is_edge(token: Token) -> bool:
    """Return True for what does not belong to the end of a name: punctuation, "'s"."""
    return token.is_punct or token.is_space or token.tag_ == "POS"
