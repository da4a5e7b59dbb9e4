"""Lines that pack several facts side by side: "Jane Doe | 29 October 2024 | 4 min read"."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.dated import read_dated
from westphalia.articles.cleaning.parts import PackedLine, could_be_names, kind_of, names_of, outlet_of

_BARS = re.compile(r"\s*[|•·]\s*|\s+[–—/]\s+|\s{3,}|\t+")


def read_packed(line: str) -> PackedLine | None:
    """Return the facts of a line made of dates, counters, sections, outlets and at most one set of names."""
    return _side_by_side(line) or read_dated(line)


def _side_by_side(line: str) -> PackedLine | None:
    """Read a line whose facts are parted by bars. Names alone prove nothing, so another part must be known."""
    parts = [part for part in _BARS.split(line.strip()) if part]
    if not 2 <= len(parts) <= 6 or len(line) > 160:
        return None
    known = {part: kind_of(part) for part in parts}
    unknown = [part for part in parts if known[part] is None]
    if len(unknown) > 1 or len(unknown) == len(parts) or not all(map(could_be_names, unknown)):
        return None
    if set(known.values()) <= {"section", "interface"}:
        return None
    return PackedLine(
        names=names_of(unknown[0]) if unknown else None,
        stamp=" | ".join(p for p in parts if known[p] == "stamp") or None,
        outlet=next((outlet_of(p) for p in parts if known[p] == "outlet"), None),
    )
