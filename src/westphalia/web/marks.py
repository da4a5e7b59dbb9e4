"""An article's words with what was read in them: overlapping marks as runs of words, each with all its readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from westphalia.record.browse.lists import Row


class Reading(NamedTuple):
    """One mark: which layer, which number in it, and what the record reads there."""

    layer: str
    number: int
    row: Row

    @property
    def anchor(self) -> str:
        """The name of the reading in the page."""
        return f"{self.layer}-{self.number}"


class Run(NamedTuple):
    """Words that have the same marks from end to end, the narrowest mark first."""

    text: str
    start: int
    readings: Sequence[Reading]

    @property
    def classes(self) -> str:
        """The layers that mark these words."""
        return " ".join(dict.fromkeys(reading.layer for reading in self.readings))


def readings_of(layers: Mapping[str, Sequence[Row]]) -> list[Reading]:
    """Return the marks of all layers, numbered."""
    return [Reading(layer, number, row) for layer, rows in layers.items() for number, row in enumerate(rows)]


def paragraphs(
    text: str, readings: Sequence[Reading], headings: Sequence[tuple[int, int]], at: int | None = None
) -> Iterator[tuple[bool, list[Run]]]:
    """Yield the paragraphs of a text as runs of words; True with those that are headings.

    Parameters
    ----------
    at
        A place where a run has to begin, so that a link can lead there.
    """
    starts = {start for start, _ in headings}
    first = 0
    for line in text.split("\n"):
        if line.strip():
            inside = [r for r in readings if r.row["start"] < first + len(line) and r.row["end"] > first]
            yield first in starts, list(_runs(line, first, inside, at))
        first += len(line) + 1


def _runs(line: str, at: int, readings: Sequence[Reading], cut: int | None) -> Iterator[Run]:
    end = at + len(line)
    cuts = {at, end} | ({cut} if cut is not None and at < cut < end else set())
    for reading in readings:
        cuts |= {min(max(reading.row[side], at), end) for side in ("start", "end")}
    edges = sorted(cuts)
    for start, stop in pairwise(edges):
        over = [r for r in readings if r.row["start"] <= start and r.row["end"] >= stop]
        over.sort(key=lambda reading: reading.row["end"] - reading.row["start"])
        yield Run(line[start - at : stop - at], start, over)
