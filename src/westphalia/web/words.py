"""How values are put on a page: days as told, names, counts; and what hostile text may not do there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

# Controls that turn the direction of text round, and others that are not seen: shown as a box, so nobody is fooled.
UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)


def seen(value: Any) -> Any:
    """Return a text with every unseen control replaced by a box; anything else as it is. Nothing is shown for None."""
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    return UNSEEN.sub("\u25a1", value) if isinstance(value, str) else value


def day(first: dt.date | None, last: dt.date | None = None, precision: str | None = "day") -> str:
    """Put days as exactly as they are known: 19 Jun 2024, June 2024, 2024, 18–19 Jun 2024."""
    if first is None:
        return ""
    if precision == "year" or (last and (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)):
        return str(first.year) if last is None or last.year == first.year else f"{first.year}–{last.year}"
    if precision in ("month", "season", "decade"):
        same = last is None or (last.year, last.month) == (first.year, first.month)
        return f"{first:%b %Y}" if same else f"{first:%b %Y} – {last:%b %Y}"
    if last is None or last == first:
        return f"{first.day} {first:%b %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {first:%b %Y}"
    return f"{first.day} {first:%b %Y} – {last.day} {last:%b %Y}"


def names(values: Iterable[str | None] | None, most: int = 4) -> str:
    """Put names in a row; many are counted."""
    shown = [one for one in dict.fromkeys(values or ()) if one]
    more = f" and {len(shown) - most} more" if len(shown) > most else ""
    return ", ".join(shown[:most]) + more


def many(count: int | None, one: str, more: str | None = None) -> str:
    """Put a count with its noun: 1 report, 1,204 reports."""
    count = count or 0
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def found_words(snippet: str) -> Markup:
    """Put a text of the search index with the words found as marks."""
    safe = str(escape(seen(snippet.replace("\x02", "\ue000").replace("\x03", "\ue001"))))
    return Markup(safe.replace("\ue000", "<mark>").replace("\ue001", "</mark>"))


def around(text: str, start: int, trigger: tuple[int, int]) -> tuple[str, str, str]:
    """Cut a passage that begins at `start` of its article into what is before its trigger, the trigger, the rest."""
    begin, end = trigger[0] - start, trigger[1] - start
    if not 0 <= begin < end <= len(text):
        return text, "", ""
    return text[:begin], text[begin:end], text[end:]
