"""What is looked up all the time, in memory and flat: stories, their parties, their tellings.

The record keeps parties and places as nested values. Unfolded once, when the record is opened, every filter answers in
a few milliseconds at a hundred thousand events.
"""

from __future__ import annotations

from duckdb import DuckDBPyConnection

_STATE = "coalesce(one.country, one.actor_id)"
# Who stands for itself among states: bodies, blocs and armed groups; not a person or a phrase of no known state.
_ACROSS = "one.actor_id NOT LIKE '%:%' OR regexp_matches(one.actor_id, '^(IGO|BLOC|GRP|TER):')"

STATEMENTS = (
    "CREATE SCHEMA memory.browse",
    """CREATE TABLE memory.browse.stories AS
        SELECT story_id, type, mode, status, title, date_start, date_end, date_precision, intensity, contexts,
            coalesce(place.name, place.text) AS place, place.country AS place_country, place.lat AS lat,
            place.lon AS lon, reported_first, reported_last, reports, origins,
            coalesce(date_start, reported_first) AS day,
            if(date_start IS NULL, 'day', date_precision) AS day_precision, len(event_ids) AS events,
            coalesce(d.disputes, 0) AS disputes
        FROM stories LEFT JOIN (SELECT story_id, count(*) AS disputes FROM disputes GROUP BY ALL) d USING (story_id)
        ORDER BY origins DESC, reports DESC, events DESC, story_id""",
    f"""CREATE TABLE memory.browse.parties AS
        SELECT DISTINCT story_id, side, one.actor_id AS actor_id, {_STATE} AS state,
            one.country IS NOT NULL OR {_ACROSS} AS across
        FROM (
            SELECT story_id, 'source' AS side, unnest(source) AS one FROM stories
            UNION ALL SELECT story_id, 'target', unnest(target) FROM stories
        ) WHERE one.actor_id IS NOT NULL""",
    """CREATE TABLE memory.browse.members AS
        SELECT story_id, actor_id AS member FROM memory.browse.parties
        UNION SELECT story_id, state FROM memory.browse.parties""",
    """CREATE TABLE memory.browse.tellings AS
        SELECT story_id, event_id, story_reports.article_id, claim_id, origin, origin_name, outlet, published,
            published_precision
        FROM story_reports JOIN articles USING (article_id)""",
    """CREATE TABLE memory.browse.dyads AS
        SELECT DISTINCT one.story_id, one.state AS source, other.state AS target
        FROM memory.browse.parties one JOIN memory.browse.parties other USING (story_id)
        WHERE one.side = 'source' AND other.side = 'target' AND one.state <> other.state
            AND one.across AND other.across""",
    # Of whom a claim speaks: those its words name.
    """CREATE TABLE memory.browse.spoken AS
        SELECT DISTINCT c.claim_id, m.actor_id FROM claims c JOIN mentions m ON m.article_id = c.article_id
            AND m."start" >= c.content_start AND m."end" <= c.content_end""",
    """CREATE TABLE memory.browse.names AS
        SELECT actor_id, coalesce(name, actor_id) AS name, kind, country, sector FROM actors""",
)


def build_index(connection: DuckDBPyConnection) -> None:
    """Make the tables of the schema `memory.browse` from the record that is attached as `record`."""
    for statement in STATEMENTS:
        connection.execute(statement)
