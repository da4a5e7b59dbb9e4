"""Questions to a record, as named functions: what `westphalia show` prints, and other programs may ask.

Each takes an open record first and returns plain rows. Lists are in an order that does not depend on how the
record was made: by day, then by place in the text.
"""

from __future__ import annotations

from typing import Any

from westphalia.record.asking import for_actors, for_days, limit, rows, takes_part
from westphalia.record.filters import Filter, kind_of_claim, status_of_event, type_of_event
from westphalia.record.names import article_id_of, event_id_of
from westphalia.record.record import Record
from westphalia.record.rows import (
    ActorRow,
    ArticleRow,
    ClaimRow,
    Day,
    DyadRow,
    EventRow,
    Evidence,
    Publication,
    RejectedRow,
    TypeRow,
    Why,
)
from westphalia.record.schema import load_schema


def counts(record: Record) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = load_schema().tables
    query = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables)
    found = dict(rows(record, query))
    return {name: found[name] for name in tables}


def languages(record: Record) -> dict[str, int]:
    """Return how many articles there are in each language, the most frequent first."""
    return dict(rows(record, "SELECT language, count(*) AS n FROM articles GROUP BY ALL ORDER BY n DESC, language"))


def period(record: Record) -> tuple[Publication, ...]:
    """Return the first and the last publication; nothing where no article is dated."""
    query = f"SELECT {PUBLICATION} FROM articles WHERE published IS NOT NULL ORDER BY published"
    ends = [rows(record, f"{query}{way}, article_id LIMIT 1") for way in ("", " DESC")]
    return tuple(Publication(*row) for found in ends for row in found)


def articles(record: Record, keep: Filter | None = None) -> list[ArticleRow]:
    """Return the articles by day of publication."""
    keep = keep or Filter()
    where, values = _joined(_where(record, keep), for_days(keep, *PUBLISHED))
    query = f"""
        SELECT article_id, {PUBLICATION}, outlet, language, title, left(text, 200), words,
            (SELECT count(*) FROM events WHERE events.article_id = articles.article_id),
            (SELECT count(*) FROM claims WHERE claims.article_id = articles.article_id),
            not_coded_because
        FROM articles {where} ORDER BY published NULLS LAST, outlet, article_id {limit(keep)}"""
    return [ArticleRow(row[0], Publication(*row[1:4]), *row[4:]) for row in rows(record, query, values)]


PUBLICATION = "published, published_precision, published_basis"
PUBLISHED = ("published", "published")  # first and last day of an article and what it says

# A day counted from a publication that was itself only inferred is no better known than that one.
ABOUT = """(
    published_basis = 'inferred' AND EXISTS (
        SELECT 1 FROM times WHERE times.article_id = events.article_id AND anchor = 'published'
            AND times.date_start IS NOT DISTINCT FROM events.date_start
            AND times.date_end IS NOT DISTINCT FROM events.date_end
    ))"""

EVENT_COLUMNS = f"""
    event_id, events.article_id, events.date_start, events.date_end, events.date_precision, {ABOUT},
    type, mode, status,
    list_transform(coalesce(source, []), lambda one: coalesce(one.name, one.text)),
    list_transform(coalesce(target, []), lambda one: coalesce(one.name, one.text)),
    evidence_text, claim_id, intensity, events.confidence, outlet,
    (SELECT min_by(list_transform(coalesce(chain, []), lambda link: coalesce(link.name, link.text)), content_start)
        FROM claims WHERE claims.claim_id = events.claim_id)"""


def events(record: Record, keep: Filter | None = None) -> list[EventRow]:
    """Return events by day; those with no day known come last."""
    keep = keep or Filter()
    where, values = _where(record, keep, type=type_of_event(keep.type), status=status_of_event(keep.status))
    days = for_days(keep, "events.date_start", "events.date_end")
    where, values = _joined((where, values), for_actors(record, keep, takes_part(BOTH_SIDES)), days)
    query = f"""
        SELECT {EVENT_COLUMNS} FROM events JOIN articles USING (article_id) {where}
        ORDER BY events.date_start NULLS LAST, events.article_id, trigger_start, event_id {limit(keep)}"""
    return [_event(row) for row in rows(record, query, values)]


