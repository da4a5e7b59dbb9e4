"""Where else a page says that its article was published before: "Republished from Al Jazeera", "Source: TASS"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.reference.outlets import outlet_by_name

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z0-9][^.,;:()|]{1,50}?)"
_TAIL = r"(?:,? (?:on|under|with|and|in|as) [^.]*)?\W*"
# A line of its own that says nothing else. "Published by" alone may be this very page's outlet.
_BEFORE = re.compile(
    r"\W*(?:[Tt]h(?:is|e) (?:article|story|report|piece|commentary|interview|essay|op-ed|column|post|text) )?"
    r"(?:(?:was|is|has been|had been) )?"
    r"(?:(?:[Ff]irst|[Oo]riginally) (?:published|appeared|written|posted|aired)|"
    r"(?:[Rr]e-?published|[Rr]eprinted|[Rr]eposted|[Tt]ranslated)(?: and \w+)?|"
    r"(?:published|appeared) (?:first|originally))"
    r"(?: here| in [A-Z]\w+| with (?:\w+ )?permission)*"
    rf" (?P<by>from|by|courtesy of|in|on|at) {_NAME}{_TAIL}$"
)
_SOURCE = re.compile(rf"\W*[Ss]ource\s*[:：]\s*{_NAME}\W*$")
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
        Its name as printed. Behind "in", "on" and "at" (which may name a place), behind "translated" (a person) and
        "Source:" only what is known, or looks like, an outlet counts.
    """
    short = (line.strip() for line in lines if len(line) <= _LONGEST)
    return next(filter(None, map(_named, short)), None)


def _named(line: str) -> str | None:
    match = _BEFORE.match(line) or _SOURCE.match(line)
    if match is None:
        return None
    name = re.sub(r"^the | (?:news agency|newspaper|website)$", "", match["name"].strip(), flags=re.IGNORECASE)
    sure = "by" in match.groupdict() and match["by"] in ("from", "by", "courtesy of") and "ranslated" not in line
    capitals = all(word[0].isupper() or not word[0].isalpha() for word in name.split()) and len(name.split()) <= 5
    if outlet_by_name(name) is not None or is_outlet_name(name) or (sure and capitals):
        return name
    return None
