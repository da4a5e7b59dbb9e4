"""Turning what an expression says into days: from itself, the article's date, or the narrative."""

from __future__ import annotations

from dataclasses import replace

from westphalia.dates import Interval
from westphalia.reading.annotations import TimeAnchor, TimeKind
from westphalia.reading.times import arithmetic, completing
from westphalia.reading.times.meanings import (
    Duration,
    Known,
    Meaning,
    MonthDay,
    Origin,
    Partial,
    Pointed,
    Range,
    Season,
    Stretch,
    Then,
    Vague,
    Weekday,
)
from westphalia.reading.times.telling import Days, Telling
from westphalia.reading.times.tense import Tense

UNRESOLVED = Days()
_CLOSE = ("day", "month")  # precisions by which a month is known


def resolve(meaning: Meaning, telling: Telling, *, tense: Tense = None, sentence: int = 0) -> Days:
    """Return the days of a time expression.

    Parameters
    ----------
    meaning
        What it says; an `Offset` must have been turned into days by its own words before (see offsets.py).
    telling
        What other times are counted from.
    tense
        How its clause tells it.
    sentence
        Number of its sentence.

    Returns
    -------
    Days
        `UNRESOLVED` where nothing is known to count from. Never today's date.
    """
    match meaning:
        case Known(interval):
            return Days(interval, "itself")
        case Partial() | Season():
            return _complete(meaning, telling, tense, sentence)
        case Weekday(number, pointer):
            return _weekday(number, pointer, telling, tense)
        case MonthDay():
            return _month_day(meaning, telling, tense, sentence)
        case Pointed():
            return _pointed(meaning, telling, sentence)
        case Stretch(unit, count):
            days = telling.published and arithmetic.stretch(telling.published, unit, count)
            return Days(days, "published") if days else UNRESOLVED
        case Then():
            reached = telling.narrative
            return replace(reached, anchor="narrative") if reached.interval or reached.partial else UNRESOLVED
        case Duration(unit, count, now=True) if telling.published and unit and count:
            return Days(arithmetic.stretch(telling.published, unit, -count), "published")
        case Range(first, last):
            return _range(first, last, telling, tense, sentence)
        case Vague() | Duration() | _:
            return UNRESOLVED


def kind_of(meaning: Meaning, days: Days) -> TimeKind:
    """Return the kind of a time. "Today" and "this year" of an unknown day are no more than "now"."""
    if isinstance(meaning, Duration):
        return "duration"
    nowadays = isinstance(meaning, Pointed) and meaning.away == 0 and meaning.origin == "published"
    if isinstance(meaning, Vague) or (days.interval is None and (nowadays or isinstance(meaning, Stretch))):
        return "vague"
    return "date"


# --- dates without a year ---------------------------------------------------------------------------------

# A date this close to the day of publication is news; what the sentence before told is then no reason to
# date it back.
_NEWS_DAYS = 45


def _complete(partial: Partial | Season, telling: Telling, tense: Tense, sentence: int) -> Days:
    if isinstance(partial, Partial) and partial.year_of:
        return _in_year_of(partial, telling, sentence)
    if partial.pointer:
        return _pointed_month(partial, partial.pointer, telling)
    near = telling.published and completing.near(partial, telling.published, tense)
    if telling.era and tense != "future":
        era, told_in = telling.era
        gap = sentence - told_in
        told = completing.within_era(partial, era)
        if (gap == 0 or (gap == 1 and not _is_news(near, telling.published))) and not is_ahead(told, telling.published):
            return Days(told, "narrative")
    if near:
        return Days(near, "published")
    if telling.horizon and (later := completing.not_before(partial, telling.horizon)):
        return Days(later, "narrative")
    return Days(partial=completing.written(partial)) if isinstance(partial, Partial) else UNRESOLVED


def _is_news(interval: Interval | None, published: Interval | None) -> bool:
    if not (interval and published and interval.start and published.start):
        return False
    return abs((published.start - interval.start).days) <= _NEWS_DAYS


def is_ahead(interval: Interval | None, published: Interval | None) -> bool:
    """Return True for what begins after the day of publication."""
    if not (interval and published and interval.start and published.end):
        return False
    return interval.start > published.end


def _in_year_of(partial: Partial, telling: Telling, sentence: int) -> Days:
    assert partial.year_of
    year = _pointed(partial.year_of, telling, sentence)
    if year.interval and year.interval.start:
        return Days(completing.in_year(partial, year.interval.start.year), year.anchor)
    return Days(partial=completing.written(partial))


def _pointed_month(partial: Partial | Season, pointer: tuple[int, Origin], telling: Telling) -> Days:
    """Date "last June", "next spring", "that September": the nearest before, after, or around the origin."""
    away, where = pointer
    origin = _origin(where, telling)
    if not (origin and origin.start and origin.end):
        return Days(partial=completing.written(partial)) if isinstance(partial, Partial) else UNRESOLVED
    years = range(origin.start.year - 2, origin.end.year + 3)
    found = [interval for number in years if (interval := completing.in_year(partial, number))]
    anchor = _anchor_of(where, telling)
    if away < 0:
        return Days([one for one in found if one.end < origin.start][-1], anchor)  # type: ignore[operator]
    if away > 0:
        return Days(next(one for one in found if one.start > origin.end), anchor)  # type: ignore[operator]
    return Days(completing.in_year(partial, origin.start.year), anchor)


