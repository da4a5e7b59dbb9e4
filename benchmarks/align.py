"""Offsets of the clean text -> offsets of the raw text: cleaning takes lines out, and keeps the others as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable


def to_raw(raw: str, clean: str) -> Callable[[int], int]:
    """Return a function that maps an offset of `clean` to one of `raw`, line by line."""
    starts, places = [0], [0]
    position = cursor = 0
    for line in clean.split("\n"):
        found = raw.find(line, cursor) if line.strip() else -1
        if found >= 0:
            starts.append(position)
            places.append(found)
            cursor = found + len(line)
        position += len(line) + 1

    def mapped(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        return places[index] + offset - starts[index]

    return mapped
