"""Quotations: what stands between quotation marks, and whether somebody says it."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from westphalia.reading.quoted import quoted

_FEWEST_WORDS = 4


class Quotation(NamedTuple):
    """Characters [start, end) including the marks; `spoken` where somebody says it."""

    start: int
    end: int
    spoken: bool


def find_quotations(doc: Doc, text: str) -> list[Quotation]:
    """Return the quotations of an article in order; `spoken` is False for scare quotes, names and terms."""
    return [Quotation(start, end, _is_spoken(doc, start, end)) for start, end in quoted(text)]


def _is_spoken(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    words = [token for token in span if token.is_alpha]
    if len(words) > 1 and len(span) > 2 and span[-2].text in (",", "?", "!"):
        return True  # “We will respond,” he said: the comma is the sentence's, the marks are speech
    has_verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for token in words)
    return len(words) >= _FEWEST_WORDS and has_verb