# --- from the article's date, from the narrative ----------------------------------------------------------


def _origin(where: Origin, telling: Telling) -> Interval | None:
    if where == "narrative":
        return telling.narrative.interval or telling.published
    return telling.published


def _anchor_of(where: Origin, telling: Telling) -> TimeAnchor:
    return "narrative" if where == "narrative" and telling.narrative.interval else "published"


def _pointed(meaning: Pointed, telling: Telling, sentence: int) -> Days:
    meaning = _settled(meaning, telling, sentence)
    if meaning.origin == "narrative" and telling.narrative.partial:
        days = meaning.away if meaning.unit == "day" else None
        return Days(partial=completing.moved(telling.narrative.partial, days)) if days is not None else UNRESOLVED
    if meaning.origin == "narrative" and meaning.away > 0 and telling.narrative.interval is None:
        return UNRESOLVED  # "a week later" than what no date was told of, and not than the article
    origin = _origin(meaning.origin, telling)
    unit = origin and arithmetic.shift(origin, meaning.unit, meaning.away)
    if not (origin and unit):
        return UNRESOLVED
    return Days(_part_of(unit, meaning, origin), _anchor_of(meaning.origin, telling))


def _settled(meaning: Pointed, telling: Telling, sentence: int) -> Pointed:
    """Decide where "the end of the year" belongs: to a date told in its sentence, else to the article's date.

    "Two years ago", too, counts from a date in its own sentence where the article's is unknown: told by the year,
    the two are hardly apart.
    """
    dated_here = telling.era is not None and telling.era[1] == sentence
    years_ago = meaning.origin == "published" and meaning.unit == "year" and meaning.away <= -2
    if dated_here and (meaning.origin == "context" or (years_ago and telling.published is None)):
        return replace(meaning, origin="narrative")
    return replace(meaning, origin="published") if meaning.origin == "context" else meaning


def _part_of(unit: Interval, meaning: Pointed, origin: Interval) -> Interval:
    if meaning.part == "earlier" and meaning.away == 0:
        return Interval(unit.start, origin.end, unit.precision)
    if meaning.part == "later" and meaning.away == 0:
        return Interval(origin.start, unit.end, unit.precision)
    return arithmetic.narrow(unit, meaning.part) if isinstance(meaning.part, tuple) else unit


def _weekday(number: int, pointer: tuple[int, Origin] | None, telling: Telling, tense: Tense) -> Days:
    """Date a weekday: the nearest before publication, or after it for what is to come."""
    where: Origin = pointer[1] if pointer else "published"
    origin = _origin(where, telling)
    if not (origin and origin.start) or origin.precision != "day":
        return UNRESOLVED
    day = origin.start
    if pointer is None:
        found = arithmetic.weekday_near(day, number, 1 if tense == "future" else -1)
    elif pointer[0] == 0:
        monday = day - day.weekday() * arithmetic.ONE_DAY
        found = arithmetic.weekday_near(monday, number, 1)
    else:
        found = arithmetic.weekday_near(day + pointer[0] * arithmetic.ONE_DAY, number, pointer[0])
    return Days(found, _anchor_of(where, telling))


def _month_day(days: MonthDay, telling: Telling, tense: Tense, sentence: int) -> Days:
    """Date a day of an unnamed month: the nearest before publication, or after it for what is to come.

    Where its sentence has named a month, or publication is unknown, it is the nearest to that.
    """
    if days.month:
        away, where = days.month
        origin = _origin(where, telling)
        found = completing.days_of_months(days, origin, (away,)) if origin and origin.precision in _CLOSE else []
        return Days(found[0], _anchor_of(where, telling)) if found else UNRESOLVED
    told, told_in = telling.month or (None, sentence)
    if told and sentence - told_in <= (0 if telling.published else 1):
        near = completing.day_near(days, told, None)
        return Days(near, "narrative") if near else UNRESOLVED
    if telling.published is None or telling.published.precision != "day":
        return UNRESOLVED
    near = completing.day_near(days, telling.published, tense)
    return Days(near, "published") if near else UNRESOLVED


def _range(first: Meaning, last: Meaning, telling: Telling, tense: Tense, sentence: int) -> Days:
    """Date a stretch by both ends; a first end without a year is the last such date before the other end."""
    end = resolve(last, telling, tense=tense, sentence=sentence)
    begin = resolve(first, telling, tense=tense, sentence=sentence)
    if isinstance(first, Partial | Season) and end.interval:
        begin = Days(completing.near(first, end.interval, "past"), end.anchor)
    if isinstance(last, Partial | Season) and isinstance(first, Known):
        end = Days(completing.not_before(last, first.interval), "itself")
    if not (begin.interval and end.interval):
        partial = f"{begin.partial}/{end.partial}" if begin.partial and end.partial else None
        return Days(partial=partial)
    start = begin.interval.start
    if start and end.interval.start and start > end.interval.start:  # "between November and February 2023"
        start -= arithmetic.delta("year", 1)
    return Days(Interval(start, end.interval.end, end.interval.precision), end.anchor)
