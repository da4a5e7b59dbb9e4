"""What a time expression says, before it is known what day the article speaks from or where the telling is.

Found by the rules (builders.py), turned into days by anchoring.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from westphalia.dates import Interval

# Where a count begins: the article's date, the date the telling has reached, or the latter if it is in
# another year.
Origin = Literal["published", "narrative", "context"]
# A share of a unit's length, [from, to); or its stretch before or after the origin ("earlier this week").
Part: TypeAlias = tuple[float, float] | Literal["earlier", "later"] | None
Pointer: TypeAlias = tuple[int, Origin]


@dataclass(frozen=True, slots=True)
class Known:
    """Complete on its own: "June 19, 2024", "the 1990s"."""

    interval: Interval


@dataclass(frozen=True, slots=True)
class Pointed:
    """The calendar unit `away` units from the origin: "last month", "two days ago", "the same day"."""

    unit: str
    away: float
    origin: Origin
    part: Part = None


@dataclass(frozen=True, slots=True)
class Partial:
    """A month, or days of it, without a year. `year_of` is a year said in words ("last year")."""

    month: int
    first_day: int | None = None
    last_day: int | None = None
    part: Part = None
    year_of: Pointed | None = None
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0."""

    number: int
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """Days of a month that is not named: "on the 8th", "the 7th (Tuesday)", "the 15th of last month"."""

    first_day: int
    last_day: int
    weekday: int | None = None
    month: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season without a year, by its first month."""

    first_month: int
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units up to the article's date (negative) or from it: "the past two weeks"."""

    unit: str
    count: float


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units after (before: negative) what the following words name: "270 days after Kim's visit"."""

    unit: str
    count: float


@dataclass(frozen=True, slots=True)
class Then:
    """The date the telling has reached: "at that time"."""


@dataclass(frozen=True, slots=True)
class Duration:
    """How long, not when; with `now` up to the article's date ("for nearly a year now")."""

    unit: str | None
    count: float | None
    now: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """A time that no calendar can be asked about: "recently", "weeks later"."""


@dataclass(frozen=True, slots=True)
class Range:
    """From the first to the last of two times: "April to June 2023"."""

    first: Meaning
    last: Meaning


Meaning: TypeAlias = (
    Known | Pointed | Partial | Weekday | MonthDay | Season | Stretch | Offset | Then | Duration | Vague | Range
)
