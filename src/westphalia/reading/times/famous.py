"""Widely known dated events (events.toml), recognised at the place where an expression counts from them."""

from __future__ import annotations

import re
from functools import cache

from westphalia.dates import Interval
from westphalia.reading.times.data import load


@cache
def _events() -> tuple[tuple[re.Pattern[str], Interval], ...]:
    rows = load("events.toml")["event"]
    return tuple((re.compile(rf"(?:the )?(?:{'|'.join(row['names'])})", re.IGNORECASE), _interval(row)) for row in rows)


def _interval(row: dict) -> Interval:  # type: ignore[type-arg]
    same_year = row["start"].year == row["end"].year
    precision = "day" if row["start"] == row["end"] else "month" if same_year else "year"
    return Interval(row["start"], row["end"], precision)  # type: ignore[arg-type]


def famous_event(text: str, start: int) -> tuple[int, Interval] | None:
    """Return the end and the days of the event that is named at `start` in a text made plain, or None."""
    named = [(match.end(), days) for pattern, days in _events() if (match := pattern.match(text, start))]
    return max(named, key=lambda found: found[0], default=None)
