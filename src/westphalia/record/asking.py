"""How the named questions put theirs: rows, limits and the condition that somebody takes part."""

from __future__ import annotations

from typing import Any

from westphalia.record.filters import Filter
from westphalia.record.names import actor_ids
from westphalia.record.record import Record


def rows(record: Record, query: str, values: Any = None) -> list[tuple[Any, ...]]:
    """Return all rows of a query."""
    return record.connection.execute(query, values or None).fetchall()


def limit(keep: Filter) -> str:
    """Return the LIMIT clause of a filter; nothing where it has none."""
    return "" if keep.limit is None else f"LIMIT {int(keep.limit)}"


def for_actors(record: Record, keep: Filter, condition: str) -> tuple[str, dict[str, Any]]:
    """Return what a WHERE clause says of the filter's actors, and the values by name.

    Parameters
    ----------
    condition
        What holds of each, with `{ids}` where the ids stand that a person may mean by the name.
    """
    names = [f"actor{number}" for number, _ in enumerate(keep.actors)]
    clause = "".join(f" AND {condition.format(ids=f'${name}')}" for name in names)
    return clause, {name: actor_ids(record, actor) for name, actor in zip(names, keep.actors, strict=True)}


def takes_part(parties: str) -> str:
    """Return the condition that one of `{ids}` is among a list of parties, itself or by its people."""
    return f"len(list_filter({parties}, lambda one: list_has_any({{ids}}, [one.actor_id, one.country]))) > 0"


def for_days(keep: Filter, first: str, last: str) -> tuple[str, dict[str, Any]]:
    """Return what a WHERE clause says of the filter's days, and the values by name.

    Parameters
    ----------
    first, last
        The columns with the first and the last day of a row.
    """
    clause = f" AND {last} >= $since" if keep.since else ""
    clause += f" AND {first} <= $until" if keep.until else ""
    return clause, {name: day for name, day in (("since", keep.since), ("until", keep.until)) if day}
