"""Imprecise dates: ``2012``, ``2012-05`` and ``2012-05-07`` are intervals of a year, a month, a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def first_day(text: str) -> date | None:
    """The first day that an ISO date of any precision may mean; None for an empty text."""
    if not text:
        return None
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


@lru_cache(maxsize=4096)
def last_day(text: str) -> date | None:
    """The last day that an ISO date of any precision may mean; None for an empty text."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    return date(year, month, monthrange(year, month)[1])


def covers(since: date | None, until: date | None, on: date) -> bool:
    """Whether a day lies between two days, both included; an absent bound is open."""
    return (since is None or since <= on) and (until is None or on <= until)
