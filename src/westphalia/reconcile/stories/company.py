"""Dates by company: an article without a date, or without a year, takes it from dated ones that tell the same news."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.telling import Telling
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

PARTIAL = re.compile(r"--(\d\d)-(\d\d)")
# News of a happening is printed within so many days of it; what is told later is background, and dates nothing.
NEWS = 10
# An article's own day and month make it sure of all but the year: reports of one happening are not months apart.
SEASON = 60


class Dated(NamedTuple):
    """The day an article took from others, as a row of the table `dated`."""

    article_id: str
    published: dt.date
    published_precision: str
    like: list[str]
    reason: str


def dates_by_company(groups: Iterable[Sequence[Telling]], partial: Mapping[str, str | None]) -> list[Dated]:
    """Return the dates that articles without one take from those that share a story with them.

    Parameters
    ----------
    groups
        All in which one of these articles stands.
    partial
        For each article without a date the day and month that it tells without a year, as `--06-19`, if any.
    """
    company: defaultdict[str, Counter[tuple[dt.date, str]]] = defaultdict(Counter)
    for group in groups:
        undated = {telling.article_id for telling in group} & partial.keys()
        if undated:
            days = _days(group)
            for article in undated:
                company[article].update(days)
    return [
        dated
        for article in sorted(company)
        if (dated := _dated(article, partial[article], company[article])) is not None
    ]


UNDATED = f"""
    SELECT article_id, published_partial FROM articles
    WHERE (published IS NULL OR published_precision = 'unknown')
        AND article_id IN (SELECT article_id FROM events WHERE event_id IN {IDS})
"""


def undated(record: Record, event_ids: Iterable[str]) -> dict[str, str | None]:
    """Return those articles of events that bear no date, each with the day and month it tells without a year."""
    return dict(record.connection.execute(UNDATED, ids_json(event_ids)).fetchall())


def load_dated(record: Record) -> list[Dated]:
    """Return the rows of the table `dated`."""
    columns = ", ".join(f'"{name}"' for name in Dated._fields)
    return [Dated(*row) for row in record.connection.execute(f"SELECT {columns} FROM dated ORDER BY ALL").fetchall()]


def _days(group: Sequence[Telling]) -> set[tuple[dt.date, str]]:
    """Return the days on which dated articles print a happening as news, each with the article."""
    told = [telling.date_start for telling in group if telling.date_precision == "day" and telling.date_start]
    return {
        (telling.published, telling.article_id)
        for telling in group
        if telling.published and telling.published_precision == "day" and _news(telling.published, told)
    }


def _news(published: dt.date, told: Sequence[dt.date]) -> bool:
    return any(abs((published - day).days) <= NEWS for day in told)


def _dated(article: str, partial: str | None, company: Counter[tuple[dt.date, str]]) -> Dated | None:
    if not company:
        return None
    months = Counter[tuple[int, int]]()
    for (day, _), times in company.items():
        months[day.year, day.month] += times
    (year, month), most = min(months.items(), key=lambda item: (-item[1], item[0]))
    if 2 * most <= months.total():
        return None
    like = sorted({other for day, other in company if (day.year, day.month) == (year, month)})
    told = f"it tells the same as {len(like)} article{'s' if len(like) > 1 else ''} of {year:04}-{month:02}"
    known = PARTIAL.fullmatch(partial or "")
    if known is None:
        return Dated(article, dt.date(year, month, 1), "month", like, told)
    own = _nearest(int(known[1]), int(known[2]), dt.date(year, month, 15))
    if own is None or abs((own - dt.date(year, month, 15)).days) > SEASON:
        return None
    return Dated(article, own, "day", like, f"{told}, which gives the year of its own day and month")


def _nearest(month: int, day: int, to: dt.date) -> dt.date | None:
    """Return the day and month in the year that brings it nearest to a date."""
    days = []
    for year in (to.year - 1, to.year, to.year + 1):
        try:
            days.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(days, key=lambda one: abs((one - to).days), default=None)


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A day and month of the sentence, or a weekday where what it tells is past; but for the day of the dateline, and for
# that of what a word announces ("will meet on May 3" was said before).
TIMES = f"""
    SELECT events.article_id, events.event_id, coalesce(times.partial, lower(times.text))
    FROM events JOIN times USING (article_id) JOIN articles USING (article_id)
        JOIN sentences ON sentences.article_id = events.article_id
            AND sentences."start" <= trigger_start AND sentences."end" > trigger_start
            AND sentences."start" <= times."start" AND sentences."end" >= times."end"
    WHERE events.article_id IN {IDS} AND events.date_start IS NULL
        AND (partial IS NOT NULL OR (status = 'happened' AND lower(times.text) IN {WEEKDAYS}))
        AND (partial IS DISTINCT FROM published_partial OR times."start" > trigger_start)
        AND NOT EXISTS (
            SELECT 1 FROM events ahead WHERE ahead.article_id = events.article_id AND ahead.status = 'planned'
                AND ahead.trigger_start = events.trigger_start AND events.status = 'happened'
        )
    ORDER BY ALL
"""


def completed(record: Record, dated: Sequence[Dated]) -> Mapping[str, dt.date]:
    """Return the days of events whose sentence names a day without its year, now that the article's day is known."""
    articles = {one.article_id: one for one in dated}
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for article, event, told in record.connection.execute(TIMES, ids_json(articles)).fetchall():
        found[article, event].add(told)
    days = {event: _day(told.pop(), articles[article]) for (article, event), told in found.items() if len(told) == 1}
    return {event: day for event, day in days.items() if day is not None}


def _day(told: str, article: Dated) -> dt.date | None:
    """Return the day that a day and month, or a weekday just past, are in an article."""
    if match := PARTIAL.fullmatch(told):
        return _nearest(int(match[1]), int(match[2]), article.published)
    if told not in WEEKDAYS or article.published_precision != "day":
        return None
    return article.published - dt.timedelta(days=(article.published.weekday() - WEEKDAYS.index(told)) % 7)


def apply(tellings: Mapping[str, Telling], dated: Sequence[Dated], days: Mapping[str, dt.date]) -> dict[str, Telling]:
    """Return the tellings with the dates that were found for them and their articles."""
    published = {one.article_id: one for one in dated}
    return {
        event: _with_dates(telling, published.get(telling.article_id), days.get(event))
        for event, telling in tellings.items()
    }


def _with_dates(telling: Telling, article: Dated | None, day: dt.date | None) -> Telling:
    if article is not None:
        telling = telling._replace(published=article.published, published_precision=article.published_precision)
    return telling if day is None else telling._replace(date_start=day, date_end=day, date_precision="day")


def rows(dated: Iterable[Dated]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `dated`."""
    return (one._asdict() for one in dated)