CLAIM_COLUMNS = """
    claim_id, claims.article_id, kind, quoted,
    list_transform(coalesce(chain, []), lambda link: coalesce(link.name, link.text)),
    coalesce(speaker_name, speaker_text), cue_text, content_text, outlet,
    coalesce((SELECT denied.content_text FROM claims denied WHERE denied.claim_id = claims.denies_claim_id),
        (SELECT evidence_text FROM events denied WHERE denied.event_id = claims.denies_event_id))"""


def claims(record: Record, keep: Filter | None = None) -> list[ClaimRow]:
    """Return claims by article, in the order of the text; `actors` of the filter are those who speak."""
    keep = keep or Filter()
    where, values = _where(record, keep, kind=kind_of_claim(keep.type))
    where, values = _joined((where, values), for_actors(record, keep, SPEAKS), for_days(keep, *PUBLISHED))
    query = f"""
        SELECT {CLAIM_COLUMNS} FROM claims JOIN articles USING (article_id) {where}
        ORDER BY published NULLS LAST, article_id, content_start, claim_id {limit(keep)}"""
    return [ClaimRow(*row) for row in rows(record, query, values)]


def busiest_actors(record: Record, keep: Filter | None = None) -> list[ActorRow]:
    """Return the actors, those who act and speak most first."""
    keep = keep or Filter()
    where, values = for_actors(record, keep, "(list_contains({ids}, actor_id) OR list_contains({ids}, country))")
    query = f"""
        WITH sources AS ({_acting("source")}), targets AS ({_acting("target")}),
        spoken AS (SELECT speaker_id AS actor_id, count(*) AS n FROM claims GROUP BY ALL),
        met AS (SELECT actor_id, count(*) AS n FROM mentions GROUP BY ALL)
        SELECT actor_id, name, kind, country, sector, known, aliases, coalesce(met.n, 0) AS mentions,
            coalesce(sources.n, 0) AS as_source, coalesce(targets.n, 0) AS as_target, coalesce(spoken.n, 0) AS
            claims
        FROM actors LEFT JOIN sources USING (actor_id) LEFT JOIN targets USING (actor_id)
            LEFT JOIN spoken USING (actor_id) LEFT JOIN met USING (actor_id) WHERE true {where}
        ORDER BY as_source + as_target + coalesce(spoken.n, 0) DESC, mentions DESC, actor_id {limit(keep)}"""
    return [ActorRow(*row) for row in rows(record, query, values)]


def busiest_dyads(record: Record, *, limit: int = 10) -> list[DyadRow]:
    """Return the pairs of countries or bodies between which most happened; people count for their country."""
    query = """
        WITH pairs AS (
            SELECT DISTINCT event_id, intensity,
                unnest(list_transform(source, lambda one: coalesce(one.country, one.actor_id))) AS source,
                target
            FROM events WHERE status = 'happened'
        ), dyads AS (
            SELECT DISTINCT event_id, intensity, source,
                unnest(list_transform(target, lambda one: coalesce(one.country, one.actor_id))) AS target
            FROM pairs
        )
        SELECT coalesce(acting.name, dyads.source), coalesce(other.name, dyads.target),
            count(*) AS n, avg(intensity)
        FROM dyads LEFT JOIN actors acting ON acting.actor_id = dyads.source
            LEFT JOIN actors other ON other.actor_id = dyads.target
        WHERE dyads.source <> dyads.target GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT $limit"""
    return [DyadRow(*row) for row in rows(record, query, {"limit": limit})]


def event_types(record: Record) -> list[TypeRow]:
    """Return how many events of each type there are, by status, the most frequent first."""
    query = """
        SELECT type, count(*) FILTER (status = 'happened'), count(*) FILTER (status = 'planned'),
            count(*) FILTER (status = 'hypothetical'), count(*) FILTER (status = 'negated')
        FROM events GROUP BY type ORDER BY count(*) DESC, type"""
    return [TypeRow(*row) for row in rows(record, query)]


