"""A record made by an earlier version, brought to the present layout: nothing that was read is lost."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from westphalia.record.schema import Table, load_schema


def upgrade(connection: DuckDBPyConnection) -> None:
    """Add the tables and columns that are missing, in one transaction.

    What `reconcile` fills is derived from the rest: where such a table has another shape, it is made anew and empty.
    """
    connection.execute("BEGIN")
    for table in load_schema().tables.values():
        _bring_up(connection, table)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [str(load_schema().version)])
    connection.execute("COMMIT")


def _bring_up(connection: DuckDBPyConnection, table: Table) -> None:
    present = {name for (name,) in connection.execute(COLUMNS, [table.name]).fetchall()}
    missing = [column for column in table.columns if column.name not in present]
    if present and missing and table.filled_by == "reconcile":
        connection.execute(f'DROP TABLE "{table.name}"')
        present = set()
    if not present:
        connection.execute(table.ddl)
        return
    for column in missing:
        connection.execute(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {column.type}')


COLUMNS = "SELECT column_name FROM duckdb_columns() WHERE table_name = ?"
