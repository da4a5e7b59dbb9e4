"""What is known of one actor, or of two: how they stand over time, what ties them, who says what about whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

from westphalia.record.browse.conditions import Clause
from westphalia.record.browse.lists import Paging, Row, claims, fetch
from westphalia.record.bulk import ids_json, ids_named
from westphalia.record.names import NameNotFound, actor_ids
from westphalia.record.record import Record
from westphalia.record.story_queries import grain_told

FEW = 12

PARTIES = "list_transform(parties, lambda one: coalesce(one.name, one.text)) AS parties"


def actor_row(record: Record, name: str) -> Row:
    """Return the actor of this id, or the one whom a person means by the name.

    Raises
    ------
    UnknownName
        Where nobody is called so, or several are.
    """
    query = "SELECT * FROM actors WHERE actor_id IN ($name, upper($name)) ORDER BY actor_id = $name DESC LIMIT 1"
    found = fetch(record, query, {"name": name})
    if found:
        return found[0]
    if fetch(record, "SELECT 1 FROM memory.browse.members WHERE member = $name LIMIT 1", {"name": name}):
        return {"actor_id": name, "name": name, "aliases": [], "kind": None, "country": None, "sector": None}
    ids = actor_ids(record, name)
    if len(ids) > 1:
        raise NameNotFound(f"{name!r} may be several: {', '.join(ids[:8])}. Ask for one of these ids.")
    return fetch(record, "SELECT * FROM actors WHERE actor_id = $name", {"name": ids[0]})[0]


BOUND = """agreement_id IN (SELECT agreement_id FROM (SELECT agreement_id, unnest(parties) AS one FROM agreements)
    WHERE one.actor_id IN {ids} OR one.country IN {ids})"""
TIED = "(source IN {ids} OR target IN {ids})"


def agreements_of(record: Record, *actors: str) -> list[Row]:
    """Return the agreements that bind all of these, those that most articles name first."""
    wanted, values = _each(record, actors, BOUND)
    query = f"""
        SELECT agreement_id, name, kind, {PARTIES}, signed, signed_precision, in_force,
            {grain_told("in_force")} AS in_force_precision, ended, {grain_told("ended")} AS ended_precision, aliases,
            provisions,
            descriptions, story_ids, article_ids
        FROM agreements WHERE {wanted} ORDER BY len(article_ids) DESC, name, agreement_id LIMIT 50"""
    return fetch(record, query, values)


def ties_of(record: Record, *actors: str) -> list[Row]:
    """Return the lasting relations between these, or of the one."""
    wanted, values = _each(record, actors, TIED)
    query = f"""
        SELECT tie_id, t.kind, source, target, coalesce(one.name, source) AS source_name,
            coalesce(other.name, target) AS target_name, mutual, since, until, story_ids, evidence, denials, article_ids
        FROM ties t LEFT JOIN memory.browse.names one ON one.actor_id = source
            LEFT JOIN memory.browse.names other ON other.actor_id = target
        WHERE {wanted} ORDER BY len(article_ids) DESC, len(story_ids) DESC, tie_id LIMIT 50"""
    return fetch(record, query, values)


def _each(record: Record, actors: tuple[str, ...], condition: str) -> tuple[str, dict[str, str]]:
    """Return the condition for each of the actors, joined, and their ids as parameters."""
    names = [f"part{number}" for number, _ in enumerate(actors)]
    values: dict[str, str] = {}
    for name, actor in zip(names, actors, strict=True):
        values |= ids_json(actor_ids(record, actor), name)
    return " AND ".join(condition.format(ids=ids_named(name)) for name in names) or "true", values


def said_by(
    record: Record,
    actor: str,
    *,
    about: str | None = None,
    days: tuple[dt.date | None, dt.date | None] = (None, None),
    most: int = FEW,
) -> tuple[list[Row], int]:
    """Return claims of an actor and its people, about `about` and published in these days; and how many there are."""
    where = f"c.speaker_id IN {ids_named('by')}"
    values: dict[str, Any] = dict(ids_json(actor_ids(record, actor), "by"))
    if about is not None:
        where += f" AND {ABOUT.format(ids=ids_named('about'))}"
        values |= ids_json(actor_ids(record, about), "about")
    for name, comparison, day in (("since", ">=", days[0]), ("until", "<=", days[1])):
        if day is not None:
            where += f" AND a.published {comparison} ${name}"
            values[name] = day
    found = claims(record, where, values, Paging(size=most))
    return found.rows, found.total


# A claim is about whom its words name.
ABOUT = "c.claim_id IN (SELECT claim_id FROM memory.browse.spoken WHERE actor_id IN {ids})"


def speakers_about(record: Record, actor: str, *, most: int = FEW) -> list[Row]:
    """Return who speaks of an actor most often: speakers in whose claims it is named."""
    query = f"""
        SELECT c.speaker_id, coalesce(min(x.name), min(c.speaker_name)) AS speaker,
            count(DISTINCT c.claim_id) AS claims, count(DISTINCT c.article_id) AS articles
        FROM claims c JOIN memory.browse.spoken m USING (claim_id) LEFT JOIN actors x ON x.actor_id = c.speaker_id
        WHERE m.actor_id IN {ids_named("about")} AND c.speaker_id IS NOT NULL
            AND c.speaker_id NOT IN {ids_named("about")}
        GROUP BY c.speaker_id ORDER BY claims DESC, speaker, c.speaker_id LIMIT {most:d}"""
    return fetch(record, query, ids_json(actor_ids(record, actor), "about"))


def others_of(record: Record, clause: Clause, actor: str, *, most: int = FEW) -> list[Row]:
    """Return with which states and bodies an actor has most to do, under these conditions."""
    query = f"""
        WITH met AS (
            SELECT DISTINCT s.story_id, other.state AS other, s.intensity, s.day, s.day_precision
            FROM memory.browse.parties one JOIN memory.browse.parties other USING (story_id)
                JOIN memory.browse.stories s USING (story_id)
            WHERE $actor IN (one.actor_id, one.state) AND other.side <> one.side AND other.state <> one.state
                AND other.across AND s.status = 'happened' AND {clause.sql})
        SELECT other, coalesce(n.name, other) AS name, count(*) AS stories,
            count(*) FILTER (intensity > 0) AS cooperation, count(*) FILTER (intensity < 0) AS conflict,
            round(avg(intensity), 2) AS intensity, max(day) AS last,
            arg_max(day_precision, day) AS last_precision
        FROM met LEFT JOIN memory.browse.names n ON n.actor_id = other
        GROUP BY ALL ORDER BY stories DESC, other LIMIT {most:d}"""
    return fetch(record, query, clause.values | {"actor": actor})
