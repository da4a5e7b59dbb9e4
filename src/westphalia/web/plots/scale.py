"""From days to places on a picture."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Tick(NamedTuple):
    """A mark on the axis of time."""

    x: float
    label: str


class Scale(NamedTuple):
    """Days `first` to `last`, both included, over `width` units."""

    first: dt.date
    last: dt.date
    width: float

    @property
    def days(self) -> int:
        """How many days it shows."""
        return (self.last - self.first).days + 1

    def x(self, day: dt.date, *, after: bool = False) -> float:
        """Return where a day begins (`after`: where it ends), within the picture."""
        days = (day - self.first).days + after
        return round(min(max(days / self.days, 0.0), 1.0) * self.width, 2)

    def ticks(self, most: int = 9) -> list[Tick]:
        """Return marks at round days: years, months or single days, whichever gives a few."""
        for step in (_days(1), _days(7), _months(1), _months(3), _months(12), _months(60), _months(120), _months(600)):
            days = step(self.first, self.last)
            if len(days) <= most:
                return [Tick(self.x(day), _label(day, days)) for day in days]
        return []


class _days:  # noqa: N801 (a step, used as a function)
    """Every so many days; weeks begin on Monday."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __call__(self, first: dt.date, last: dt.date) -> list[dt.date]:
        start = first + dt.timedelta(days=-first.weekday() % 7 if self.count == 7 else 0)
        return [start + dt.timedelta(days=n) for n in range(0, max(0, (last - start).days + 1), self.count)]


class _months:  # noqa: N801
    """Every so many months, at the first of the month; round years where they are many."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __call__(self, first: dt.date, last: dt.date) -> list[dt.date]:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        days = [dt.date(month // 12, month % 12 + 1, 1) for month in months if month % self.count == 0]
        return [day for day in days if day >= first]


def _label(day: dt.date, days: list[dt.date]) -> str:
    if all(one.month == 1 and one.day == 1 for one in days):
        return str(day.year)
    if all(one.day == 1 for one in days):
        return f"{day:%b %Y}" if day.month == 1 or day == days[0] else f"{day:%b}"
    return f"{day.day} {day:%b}"
