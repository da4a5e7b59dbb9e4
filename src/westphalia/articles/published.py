"""When an article was published, on what basis, how precisely.

In order of trust: what the user or container gives, what the page says, its address, the dateline, and what
the dates in the text allow. Where all are silent the date is unknown, never that of the day it was read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from westphalia.articles.page import Published, PublishedBasis, PublishedPrecision
from westphalia.articles.told_dates import ToldDates, complete, told_dates
from westphalia.articles.url_dates import date_in_url
from westphalia.dates import FoundDate, Interval, parse_date
from westphalia.errors import ArticleRejected
from westphalia.reference.outlets import outlet_by_name

_PRECISIONS: dict[str, PublishedPrecision] = {"day": "day", "month": "month", "year": "year"}

# Countries some of whose outlets write the month first.
_MONTH_FIRST = frozenset({"USA", "CAN", "PHL", "PLW", "FSM", "MHL"})
# Three months: news tells of what has just been or soon will be.
_SOON_DAYS = 92
# News is of this week.
_FRESH_DAYS = 7


def publication(
    *,
    given: str | None,
    metadata: Interval | None,
    urls: Sequence[str | None],
    dateline: FoundDate | None,
    stamp: FoundDate | None = None,
    either: tuple[dt.date, dt.date] | None = None,
    day_first: bool = False,
    text: str,
) -> Published:
    """Return the date of publication with its basis and precision.

    Parameters
    ----------
    given
        As the user or the container writes it.
    metadata
        What the page itself says, in its markup or in a line of its own.
    urls
        The page's addresses and that of its original, the surest first.
    dateline
        The date of the dateline, perhaps without a year.
    stamp
        The day in a line of its own ("Saturday, June 22"), without a year.
    either
        The two days that a line of its own can mean ("04/07/2024"), the one with the day first before the other.
    day_first
        Whether the outlet's country writes the day first.
    text
        The clean text: no teaser of another article may be in it.

    Raises
    ------
    ArticleRejected
        If the date given is none.
    """
    if given and given.strip():
        return _published(read_given(given), "given")
    if metadata is not None:
        return _published(metadata, "metadata")
    for url in urls:
        if url and (found := date_in_url(url)):
            return _published(found, "url")
    if dateline is not None and dateline.interval is not None:
        return _published(dateline.interval, "dateline")
    told = told_dates(text)
    if either is not None and (chosen := _told_beside(either, told, dateline)):
        return Published(chosen, "day", "metadata")
    if either is not None and day_first:
        return Published(either[0], "day", "metadata")
    if dateline is not None:
        return _completed(dateline, told, "dateline")
    return _completed(stamp, told, "inferred") if stamp is not None else _from_text(told)


def puts_day_first(outlet: str | None) -> bool:
    """Return True for an outlet of a country that writes "04/07/2024" for 4 July; False for
    others, and where its country is not known."""
    found = outlet_by_name(outlet) if outlet else None
    return found is not None and bool(found.entity.country) and found.entity.country not in _MONTH_FIRST


def _told_beside(either: tuple[dt.date, dt.date], told: ToldDates, dateline: FoundDate | None) -> dt.date | None:
    """Return the one of two days that the article tells of as just past: news of April 5 is of April 7, not of July 4.

    None where it tells of both or of neither.
    """
    partials = [p.text for p in told.partials] + ([dateline.partial] if dateline and dateline.partial else [])
    known = [told.latest.start] if told.latest and told.latest.start and told.latest.precision == "day" else []
    beside = [one for one in either if any(_just_before(day, one) for day in [*known, *_in_year(partials, one)])]
    return beside[0] if len(beside) == 1 else None


def _just_before(day: dt.date, published: dt.date) -> bool:
    return 0 <= (published - day).days <= _FRESH_DAYS


def _in_year(partials: Sequence[str], published: dt.date) -> list[dt.date]:
    """Return days told without a year as the last ones before a day: "--12-30" of 2 January is of the year before."""
    found = []
    for partial in partials:
        for year in (published.year, published.year - 1):
            try:
                found.append(dt.date.fromisoformat(f"{year}-{partial[2:]}"))
            except ValueError:
                continue
    return found


def read_given(given: str) -> Interval:
    """Read a date as given from outside; raises ArticleRejected where there is no such date."""
    try:
        return parse_date(given)
    except ValueError as error:
        raise ArticleRejected(
            f"The publication date given, {given.strip()!r}, cannot be used: {error}. "
            "Write it as 2024-06-19, 2024-06 or 2024, or leave it out."
        ) from error


def _published(interval: Interval, basis: PublishedBasis) -> Published:
    return Published(interval.start, _PRECISIONS[interval.precision], basis)


def _completed(date: FoundDate, told: ToldDates, basis: PublishedBasis) -> Published:
    """Return the day of a date without a year, the year taken from the text."""
    assert date.partial is not None
    completed = complete(date.partial, told)
    if completed is None:
        return Published(partial=date.partial)
    return Published(completed, "day", basis)


def _from_text(told: ToldDates) -> Published:
    """Return the month that the days told allow: an article tells of what happened shortly before it.

    A month told with its year ("in March 2024") gives nothing: writers name the year because it is mostly
    another one. In 190 dated articles it was the year of publication in one of twenty.
    """
    latest = _latest_day(told)
    if latest is None:
        return Published(partial=max((p.text for p in told.partials), default=None))
    return Published(latest.replace(day=1), "month", "inferred")


def _latest_day(told: ToldDates) -> dt.date | None:
    """Return the latest day told, those without a year completed; None where none can be had."""
    days = [day for p in told.partials if (day := complete(p.text, told, weekday=p.weekday))]
    latest = told.latest
    if latest is None or latest.start is None or latest.precision != "day":
        return max(days, default=None)
    # Beside a day told in full, another without a year is of the same months, before it or soon after.
    soon = [day for day in days if (day - latest.start).days <= _SOON_DAYS]
    if not soon and told.latest_year != latest.start.year:
        return None
    return max([latest.start, *soon])
