"""The tables of a record, as `schema.toml` defines them: database, exports and docs are made from it."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, DuckDB type and meaning."""

    name: str
    type: str
    doc: str

    @property
    def nested(self) -> bool:
        """Whether it holds a list or a structure, which a CSV cell has no form for."""
        return self.type.endswith("]") or self.type.startswith("STRUCT")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns, who fills it, its key and the order its rows are given out in, if any."""

    name: str
    doc: str
    filled_by: str
    columns: tuple[Column, ...]
    key: str | None = None
    order_by: str | None = None

    @property
    def ddl(self) -> str:
        """The statement that creates it."""
        columns = ", ".join(
            f'"{column.name}" {column.type}{" PRIMARY KEY" if column.name == self.key else ""}'
            for column in self.columns
        )
        return f'CREATE TABLE "{self.name}" ({columns})'

    @property
    def select(self) -> str:
        """The query for all its rows, in the order they are given out."""
        order = f" ORDER BY {self.order_by}" if self.order_by else ""
        return f'SELECT * FROM "{self.name}"{order}'


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables, in the order of the file, and the version of their layout."""

    version: int
    tables: dict[str, Table]


@cache
def load_schema() -> Schema:
    """Return the schema that ships with the package."""
    text = resources.files("westphalia.record").joinpath("schema.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    version = raw.pop("version")
    return Schema(version, {name: _table(name, entry) for name, entry in raw.items()})


def _table(name: str, entry: dict[str, Any]) -> Table:
    columns = tuple(Column(column, *typed) for column, typed in entry["columns"].items())
    return Table(name, entry["doc"], entry["filled_by"], columns, entry.get("key"), entry.get("order_by"))


def create_tables(connection: DuckDBPyConnection, *, program_version: str) -> None:
    """Create all tables in an empty database and note in `meta` what made them.

    No time of creation is noted: the same articles give the same record, whenever they are read.
    """
    schema = load_schema()
    for table in schema.tables.values():
        connection.execute(table.ddl)
    meta = {
        "program": "westphalia",
        "schema_version": str(schema.version),
        "program_version": program_version,
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", list(meta.items()))


@cache
def json_structure(name: str) -> str:
    """Return the structure of an array of a table's rows, in the form that DuckDB's `from_json` takes."""
    columns = load_schema().tables[name].columns
    return json.dumps([{column.name: _structure(column.type) for column in columns}])


def _structure(type_: str) -> Any:
    from duckdb import sqltype

    return _shape(sqltype(type_))


def _shape(type_: Any) -> Any:
    """Walk a parsed DuckDB type: a list is [shape], a structure {field: shape}, anything else its name."""
    if type_.id == "list":
        return [_shape(type_.children[0][1])]
    if type_.id == "struct":
        return {field: _shape(child) for field, child in type_.children}
    return str(type_)
