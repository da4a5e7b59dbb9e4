"""Questions to what the articles say together: stories, their reports, disputes, echoes, agreements and ties."""

from __future__ import annotations

from typing import Any

from westphalia.record.asking import for_actors, for_days, limit, rows, takes_part
from westphalia.record.filters import Filter, status_of_event, type_of_event
from westphalia.record.names import story_id_of
from westphalia.record.record import Record
from westphalia.record.rows import (
    AgreementRow,
    Day,
    DisputeRow,
    EchoRow,
    Publication,
    ReportRow,
    StoryRow,
    TieRow,
)

STORY = """
    story_id, type, mode, status, title,
    list_transform(source, lambda one: coalesce(one.name, one.text)),
    list_transform(target, lambda one: coalesce(one.name, one.text)),
    date_start, date_end, date_precision, coalesce(place.name, place.text), reported_first, reported_last,
    reports, origins, (SELECT count(*) FROM disputes WHERE disputes.story_id = stories.story_id)"""


def stories(record: Record, keep: Filter | None = None, *, by_day: bool = False) -> list[StoryRow]:
    """Return stories, those that most independent origins tell first.

    Parameters
    ----------
    keep
        `actors` take part; `type` and `status` are the story's.
    by_day
        In the order in which they happened; those of no known day stand where they were first reported.
    """
    keep = keep or Filter()
    where, values = _where(record, keep)
    order = (
        "coalesce(date_start, reported_first) NULLS LAST, reported_first" if by_day else "origins DESC, reports DESC"
    )
    query = f"SELECT {STORY} FROM stories {where} ORDER BY {order}, len(event_ids) DESC, story_id {limit(keep)}"
    return [_story(row) for row in rows(record, query, values)]


def story(record: Record, beginning: str) -> StoryRow:
    """Return one story by its id, or the beginning of it.

    Raises
    ------
    UnknownName
        Where there is none, or several begin so.
    """
    found = rows(record, f"SELECT {STORY} FROM stories WHERE story_id = ?", [story_id_of(record, beginning)])
    return _story(found[0])


def reports(record: Record, story_id: str) -> list[ReportRow]:
    """Return who tells a story, those of one origin together."""
    query = """
        SELECT event_id, story_reports.article_id, outlet, published, published_precision, published_basis,
            status, date_start, date_end, date_precision, evidence_text, origin, origin_name, story_reports.reason
        FROM story_reports JOIN events USING (event_id) JOIN articles ON articles.article_id = events.article_id
        WHERE story_id = ? ORDER BY origin, published NULLS LAST, story_reports.article_id, trigger_start, event_id"""
    return [
        ReportRow(*(*row[:3], Publication(*row[3:6]), row[6], Day(*row[7:10]), *row[10:]))
        for row in rows(record, query, [story_id])
    ]


def story_reasons(record: Record, story_id: str, *, most: int = 6) -> tuple[list[str], list[tuple[str, str]]]:
    """Return why the tellings of a story are one, and the stories it is linked with, or was nearly joined to."""
    ((reasons,),) = rows(record, "SELECT coalesce(reasons, []) FROM stories WHERE story_id = ?", [story_id])
    query = f"""
        SELECT kind, other.story_id || '  ' || other.title FROM story_links JOIN stories other
            ON other.story_id = if(story_a = $story, story_b, story_a)
        WHERE $story IN (story_a, story_b) ORDER BY score DESC, other.story_id LIMIT {most}"""
    return list(reasons)[:most], [(kind, title) for kind, title in rows(record, query, {"story": story_id})]


def disputes(record: Record, keep: Filter | None = None, *, story_id: str | None = None) -> list[DisputeRow]:
    """Return contradictions, those of the stories most told first."""
    keep = keep or Filter()
    where, values = _where(record, keep)
    if story_id is not None:
        where, values = "WHERE story_id = $story", {"story": story_id}
    query = f"""
        SELECT story_id, title, kind, disputes.reason, sides FROM disputes JOIN stories USING (story_id) {where}
        ORDER BY origins DESC, reports DESC, story_id, kind, disputes.reason {limit(keep)}"""
    return [DisputeRow(*row) for row in rows(record, query, values)]


def echoes(record: Record, keep: Filter | None = None) -> list[EchoRow]:
    """Return utterances that several articles repeat, the most repeated first."""
    keep = keep or Filter()
    where, values = for_actors(record, keep, "list_contains({ids}, origin_id)")
    query = f"""
        SELECT echo_id, origin_name, text, reports, origins,
            (SELECT list(DISTINCT outlet ORDER BY outlet) FROM articles WHERE list_contains(article_ids, article_id)),
            similarity, reason
        FROM echoes WHERE true {where} ORDER BY reports DESC, origins DESC, echo_id {limit(keep)}"""
    return [EchoRow(*(*row[:5], [one for one in row[5] or () if one], *row[6:])) for row in rows(record, query, values)]


def grain_told(date: str) -> str:
    """Return the SQL for how finely a date of an agreement is told, by the times of its articles: by the day, year …

    Of the names of grains the first in the alphabet is the finest that matters here: day, month, year.
    """
    return f"""(SELECT min(date_precision) FROM times
        WHERE list_contains(agreements.article_ids, times.article_id) AND times.date_start = agreements.{date}
            AND times.date_precision <> 'unknown')"""


def agreements(record: Record, keep: Filter | None = None) -> list[AgreementRow]:
    """Return treaties and the like, those that most articles name first."""
    keep = keep or Filter()
    where, values = for_actors(record, keep, takes_part("parties"))
    query = f"""
        SELECT agreement_id, name, kind, list_transform(parties, lambda one: coalesce(one.name, one.text)),
            signed, signed_precision, in_force, {grain_told("in_force")}, ended, {grain_told("ended")},
            aliases, list_transform(provisions, lambda one: one.text),
            list_transform(descriptions, lambda one: one.text), len(article_ids)
        FROM agreements WHERE true {where}
        ORDER BY len(article_ids) DESC, len(mentions) DESC, name, agreement_id {limit(keep)}"""
    return [
        AgreementRow(*row[:4], *(Publication(row[at], row[at + 1], None) for at in (4, 6, 8)), *row[10:])
        for row in rows(record, query, values)
    ]


def ties(record: Record, keep: Filter | None = None) -> list[TieRow]:
    """Return lasting relations, those that most articles tell first."""
    keep = keep or Filter()
    where, values = for_actors(record, keep, "list_has_any({ids}, [source, target])")
    query = f"""
        SELECT tie_id, ties.kind, coalesce(one.name, source), coalesce(other.name, target), mutual, since, until,
            len(story_ids), len(article_ids), evidence[1].text
        FROM ties LEFT JOIN actors one ON one.actor_id = source LEFT JOIN actors other ON other.actor_id = target
        WHERE true {where}
        ORDER BY len(article_ids) DESC, len(story_ids) DESC, ties.kind, source, target {limit(keep)}"""
    return [TieRow(*row) for row in rows(record, query, values)]


def _story(row: tuple[Any, ...]) -> StoryRow:
    return StoryRow(*(*row[:7], Day(*row[7:10]), *row[10:]))


def _where(record: Record, keep: Filter) -> tuple[str, dict[str, Any]]:
    wanted = {"type": type_of_event(keep.type), "status": status_of_event(keep.status)}
    values: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    clause = "".join(f" AND stories.{name} = ${name}" for name in values)
    actors, ids = for_actors(record, keep, takes_part("list_concat(source, target)"))
    days, ends = for_days(keep, "stories.date_start", "coalesce(stories.date_end, stories.date_start)")
    return f"WHERE true{clause}{actors}{days}", values | ids | ends
