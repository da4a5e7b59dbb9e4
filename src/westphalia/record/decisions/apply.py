"""Applying the decisions that hold to the rows of a record."""

from __future__ import annotations

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from westphalia.record.actors import update_actors
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions.changes import change
from westphalia.record.decisions.made import Decision, decisions
from westphalia.record.decisions.originals import ARTICLES, TABLES, put_back, set_aside
from westphalia.record.record import Record


def apply_decisions(record: Record) -> list[str]:
    """Bring the rows in line with the decisions that hold; call it inside a transaction.

    Returns
    -------
    list of str
        The articles whose rows came out otherwise than they were.
    """
    connection = record.connection
    holding = decisions(record, holding=True)
    set_aside_before = [key for (key,) in connection.execute(ARTICLES).fetchall()]
    if not holding and not set_aside_before:
        return []
    concerned = sorted({*set_aside_before, *(article for one in holding for article in _articles(connection, one))})
    before = _fingerprints(connection, concerned)
    put_back(connection)
    _who_is_who(connection, concerned, [])
    for number, decision in enumerate(holding, 1):
        articles = _articles(connection, decision)
        set_aside(connection, articles)
        change(connection, decision, articles)
        _who_is_who(connection, articles, holding[:number])
    after = _fingerprints(connection, concerned)
    return [article for article in concerned if before.get(article) != after.get(article)]


def _fingerprints(connection: DuckDBPyConnection, articles: Sequence[str]) -> dict[str, str]:
    """Return for every article a hash of its rows that decisions can change."""
    rows = " UNION ALL ".join(
        f"SELECT article_id, md5_number(to_json({table})::VARCHAR) AS row FROM {table} WHERE article_id IN {IDS}"
        for table in TABLES
    )
    query = f"SELECT article_id, bit_xor(row)::VARCHAR FROM ({rows}) GROUP BY article_id"
    return dict(connection.execute(query, ids_json(articles)).fetchall())


MET_IN = f"""
    SELECT DISTINCT article_id FROM sightings WHERE actor_id IN {IDS}
    UNION SELECT DISTINCT article_id FROM mentions WHERE actor_id IN {IDS}
    UNION SELECT article_id FROM articles WHERE outlet_id IN {IDS} ORDER BY ALL
"""


def _articles(connection: DuckDBPyConnection, decision: Decision) -> list[str]:
    if decision.subject == "actor":
        met = [article for (article,) in connection.execute(MET_IN, ids_json(decision.ids)).fetchall()]
        return [article for article in met if article in decision.value] if decision.action == "split" else met
    if decision.subject == "story" or decision.action in ("merge", "split"):
        return []  # what is decided about stories is seen to when they are put together
    query = f"SELECT DISTINCT article_id FROM events WHERE event_id IN {IDS} ORDER BY ALL"
    return [article for (article,) in connection.execute(query, ids_json(decision.ids)).fetchall()]


def _who_is_who(connection: DuckDBPyConnection, articles: Sequence[str], made: Sequence[Decision]) -> None:
    """Derive the actors of these articles anew, drop those nobody names, and correct what decisions so far correct."""
    named = [actor for decision in made if decision.subject == "actor" for actor in decision.ids]
    query = f"SELECT DISTINCT actor_id FROM sightings WHERE article_id IN {IDS}"
    found = [actor for (actor,) in connection.execute(query, ids_json(articles)).fetchall()]
    update_actors(connection, sorted({*found, *named}))
    connection.execute("DELETE FROM actors WHERE actor_id NOT IN (SELECT actor_id FROM sightings)")
    for decision in made:
        if (decision.action, decision.subject) == ("correct", "actor"):
            connection.execute(
                f'UPDATE actors SET "{decision.field}" = $value WHERE actor_id IN {IDS}',
                ids_json(decision.ids) | {"value": decision.value},
            )
