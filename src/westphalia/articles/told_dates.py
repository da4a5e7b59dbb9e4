"""The dates that a text tells as past: what an undated article gives away of its own date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from westphalia.dates import FoundDate, Interval, day, find_dates

# News on the web is younger; an older year in a text is history.
_FIRST_YEAR = 1990

_SENTENCE_BREAK = re.compile(r"(?<=[^\W\d_]{3})[.!?][\"'”’)]*\s|\n")
# A date behind one of these has not come, or may not have.
_FUTURE = re.compile(
    r"\b(?:will|would|shall|plans? (?:to|for)|planned|planning|expects?|expected|schedul\w+|due|"
    r"upcoming|next|"
    r"set to|slated|deadline|expir\w+|ahead of|effective|forecasts?|aims? (?:to|for)|hopes? to|"
    r"intends?|if|could|may|should)\b"
    r"|\b(?:by|until|till|before|from|through|starting|beginning|for)(?: the)?(?: (?:end|start|"
    r"beginning|middle) of)?"
    r"(?: (?:early|mid|late))?\s+$",
    re.IGNORECASE,
)
# Enough for the sentence before a date.
_LOOK_BACK_CHARS = 120

_BARE_YEAR = re.compile(
    r"\b(?:in|since|during|early|late|of|throughout|from)\s(?P<year>(?:19|20)\d\d)(?![\d%-]|\s\w+s\b)",
    re.IGNORECASE,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_BEFORE = re.compile(r"\b(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[,\s(]{1,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Partial:
    """A day told without its year: "--06-19", with its weekday (Monday is 0) where that is told too."""

    text: str
    weekday: int | None


@dataclass(frozen=True, slots=True)
class ToldDates:
    """The dates a text tells as past.

    Parameters
    ----------
    latest
        The latest date told with its year, by day or month.
    latest_year
        The latest year named at all.
    partials
        Days told without their year, in order.
    """

    latest: Interval | None
    latest_year: int | None
    partials: tuple[Partial, ...]

    @property
    def earliest_publication(self) -> dt.date | None:
        """The day before which the article cannot have been written; None where too little is told to say."""
        if self.latest is None or self.latest.start is None or self.latest_year is None:
            return None
        return max(self.latest.start, dt.date(self.latest_year, 1, 1))


def told_dates(text: str) -> ToldDates:
    """Return the dates that `text` tells as past. Plans, deadlines and conditions are left out."""
    past = [date for date in find_dates(text) if not _is_future(text, date.start)]
    dated = [d.interval for d in past if d.interval and d.interval.start and d.interval.start.year >= _FIRST_YEAR]
    partials = [Partial(d.partial, weekday_before(text, d)) for d in past if d.partial]
    latest = max(dated, key=_by_start, default=None)
    years = [i.start.year for i in dated if i.start] + list(_bare_years(text))
    return ToldDates(latest, max(years, default=None), tuple(partials))


def _by_start(interval: Interval) -> tuple[dt.date, bool]:
    return (interval.start or dt.date.min, interval.precision == "day")


def _is_future(text: str, start: int) -> bool:
    """Tell whether the words before a date, in its sentence, put it in the future or leave it open."""
    sentence = _SENTENCE_BREAK.split(text[max(0, start - _LOOK_BACK_CHARS) : start])[-1]
    return bool(_FUTURE.search(sentence))


def _bare_years(text: str) -> Iterator[int]:
    for match in _BARE_YEAR.finditer(text):
        if int(match["year"]) >= _FIRST_YEAR and not _is_future(text, match.start()):
            yield int(match["year"])


def weekday_before(text: str, date: FoundDate) -> int | None:
    """Return the weekday that stands before a date ("Wednesday, June 19"), Monday is 0."""
    match = _WEEKDAY_BEFORE.search(text[max(0, date.start - 14) : date.start])
    return _WEEKDAYS.index(match["name"].lower()) if match else None


def complete(partial: str, told: ToldDates, *, weekday: int | None = None) -> dt.date | None:
    """Return the first day with this day and month that is not before the latest date told with its year.

    Parameters
    ----------
    partial
        "--06-19".
    weekday
        The weekday it fell on, where that is told: it rules out most years.

    Returns
    -------
    None where no date of our time is told with its year.
    """
    earliest = told.earliest_publication
    if earliest is None:
        return None
    days = _days_from(partial, earliest, years=range(earliest.year, earliest.year + 9))
    return next((day for day in days if weekday is None or day.weekday() == weekday), None)


def _days_from(partial: str, earliest: dt.date, *, years: Sequence[int]) -> Iterator[dt.date]:
    month_number, day_number = int(partial[2:4]), int(partial[5:7])
    for year_number in years:
        try:
            found = day(year_number, month_number, day_number).start
        except ValueError:
            continue
        if found is not None and found >= earliest:
            yield found
