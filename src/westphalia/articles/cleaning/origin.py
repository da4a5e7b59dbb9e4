"""Where else a page says that its article was published before: "Republished from Al Jazeera", "Source: TASS"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.reference.outlets import outlet_by_name

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][^.,;:()|]{1,50}?)"
_TAIL = r"(?:,? (?:on|under|with|and|in|as) [^.]*)?(?:\. (?:Find|Read|See|You can read) [^.]*)?\W*"
# A line of its own that says nothing else. "Published by" alone may be this very page's outlet.
_BEFORE = re.compile(
    r"\W*(?:[Tt]h(?:is|e) (?:article|story|report|piece|commentary|interview|essay|op-ed|column|post|text) )?"
    r"(?:(?:was|is|has been|had been) )?"
    r"(?:(?:[Ff]irst|[Oo]riginally) (?:published|appeared|written|posted|aired)|"
    r"(?:[Rr]e-?published|[Rr]eprinted|[Rr]eposted|[Rr]eproduced|[Tt]ranslated)(?: and \w+)?|"
    r"[Pp]ublished(?= with (?:\w+ )?permission)|"
    r"(?:published|appeared) (?:first|originally))"
    r"(?: from (?:an? |its |the )?(?:\w+ )?(?:article|original|text|version)(?: published)?)?"
    r"(?: here| in [A-Z]\w+| with (?:\w+ )?permission)*"
    rf" (?P<by>from|by|courtesy of|of|in|on|at) {_NAME}{_TAIL}$"
)
_SOURCE = re.compile(rf"\W*(?i:(?:news )?source)\s*[:：]\s*{_NAME}\W*$")
_LONGEST = 160  # characters of such a line


def original_outlet(lines: Iterable[str]) -> str | None:
    """Return the outlet that a line names as the first to publish the article.

    Parameters
    ----------
    lines
        Lines of the page, those that stay in its text as well.

    Returns
    -------
    str or None
        Its name as printed. Behind "translated by" (a person) and "Source:" (a picture's) only an outlet that is known
        counts, behind "published by" a single word, too; behind "in", "on" and "at" (a place) what looks like one.
    """
    short = (line.strip() for line in lines if len(line) <= _LONGEST)
    return next(filter(None, map(_named, short)), None)


def tells_original(line: str) -> bool:
    """Tell whether a line says where the article was published before and nothing else."""
    return len(line) <= _LONGEST and _BEFORE.match(line) is not None and _named(line) is not None


def _named(line: str) -> str | None:
    match = _BEFORE.match(line) or _SOURCE.match(line)
    if match is None:
        return None
    name = re.sub(r"^the | (?:news agency|newspaper|website)$", "", match["name"].strip(), flags=re.IGNORECASE)
    if outlet_by_name(name) is not None:
        return name
    by = match.groupdict().get("by")
    if by == "by" and "ublished" in line and len(name.split()) == 1:
        return name  # people are named by two
    if by in (None, "by") or "ranslated" in line:
        return None
    capitals = all(word[0].isupper() or not word[0].isalpha() for word in name.split()) and len(name.split()) <= 5
    return name if is_outlet_name(name) or (by in ("from", "courtesy of", "of") and capitals) else None
