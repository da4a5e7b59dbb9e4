"""Counting with intervals: the unit that holds a day, so many units on, a part of a unit."""

from __future__ import annotations

import calendar
import datetime as dt

from dateutil.relativedelta import relativedelta

from westphalia import dates
from westphalia.dates import Interval, Precision

ONE_DAY = dt.timedelta(days=1)
# Finer to coarser; what is told by the month cannot be moved by days and stay exact.
_GRAINS: dict[str, int] = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "unknown": 6}
_GRAIN_OF_UNIT = {"second": 0, "minute": 0, "hour": 0, "weekend": 1, "quarter": 3, "half": 3, "century": 6}
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def delta(unit: str, count: float) -> relativedelta:
    """Return so many units as something to add to a date; halves of years become months, hours whole days."""
    if unit in _MONTHS:
        months = count * _MONTHS[unit]
        return relativedelta(months=int(months), days=round((months - int(months)) * 30))
    return relativedelta(days=round(count * _DAYS[unit]))


def containing(day: dt.date, unit: str) -> Interval:
    """Return the calendar unit that holds a day; weeks run from Monday to Sunday."""
    if unit == "week":
        monday = day - day.weekday() * ONE_DAY
        return Interval(monday, monday + 6 * ONE_DAY, "week")
    if unit == "weekend":
        saturday = day + (5 - day.weekday()) * ONE_DAY
        return Interval(saturday, saturday + ONE_DAY, "day")
    if unit in ("month", "quarter", "half"):
        return _months(day, _MONTHS[unit])
    if unit == "year":
        return dates.year(day.year)
    if unit == "decade":
        return dates.decade(day.year // 10 * 10)
    if unit == "century":
        return century((day.year - 1) // 100 + 1)
    return Interval(day, day, "day")


def _months(day: dt.date, length: int) -> Interval:
    first = (day.month - 1) // length * length + 1
    last = dates.month(day.year, first + length - 1).end
    return Interval(dt.date(day.year, first, 1), last, "month" if length == 1 else "season")


def century(number: int) -> Interval:
    """Return a century, the 20th being 1901 to 2000. No precision is coarse enough for it: "unknown"."""
    return Interval(dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31), "unknown")


def shift(origin: Interval, unit: str, count: float) -> Interval | None:
    """Return the calendar unit so many units from an interval.

    Where the origin is told in a coarser grain than the unit ("two days after" some day of September 2023)
    the result is the window in which it must lie, in the origin's precision. None beyond the calendar's
    ends.
    """
    if origin.start is None or origin.end is None:
        return None
    try:
        step = delta(unit, count)
        if _GRAINS[origin.precision] > _GRAIN_OF_UNIT.get(unit, _GRAINS.get(unit, 0)):
            return Interval(origin.start + step, origin.end + step, origin.precision)
        return containing((origin.end if count > 0 else origin.start) + step, unit)
    except (OverflowError, ValueError):  # year 0, year 10000
        return None


def stretch(origin: Interval, unit: str, count: float) -> Interval | None:
    """Return the days from an interval so many units back (negative) or on, the interval included."""
    if origin.start is None or origin.end is None:
        return None
    precision: Precision = unit if unit in _GRAINS else "day"  # type: ignore[assignment]
    try:
        if count < 0:
            return Interval(origin.start + delta(unit, count), origin.end, precision)
        return Interval(origin.start, origin.end + delta(unit, count), precision)
    except (OverflowError, ValueError):
        return None


def narrow(whole: Interval, share: tuple[float, float]) -> Interval:
    """Return a part of an interval ("early", "the first half of"): whole months of a year, years of a decade.

    The precision is that of the pieces the whole was cut by, or "season" where several months were taken.
    """
    if whole.start is None or whole.end is None:
        return whole
    if whole.precision == "year":
        return _months_of(whole.start.year, share)
    if whole.precision in ("decade", "unknown"):
        return _years_of(whole.start.year, whole.end.year, share)
    days = (whole.end - whole.start).days + 1
    first, last = int(share[0] * days), max(int(share[0] * days) + 1, round(share[1] * days))
    precision: Precision = "day" if days <= 7 or last - first <= 3 else "week" if days <= 31 else "month"
    return Interval(whole.start + first * ONE_DAY, whole.start + (last - 1) * ONE_DAY, precision)


def _months_of(year: int, share: tuple[float, float]) -> Interval:
    first, last = round(share[0] * 12) + 1, round(share[1] * 12)
    end = dt.date(year, last, calendar.monthrange(year, last)[1])
    return Interval(dt.date(year, first, 1), end, "month" if first == last else "season")


def _years_of(first_year: int, last_year: int, share: tuple[float, float]) -> Interval:
    length = last_year - first_year + 1
    first, last = round(share[0] * length), max(round(share[1] * length), round(share[0] * length) + 1)
    return Interval(dt.date(first_year + first, 1, 1), dt.date(first_year + last - 1, 12, 31), "year")


def season(year: int, first_month: int) -> Interval:
    """Return three months; a winter reaches into the year after the one it is named by."""
    start = dt.date(year, first_month, 1)
    return Interval(start, start + relativedelta(months=3, days=-1), "season")


def weekday_near(day: dt.date, number: int, direction: int) -> Interval:
    """Return the nearest such weekday at or before (-1) or at or after (+1) a day."""
    away = (number - day.weekday()) % 7 if direction > 0 else -((day.weekday() - number) % 7)
    found = day + away * ONE_DAY
    return Interval(found, found, "day")
