"""Which day the date lines of a page mean: the day of publication before that of a change, and day or month first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from westphalia.articles.told_dates import weekday_before
from westphalia.dates import FoundDate, Interval, day, find_dates

_LABEL = re.compile(
    r"\b(?:(?P<published>published|publication|posted|created|creation|issued|released|added|uploaded|written|input|entry|entered|"
    r"registered|registration)|(?P<as_of>as of|status)|"
    r"(?P<changed>updated?|modified|modification|revised|revision|edit(?:ed)?|amended|correct(?:ed|ion)))\b",
    re.IGNORECASE,
)
_ORDER = {"published": 0, None: 1, "as_of": 2, "changed": 3}

# "17:30-6 June": the hyphen behind a clock time is no minus and no range.
_COLON_CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[-–—])?")
_SLASHED = re.compile(r"(?<![\d/-])(?P<a>\d\d?)(?P<mark>[/-])(?P<b>\d\d?)(?P=mark)(?P<year>20\d\d)(?![\d/-])")
# "02.12.25": whoever writes full stops puts the day first.
_SHORT_YEAR = re.compile(r"(?<![\d.])((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.)([1-3]\d)(?![\d.])")
_SOON, _LATE = 7, 20  # days from publication to a change: the order that makes them few is the page's

# The clock times of countries that write the day first, and of those that write the month first.
_DAY_FIRST = re.compile(
    r"\b\d{1,2}h(?:\d\d)?\b|\b(?:CES?T|MSK|EES?T|BST|WAT|UTC\+[123]|M(?:akkah|ecca|oscow) [Tt]ime)\b"
)
_MONTH_FIRST = re.compile(r"\b(?:E[SD]?T|P[SD]T)\b")


@dataclass(frozen=True, slots=True)
class Stamps:
    """What the date lines of a page say.

    Parameters
    ----------
    published
        The day of publication; that of a change only where nothing else is said.
    partial
        A day given without its year.
    either
        The two days that "04/07/2024" can be, where the lines do not tell which.
    """

    published: Interval | None = None
    partial: FoundDate | None = None
    either: tuple[dt.date, dt.date] | None = None


def read_stamps(lines: Sequence[str]) -> Stamps:
    """Return what date lines say: "Input 2024.09.02. | Modified 2024.09.03." says 2 September."""
    lines = [_SHORT_YEAR.sub(r"\g<1>20\2", _COLON_CLOCK.sub(" ", line).replace(" ,", ", ")) for line in lines]
    day_first = _puts_day_first(lines)
    found = [(order, line, date) for line in lines for order, date in _dates(line, day_first)]
    found.sort(key=lambda one: one[0])
    partial = next((date for _, _, date in found if date.partial), None)
    for _, line, date in found:
        if date.interval is not None:
            return Stamps(date.interval, partial)
        if date.partial is None:
            return Stamps(None, partial, _either(line[date.start : date.end]))
    return Stamps(None, partial)


def _dates(line: str, day_first: bool | None) -> list[tuple[int, FoundDate]]:
    """Return the dates of a line, each with its order of trust; one that can be read two ways says nothing yet."""
    found = find_dates(line)
    slashed = [m for m in _SLASHED.finditer(line) if _either(m[0])]
    found += [FoundDate(m.start(), m.end(), _settled(m, line, day_first), None) for m in slashed]
    found.sort(key=lambda date: date.start)
    ordered, end = [], 0
    for date in found:
        labels = list(_LABEL.finditer(line, end, date.start))
        ordered.append((_ORDER[labels[-1].lastgroup if labels else None], date))
        end = date.end
    return ordered


def _either(text: str) -> tuple[dt.date, dt.date] | None:
    """Return the two days of "04/07/2024", the one with the day first before the other; None where it is one day."""
    match = _SLASHED.match(text)
    a, b = (int(match["a"]), int(match["b"])) if match else (0, 0)
    if match is None or not (1 <= a <= 12 and 1 <= b <= 12) or a == b:
        return None
    return dt.date(int(match["year"]), b, a), dt.date(int(match["year"]), a, b)


def _settled(match: re.Match[str], line: str, day_first: bool | None) -> Interval | None:
    """Return the day that the order of other dates, or the weekday before this one, leaves."""
    either = _either(match[0])
    assert either is not None
    weekday = weekday_before(line, FoundDate(match.start(), match.end(), None, None))
    fitting = [one for one in either if one.weekday() == weekday]
    if len(fitting) == 1:
        return day(fitting[0].year, fitting[0].month, fitting[0].day)
    if day_first is None:
        return None
    one = either[0] if day_first else either[1]
    return day(one.year, one.month, one.day)


def _puts_day_first(lines: Sequence[str]) -> bool | None:
    """Tell which order a page writes: by a date with a number above twelve, else by its clock times."""
    for match in (m for line in lines for m in _SLASHED.finditer(line)):
        if int(match["a"]) > 12 or int(match["b"]) > 12:
            return int(match["a"]) > 12
    text = " ".join(lines)
    if (order := _by_nearness(text)) is not None:
        return order
    if _DAY_FIRST.search(text):
        return True
    return False if _MONTH_FIRST.search(text) else None


def _by_nearness(text: str) -> bool | None:
    """Tell the order of "Published 07/04/2025, modified 08/04/2025": changed soon, not a month later."""
    pairs = [pair for match in _SLASHED.finditer(text) if (pair := _either(match[0]))]
    if len(pairs) < 2 or pairs[0] == pairs[1]:
        return None
    day_first, month_first = (abs((pairs[1][order] - pairs[0][order]).days) for order in (0, 1))
    if day_first <= _SOON and month_first >= _LATE:
        return True
    return False if month_first <= _SOON and day_first >= _LATE else None
