"""A record made by an earlier version, brought to the present layout: nothing that was read is lost."""

from __future__ import annotations

from duckdb import DuckDBPyConnection, sqltype

from westphalia.record.schema import Table, load_schema


def upgrade(connection: DuckDBPyConnection) -> None:
    """Add the tables and columns that are missing, in one transaction.

    What `reconcile` fills is derived from the rest: where one of its tables has another shape, all of them are made
    anew, and empty, for the next run to fill.
    """
    connection.execute("BEGIN")
    tables = load_schema().tables.values()
    if any(_changed(connection, table) for table in tables if table.filled_by == DERIVED):
        for table in tables:
            if table.filled_by == DERIVED:
                connection.execute(f'DROP TABLE IF EXISTS "{table.name}"')
    for table in tables:
        _bring_up(connection, table)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [str(load_schema().version)])
    connection.execute("COMMIT")


DERIVED = "reconcile"
COLUMNS = "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? AND NOT internal"


def _present(connection: DuckDBPyConnection, table: Table) -> dict[str, str]:
    return dict(connection.execute(COLUMNS, [table.name]).fetchall())


def _changed(connection: DuckDBPyConnection, table: Table) -> bool:
    """Whether a table is missing or has other columns than it should."""
    present = _present(connection, table)
    return [column.name for column in table.columns] != list(present) or any(
        str(sqltype(column.type)) != present[column.name] for column in table.columns
    )


def _bring_up(connection: DuckDBPyConnection, table: Table) -> None:
    present = _present(connection, table)
    if not present:
        connection.execute(table.ddl)
        return
    for column in table.columns:
        if column.name not in present:
            connection.execute(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {column.type}')
