"""Whose dispatch an article is, or leans on: the outlets that its dateline, byline and credits name.

An outlet that prints "BEIRUT (AFP) -" under its own name tells what the agency told it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from westphalia.articles.cleaning.sources import read_sources
from westphalia.reference.outlets import outlet_by_name

_BETWEEN = re.compile(r"\s*(?:[,;:/|()\[\]]|\band\b|&|\s[-–—]\s)\s*")
# "(With reporting by AFP)", "Jane Doe of the Lantern contributed to this report": the words around the names.
_AROUND = re.compile(
    r"\s*(?:[,;:/|()\[\]&]|\b(?:and|by|from|with|via|contributed|contributing|(?:was|were) used|of(?= the\b))\b)\s*",
    re.IGNORECASE,
)


def agencies(names: Iterable[str | None], lines: Iterable[str]) -> tuple[str, ...]:
    """Return the outlets that an article names as its sources outside its sentences, by their ids, in order.

    Parameters
    ----------
    names
        Names as the page prints them: of a dateline, a byline, a copyright. None is passed over.
    lines
        Lines that say who contributed ("(With reporting by AFP)").
    """
    parts = [part for name in filter(None, names) for part in _BETWEEN.split(name)]
    parts += [part for line in lines for part in _names_in(line)]
    found = (outlet_by_name(part.strip(" .").removesuffix(" Staff")) for part in parts if part)
    return tuple(dict.fromkeys(one.entity.actor_id for one in found if one))


def _names_in(line: str) -> Iterable[str]:
    """Return the names of a line that holds nothing else, or else all that small words and marks part in it."""
    sources = read_sources(line)
    return sources.names if sources else _AROUND.split(line)
