"""Quoted stretches of a text: what stands between quotation marks, whoever says it."""

from __future__ import annotations

import re

# What closes a quotation that a mark has opened. A straight mark opens after white space or an opening bracket and
# closes behind anything else. Single marks are left alone: most are apostrophes, or quotations inside others.
_OPEN = re.compile(r"[“«„]|(?:(?<=[\s(\[—–])|^)\"", re.MULTILINE)
_CLOSE = {
    "“": re.compile("”"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    '"': re.compile(r"(?<!\s)\""),
}
# Where a quotation ends that is not closed: before a paragraph that opens a mark again; a blank line ends every other.
_PARAGRAPH = re.compile(r"\n\s*(?P<again>[“\"«„])|\n[ \t]*\n")
_LONGEST = 3000  # characters; an unclosed quotation mark must not swallow the article


def quoted(text: str) -> list[tuple[int, int]]:
    """Return where quotations stand in a text, as [start, end) in characters, marks included, in order."""
    found, position = [], 0
    while opening := _OPEN.search(text, position):
        end = _closing(text, opening)
        if end is not None:
            found.append((opening.start(), end))
        position = end or opening.end()
    return found


def _closing(text: str, opening: re.Match[str]) -> int | None:
    """Return the end of a quotation, not crossing a paragraph; None where it is never closed."""
    start = opening.end()
    limit = min(len(text), start + _LONGEST)
    closing = _CLOSE[opening.group()].search(text, start, limit)
    paragraph = _PARAGRAPH.search(text, start, closing.start() if closing is not None else limit)
    if paragraph is not None:
        # A quotation that goes on in the next paragraph opens there again, and is not closed at the end of this one.
        return paragraph.start() if paragraph.group("again") else None
    return closing.end() if closing is not None else None
