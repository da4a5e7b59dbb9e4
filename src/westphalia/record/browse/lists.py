"""Pages of rows under one filter: stories, events, claims, articles, actors, dyads.

Every question takes a record, the conditions as SQL, and which page; each gives rows as dicts whose columns are named
as they are shown and exported, in an order that does not depend on how the record was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from westphalia.errors import UnknownName
from westphalia.record.browse.conditions import Clause
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

Row = dict[str, Any]


class Rows(NamedTuple):
    """Some rows of a list, and how many there are in all."""

    rows: list[Row]
    total: int


@dataclass(frozen=True, slots=True)
class Paging:
    """Which rows of a list: `size` of them from the `page`-th page on, 1 the first; by which order."""

    page: int = 1
    size: int = 50
    sort: str | None = None


def fetch(record: Record, query: str, values: Mapping[str, Any] | None = None) -> list[Row]:
    """Return the rows of a query as dicts."""
    found = record.connection.execute(query, dict(values) if values else None)
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _paged(
    record: Record,
    query: str,
    values: Mapping[str, Any],
    order: str,
    paging: Paging,
    *,
    whole: str = "SELECT * FROM page",
) -> Rows:
    """Return one page of a query.

    Parameters
    ----------
    query
        Which rows there are, with what they are ordered by; the narrower, the faster.
    whole
        What is shown of those on the page, from `page`, for rows too wide to be sorted whole.
    """
    start = (paging.page - 1) * paging.size
    ((total,),) = record.connection.execute(f"SELECT count(*) FROM ({query})", dict(values) or None).fetchall()
    numbered = f"""
        WITH page AS MATERIALIZED (
            SELECT *, row_number() OVER (ORDER BY {order}) AS place_in_list FROM ({query})
            ORDER BY place_in_list LIMIT {paging.size:d} OFFSET {start:d})
        {whole} ORDER BY page.place_in_list"""
    rows = fetch(record, numbered, values)
    for row in rows:
        row.pop("place_in_list", None)
    return Rows(rows, total)


def order_of(sorts: Mapping[str, str], paging: Paging) -> str:
    """Return the ORDER BY of a list for the sort that is asked for; the first is the usual one."""
    name = paging.sort or next(iter(sorts))
    if name not in sorts:
        raise UnknownName("order", name, sorts)
    return sorts[name]


# The names of those on a side, as the story has them: a person may stand for a state.
def _names(column: str) -> str:
    return f"list_transform(coalesce({column}, []), lambda one: coalesce(one.name, one.text))"


STORY_SORTS = {
    "origins": "origins DESC, reports DESC, events DESC, story_id",
    "newest": "coalesce(reported_last, day) DESC NULLS LAST, day DESC NULLS LAST, origins DESC, story_id",
    "oldest": "day NULLS LAST, origins DESC, reports DESC, story_id",
    "reports": "reports DESC, origins DESC, story_id",
    "conflict": "intensity NULLS LAST, origins DESC, story_id",
    "cooperation": "intensity DESC NULLS LAST, origins DESC, story_id",
}


def stories(record: Record, clause: Clause, paging: Paging) -> Rows:
    """Return stories, those on which most independent origins agree first."""
    ids = f"SELECT s.* FROM memory.browse.stories s WHERE {clause.sql}"
    page = _paged(record, ids, clause.values, order_of(STORY_SORTS, paging), paging)
    return Rows(_with_parties(record, page.rows), page.total)


def _with_parties(record: Record, rows: list[Row]) -> list[Row]:
    """Add who acts, who is acted on and the words of one telling, for the rows of one page."""
    query = f"""SELECT story_id, {_names("source")} AS source, {_names("target")} AS target,
            (SELECT evidence_text FROM events WHERE event_id = event_ids[1]) AS words,
            (SELECT min(outlet) FROM memory.browse.tellings WHERE event_id = event_ids[1]) AS outlet
        FROM stories WHERE story_id IN {IDS}"""
    sides = {row.pop("story_id"): row for row in fetch(record, query, ids_json([row["story_id"] for row in rows]))}
    return [row | sides[row["story_id"]] for row in rows]


EVENT_SORTS = {
    "day": "date_start NULLS LAST, published NULLS LAST, article_id, trigger_start, event_id",
    "newest": "date_start DESC NULLS LAST, article_id, trigger_start, event_id",
    "confidence": "confidence DESC, article_id, trigger_start, event_id",
}


EVENT = f"""
    SELECT t.story_id, e.event_id, e.article_id, e.type, e.mode, e.status, e.date_start, e.date_end, e.date_precision,
        {_names("e.source")} AS source, {_names("e.target")} AS target,
        coalesce(e.place.name, e.place.text) AS place, e.evidence_text, e.claim_id, e.intensity, e.confidence, t.outlet,
        t.published, t.published_precision, e.trigger_start
    FROM page JOIN events e USING (event_id) JOIN memory.browse.tellings t USING (event_id)"""


def events(record: Record, clause: Clause, paging: Paging) -> Rows:
    """Return the events of the stories, as each article tells them."""
    query = f"""
        SELECT e.event_id, e.date_start, t.published, e.article_id, e.trigger_start, e.confidence
        FROM events e JOIN memory.browse.tellings t USING (event_id) JOIN memory.browse.stories s USING (story_id)
        WHERE {clause.sql}"""
    return _paged(record, query, clause.values, order_of(EVENT_SORTS, paging), paging, whole=EVENT)


ARTICLE_SORTS = {
    "newest": "published DESC NULLS LAST, outlet, article_id",
    "oldest": "published NULLS LAST, outlet, article_id",
    "events": "events DESC, article_id",
}


def articles(record: Record, clause: Clause, paging: Paging) -> Rows:
    """Return the articles that tell the stories; all of them, also those that tell none, where nothing is asked."""
    inner = f"""SELECT article_id, count(DISTINCT t.story_id) AS stories FROM memory.browse.tellings t
        JOIN memory.browse.stories s USING (story_id) WHERE {clause.sql} GROUP BY article_id"""
    join = "LEFT JOIN" if clause.sql == "true" else "JOIN"
    query = f"""
        SELECT a.article_id, a.published, a.published_precision, a.published_basis, a.outlet, a.title, a.byline,
            a.language, a.words, a.url, coalesce(n.stories, 0) AS stories,
            (SELECT count(*) FROM events WHERE events.article_id = a.article_id) AS events,
            (SELECT count(*) FROM claims WHERE claims.article_id = a.article_id) AS claims, a.not_coded_because
        FROM articles a {join} ({inner}) n USING (article_id)"""
    return _paged(record, query, clause.values, order_of(ARTICLE_SORTS, paging), paging)


CLAIM_SORTS = {
    "newest": "published DESC NULLS LAST, article_id, content_start, claim_id",
    "oldest": "published NULLS LAST, article_id, content_start, claim_id",
    "chain": "links DESC, article_id, content_start, claim_id",
}


CLAIM = """
    SELECT c.claim_id, c.article_id, c.kind, c.quoted, c.speaker_id,
        coalesce(c.speaker_name, c.speaker_text) AS speaker, c.speaker_text, c.anonymous, c.cue_text, c.content_text,
        c.content_start, c.content_end, c.parent_claim_id, c.denies_claim_id, c.denies_event_id,
        list_transform(coalesce(c.chain, []), lambda link: coalesce(link.name, link.text)) AS chain,
        c.confidence, a.outlet, a.published, a.published_precision, a.title
    FROM page JOIN claims c USING (claim_id) JOIN articles a ON a.article_id = c.article_id"""


def claims(record: Record, where: str, values: Mapping[str, Any], paging: Paging) -> Rows:
    """Return claims that meet a condition on `c` (claims) and `a` (articles)."""
    query = f"""
        SELECT c.claim_id, a.published, c.article_id, c.content_start, len(c.chain) AS links
        FROM claims c JOIN articles a USING (article_id) WHERE {where}"""
    return _paged(record, query, values, order_of(CLAIM_SORTS, paging), paging, whole=CLAIM)


ACTOR_SORTS = {
    "stories": "stories DESC, mentions DESC, actor_id",
    "mentions": "mentions DESC, actor_id",
    "name": "name, actor_id",
}


def actors(record: Record, clause: Clause, paging: Paging) -> Rows:
    """Return those who take part in the stories, with how often they act, are acted on and are named."""
    query = f"""
        WITH kept AS (SELECT story_id FROM memory.browse.stories s WHERE {clause.sql}),
        part AS (SELECT actor_id, count(DISTINCT story_id) AS stories,
                count(DISTINCT story_id) FILTER (side = 'source') AS acts,
                count(DISTINCT story_id) FILTER (side = 'target') AS acted_on
            FROM memory.browse.parties SEMI JOIN kept USING (story_id) GROUP BY actor_id),
        met AS (SELECT actor_id, count(*) AS mentions FROM mentions GROUP BY actor_id),
        said AS (SELECT speaker_id AS actor_id, count(*) AS claims FROM claims GROUP BY speaker_id)
        SELECT part.actor_id, coalesce(x.name, part.actor_id) AS name, x.kind, x.country, x.sector, x.known,
            part.stories, part.acts, part.acted_on, coalesce(met.mentions, 0) AS mentions,
            coalesce(said.claims, 0) AS claims
        FROM part LEFT JOIN actors x USING (actor_id) LEFT JOIN met USING (actor_id) LEFT JOIN said USING (actor_id)"""
    return _paged(record, query, clause.values, order_of(ACTOR_SORTS, paging), paging)


DYAD_SORTS = {
    "stories": "stories DESC, one, other",
    "conflict": "intensity NULLS LAST, stories DESC, one, other",
    "cooperation": "intensity DESC NULLS LAST, stories DESC, one, other",
    "newest": "last DESC NULLS LAST, stories DESC, one, other",
}


def dyads(record: Record, clause: Clause, paging: Paging) -> Rows:
    """Return pairs of states or bodies with the stories between them, either way; balance and mean of what happened."""
    query = f"""
        WITH pairs AS (
            SELECT DISTINCT d.story_id, least(d.source, d.target) AS one, greatest(d.source, d.target) AS other,
                if(s.status = 'happened', s.intensity, NULL) AS intensity, s.day, s.day_precision, s.disputes
            FROM memory.browse.dyads d JOIN memory.browse.stories s USING (story_id) WHERE {clause.sql})
        SELECT one, other, coalesce(n.name, one) AS one_name, coalesce(m.name, other) AS other_name,
            count(*) AS stories, count(*) FILTER (intensity > 0) AS cooperation,
            count(*) FILTER (intensity < 0) AS conflict, round(avg(intensity), 2) AS intensity,
            min(day) AS first, max(day) AS last, arg_max(day_precision, day) AS last_precision,
            sum(disputes)::INTEGER AS disputes
        FROM pairs LEFT JOIN memory.browse.names n ON n.actor_id = one
            LEFT JOIN memory.browse.names m ON m.actor_id = other
        GROUP BY ALL"""
    return _paged(record, query, clause.values, order_of(DYAD_SORTS, paging), paging)
