"""Lines that pack several facts side by side: "Jane Doe | 29 October 2024 | 4 min read"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.credits import is_names
from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.articles.cleaning.lines import controls, relative_age
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.vocabulary import plain, vocabulary

_BARS = re.compile(r"\s*[|•·]\s*|\s+[–—/]\s+|\s{3,}|\t+")
_BY = re.compile(r"^by:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PackedLine:
    """The facts of such a line; None where it does not hold them."""

    names: str | None = None
    stamp: str | None = None
    outlet: str | None = None


def read_packed(line: str) -> PackedLine | None:
    """Return the facts of a line made of dates, counters, sections, outlets and at most one set of names.

    Names alone prove nothing, so another part must be known.
    """
    parts = [part for part in _BARS.split(line.strip()) if part]
    if not 2 <= len(parts) <= 6 or len(line) > 160:
        return None
    known = {part: _kind(part) for part in parts}
    unknown = [part for part in parts if known[part] is None]
    if len(unknown) > 1 or len(unknown) == len(parts) or not all(map(_could_be_names, unknown)):
        return None
    if set(known.values()) <= {"section", "interface"}:
        return None
    return PackedLine(
        names=_BY.sub("", unknown[0]) if unknown else None,
        stamp=next((p for p in parts if known[p] == "stamp"), None),
        outlet=next((p for p in parts if known[p] == "outlet"), None),
    )


def _kind(part: str) -> str | None:
    if is_timestamp(part):
        return "stamp"
    block = Block(0, part, 0)
    if controls(block) or relative_age(block):
        return "interface"
    if plain(part) in vocabulary().sections:
        return "section"
    return "outlet" if is_outlet_name(part) and not _BY.match(part) else None


def _could_be_names(part: str) -> bool:
    names = _BY.sub("", part)
    return 2 <= len(names.split()) <= 6 and is_names(names)
