"""What one decision does to the rows of its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import Any

import orjson
from duckdb import DuckDBPyConnection

from westphalia.ontology.types import event_type
from westphalia.record.bulk import IDS, ids_json, insert_json
from westphalia.record.decisions.made import Decision
from westphalia.record.decisions.originals import TABLES

Row = dict[str, Any]
Pair = tuple[str, str]
Change = Callable[[str, Row], Row | None]


def change(connection: DuckDBPyConnection, decision: Decision, articles: Sequence[str]) -> None:
    """Change the rows of the given articles as the decision says."""
    match decision.action, decision.subject:
        case "merge", "actor":
            kept, *gone = decision.ids
            _rewrite(connection, articles, partial(_renamed, dict.fromkeys(gone, _actor(connection, kept))))
            _outlets(connection, articles, dict.fromkeys(gone, kept))
        case "split", "actor":
            (actor,) = decision.ids
            other = _actor(connection, actor) | {"actor_id": f"{actor}~{decision.decision_id}"}
            _rewrite(connection, articles, partial(_renamed, {actor: other}))
            _outlets(connection, articles, {actor: str(other["actor_id"])})
        case "reject", "actor":
            _rewrite(connection, articles, partial(_without_actor, frozenset(decision.ids)))
        case "reject", "event":
            _rewrite(connection, articles, partial(_without_event, frozenset(decision.ids)))
        case "correct", "actor":
            (actor,) = decision.ids
            corrected = _actor(connection, actor) | {str(decision.field): decision.value}
            _rewrite(connection, articles, partial(_renamed, {actor: corrected}))
        case "correct", "event":
            values = _sides(connection, str(decision.field), decision.value)
            _rewrite(connection, articles, partial(_corrected, frozenset(decision.ids), values))


def _actor(connection: DuckDBPyConnection, actor_id: str) -> Row:
    found = connection.execute("SELECT name, country, sector FROM actors WHERE actor_id = ?", [actor_id]).fetchone()
    name, country, sector = found or (actor_id, None, None)
    return {"actor_id": actor_id, "name": name, "country": country, "sector": sector}


def _rewrite(connection: DuckDBPyConnection, articles: Sequence[str], changed: Change) -> None:
    """Write the rows of these articles anew, each as `changed` returns it; None drops it."""
    ids = ids_json(articles)
    for table in TABLES:
        query = f"SELECT to_json({table})::VARCHAR FROM {table} WHERE article_id IN {IDS}"
        rows = [orjson.loads(row) for (row,) in connection.execute(query, ids).fetchall()]
        kept = [orjson.dumps(row) for row in (changed(table, row) for row in rows) if row is not None]
        connection.execute(f"DELETE FROM {table} WHERE article_id IN {IDS}", ids)
        if kept:
            insert_json(connection, table, kept)


def _outlets(connection: DuckDBPyConnection, articles: Sequence[str], names: Mapping[str, str]) -> None:
    for gone, kept in names.items():
        query = f"UPDATE articles SET outlet_id = $kept WHERE outlet_id = $gone AND article_id IN {IDS}"
        connection.execute(query, ids_json(articles) | {"kept": kept, "gone": gone})


def _renamed(names: Mapping[str, Row], table: str, row: Row) -> Row:
    """Put another actor in a row wherever one of `names` stands."""
    if table in ("mentions", "sightings") and row["actor_id"] in names:
        row = row | {"actor_id": names[row["actor_id"]]["actor_id"]}
    if row.get("parent_id") in names:
        parent = names[row["parent_id"]]["actor_id"]
        row = row | {"parent_id": None if parent == row["actor_id"] else parent}
    if row.get("speaker_id") in names:
        other = names[row["speaker_id"]]
        row = row | {"speaker_id": other["actor_id"], "speaker_name": other["name"]}
    if table == "tie_mentions":
        return row | {side: names.get(row[side], {"actor_id": row[side]})["actor_id"] for side in ("source", "target")}
    for column in ("source", "target", "parties"):
        if row.get(column):
            parties = {party["actor_id"]: party for party in reversed([_as(party, names) for party in row[column]])}
            row = row | {column: list(reversed(parties.values()))}
    if row.get("chain"):
        row = row | {"chain": [_as(station, names) for station in row["chain"]]}
    return row


def _as(party: Row, names: Mapping[str, Row]) -> Row:
    other = names.get(party["actor_id"])
    return party | {key: value for key, value in other.items() if key in party} if other else party


def _without_actor(actors: frozenset[str], table: str, row: Row) -> Row | None:
    """Take actors out of a row; an event that then has no source, and a mention, are gone."""
    if table in ("mentions", "sightings"):
        return None if row["actor_id"] in actors else row
    if row.get("speaker_id") in actors:
        row = row | {"speaker_id": None, "speaker_name": None}
    if table == "tie_mentions":
        return None if row["source"] in actors or row["target"] in actors else row
    for column in ("source", "target", "parties"):
        if row.get(column):
            row = row | {column: [party for party in row[column] if party["actor_id"] not in actors]}
    if row.get("chain"):
        row = row | {
            "chain": [_unknown(station) if station["actor_id"] in actors else station for station in row["chain"]]
        }
    return None if table == "events" and not row["source"] else row


def _unknown(station: Row) -> Row:
    return station | {"actor_id": None, "name": station["text"]}


def _without_event(events: frozenset[str], table: str, row: Row) -> Row | None:
    return None if table == "events" and row["event_id"] in events else row


def columns_of(field: str, value: Any) -> Row:
    """Return the columns that a corrected field of an event or a story fills."""
    if field == "date":
        start, end, precision = value or (None, None, None)
        return {"date_start": start, "date_end": end, "date_precision": precision}
    if field == "place":
        return {"place": value and {"text": value, "name": value, "country": None, "lat": None, "lon": None}}
    if field == "type":
        known = event_type(value)
        return {"type": value, "mode": None, "quad": known.quad, "intensity": known.intensity}
    return {field: value}


def _sides(connection: DuckDBPyConnection, field: str, value: Any) -> Row:
    if field not in ("source", "target"):
        return columns_of(field, value)
    return {field: [_actor(connection, actor) | {"text": None, "start": None, "end": None} for actor in value]}


def _corrected(events: frozenset[str], values: Row, table: str, row: Row) -> Row:
    return row | values if table == "events" and row["event_id"] in events else row


def pairs_of(decisions: Iterable[Decision]) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of events that decisions put together, and those they keep apart; a later decision wins."""
    together: set[Pair] = set()
    apart: set[Pair] = set()
    for decision in decisions:
        if decision.action == "merge" and decision.subject != "actor":
            pairs = {_pair(one, other) for one, other in combinations(decision.ids, 2)}
            together, apart = together | pairs, apart - pairs
        elif decision.action == "split" and decision.subject == "story":
            pairs = {_pair(leaving, staying) for leaving in decision.ids for staying in decision.value}
            together, apart = together - pairs, apart | pairs
    return sorted(together), sorted(apart)


def _pair(one: str, other: str) -> Pair:
    return (min(one, other), max(one, other))
