"""Tables that are derived from others: written anew as a whole, and only where they differ."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

import orjson
from duckdb import DuckDBPyConnection

from westphalia.record.schema import load_schema

ROWS_AT_ONCE = 50_000


def replace_rows(connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]]) -> int:
    """Make a table hold these rows and no others; rows that are there already are left alone.

    Parameters
    ----------
    table
        One of the schema.
    rows
        One mapping a row; what it leaves out is null. No two are equal.

    Returns
    -------
    int
        How many rows are gone or new; one that came out otherwise counts once.
    """
    connection.execute(f'CREATE OR REPLACE TEMP TABLE wanted AS SELECT * FROM "{table}" LIMIT 0')
    insert_rows(connection, "wanted", rows, shape=table)
    connection.execute(f'CREATE OR REPLACE TEMP TABLE gone AS FROM "{table}" EXCEPT ALL FROM wanted')
    connection.execute(f'CREATE OR REPLACE TEMP TABLE new AS FROM wanted EXCEPT ALL FROM "{table}"')
    if _count(connection, "gone"):
        connection.execute(f'DELETE FROM "{table}" one WHERE to_json(one) IN (SELECT to_json(gone) FROM gone)')
    connection.execute(f'INSERT INTO "{table}" FROM new')
    return max(_count(connection, "gone"), _count(connection, "new"))


def _count(connection: DuckDBPyConnection, table: str) -> int:
    (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
    return int(number)


def insert_rows(
    connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]], *, shape: str = ""
) -> None:
    """Add rows given as mappings; dates and lists as Python has them.

    They go by way of a temporary file: DuckDB reads JSON from one many times faster than from a parameter.
    """
    left = (orjson.dumps(row) for row in rows)
    columns = ", ".join(
        f"'{column.name}': '{_quoted(column.type)}'" for column in load_schema().tables[shape or table].columns
    )
    while batch := list(islice(left, ROWS_AT_ONCE)):
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
            file.write(b"\n".join(batch))
            file.flush()
            connection.execute(
                f"INSERT INTO \"{table}\" BY NAME FROM read_json('{_quoted(file.name)}', "
                f"format = 'newline_delimited', columns = {{{columns}}})"
            )


def _quoted(text: str) -> str:
    return text.replace("'", "''")
