"""Date lines with company: "2025-01-06 10:14 Source: River Net Author: Li Wei", "Oslo - 6 JAN 2025 - 09:31 CET".

A line is one where nothing is left beside the date but clock times, roles with names, outlets, counters and names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from westphalia.articles.cleaning.credits import is_author_role, is_names
from westphalia.articles.cleaning.parts import BY, PackedLine, could_be_names, is_outlet, kind_of, names_of, outlet_of
from westphalia.articles.cleaning.timestamps import DATE, has_clock, has_label, without_time
from westphalia.articles.cleaning.vocabulary import vocabulary
from westphalia.reference.places import places_named

_LONGEST = 200
_LONGEST_SOURCE = 4  # words: "River TV news client"
_MOST_NAMES = 3  # place, author, desk

_SEPARATOR = re.compile(r"\s*[|•·ـ,;()\[\]]\s*|\s+[–—/-]\s+|\s*->\s*|\s{2,}|\t+|\s+[–—-]$|^[–—-]\s+")
_COUNTERS = re.compile(
    r"\b(?:(?:number of )?(?:views?|clicks?|hits|reads?|comments?|shares?|likes?)|(?:news |article )?(?:id|code|no))"
    r"\s*:?\s*\d[\d.,]*|\b(?:category|section|group)\s*:",
    re.IGNORECASE,
)
_SOURCE = frozenset({"source", "sources", "news source", "origin"})
_PICTURE = re.compile(r"\b(?:photo|picture|image|video|camera|graphic)", re.IGNORECASE)


def read_dated(line: str) -> PackedLine | None:
    """Return the facts of a date line with company; None where anything in it may be a sentence or a headline.

    Names beside a date alone prove nothing ("Donetsk Airport, May 26, 2014" is a caption): a clock time, a word such
    as "Published", "By", a role or an outlet must stand there too.
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    rest = without_time(_COUNTERS.sub(" | ", line))
    if DATE not in rest:
        return None
    fields, free = _fields(rest)
    if not all(_are_names(value, role) for role, value in fields):
        return None
    kinds = {part: kind_of(part) for part in free}
    unknown = [part for part in free if kinds[part] is None]
    if len(unknown) > _MOST_NAMES or not all(is_names(names_of(part)) for part in unknown):
        return None
    told = has_clock(line) or has_label(line) or bool(BY.match(line))
    roles = [role for role, _ in fields if not _PICTURE.search(role)]
    if not told and not roles and "outlet" not in kinds.values():
        return None
    return _facts(line, fields, free)


def _facts(line: str, fields: list[tuple[str, str]], free: list[str]) -> PackedLine:
    authors = [value for role, value in fields if is_author_role(role)]
    places = [part for part in free if not is_outlet(part) and places_named(part)]
    # Without a mark between it and the date, a name may be an outlet's as well as an author's.
    marked = [part for part in free if part not in places and kind_of(part) is None and not _touches_date(part, line)]
    authors += [names_of(part) for part in marked if could_be_names(part) or BY.match(line)]
    sources = [value for role, value in fields if role.lower() in _SOURCE]
    return PackedLine(
        names=authors[0] if authors else None,
        stamp=line,
        outlet=next((outlet_of(part) for part in free if is_outlet(part)), None),
        place=places[0] if places else None,
        source=sources[0] if sources else None,
        credits=tuple((role, value) for role, value in fields if not is_author_role(role)),
    )


def _fields(rest: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the roles with their names, and the parts that no role stands before."""
    pieces = vocabulary().role_labels.split(rest)
    fields, free = [], list(_parts(pieces[0]))
    for role, value in zip(pieces[1::2], pieces[2::2], strict=True):
        own, *others = re.split(rf"\s*(?:{DATE}|\|)\s*", value)
        fields.append((role.rstrip(":： "), own.strip(" ,;:–—-")))
        free += [part for other in others for part in _parts(other)]
    return fields, free


def _parts(text: str) -> Iterator[str]:
    for part in _SEPARATOR.split(text.replace(DATE, " | ")):
        if part and any(map(str.isalnum, part)):
            yield part.strip(" :-–—.") if not re.search(r"\b\w\.$", part.strip()) else part.strip(" :-–—")


def _are_names(value: str, role: str) -> bool:
    """Tell whether what stands behind a role is names; sites write theirs in small letters ("The Post / postweb")."""
    if role.lower() in _SOURCE and value[:1].isupper() and len(value.split()) <= _LONGEST_SOURCE:
        return True
    return all(is_names(name) or name.isalnum() for name in re.split(r"\s*/\s*", value))


def _touches_date(part: str, line: str) -> bool:
    """Tell whether only a space stands between a name and the date or time."""
    return bool(re.search(rf"\d\.?\s{re.escape(part)}|{re.escape(part)}\s\d", line))