def claim_kinds(record: Record) -> dict[str, int]:
    """Return how many claims of each kind there are, the most frequent first."""
    return dict(rows(record, "SELECT kind, count(*) AS n FROM claims GROUP BY ALL ORDER BY n DESC, kind"))


def rejected(record: Record, keep: Filter | None = None) -> list[RejectedRow]:
    """Return the pages that were not taken, in the order they came."""
    query = f"SELECT path, url, external_id, reason FROM rejected {limit(keep or Filter())}"
    return [RejectedRow(*row) for row in rows(record, query)]


def why(record: Record, event_id: str) -> Why:
    """Return what explains one event.

    Parameters
    ----------
    event_id
        The id, or the beginning of it where no other event begins so.

    Raises
    ------
    UnknownName
        Where there is no such event, or several begin so.
    """
    query = f"""
        SELECT evidence_start, evidence_end, trigger_start, trigger_end, contexts, frame, reasons,
            coalesce(place.name, place.text), claim_id, title, {PUBLICATION}, {EVENT_COLUMNS}
        FROM events JOIN articles USING (article_id) WHERE event_id = ?"""
    (row,) = rows(record, query, [event_id_of(record, event_id)])
    start, end, trigger_start, trigger_end, contexts, frame, reasons, place, claim_id, title, *published = row[:13]
    event = _event(row[13:])
    evidence = _evidence(record, event.article_id, (start, end), (trigger_start, trigger_end))
    claim = _claim(record, claim_id)
    return Why(event, evidence, contexts or [], frame, reasons or [], place, claim, title, Publication(*published))


def _event(row: tuple[Any, ...]) -> EventRow:
    return EventRow(row[0], row[1], Day(*row[2:6]), *row[6:])


def _evidence(record: Record, article_id: str, words: tuple[int, int], trigger: tuple[int, int]) -> Evidence:
    ((text,),) = rows(record, "SELECT text FROM articles WHERE article_id = ?", [article_id])
    around = rows(
        record,
        'SELECT min("start"), max("end") FROM sentences WHERE article_id = ? AND "start" < ? AND "end" > ?',
        [article_id, words[1], words[0]],
    )[0]
    start, end = around if around[0] is not None else words
    return Evidence(text[start:end], start, words, trigger)


def _claim(record: Record, claim_id: str | None) -> ClaimRow | None:
    query = f"SELECT {CLAIM_COLUMNS} FROM claims JOIN articles USING (article_id) WHERE claim_id = ?"
    found = rows(record, query, [claim_id]) if claim_id else []
    return ClaimRow(*found[0]) if found else None


def _acting(side: str) -> str:
    return (
        f"SELECT actor_id, count(*) AS n FROM (SELECT DISTINCT event_id, unnest({side}).actor_id AS actor_id "
        "FROM events) GROUP BY ALL"
    )


BOTH_SIDES = "list_concat(coalesce(source, []), coalesce(target, []))"
SPEAKS = """(list_contains({ids}, speaker_id)
    OR speaker_id IN (SELECT actor_id FROM actors WHERE list_contains({ids}, country)))"""


def _joined(*clauses: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return "".join(clause for clause, _ in clauses), {
        name: value for _, values in clauses for name, value in values.items()
    }


def _where(record: Record, keep: Filter, **conditions: str | None) -> tuple[str, dict[str, Any]]:
    """Return a WHERE clause for the filter's article and these values of columns, and the values by name."""
    values: dict[str, Any] = {name: value for name, value in conditions.items() if value is not None}
    clause = "".join(f" AND {name} = ${name}" for name in values)
    if keep.article is not None:
        clause += " AND articles.article_id = $article"
        values["article"] = article_id_of(record, keep.article)
    return f"WHERE true{clause}", values
