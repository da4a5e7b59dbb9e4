"""Names of the reference tables, found in the text."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from spacy.tokens import Doc

from westphalia.reference.names import Candidate, longest_name, lookup


class NameSpan(NamedTuple):
    """A stored name at tokens [first, last) with its readings, the most usual first."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]


def find_names(doc: Doc, on: dt.date | None) -> list[NameSpan]:
    """Scan a Doc for stored names, the longest first, without overlap.

    Parameters
    ----------
    doc
        The parsed article.
    on
        The day whose readings hold; None for any day.
    """
    words = [token.text for token in doc]
    found, position = [], 0
    while position < len(words):
        span = _name_at(doc, words, position, on)
        if span:
            found.append(span)
        position = span.last if span else position + 1
    return found


def _name_at(doc: Doc, words: list[str], first: int, on: dt.date | None) -> NameSpan | None:
    if not words[first][0].isupper():
        return None
    length = longest_name(words, first)
    while length:
        last = first + length
        if any(token.is_space and "\n\n" in token.text for token in doc[first:last]):
            length -= 1  # no name goes on in the next paragraph
            continue
        text = doc[first:last].text
        candidates = lookup(text, on=on)
        if candidates and not _cut_off(doc, first, last):
            return NameSpan(first, last, candidates)
        length -= 1
    return None


def _cut_off(doc: Doc, first: int, last: int) -> bool:
    """Return True where a hyphen without space ties a one-word match to a longer name ("Guinea-Bissau", "Jong-un")."""
    if last >= len(doc) or doc[last].text != "-" or doc[last - 1].whitespace_:
        return False
    after = last + 1
    return last - first == 1 and after < len(doc) and doc[after].text.islower() and doc[after].tag_.startswith("NN")
