"""What has been said of the date so far, while an article is read from its first word to its last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from westphalia.articles.page import Published
from westphalia.dates import Interval, month, year
from westphalia.reading.annotations import TimeAnchor
from westphalia.reading.times.meanings import Known, Meaning


@dataclass(frozen=True, slots=True)
class Days:
    """What a time was found to be: its days, what they were counted from, what is known where no year is."""

    interval: Interval | None = None
    anchor: TimeAnchor = "none"
    partial: str | None = None


@dataclass(slots=True)
class Telling:
    """The dates that other times are counted from.

    Parameters
    ----------
    published
        The days the article may have been published on; None where that is unknown.
    horizon
        The latest complete date the article tells, by the month or closer: it was not written before that.
    narrative
        The date that the telling has reached.
    era
        The last date with a year of its own, and the number of the sentence it stands in: what follows
        closely and has no year is told of that time.
    month
        The last date whose month was named, and the number of its sentence: "on the 8th" may be of that month.
    """

    published: Interval | None
    horizon: Interval | None = None
    narrative: Days = field(default_factory=Days)
    era: tuple[Interval, int] | None = None
    month: tuple[Interval, int] | None = None


def published_interval(published: Published) -> Interval | None:
    """Return the days on which an article may have been published."""
    if published.date is None or published.precision == "unknown":
        return None
    if published.precision == "day":
        return Interval(published.date, published.date, "day")
    if published.precision == "month":
        return month(published.date.year, published.date.month)
    return year(published.date.year)


def latest_told(meanings: Iterable[Meaning]) -> Interval | None:
    """Return the latest of the complete dates told by the month or by the day."""
    told = [
        meaning.interval
        for meaning in meanings
        if isinstance(meaning, Known) and meaning.interval.precision in ("day", "month")
    ]
    return max(told, key=lambda interval: interval.start or dt.date.min, default=None)
