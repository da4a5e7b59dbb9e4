"""Lines that say when a page was published: "Published: 20 June 2024, 10:15 GMT", "Updated Jun 20, 2024"."""

from __future__ import annotations

import re

from westphalia.dates import FoundDate, find_dates

_LABELS = (
    r"(?:first\s+|last\s+)?(?:published|updated?|posted|modified|modification|created|creation|issued|released|printed|"
    r"writes?|written|publication|issue|revised|revision|edit(?:ed)?|added|uploaded|input|entry|entered|enter|registered|"
    r"registration|correct(?:ed|ion)|amended|as of|status)"
)
_LABEL = re.compile(rf"\b{_LABELS}\b", re.IGNORECASE)
_WORDS = re.compile(
    rf"\b(?:{_LABELS}|date|time|today|of|to|the|in|on|at|by|and|AD|"
    r"mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|\b\d{1,2}\s?(?:[ap]\.?m\.?|h)(?=\W|$)|"
    r"\b\d{3,4}\s?(?=GMT|UTC|BST|EST|EDT|ET)|"
    r"\b(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?\b|"
    r"\b(?:GMT|UTC|GST|KSA|BST|EST|EDT|ET|PST|PDT|CET|CEST|IST|KST|JST|MSK|EEST|EET|AEST|AEDT|CST|SGT|HKT|PKT|WAT|"
    r"(?-i:[A-Z][a-z]+) time|local time|hrs|hours)\b|[+-]\d\d:?\d\d\b|\b[ap]\.m\.?",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?<=\d)\W{1,3}by (?:[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}|admin|editor|staff)$|^by admin\W+", re.IGNORECASE
)
_COLON_CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?(?=\W|$))?(?:\s?-)?", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b")
_T = re.compile(r"(?<=\d)T(?=\d\d:\d\d)")  # "2024-06-20T10:15:00+09:00"
_STRAY_COMMA = re.compile(r"\s+,\s?(?=\d{4}\b)")
# The same day in the Islamic or Iranian calendar, beside the other.
_OTHER_CALENDAR = re.compile(r"\b\d{1,2}\s(?!\d)[^\W\d_][\w'’ -]{2,20}\s1[34]\d\d\b(?:\s?(?:A\.?H\.?|H\.?))?")

# Stands where a date was; no page has it.
DATE = "\x00"


def is_timestamp(line: str) -> bool:
    """Tell whether a line holds a date and otherwise only clock times and words such as "Published"."""
    if len(line) > 140 or not any(map(str.isdigit, line)):
        return False
    line = _BY_WHOM.sub("", line)
    rest = without_time(line)
    return (DATE in rest or has_clock(line)) and not re.search(r"\w", rest)


def without_time(line: str) -> str:
    """Return a line with a mark for each date, and without its clock times and words such as "Published"."""
    line = _COLON_CLOCK.sub(" ", _STRAY_COMMA.sub(", ", _T.sub(" ", line)))
    for date in reversed([date for date in find_dates(line) if _is_day(date)]):
        line = f"{line[: date.start]} {DATE} {line[date.end :]}"
    line = _OTHER_CALENDAR.sub(" ", _NUMERIC.sub(f" {DATE} ", line))
    return _WORDS.sub(" ", _CLOCK.sub(" ", line))


def _is_day(date: FoundDate) -> bool:
    """Tell whether a date names a day: "March 2016" alone heads a part of a chronology."""
    return date.interval is None or date.interval.precision == "day"


def has_clock(line: str) -> bool:
    """Tell whether a line tells the time."""
    return bool(_CLOCK.search(line))


def has_label(line: str) -> bool:
    """Tell whether a line says what its date is the date of ("Published", "Modified")."""
    return bool(_LABEL.search(line))
