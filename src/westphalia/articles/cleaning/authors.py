"""Lines that name the author without "By": "Kang Hye-jin, reporter", "Jane Doe (editor)", "Ana Ruiz (Lima)"."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.credits import is_names
from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.reference.outlets import outlet_by_name
from westphalia.reference.places import places_named

_JOB = (
    r"(?:(?:senior|staff|special|chief|foreign|diplomatic|political|deputy|our|own)\s)*"
    r"(?:reporter|correspondent|journalist|columnist|editor|author|staff writer)s?"
)
_MAIL = r"(?:\s*[|/(]?\s*[\w.+-]+@[\w-]+\.[\w.]+\)?)?"
_BEHIND = re.compile(rf"(?P<names>[^,()|]{{4,60}}?)(?:,?\s(?:{_JOB})|\s\({_JOB}\)){_MAIL}", re.IGNORECASE)
_BY = re.compile(r"(?:by|from|with|written)\b", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:{_JOB})\s(?P<names>[^,()|:]{{4,40}}?){_MAIL}", re.IGNORECASE)
_AT_OUTLET = re.compile(r"(?P<names>[^,()|:]{4,40}?)\s[-–—|]\s(?P<outlet>[^,()|:]{2,30})")
_PLACED = re.compile(r"(?P<names>[^,()]{4,40}?)\s\((?P<place>[^()]{2,30})\)")


def author_names(line: str) -> str | None:
    """Return the names of a line that is an author with job or place and nothing else; two words at least."""
    if _BY.match(line):
        return None
    if (signed := _AT_OUTLET.fullmatch(line)) and (
        outlet_by_name(signed["outlet"]) is not None or is_outlet_name(signed["outlet"])
    ):
        return signed["names"] if _are_people(signed["names"]) else None
    match = _BEHIND.fullmatch(line) or _BEFORE.fullmatch(line)
    if match is not None:
        names = match["names"].strip()
        return names if _are_people(names) else None
    return _placed_names(line)


def _placed_names(line: str) -> str | None:
    """Return the names of "Ana Ruiz (Lima), Bo Dahl": a place in brackets behind one of them."""
    parts = [part.strip() for part in line.split(",")]
    placed = [_PLACED.fullmatch(part) for part in parts]
    names = [match["names"] if match else part for match, part in zip(placed, parts, strict=True)]
    if not any(placed) or len(parts) > 4 or not all(places_named(match["place"]) for match in placed if match):
        return None
    return ", ".join(names) if all(map(_are_people, names)) else None


def _are_people(names: str) -> bool:
    return is_names(names) and 2 <= len(names.split()) <= 5 and names[0].isupper()
