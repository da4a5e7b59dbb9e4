"""Numbers: one quantity of one act given in figures that cannot both be right."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from westphalia.reconcile.comparing.nouns import kind_of
from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.comparing.words import stems_of
from westphalia.reconcile.disputes.side import Dispute, who

# "About", "nearly" and round figures leave so much room.
ROOM = 0.1
_TOGETHER = re.compile(r"(?:, [a-z-]+s)*,? (?:and|or) [a-z-]+(?:s|men)\b")


class Count(NamedTuple):
    """A quantity that measures an event, as in the table `quantities`."""

    text: str
    value: float
    value_high: float | None
    unit: str
    bound: str

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most it can mean."""
        high = self.value_high or self.value
        if self.bound in ("over", "at_least"):
            return self.value, math.inf
        if self.bound == "under":
            return -math.inf, high
        if self.bound == "nearly":
            return self.value * (1 - ROOM), high
        room = ROOM if self.bound == "about" else 0.0
        return self.value * (1 - room), high * (1 + room)


Measured = tuple[Count, Telling]


def number_disputes(tellings: Sequence[Telling], counts: Mapping[str, Sequence[Count]]) -> Iterator[Dispute]:
    """Yield a dispute for each thing that is counted differently.

    A count that grows from one day of publication to a later one is news and no contradiction. Whoever gives both
    figures gives them of two things: "raised from 10% to 25%". What an outlet has corrected it holds no more.
    """
    by_unit: defaultdict[tuple[str, str], list[Measured]] = defaultdict(list)
    for telling in tellings:
        for count in counts.get(telling.event_id, ()):
            if telling.status != "negated":
                by_unit[_counted(count, telling), " ".join(stems_of(telling.trigger))].append((count, telling))
    for (unit, _), told in sorted(by_unit.items()):
        measured = [one for one in told if not any(_corrects(other, one) for other in told)]
        given = _given(one for (other, _), some in by_unit.items() if other == unit for one in some)
        against = {
            (one, other)
            for one, other in combinations(range(len(measured)), 2)
            if _contrary(measured[one], measured[other])
            and not any({measured[one][0].value, measured[other][0].value} <= figures for figures in given)
        }
        if against:
            sides: defaultdict[str, list[Telling]] = defaultdict(list)
            for number in sorted({one for pair in against for one in pair}):
                sides[measured[number][0].text].append(measured[number][1])
            if len(sides) > 1:
                versions = "; ".join(f"{text} by {who(held)}" for text, held in sorted(sides.items()))
                yield Dispute("number", dict(sides), f"{unit}: {versions}")


def _given(measured: Iterable[Measured]) -> list[set[float]]:
    """Return the figures that each voice gives: an article's own, or that of one it cites."""
    given: defaultdict[tuple[str, str | None], set[float]] = defaultdict(set)
    for count, telling in measured:
        given[telling.article_id, telling.speaker].add(count.value)
    return list(given.values())


def _contrary(one: Measured, other: Measured) -> bool:
    (low, high), (other_low, other_high) = one[0].range, other[0].range
    if (low <= other_high and other_low <= high) or one[1].article_id == other[1].article_id:
        return False
    days = {one[1].published, other[1].published}
    exact = one[1].published_precision == other[1].published_precision == "day"
    if exact and None not in days and len(days) == 2:
        earlier, later = sorted((one, other), key=lambda measured: str(measured[1].published))
        return later[0].value < earlier[0].value and not _one_voice(one[1], other[1])
    return True


def _corrects(one: Measured, other: Measured) -> bool:
    """Whether somebody counts fewer on a later day than before, and so takes the other count back."""
    if one[1].published is None or other[1].published is None or one[1].published <= other[1].published:
        return False
    exact = one[1].published_precision == other[1].published_precision == "day"
    return exact and _one_voice(one[1], other[1]) and one[0].range[1] < other[0].range[0]


def _counted(count: Count, telling: Telling) -> str:
    """Return what is counted, of two things together both: "150 missiles and drones" are not all missiles."""
    _, found, behind = telling.evidence.partition(count.text)
    others = _TOGETHER.match(behind) if found else None
    return kind_of(count.unit) + (others[0] if others else "")


def _one_voice(one: Telling, other: Telling) -> bool:
    """Whether one outlet tells both in its own words, or in those of one speaker: the later count corrects it."""
    return one.outlet_id is not None and (one.outlet_id, one.speaker) == (other.outlet_id, other.speaker)
