"""Rows that are JSON already, into a table, many at a time."""

from __future__ import annotations

from collections.abc import Iterable

import orjson
from duckdb import DuckDBPyConnection

from westphalia.record.schema import json_structure


def ids_named(name: str) -> str:
    """Return the set of ids that stands as JSON in the parameter `$name`: `key IN {IDS}` with `ids_json(ids)`.

    With a Python list, DuckDB would look for NumPy and pandas once for each item, which costs ten times the query.
    """
    return f"""(SELECT unnest(from_json(${name}::JSON, '["VARCHAR"]')))"""


IDS = ids_named("ids")


def ids_json(ids: Iterable[str], name: str = "ids") -> dict[str, str]:
    """Return the parameter of a query that has `IDS`, or the set of another name, in it."""
    return {name: orjson.dumps(list(ids)).decode()}


def insert_json(connection: DuckDBPyConnection, table: str, objects: Iterable[bytes], *, shape: str = "") -> None:
    """Insert rows given as JSON objects, each item one object or several joined by commas.

    Parameters
    ----------
    table
        Where they go.
    shape
        The table of the schema that says what columns there are; `table` itself where it is one of the
        schema's.
    """
    # `max_depth := 2` takes the array apart into rows and the rows into columns, and nothing inside them. A
    # hundred thousand rows a second, and no need of pyarrow.
    connection.execute(
        f'INSERT INTO "{table}" BY NAME SELECT unnest(from_json(?::JSON, ?), max_depth := 2)',
        [json_array(objects), json_structure(shape or table)],
    )


def json_array(objects: Iterable[bytes]) -> str:
    """Return the objects as one JSON array."""
    return (b"[" + b",".join(objects) + b"]").decode("utf-8")
