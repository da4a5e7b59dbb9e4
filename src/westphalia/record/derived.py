"""Tables that are derived from others: written anew as a whole, and only where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

import orjson
from duckdb import DuckDBPyConnection

from westphalia.record.bulk import insert_json
from westphalia.record.schema import load_schema

ROWS_AT_ONCE = 20_000


def replace_rows(connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]]) -> int:
    """Make a table hold these rows and no others; rows that are there already are left alone.

    Parameters
    ----------
    table
        One of the schema. Where it has a key, rows are told apart by it; otherwise as wholes.
    rows
        One mapping a row; what it leaves out is null.

    Returns
    -------
    int
        How many rows were written: those that are new or came out otherwise.
    """
    connection.execute(f'CREATE OR REPLACE TEMP TABLE wanted AS SELECT * FROM "{table}" LIMIT 0')
    insert_rows(connection, "wanted", rows, shape=table)
    key = load_schema().tables[table].key
    gone = f'SELECT * FROM "{table}" EXCEPT ALL SELECT * FROM wanted'
    if key:
        connection.execute(f'DELETE FROM "{table}" WHERE "{key}" IN (SELECT "{key}" FROM ({gone}))')
    elif connection.execute(f"SELECT 1 FROM ({gone}) LIMIT 1").fetchone():
        connection.execute(f'DELETE FROM "{table}"')
    new = f'SELECT * FROM wanted EXCEPT ALL SELECT * FROM "{table}"'
    (written,) = connection.execute(f'INSERT INTO "{table}" {new}').fetchone() or (0,)
    connection.execute("DROP TABLE wanted")
    return int(written)


def insert_rows(
    connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]], *, shape: str = ""
) -> None:
    """Add rows given as mappings; dates and lists as Python has them."""
    left = iter(rows)
    while batch := [orjson.dumps(row) for row in islice(left, ROWS_AT_ONCE)]:
        insert_json(connection, table, batch, shape=shape)
