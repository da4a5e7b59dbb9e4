"""An open record: one DuckDB file, for reading or for writing."""

from __future__ import annotations

import importlib.metadata
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb

from westphalia.errors import NotARecord, RecordError, RecordMissing, RecordTooNew, UnknownName
from westphalia.record.failures import explained
from westphalia.record.schema import create_tables, load_schema
from westphalia.record.upgrade import upgrade

MAGIC = b"DUCK"  # bytes 8 to 12 of every DuckDB file

# Extensions are neither fetched nor loaded by themselves: opening a stray file must never reach for the
# network.
OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
# A writer needs little; the rest of the machine belongs to the parsers. Above this DuckDB spills to disk.
WRITING = OFFLINE | {"memory_limit": "256MB", "threads": "2"}


class Record:
    """A record that is open; also a context manager, which closes it.

    Get one from `open_record`. `connection` is the DuckDB connection itself, for whatever is not offered
    here.
    """

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection, *, writable: bool) -> None:
        self.path = path
        self.connection = connection
        self.writable = writable

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Record({str(self.path)!r})"

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self.connection.close()

    def tables(self) -> list[str]:
        """Return the names of all tables, in the order of the documentation."""
        return list(load_schema().tables)

    def table(self, name: str) -> duckdb.DuckDBPyRelation:
        """Return one table as a DuckDB relation: `.df()`, `.pl()`, `.arrow()`, `.fetchall()`, `.filter(…)`.

        Raises
        ------
        UnknownName
            Where there is no such table; the message names those there are.
        """
        tables = load_schema().tables
        if name not in tables:
            raise UnknownName("table", name, tables)
        return self.connection.sql(tables[name].select)

    def sql(self, query: str, params: Sequence[Any] | dict[str, Any] | None = None) -> duckdb.DuckDBPyRelation:
        """Return the result of one query as a DuckDB relation.

        Parameters
        ----------
        query
            SQL in DuckDB's dialect, with `?` or `$name` where values go.
        params
            Those values: a list for `?`, a dict for `$name`.
        """
        return self.connection.sql(query, params=params)


def open_record(path: str | os.PathLike[str], *, write: bool = False) -> Record:
    """Open a record.

    Parameters
    ----------
    path
        The file.
    write
        Open it for adding articles; it is created where it does not exist. Otherwise it is opened read-only.

    Raises
    ------
    RecordError
        One of its kinds: missing, no record, too new, busy, full.
    """
    file = Path(path)
    if write and not file.exists():
        _create(file)
    _check_file(file)
    with explained(file):
        connection = duckdb.connect(str(file), read_only=not write, config=dict(WRITING if write else OFFLINE))
    try:
        with explained(file):
            _check_meta(file, connection, writable=write)
    except BaseException:
        connection.close()
        raise
    return Record(file, connection, writable=write)


def _create(file: Path) -> None:
    """Make an empty record beside its place and move it there whole: a kill leaves all of it or nothing."""
    if not file.parent.is_dir():
        raise RecordMissing(f"There is no folder {str(file.parent)!r} to put the record in. Create it first.")
    try:
        with tempfile.TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as folder:
            fresh = Path(folder) / "new.duckdb"
            with explained(file), duckdb.connect(str(fresh), config=dict(OFFLINE)) as connection:
                create_tables(connection, program_version=_version())
            _place(fresh, file)
    except OSError as error:
        raise RecordError(f"{file} cannot be created: {error.strerror}. Give another path with --record.") from error


def _place(fresh: Path, file: Path) -> None:
    """Move a new record to its place, unless another process has just put one there."""
    try:
        os.link(fresh, file)  # unlike a rename, this fails where the name is taken
    except FileExistsError:
        return
    except OSError:  # file systems without hard links
        if not file.exists():
            fresh.replace(file)


def require(path: str | os.PathLike[str]) -> None:
    """Raise RecordMissing where there is no such file: for commands that change a record and make none."""
    if not Path(path).exists():
        raise RecordMissing(f"There is no record {str(path)!r}. Make one with: westphalia read PATH --record {path}")


def is_duckdb(file: Path) -> bool:
    """Return True where the file begins as a DuckDB database does; raises OSError where it cannot be read."""
    with file.open("rb") as stream:
        return stream.read(12)[8:] == MAGIC


def _check_file(file: Path) -> None:
    """Raise unless `file` begins as a DuckDB file does. DuckDB itself would try other formats' extensions."""
    if not file.exists():
        raise RecordMissing(f"There is no record {str(file)!r}. Make one with: westphalia read PATH --record {file}")
    if file.is_dir():
        raise NotARecord(f"{str(file)!r} is a folder, not a record. Name the .duckdb file in it.")
    try:
        database = is_duckdb(file)
    except OSError as error:
        raise RecordError(f"{file} cannot be read: {error.strerror}.") from error
    if not database:
        raise NotARecord(
            f"{str(file)!r} is a file, but no record: it is not in DuckDB's format. Is it an input? "
            "Records end in .duckdb by habit; give another path with --record."
        )


def _check_meta(file: Path, connection: duckdb.DuckDBPyConnection, *, writable: bool) -> None:
    """Raise unless the database has a layout that this version knows; an earlier one is brought up to it."""
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        version = int(meta["schema_version"])
    except (duckdb.CatalogException, duckdb.BinderException, KeyError, ValueError) as error:
        raise NotARecord(
            f"{str(file)!r} is a DuckDB database, but not one that Westphalia made. Give another path with --record."
        ) from error
    if version > load_schema().version:
        raise RecordTooNew(
            f"{file} was made by Westphalia {meta.get('program_version', '?')}, which is newer than this one "
            f"({_version()}). Upgrade with: pip install --upgrade westphalia"
        )
    if version < load_schema().version:
        if not writable:
            raise RecordError(
                f"{file} was made by an earlier Westphalia ({meta.get('program_version', '?')}). Bring it up to date "
                f"with: westphalia reconcile {file}"
            )
        upgrade(connection)


def _version() -> str:
    # Not `westphalia.__version__`: a room must not import the package that is made of all rooms.
    return importlib.metadata.version("westphalia")
