"""What is drawn: stories along time, the relation of those who act, the net between them, and the map."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, NamedTuple

from westphalia.record.browse.conditions import Clause, Clock
from westphalia.record.browse.lists import Row, fetch
from westphalia.record.bulk import ids_json, ids_named
from westphalia.record.record import Record

Grain = Literal["day", "week", "month", "year"]

# A picture holds some forty to a hundred and fifty bars: by days up to so many, by weeks, by months.
GRAINS: tuple[tuple[int, Grain], ...] = ((120, "day"), (800, "week"), (4_000, "month"))

LEAST_DAYS = 400  # on either side of the middle half: nobody is surprised by a year
CLOCKS = {"happened": ("date_start", "coalesce(date_end, date_start)"), "reported": ("reported_first", "reported_last")}


class Period(NamedTuple):
    """The days that a picture shows, and how many stories are told of other times."""

    first: dt.date
    last: dt.date
    outside: int


def period_of(record: Record, clause: Clause, clock: Clock) -> Period | None:
    """Return the days that are worth a picture; None where no day of any story is known.

    A few stories are told of times long gone or far away, and a picture from 1648 to today would show nothing of today:
    what lies beyond Tukey's outer fences (three times the middle half's width on either side; J. W. Tukey, Exploratory
    Data Analysis, 1977) is left out.
    """
    first, last = CLOCKS[clock]
    query = f"""
        WITH days AS (SELECT {first} AS first, {last} AS last FROM memory.browse.stories s
            WHERE {first} IS NOT NULL AND {clause.sql}),
        fences AS (SELECT low - width AS low, high + width AS high FROM (
            SELECT quantile_disc(first, 0.25) AS low, quantile_disc(first, 0.75) AS high,
                greatest({LEAST_DAYS}, 3 * (high - low))::INTEGER AS width FROM days)),
        near AS (SELECT first, least(last, high) AS last FROM days, fences WHERE first BETWEEN low AND high)
        SELECT min(first), max(last), (SELECT count(*) FROM days) - count(*) FROM near"""
    ((low, high, outside),) = record.connection.execute(query, clause.values or None).fetchall()
    return None if low is None else Period(low, high, outside)


def grain_of(first: dt.date, last: dt.date) -> Grain:
    """Return the width of the bars for a span of time."""
    days = (last - first).days
    return next((grain for most, grain in GRAINS if days <= most), "year")


class Relation(NamedTuple):
    """Cooperation and conflict by stretches of time; `coarse` stories are not known as exactly as those are long."""

    rows: list[Row]
    coarse: int


# What is known to the year only would all stand in January.
COARSER: dict[Grain, tuple[str, ...]] = {
    "day": ("week", "month", "season", "year", "decade"),
    "week": ("month", "season", "year", "decade"),
    "month": ("season", "year", "decade"),
    "year": ("decade",),
}


def relation(record: Record, clause: Clause, clock: Clock, grain: Grain) -> Relation:
    """Return for each stretch of time how many stories were cooperation and conflict, and their mean intensity."""
    first, _ = CLOCKS[clock]
    coarse = f"date_precision IN {COARSER[grain]}".replace(",)", ")") if clock == "happened" else "false"
    known = f"""FROM memory.browse.stories s
        WHERE {first} IS NOT NULL AND status = 'happened' AND {clause.sql}"""
    query = f"""
        SELECT date_trunc('{grain}', {first})::DATE AS day, count(*) AS stories,
            count(*) FILTER (intensity > 0) AS cooperation, count(*) FILTER (intensity < 0) AS conflict,
            round(avg(intensity), 2) AS intensity
        {known} AND NOT coalesce({coarse}, false) GROUP BY 1 ORDER BY 1"""
    counted = fetch(record, f"SELECT count(*) AS n {known} AND {coarse}", clause.values)
    return Relation(fetch(record, query, clause.values), counted[0]["n"])


def spans(record: Record, clause: Clause, clock: Clock, period: Period, *, most: int = 160) -> list[Row]:
    """Return the stories of a time line, those most told, by day; `first` and `last` are days."""
    first, last = CLOCKS[clock]
    query = f"""
        SELECT * FROM (
            SELECT story_id, type, status, title, {first} AS first, {last} AS last, date_precision, intensity, reports,
                origins, disputes
            FROM memory.browse.stories s WHERE {last} >= $drawn_from AND {first} <= $drawn_to AND {clause.sql}
            ORDER BY origins DESC, reports DESC, events DESC, story_id LIMIT {most:d}
        ) ORDER BY first, last, story_id"""
    return fetch(record, query, clause.values | {"drawn_from": period.first, "drawn_to": period.last})


# Pairs of states between which something happened, each story once, whichever way it went.
PAIRS = """
    WITH pairs AS (
        SELECT DISTINCT d.story_id, least(d.source, d.target) AS one, greatest(d.source, d.target) AS other,
            s.intensity
        FROM memory.browse.dyads d JOIN memory.browse.stories s USING (story_id)
        WHERE s.status = 'happened' AND {where})"""


def net(record: Record, clause: Clause, *, most: int = 60) -> dict[str, Any]:
    """Return who is tied to whom: the busiest pairs as edges, those in them as nodes, and how much is left out."""
    pairs = PAIRS.format(where=clause.sql)
    query = f"""{pairs}
        SELECT one, other, coalesce(n.name, one) AS one_name, coalesce(m.name, other) AS other_name,
            count(*) AS stories, count(*) FILTER (intensity > 0) AS cooperation,
            count(*) FILTER (intensity < 0) AS conflict, round(avg(intensity), 2) AS intensity
        FROM pairs LEFT JOIN memory.browse.names n ON n.actor_id = one
            LEFT JOIN memory.browse.names m ON m.actor_id = other
        GROUP BY ALL ORDER BY stories DESC, one, other"""
    edges = fetch(record, query, clause.values)
    shown, left = edges[:most], edges[most:]
    ends = {edge[end] for edge in shown for end in ("one", "other")}
    query = f"""{pairs}
        SELECT id, coalesce(n.name, id) AS name, count(DISTINCT story_id) AS stories
        FROM (SELECT story_id, one AS id FROM pairs UNION ALL SELECT story_id, other FROM pairs)
            LEFT JOIN memory.browse.names n ON n.actor_id = id
        WHERE id IN {ids_named("ends")} GROUP BY ALL ORDER BY stories DESC, id"""
    return {
        "nodes": fetch(record, query, clause.values | ids_json(sorted(ends), "ends")),
        "edges": shown,
        "left_out": {"edges": len(left), "stories": sum(edge["stories"] for edge in left)},
    }


def places(record: Record, clause: Clause) -> dict[str, Any]:
    """Return where the stories are: places, countries where no more is known, and how many are nowhere."""
    known = f"""
        SELECT coalesce(place, place_country) AS place, place_country AS country, round(lat, 2) AS lat,
            round(lon, 2) AS lon, if(lat IS NULL, 'country', 'point') AS precision, count(*) AS stories,
            count(*) FILTER (intensity > 0) AS cooperation, count(*) FILTER (intensity < 0) AS conflict,
            round(avg(intensity), 2) AS intensity, max(day) AS last
        FROM memory.browse.stories s
        WHERE (lat IS NOT NULL OR place_country IS NOT NULL) AND status = 'happened' AND {clause.sql}
        GROUP BY ALL ORDER BY stories DESC, place, country LIMIT 500"""
    nowhere = f"""
        SELECT count(*) FILTER (place IS NULL) AS untold, count(*) FILTER (place IS NOT NULL) AS unknown
        FROM memory.browse.stories s
        WHERE lat IS NULL AND place_country IS NULL AND status = 'happened' AND {clause.sql}"""
    (rest,) = fetch(record, nowhere, clause.values)
    return {"places": fetch(record, known, clause.values), "nowhere": rest}


def citing(record: Record, where: str, values: dict[str, Any], *, most: int = 12) -> dict[str, Any]:
    """Return which outlets cite which speakers: the commonest of both, and the counts between them."""
    query = f"""
        WITH said AS (
            SELECT a.outlet, coalesce(c.speaker_name, c.speaker_text) AS speaker, c.claim_id
            FROM claims c JOIN articles a USING (article_id)
            WHERE c.speaker_id IS NOT NULL AND a.outlet IS NOT NULL AND {where}),
        outlets AS (SELECT outlet FROM said GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {most:d}),
        speakers AS (
            SELECT speaker FROM said SEMI JOIN outlets USING (outlet)
            GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {most:d})
        SELECT outlet, speaker, count(*) AS claims
        FROM said SEMI JOIN outlets USING (outlet) SEMI JOIN speakers USING (speaker)
        GROUP BY 1, 2 ORDER BY claims DESC, 1, 2"""
    cells = fetch(record, query, values)
    return {
        "outlets": list(dict.fromkeys(cell["outlet"] for cell in cells)),
        "speakers": list(dict.fromkeys(cell["speaker"] for cell in cells)),
        "cells": cells,
    }
