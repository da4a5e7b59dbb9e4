"""When an article was published, on what basis, how precisely.

In order of trust: what the user or container gives, what the page says, its address, the dateline, and what the
dates in the text allow. Where all are silent the date is unknown; it is never that of the day it was read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from westphalia.articles.page import Published, PublishedBasis, PublishedPrecision
from westphalia.articles.url_dates import date_in_url
from westphalia.dates import FoundDate, Interval, day, find_dates
from westphalia.dates import parse_date as parse
from westphalia.errors import ArticleRejected

_PRECISIONS: dict[str, PublishedPrecision] = {"day": "day", "month": "month", "year": "year"}

# News on the web is younger; an older year in a text is history.
_FIRST_YEAR = 1990

_SENTENCE_BREAK = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"'”’)]*\s|\n")
# A date behind one of these has not come, or may not have.
_FUTURE = re.compile(
    r"\b(?:will|would|shall|plans?|planned|planning|expects?|expected|schedul\w+|due|until|till|by|before|upcoming|next|"
    r"set to|slated|deadline|expir\w+|ahead of|starting|effective|forecasts?|aims?|hopes?|intends?|through|up to|from|if|could|may|should)\b",
    re.IGNORECASE,
)
# The day of a report that is told by a bare day ("on June 19, Putin visited") is close to it.
_LOOK_BACK_CHARS = 120


def publication(
    *,
    given: str | None,
    metadata: Interval | None,
    metadata_basis: PublishedBasis = "metadata",
    urls: Sequence[str | None],
    dateline: FoundDate | None,
    text: str,
) -> Published:
    """Return the date of publication with its basis and precision.

    Parameters
    ----------
    given
        As the user or the container writes it.
    metadata
        What the page itself says, with its basis in `metadata_basis`.
    urls
        The page's address and that of its original.
    dateline
        The date of the dateline, perhaps without a year.
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
        return _published(metadata, metadata_basis)
    for url in urls:
        if url and (found := date_in_url(url)):
            return _published(found, "url")
    told = told_dates(text)
    if dateline is not None:
        return _from_dateline(dateline, told)
    return _from_text(told)


def read_given(given: str) -> Interval:
    """Read a date as given from outside; raises ArticleRejected where there is no such date."""
    try:
        return parse(given)
    except ValueError as error:
        raise ArticleRejected(
            f"The publication date given, {given.strip()!r}, cannot be used: {error}. "
            "Write it as 2024-06-19, 2024-06 or 2024, or leave it out."
        ) from error


def _published(interval: Interval, basis: PublishedBasis) -> Published:
    return Published(interval.start, _PRECISIONS[interval.precision], basis)


class Told(NamedTuple):
    """A date of the text that is told as past.

    Parameters
    ----------
    interval
        The days meant; None where the year is not written.
    partial
        "--06-19" for a day without a year.
    """

    interval: Interval | None
    partial: str | None


def told_dates(text: str) -> list[Told]:
    """Return the dates that the text tells as past, in order. Plans and deadlines are left out."""
    return [Told(date.interval, date.partial) for date in find_dates(text) if not _is_future(text, date)]


def _is_future(text: str, date: FoundDate) -> bool:
    """Tell whether the words before the date, in its sentence, put it in the future or leave it open."""
    before = text[max(0, date.start - _LOOK_BACK_CHARS) : date.start]
    sentence = _SENTENCE_BREAK.split(before)[-1]
    return bool(_FUTURE.search(sentence))


def _from_dateline(dateline: FoundDate, told: Sequence[Told]) -> Published:
    """Return the day of the dateline, its year completed from the text where it is not written."""
    if dateline.interval is not None:
        return _published(dateline.interval, "dateline")
    assert dateline.partial is not None
    completed = complete(dateline.partial, told)
    if completed is None:
        return Published(partial=dateline.partial)
    return Published(completed, "day", "dateline")


def complete(partial: str, told: Sequence[Told]) -> dt.date | None:
    """Return the first day with this day and month that is not before the latest date told with its year.

    None where no date is told with its year, or none of our time.
    """
    latest = _latest(told)
    if latest is None or latest.start is None:
        return None
    return next(_days_from(partial, latest.start), None)


def _days_from(partial: str, earliest: dt.date) -> Iterator[dt.date]:
    month_number, day_number = int(partial[2:4]), int(partial[5:7])
    for year_number in range(earliest.year, earliest.year + 9):
        try:
            found = day(year_number, month_number, day_number).start
        except ValueError:
            continue
        if found is not None and found >= earliest:
            yield found


def _latest(told: Sequence[Told]) -> Interval | None:
    """Return the latest date told with its year, by day or month."""
    dated = [t.interval for t in told if t.interval is not None and t.interval.start is not None]
    recent = [i for i in dated if i.start is not None and i.start.year >= _FIRST_YEAR]
    return max(recent, key=lambda interval: (interval.start, interval.precision == "day"), default=None)


def _from_text(told: Sequence[Told]) -> Published:
    """Return the month or year that the dates told allow: the article is not older than the last of them."""
    partials = [t.partial for t in told if t.partial is not None]
    latest = _latest(told)
    days = sorted(filter(None, (complete(partial, told) for partial in partials)))
    if days and latest is not None:
        return Published(days[-1].replace(day=1), "month", "inferred")
    if latest is not None and latest.start is not None:
        return _rounded(latest)
    return Published(partial=max(partials) if partials else None)


def _rounded(latest: Interval) -> Published:
    """Return a grain coarser than what was told: the article came out after the day or month it tells of."""
    assert latest.start is not None
    if latest.precision == "day":
        return Published(latest.start.replace(day=1), "month", "inferred")
    return Published(latest.start.replace(month=1, day=1), "year", "inferred")
