"""Applying the decisions that hold to the rows of a record."""

from __future__ import annotations

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from westphalia.record.actors import update_actors
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions.changes import change
from westphalia.record.decisions.made import Decision, decisions
from westphalia.record.decisions.originals import put_back, set_aside
from westphalia.record.record import Record

KEY = "decisions_applied"


def apply_decisions(record: Record) -> list[str]:
    """Bring the rows in line with the decisions that hold; call it inside a transaction.

    Returns
    -------
    list of str
        The articles whose rows are other than they were when last reconciled, where decisions were made or taken back.
    """
    connection = record.connection
    holding = decisions(record, holding=True)
    before = put_back(connection)
    if not holding and not before:
        return []
    touched: dict[str, None] = dict.fromkeys(before)
    for decision in holding:
        articles = _articles(connection, decision)
        set_aside(connection, articles)
        touched.update(dict.fromkeys(articles))
        change(connection, decision, articles)
    _who_is_who(connection, list(touched), holding)
    return list(touched) if _news(connection, holding) else []


def _news(connection: DuckDBPyConnection, holding: Sequence[Decision]) -> bool:
    """Whether other decisions hold than when last asked; remembers these."""
    now = ",".join(str(decision.decision_id) for decision in holding)
    found = connection.execute("SELECT value FROM meta WHERE key = ?", [KEY]).fetchone()
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [KEY, now])
    return now != (found[0] if found else "")


MET_IN = f"""
    SELECT DISTINCT article_id FROM sightings WHERE actor_id IN {IDS}
    UNION SELECT DISTINCT article_id FROM mentions WHERE actor_id IN {IDS}
    UNION SELECT article_id FROM articles WHERE outlet_id IN {IDS} ORDER BY ALL
"""


def _articles(connection: DuckDBPyConnection, decision: Decision) -> list[str]:
    if decision.subject == "actor":
        met = [article for (article,) in connection.execute(MET_IN, ids_json(decision.ids)).fetchall()]
        return [article for article in met if article in decision.value] if decision.action == "split" else met
    about_rows = decision.action == "reject" or (decision.subject, decision.action) == ("event", "correct")
    if not about_rows:  # stories are merged, split and corrected when they are put together
        return []
    query = f"SELECT DISTINCT article_id FROM events WHERE event_id IN {IDS} ORDER BY ALL"
    return [article for (article,) in connection.execute(query, ids_json(decision.ids)).fetchall()]


def _who_is_who(connection: DuckDBPyConnection, articles: Sequence[str], holding: Sequence[Decision]) -> None:
    """Derive the actors of these articles anew, drop those nobody names any more, and correct what was corrected."""
    named = [actor for decision in holding if decision.subject == "actor" for actor in decision.ids]
    query = f"SELECT DISTINCT actor_id FROM sightings WHERE article_id IN {IDS}"
    found = [actor for (actor,) in connection.execute(query, ids_json(articles)).fetchall()]
    update_actors(connection, sorted({*found, *named}))
    connection.execute("DELETE FROM actors WHERE actor_id NOT IN (SELECT actor_id FROM sightings)")
    for decision in holding:
        if (decision.action, decision.subject) == ("correct", "actor"):
            connection.execute(
                f'UPDATE actors SET "{decision.field}" = $value WHERE actor_id IN {IDS}',
                ids_json(decision.ids) | {"value": decision.value},
            )
