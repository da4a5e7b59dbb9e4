"""Tables derived from others: what is wanted is compared with what is there, and only the difference written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

import orjson
from duckdb import DuckDBPyConnection

from westphalia.record.schema import load_schema

ROWS_AT_ONCE = 50_000
EVERYWHERE = "true"


def replace_rows(
    connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]], *, within: str = EVERYWHERE
) -> int:
    """Make a table, or a part of it, hold these rows and no others; rows that are there already are left alone.

    Parameters
    ----------
    table
        One of the schema.
    rows
        One mapping a row; what it leaves out is null. No two are equal.
    within
        Which rows of the table are replaced, as a condition in SQL.

    Returns
    -------
    int
        How many rows are gone or new; one that came out otherwise counts once.
    """
    begin_rows(connection, table)
    insert_rows(connection, wanted(table), rows, shape=table)
    return settle_rows(connection, table, within=within)


def wanted(table: str) -> str:
    """Return the name of the temporary table where the rows of a table wait until all of them are there."""
    return f"wanted_{table}"


def begin_rows(connection: DuckDBPyConnection, table: str) -> None:
    """Make room for the rows of a table: they go into `wanted(table)`, many at a time."""
    connection.execute(f'CREATE OR REPLACE TEMP TABLE {wanted(table)} AS SELECT * FROM "{table}" LIMIT 0')


def settle_rows(connection: DuckDBPyConnection, table: str, *, within: str = EVERYWHERE) -> int:
    """Bring a table in line with the rows that wait for it; see `replace_rows`."""
    gone, new = 0, _count(connection, wanted(table))
    if _count(connection, f'(SELECT 1 FROM "{table}" WHERE {within} LIMIT 1)'):
        connection.execute(GONE.format(table=table, wanted=wanted(table), within=within))
        connection.execute(KEPT.format(table=table, wanted=wanted(table), within=within))
        connection.execute(f'DELETE FROM "{table}" WHERE rowid IN (SELECT row_id FROM gone)')
        gone, new = _count(connection, "gone"), _count(connection, wanted(table))
        connection.execute("DROP TABLE gone")
    connection.execute(f'INSERT INTO "{table}" FROM {wanted(table)}')
    connection.execute(f"DROP TABLE {wanted(table)}")
    return max(gone, new)


# Rows are compared as what they come to in JSON, by a hash of that.
GONE = """
    CREATE OR REPLACE TEMP TABLE gone AS SELECT rowid AS row_id, md5_number(to_json(one)::VARCHAR) AS row
    FROM "{table}" one WHERE ({within}) AND row NOT IN (SELECT md5_number(to_json(two)::VARCHAR) FROM {wanted} two)
"""
KEPT = """
    DELETE FROM {wanted} two WHERE md5_number(to_json(two)::VARCHAR) IN (
        SELECT md5_number(to_json(one)::VARCHAR) FROM "{table}" one
        WHERE ({within}) AND rowid NOT IN (SELECT row_id FROM gone))
"""


def _count(connection: DuckDBPyConnection, table: str) -> int:
    (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
    return int(number)


def insert_rows(
    connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]], *, shape: str = ""
) -> None:
    """Add rows given as mappings; dates and lists as Python has them.

    They go by way of a temporary file: DuckDB reads JSON from one many times faster than from a parameter.
    """
    columns = {column.name: column.type for column in load_schema().tables[shape or table].columns}
    insert_shaped(connection, table, rows, columns)


def insert_shaped(
    connection: DuckDBPyConnection,
    table: str,
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str],
    *,
    query: str = "SELECT * FROM {rows}",
) -> None:
    """Add rows that a query makes of those given, as lists taken apart.

    Parameters
    ----------
    rows, columns
        What is given, and the type of each column of it.
    query
        What makes the rows of the table from `{rows}`.
    """
    left = (orjson.dumps(row) for row in rows)
    shape = ", ".join(f"'{name}': '{_quoted(type_)}'" for name, type_ in columns.items())
    while batch := list(islice(left, ROWS_AT_ONCE)):
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
            file.write(b"\n".join(batch))
            file.flush()
            given = f"read_json('{_quoted(file.name)}', format = 'newline_delimited', columns = {{{shape}}})"
            connection.execute(f'INSERT INTO "{table}" BY NAME {query.format(rows=given)}')


def _quoted(text: str) -> str:
    return text.replace("'", "''")
