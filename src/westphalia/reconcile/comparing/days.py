"""When a happening took place, as far as one article lets one know: days told, or days to be expected."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

DAY = dt.timedelta(days=1)
# What the news tells without a date is mostly of the last few days; what it announces, of the coming months.
NEWS = 4 * DAY
COMING = 90 * DAY
# A date told to the day may be off by one: time zones, and the day of the report told for the day of the act.
SLACK = DAY
FORTNIGHT = 15  # days; what happened or was printed in different ones, and not near their border, is not compared
AN_AGE = 400  # days between a date told and the days to be expected of an event without one: background, not this
AN_ERA = 27 * FORTNIGHT  # no shorter than an age: what is not an age apart lies in one era or in two that touch
EPOCH = dt.date(1900, 1, 1)


def fortnights(first: dt.date, last: dt.date) -> range:
    """Return the numbers of the fortnights that a span of days touches."""
    return range((first - EPOCH).days // FORTNIGHT, (last - EPOCH).days // FORTNIGHT + 1)


def eras(first: dt.date, last: dt.date) -> range:
    """Return the numbers of the eras that a span of days touches."""
    return range((first - EPOCH).days // AN_ERA, (last - EPOCH).days // AN_ERA + 1)


def fortnight_of(published: dt.date | None) -> int | None:
    """Return the number of the fortnight of an article; None where its day is not known."""
    return None if published is None else (published - EPOCH).days // FORTNIGHT


class Days(NamedTuple):
    """First and last day, both included, and whether the text tells them (or only its day of publication).

    Nothing is known where `first` is None.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    told: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known."""
        return self.first is not None and self.last is not None

    @property
    def exact(self) -> bool:
        """Whether the text tells one day."""
        return self.told and self.first is not None and self.first == self.last

    @property
    def length(self) -> int:
        """How many days there are; 0 where nothing is known."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


def days_of(
    start: dt.date | None,
    end: dt.date | None,
    precision: str | None,
    *,
    published: dt.date | None,
    status: str,
    present: dt.date | None = None,
) -> Days:
    """Return the days of an event.

    Parameters
    ----------
    start, end, precision
        As in the table `events`.
    published
        The day of publication, where it is known.
    status
        Of the event: what is planned lies ahead, the rest behind.
    present
        Where the day of publication is not known, the last day the article tells of as past.
    """
    if start is not None and end is not None and precision != "unknown":
        return Days(start, end, True)
    if published is None:
        return Days() if present is None else Days(present - COMING, present + 4 * COMING)
    if status == "planned":
        return Days(published, published + COMING)
    if status == "hypothetical":
        return Days(published - NEWS, published + COMING)
    return Days(published - NEWS, published)


def gap(one: Days, other: Days) -> int | None:
    """Return how many days lie between two spans: 0 where they meet, None where one is not known."""
    if not (one.first and one.last and other.first and other.last):
        return None
    return max((one.first - other.last).days, (other.first - one.last).days, 0)
