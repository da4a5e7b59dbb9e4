"""Imprecise dates as intervals: "September 2023" is a start, an end and a precision, not a made-up day.

`find_dates` finds the dates that a text writes out ("June 20, 2024", "20 June", "2024-06-20"). What counts
from another date ("last month", "the day before") is not its business.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Precision = Literal["day", "week", "month", "season", "year", "decade", "unknown"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, both ends included, with the precision it was told in.

    Parameters
    ----------
    start, end
        First and last day. Either may be None where the text leaves that end open ("since 2014").
    precision
        The grain of what was said, not the length of the stretch: "June 18 and 19" is told by the day.
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision


def day(year: int, month: int, day_of_month: int) -> Interval:
    """Return one day; raises ValueError where the calendar has no such day (31 February)."""
    date = dt.date(year, month, day_of_month)
    return Interval(date, date, "day")


def month(year: int, month_number: int) -> Interval:
    """Return a calendar month, 1 to 12."""
    last = calendar.monthrange(year, month_number)[1]
    return Interval(dt.date(year, month_number, 1), dt.date(year, month_number, last), "month")


def year(number: int) -> Interval:
    """Return a calendar year."""
    return Interval(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def decade(first_year: int) -> Interval:
    """Return ten years from `first_year` ("the 1990s": 1990)."""
    return Interval(dt.date(first_year, 1, 1), dt.date(first_year + 9, 12, 31), "decade")


# English month names as news writes them: whole, and the abbreviations of the AP and British style books.
MONTHS: dict[str, int] = {
    name.lower(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
} | {"sept": 9}

# The names match capitalised or all in capitals, never in small letters: "may" and "march" are mostly verbs.
MONTH_PATTERN = "|".join(
    sorted({form for name in MONTHS for form in (name.title(), name.upper())}, key=len, reverse=True)
)

# Names that no English text uses, for pages in other languages: French, Spanish, German, Italian,
# Portuguese, Russian. They count only between a day and a year ("5 décembre 2024", "3. März 2022", "3 de
# marzo de 2022").
_OTHER_NAMES = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
OTHER_MONTHS: dict[str, int] = {
    name: number for names in _OTHER_NAMES for number, name in enumerate(names.split(), start=1)
}

# The months of the Iranian calendar. Some are names and words besides: they count only with a day and a year.
_IRANIAN_OFFSET = 356033  # to the days that Python counts
_IRANIAN_NAMES = "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".split()

# Years that a news text can mean. Four digits outside are flight numbers and head counts.
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
# "18-19", "18 to 19", "18 and 19"
_UNTIL = rf"(?:\s?[-–—]\s?|\s(?:to|and|or)\s)(?P<last>{_DAY}){_ORDINAL}"
# A number after the month is no day where it is part of a larger one or counts something
# ("March 5,000", "May 20%").
_NO_COUNT = r"(?![\d%]|[.,:]\d|-(?:year|day|month|week))"
_OTHER = re.compile(
    rf"\b(?P<day>{_DAY})(?:er|"
    rf"º)?\.?\s(?:de\s)?(?P<month>{'|'.join(OTHER_MONTHS)})\s(?:de\s)?(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)


_IRANIAN = re.compile(
    rf"\b(?:(?P<day>{_DAY})\s+(?P<month>{'|'.join(_IRANIAN_NAMES)})|"
    rf"(?P<month_first>{'|'.join(_IRANIAN_NAMES)})\s+(?P<second>{_DAY}))(?!\d),?\s+(?P<year>1[34]\d\d)\b"
)


class FoundDate(NamedTuple):
    """A date as a text writes it.

    Parameters
    ----------
    start, end
        Half-open offsets in code points; the weekday in "Wednesday, June 19" is left outside.
    interval
        The days meant; None where the year is not written.
    partial
        "--06-20" (ISO 8601, truncated) where day and month are written without a year, else None.
        For a range the first day.
    """

    start: int
    end: int
    interval: Interval | None
    partial: str | None


_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH_PATTERN})\b\.?(?:\s+(?:the\s)?(?P<day>{_DAY})(?!\d){_ORDINAL}\b(?:{_UNTIL}(?!\d))?{_NO_COUNT}"
    rf"(?:,?\s+(?P<year>{_YEAR})\b(?![%-]))?|,?(?:\s+of)?\s+(?P<year_only>{_YEAR})\b(?![%-]))"
)
_DAY_FIRST = re.compile(
    rf"(?<![\d.,:$€£-])\b(?P<day>{_DAY}){_ORDINAL}(?:{_UNTIL})?\s+(?:of\s+)?(?P<month>{MONTH_PATTERN})\b\.?"
    rf"(?:,?\s+(?P<year>{_YEAR})\b(?![%-]))?"
)
_YEAR_FIRST = re.compile(
    rf"(?<![\d/.-])(?P<year>{_YEAR})(?P<mark>[-/]|\.\s?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d|[/.-]\d)"
)
# "3 – August – 2026", "2026 Aug 03", "03 aug 2026": with day and year a month needs no capital.
_JOINT = r"(?:\s?[-–—]\s?|\s)"
_DASHED = re.compile(
    rf"(?<![\d.,:$€£-])\b(?:(?P<day>{_DAY}){_JOINT}(?P<month>{MONTH_PATTERN})\.?{_JOINT}(?P<year>{_YEAR})|"
    rf"(?P<year_first>{_YEAR}){_JOINT}(?P<second>{MONTH_PATTERN})\.?{_JOINT}(?P<last>{_DAY}))\b(?![%-])",
    re.IGNORECASE,
)
_NUMERIC = re.compile(rf"(?<![\d/.-])(?P<a>\d\d?)(?P<mark>[./-])(?P<b>\d\d?)(?P=mark)(?P<year>{_YEAR})(?!\d|[/.-]\d)")
_EAST_ASIAN = re.compile(rf"(?P<year>{_YEAR})\s?[年년]\s?(?P<month>\d\d?)\s?[月월](?:\s?(?P<day>\d\d?)\s?[日일])?")


# What a match means: an interval, a partial date without its year, or nothing. ValueError: no such day.
_Read = Callable[[re.Match[str]], Interval | str | None]


def find_dates(text: str) -> list[FoundDate]:
    """Return the calendar dates written in `text`, in order, none overlapping another.

    Reads "June 20, 2024", "20 June 2024", "June 2024", "June 20", "June 18-19", "2024-06-20", "2024. 6. 20",
    "20.06.2024", "20 – June – 2024", "6/20/2024", "2024年6月20日" and "30 Khordad 1403". Left out: months and years
    alone, days that the calendar does not have, and numbers that may be day or month first alike ("03/04/2024").
    """
    found: list[FoundDate] = []
    for pattern, read in _READERS:
        found.extend(_all(pattern, read, text))
    return _not_overlapping(sorted(found, key=lambda date: (date.start, -date.end)))


def parse_date(text: str) -> Interval:
    """Return the date that `text` gives: what `find_dates` reads, "2024-06", "2024", a time stamp.

    Raises
    ------
    ValueError
        If it is no date, has no year, can be read two ways, or names a day that the calendar does not have.
    """
    if match := re.fullmatch(r"\s*(\d{4})(?:-(\d\d))?\s*", text):
        return month(int(match[1]), int(match[2])) if match[2] else year(int(match[1]))
    if match := re.match(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)", text):
        return day(int(match[1]), int(match[2]), int(match[3]))
    matches = [(match, read) for pattern, read in _READERS if (match := pattern.search(text))]
    if not matches:
        raise ValueError("it is not written as a date")
    match, read = min(matches, key=lambda pair: (pair[0].start(), -pair[0].end()))
    what = read(match)
    if isinstance(what, Interval):
        return what
    raise ValueError("the year is missing" if what else "day and month can be read either way")


def _all(pattern: re.Pattern[str], read: _Read, text: str) -> Iterator[FoundDate]:
    for match in pattern.finditer(text):
        what = _or_none(read, match)
        if isinstance(what, Interval):
            yield FoundDate(match.start(), match.end(), what, None)
        elif what is not None:
            yield FoundDate(match.start(), match.end(), None, what)


def _or_none(read: _Read, match: re.Match[str]) -> Interval | str | None:
    """Return what `read` makes of the match; None for a day that does not exist (31 June)."""
    try:
        return read(match)
    except ValueError:
        return None


def _not_overlapping(found: list[FoundDate]) -> list[FoundDate]:
    kept: list[FoundDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _read_named(match: re.Match[str]) -> Interval | str | None:
    """Read a date whose month is a word."""
    parts = match.groupdict()
    number = MONTHS[parts["month"].lower()]
    if parts.get("year_only"):
        return month(int(parts["year_only"]), number)
    first, last = int(parts["day"]), int(parts["last"] or parts["day"])
    if parts["year"] is None:
        # A leap year, so that 29 February is let through.
        days_between(2000, number, first, last)
        return f"--{number:02}-{first:02}"
    return days_between(int(parts["year"]), number, first, last)


def days_between(year_number: int, month_number: int, first: int, last: int) -> Interval:
    """Return the days `first` to `last` of a month; raises ValueError where the calendar has no such days."""
    start, end = dt.date(year_number, month_number, first), dt.date(year_number, month_number, last)
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return Interval(start, end, "day")


def _read_year_first(match: re.Match[str]) -> Interval | None:
    return day(int(match["year"]), int(match["month"]), int(match["day"]))


def _read_dashed(match: re.Match[str]) -> Interval | None:
    name = match["month"] or match["second"]
    return day(int(match["year"] or match["year_first"]), MONTHS[name.lower()], int(match["day"] or match["last"]))


def _read_numeric(match: re.Match[str]) -> Interval | None:
    """Read "20.06.2024" and "6/20/2024". Dots put the day first everywhere; slashes depend on the country."""
    a, b, number = int(match["a"]), int(match["b"]), int(match["year"])
    if match["mark"] == "." or a > 12 or a == b:
        return day(number, b, a)
    return day(number, a, b) if b > 12 else None


def _read_other(match: re.Match[str]) -> Interval | None:
    return day(int(match["year"]), OTHER_MONTHS[match["month"].lower()], int(match["day"]))


def _read_iranian(match: re.Match[str]) -> Interval | None:
    """Read "30 Khordad 1403" and "Khordad 30, 1403": six months of 31 days, then of 30, eight leap years in 33."""
    number = _IRANIAN_NAMES.index(match["month"] or match["month_first"])
    day_of_month, years = int(match["day"] or match["second"]), int(match["year"]) + 1595
    if day_of_month == 31 and number >= 6:
        raise ValueError(f"{match[0]} is no day of the Iranian calendar")
    days = 365 * years + years // 33 * 8 + (years % 33 + 3) // 4 + 31 * number - max(0, number - 6)
    date = dt.date.fromordinal(days + day_of_month - _IRANIAN_OFFSET)
    return Interval(date, date, "day")


def _read_east_asian(match: re.Match[str]) -> Interval | None:
    if match["day"] is None:
        return month(int(match["year"]), int(match["month"]))
    return day(int(match["year"]), int(match["month"]), int(match["day"]))


_READERS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (_MONTH_FIRST, _read_named),
    (_DAY_FIRST, _read_named),
    (_OTHER, _read_other),
    (_IRANIAN, _read_iranian),
    (_DASHED, _read_dashed),
    (_YEAR_FIRST, _read_year_first),
    (_NUMERIC, _read_numeric),
    (_EAST_ASIAN, _read_east_asian),
)
