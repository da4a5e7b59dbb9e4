"""Offsets of the clean text -> offsets of the raw text: cleaning takes lines out, and keeps the others as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from westphalia.articles.cleaning.insets import insets


class WithoutInsets:
    """A raw text without the boxes that stand within its lines, as cleaning leaves them, and the offsets of both."""

    def __init__(self, raw: str) -> None:
        self._kept: list[tuple[int, int]] = []  # where a kept stretch begins, in the raw text and in `text`
        parts: list[str] = []
        line_start = length = 0
        for line in raw.splitlines(keepends=True):
            done = 0
            for start, end in (*insets(line), (len(line), len(line))):
                self._kept.append((line_start + done, length))
                parts.append(line[done:start])
                length += start - done
                done = end
            line_start += len(line)
        self.text = "".join(parts)

    def back(self, offset: int) -> int:
        """Return the offset in the raw text of one in `text`."""
        raw, ours = self._kept[max(0, bisect_right(self._kept, offset, key=lambda pair: pair[1]) - 1)]
        return raw + offset - ours

    def forth(self, offset: int) -> int:
        """Return the offset in `text` of one in the raw text; the next that is kept where a box stands there."""
        index = max(0, bisect_right(self._kept, offset, key=lambda pair: pair[0]) - 1)
        raw, ours = self._kept[index]
        end = self._kept[index + 1][1] if index + 1 < len(self._kept) else len(self.text)
        return min(ours + offset - raw, end)


def to_raw(raw: str, clean: str) -> Callable[[int], int]:
    """Return a function that maps an offset of `clean` to one of `raw`, line by line."""
    given = WithoutInsets(raw)
    raw = given.text
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
        return given.back(places[index] + offset - starts[index])

    return mapped
