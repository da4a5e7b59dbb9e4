"""Quotations: what stands between quotation marks, and whether somebody says it."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Doc

# What closes a quotation that a mark has opened. A straight mark opens after white space or an opening bracket and
# closes behind anything else. Single marks are left alone: most are apostrophes, or quotations inside others.
_OPEN = re.compile(r"[“«„]|(?:(?<=[\s(\[—–])|^)\"", re.MULTILINE)
_CLOSE = {
    "“": re.compile("”"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    '"': re.compile(r"(?<!\s)\""),
}
_LONGEST = 3000  # characters; an unclosed quotation mark must not swallow the article
_FEWEST_WORDS = 4


class Quotation(NamedTuple):
    """Characters [start, end) including the marks; `spoken` where somebody says it."""

    start: int
    end: int
    spoken: bool


def find_quotations(doc: Doc, text: str) -> list[Quotation]:
    """Return the quotations of an article in order; `spoken` is False for scare quotes, names and terms."""
    found, position = [], 0
    while opening := _OPEN.search(text, position):
        closing = _closing(text, opening)
        if closing is None:
            position = opening.end()
            continue
        found.append(Quotation(opening.start(), closing, _is_spoken(doc, opening.start(), closing)))
        position = closing
    return found


def _closing(text: str, opening: re.Match[str]) -> int | None:
    """Return the end of the quotation, not crossing a paragraph unless the next one opens with a mark again."""
    start = opening.end()
    limit = min(len(text), start + _LONGEST)
    closing = _CLOSE[opening.group()].search(text, start, limit)
    paragraph = text.find("\n\n", start, limit)
    if closing is None or (paragraph != -1 and paragraph < closing.start()):
        # A quotation that goes on in the next paragraph is not closed at the end of this one.
        return paragraph if paragraph != -1 and text[paragraph + 2 : paragraph + 3] in '“"«' else None
    return closing.end()


def _is_spoken(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    words = [token for token in span if token.is_alpha]
    if len(words) > 1 and len(span) > 2 and span[-2].text in (",", "?", "!"):
        return True  # “We will respond,” he said: the comma is the sentence's, the marks are speech
    has_verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for token in words)
    return len(words) >= _FEWEST_WORDS and has_verb
