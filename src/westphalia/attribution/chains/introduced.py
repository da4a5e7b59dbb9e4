"""The sentences of an article with the outlets that each names, and the outlet that introduces what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.speakers.outlets import Outlet
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_LONGEST_INTRODUCTION = 40  # tokens of a sentence that ends in a colon
_LONGEST_PARAGRAPH = 8  # sentences


class Sentences:
    """The sentences of an article with the outlets that each names."""

    def __init__(self, doc: Doc, outlets: Sequence[Outlet], quotations: Sequence[Quotation]) -> None:
        self.doc = doc
        self.spans = list(doc.sents)
        self.number = {token.i: n for n, span in enumerate(self.spans) for token in span}
        self.outlets: list[list[Outlet]] = [[] for _ in self.spans]
        for outlet in outlets:
            self.outlets[self.number[outlet.head]].append(outlet)
        telling = [(q, self._quotes(q)) for q in quotations if q.spoken]
        self._quoting = [(q, outlet.link) for q, outlet in telling if outlet is not None]

    def at(self, position: int) -> int:
        """Return the number of the sentence that holds a character."""
        span = self.doc.char_span(position, position + 1, alignment_mode="expand")
        return self.number[span.start] if span is not None else 0

    def of(self, claim: Claim) -> tuple[int, Span]:
        """Return the sentence of a claim's cue, or of its content where it has none."""
        number = self.at(claim.cue_start if claim.cue_start is not None else claim.content_start)
        return number, self.spans[number]

    def first(self, claim: Claim) -> int:
        """Return the number of the sentence in which a claim begins."""
        return self.at(claim.content_start if claim.cue_start is None else min(claim.content_start, claim.cue_start))

    def last(self, claim: Claim) -> int:
        """Return the number of the sentence in which a claim ends."""
        return self.at(max(claim.content_end, claim.cue_end or 0) - 1)

    def ends_paragraph(self, number: int) -> bool:
        """Return True where a paragraph ends with a sentence."""
        return number >= 0 and _ends_paragraph(self.spans[number])

    def introduced(self, claim: Claim) -> Link | None:
        """Return the outlet of "The Times reports:", where the sentence before this paragraph ends so."""
        number = self.of(claim)[0]
        place = claim.content_start if claim.cue_start is None else claim.cue_start
        told = next((link for q, link in self._quoting if q.start < place < q.end), None)
        if told is not None:
            return told
        for first in range(number, max(0, number - _LONGEST_PARAGRAPH), -1):
            before = self.spans[first - 1]
            if _ends_paragraph(before) or _announces(before):
                if not _announces(before) or len(before) > _LONGEST_INTRODUCTION:
                    return None
                return next((o.link for o in self.outlets[first - 1] if reports(o, self.doc)), None)
        return None

    def _quotes(self, quotation: Quotation) -> Outlet | None:
        """Return the outlet of 'This is how the Times tells it: "…"'."""
        mark = self.doc.char_span(quotation.start, quotation.start + 1, alignment_mode="expand")
        before = self.doc[max(0, mark.start - 3) : mark.start] if mark is not None else ()
        colon = next((token for token in reversed(list(before)) if not token.is_space), None)
        if colon is None or colon.text != ":":
            return None
        ahead = (o for o in self.outlets[self.number[colon.i]] if o.end <= colon.idx)
        return next((outlet for outlet in ahead if _tells(self.doc[outlet.head])), None)


def _tells(outlet: Token) -> bool:
    """Return True for the subject of a verb of saying."""
    return outlet.dep_ == "nsubj" and lemma(outlet.head) in {*verb_kinds(), *words("carriers", "report")}


def _announces(sentence: Span) -> bool:
    """Return True for a sentence that ends in a colon."""
    last = next((token for token in reversed(list(sentence)) if not token.is_space), None)
    return last is not None and last.text == ":"


def _ends_paragraph(sentence: Span) -> bool:
    last = sentence[-1]
    return "\n" in last.text or "\n" in last.whitespace_


def top_of(outlet: Outlet, doc: Doc) -> Token:
    """Return the word that an outlet's name hangs on as owner or modifier: "Tapper" of "CNN's Jake Tapper"."""
    token = doc[outlet.head]
    for _ in range(4):
        if token.dep_ not in ("poss", "compound", "nmod", "appos", "amod"):
            return token
        token = token.head
    return token


def governor_of(token: Token) -> Token | None:
    """Return the verb or noun that a noun, or its preposition, belongs to."""
    head = token.head
    if head.dep_ in ("prep", "dative", "agent") or head.tag_ in ("IN", "TO"):
        return head.head
    return head if head != token else None


def reports(outlet: Outlet, doc: Doc) -> bool:
    """Return True for "the Times reports" and "according to Bloomberg"."""
    governor = governor_of(top_of(outlet, doc))
    if governor is None:
        return False
    return lemma(governor) in words("carriers", "report") or governor.lower_ == "according"
