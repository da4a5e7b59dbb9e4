"""Lines that say when a page was published: "Published: 20 June 2024, 10:15 GMT", "Updated Jun 20, 2024"."""

from __future__ import annotations

import re

from westphalia.dates import FoundDate, Interval, find_dates

_WORDS = re.compile(
    r"\b(?:first\s+|last\s+)?(?:published|updated?|posted|modified|created|issued|released|printed|"
    r"write|written|date|time|"
    r"publication|revised|edited|added|uploaded|on|at|by|and|mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|"
    r"fri|sat(?:ur)?|sun)(?:day)?\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\.?(?=\W|$)|"
    r"\b\d{3,4}\s?(?=GMT|UTC|BST|EST|EDT|ET)|"
    r"\b(?:GMT|UTC|BST|EST|EDT|ET|PST|PDT|CET|CEST|IST|KST|JST|MSK|EEST|EET|AEST|AEDT|CST|SGT|HKT|PKT|"
    r"Moscow time|local time|hrs|hours)\b|[+-]\d\d:?\d\d\b|\b[ap]\.m\.?",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?<=\d)\W{1,3}by (?:[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}|admin|editor|staff)$|^by admin\W+", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited)\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b")


def is_timestamp(line: str) -> bool:
    """Tell whether a line holds a date and otherwise only clock times and words such as "Published"."""
    if len(line) > 140:
        return False
    line = _BY_WHOM.sub("", line)
    dates = find_dates(line)
    rest = _without(line, dates)
    had_numeric = bool(_NUMERIC.search(rest))
    rest = _CLOCK.sub(" ", _NUMERIC.sub(" ", rest))
    had_clock = bool(_CLOCK.search(line))
    rest = _WORDS.sub(" ", rest)
    # "March 2016" alone heads a part of a chronology.
    by_day = any(date.interval is None or date.interval.precision == "day" for date in dates)
    return (by_day or had_numeric or had_clock) and not re.search(r"\w", rest)


def _without(line: str, dates: list[FoundDate]) -> str:
    for date in reversed(dates):
        line = line[: date.start] + " " + line[date.end :]
    return line


def publication_date(line: str) -> Interval | None:
    """Return the day a timestamp gives; of "Published ... Updated ..." the first."""
    for date in find_dates(line):
        if date.interval is not None:
            return date.interval
    return None


def is_update(line: str) -> bool:
    """Tell whether the line dates a later change and not the publication."""
    return bool(_UPDATED.match(line.strip()))
