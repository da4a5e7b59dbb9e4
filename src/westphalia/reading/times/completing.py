"""Finding the year of a date that has none."""

from __future__ import annotations

import calendar
import datetime as dt

from westphalia import dates
from westphalia.dates import Interval
from westphalia.reading.times import arithmetic
from westphalia.reading.times.meanings import MonthDay, Partial, Season
from westphalia.reading.times.tense import Tense

# A report dated in another time zone, or put on the web the day before, may tell of tomorrow as past.
_TOLERANCE = dt.timedelta(days=2)


def in_year(partial: Partial | Season, number: int) -> Interval | None:
    """Return the date in a year, or None where that year has no such day."""
    if isinstance(partial, Season):
        return arithmetic.season(number, partial.first_month)
    try:
        whole = dates.month(number, partial.month)
        if partial.first_day and partial.last_day:
            first = dates.day(number, partial.month, partial.first_day).start
            return Interval(first, dates.day(number, partial.month, partial.last_day).start, "day")
    except ValueError:  # 29 February
        return None
    return arithmetic.narrow(whole, partial.part) if isinstance(partial.part, tuple) else whole


def near(partial: Partial | Season, published: Interval, tense: Tense) -> Interval | None:
    """Return the occurrence that the day of publication suggests.

    The last one not after it for what is told as past, the first one not before it for what is to come,
    the nearest where the verb does not tell.
    """
    assert published.start and published.end
    latest_start = published.end + _TOLERANCE
    years = range(published.start.year - 4, published.end.year + 5)  # 29 February is four years away at most
    found = [interval for number in years if (interval := in_year(partial, number))]
    if tense == "past":
        return next((one for one in reversed(found) if one.start and one.start <= latest_start), None)
    if tense == "future":
        return next((interval for interval in found if interval.end and interval.end >= published.start), None)
    return min(found, key=lambda interval: _distance(interval, published), default=None)


def day_near(days: MonthDay, origin: Interval, tense: Tense) -> Interval | None:
    """Return such a day of the month before the origin's, of that, or of the next, as `near` chooses.

    A weekday told with it settles which month it is, where one of them has that day on it.
    """
    assert origin.start and origin.end
    found = days_of_months(days, origin)
    fitting = [one for one in found if one.start and one.start.weekday() == days.weekday] or found
    if tense == "past":
        latest = origin.end + _TOLERANCE
        return next((one for one in reversed(fitting) if one.start and one.start <= latest), None)
    if tense == "future":
        return next((one for one in fitting if one.end and one.end >= origin.start), None)
    return min(fitting, key=lambda one: _distance(one, origin), default=None)


def days_of_months(days: MonthDay, origin: Interval, around: tuple[int, ...] = (-1, 0, 1)) -> list[Interval]:
    """Return days of the months so many months from the origin's; no month has days that are not in it."""
    months = (arithmetic.shift(origin, "month", away) for away in around)
    found = []
    for whole in months:
        if whole is None or whole.start is None or whole.end is None or whole.end.day < days.last_day:
            continue
        year, month = whole.start.year, whole.start.month
        first, last = dates.day(year, month, days.first_day), dates.day(year, month, days.last_day)
        found.append(Interval(first.start, last.start, "day"))
    return found


def _distance(one: Interval, other: Interval) -> dt.timedelta:
    assert one.start and one.end and other.start and other.end
    return max(one.start - other.end, other.start - one.end, dt.timedelta(0))


def within_era(partial: Partial | Season, era: Interval) -> Interval | None:
    """Return the occurrence that goes with a date told before: "in August 2023 ... ended in September".

    The same year, or the next one where the month lies so far back that the telling must have moved on.
    """
    assert era.start
    month_number = partial.month if isinstance(partial, Partial) else partial.first_month
    behind = era.start.month - month_number
    moved_on = era.precision in ("day", "month") and behind > 5
    return in_year(partial, era.start.year + (1 if moved_on else 0))


def not_before(partial: Partial | Season, horizon: Interval) -> Interval | None:
    """Return the first occurrence that does not begin before a date."""
    first = horizon.start
    assert first
    found = (in_year(partial, first.year + more) for more in range(5))
    return next((one for one in found if one and one.start and one.start >= first), None)


def written(partial: Partial) -> str:
    """Return what is known, as a truncated ISO 8601 date: "--06-19", "--06-18/--06-19", "--06"."""
    month = f"--{partial.month:02}"
    if partial.first_day is None or partial.last_day is None:
        return month
    first, last = f"{month}-{partial.first_day:02}", f"{month}-{partial.last_day:02}"
    return first if first == last else f"{first}/{last}"


def moved(partial: str | None, days: float) -> str | None:
    """Return a truncated date so many days on; None where that depends on the year (end of February)."""
    if not partial or len(partial) < 7:
        return None
    first, last = partial[2:7], partial[-5:]
    month, day = map(int, (last if days > 0 else first).split("-"))
    results = {_moved_in(number, month, day, days) for number in (2023, 2024)}
    return results.pop() if len(results) == 1 else None


def _moved_in(year: int, month: int, day: int, days: float) -> str:
    day = min(day, calendar.monthrange(year, month)[1])
    return f"--{dt.date(year, month, day) + dt.timedelta(days=days):%m-%d}"
