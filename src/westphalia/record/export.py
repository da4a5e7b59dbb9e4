"""One table of a record into a file that other programs read, whatever its size."""

from __future__ import annotations

import csv
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from westphalia.errors import UnknownName
from westphalia.record.failures import explained
from westphalia.record.outputs import target
from westphalia.record.record import Record
from westphalia.record.schema import Table, load_schema

ROWS_AT_ONCE = 10_000


def export(record: Record, table: str, *, format: str, output: str = "-") -> None:
    """Write one table, all rows, all columns.

    Parameters
    ----------
    record
        An open record.
    table
        One of `record.tables()`.
    format
        `jsonl` (one object a line), `csv` (with a header; lists and structures as JSON text) or `parquet`.
    output
        A path, or `-` for standard output. A file appears under its name only when it is whole; neither the
        record itself nor any other DuckDB database is ever written over.

    Raises
    ------
    UnknownName
        Where there is no such table or format.
    RecordError
        Where the output cannot be written.
    """
    tables = load_schema().tables
    if table not in tables:
        raise UnknownName("table", table, tables)
    if format not in FORMATS:
        raise UnknownName("format", format, FORMATS)
    with target(output, record=record.path) as stream, explained(Path(output) if output != "-" else record.path):
        FORMATS[format](record, tables[table], stream)


def _jsonl(record: Record, table: Table, stream: IO[bytes]) -> None:
    for rows in _chunks(record, f"SELECT to_json(t)::VARCHAR FROM ({table.select}) t"):
        stream.write("".join(f"{line}\n" for (line,) in rows).encode())


def _csv(record: Record, table: Table, stream: IO[bytes]) -> None:
    cells = ", ".join(
        f'to_json("{column.name}")::VARCHAR' if column.nested else f'"{column.name}"::VARCHAR'
        for column in table.columns
    )
    text = _Encoded(stream)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    for rows in _chunks(record, f"SELECT {cells} FROM ({table.select}) t"):
        writer.writerows(rows)


def _parquet(record: Record, table: Table, stream: IO[bytes]) -> None:
    """Let DuckDB write the file, which it does from many threads; it needs a path, which a stream has not."""
    with tempfile.TemporaryDirectory(dir=_folder_of(stream)) as folder:
        path = Path(folder) / "table.parquet"
        record.connection.execute(f"COPY ({table.select}) TO '{_quoted(path)}' (FORMAT parquet, COMPRESSION zstd)")
        with path.open("rb") as made:
            shutil.copyfileobj(made, stream, 1 << 20)


FORMATS: dict[str, Callable[[Record, Table, IO[bytes]], None]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
}


# What ends of names say of the format.
SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
DEFAULT_FORMAT = "jsonl"


def format_of(output: str) -> str | None:
    """Return the format that the end of an output's name speaks of; None where it says nothing."""
    return SUFFIXES.get(Path(output).suffix.lower())


class _Encoded:
    """The one method that `csv.writer` needs, onto bytes: newlines stay as they are on every system."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(text.encode())


def _chunks(record: Record, query: str) -> Iterator[list[tuple[str, ...]]]:
    result = record.connection.execute(query)
    while rows := result.fetchmany(ROWS_AT_ONCE):
        yield rows


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _folder_of(stream: IO[bytes]) -> Path | None:
    """Return the folder of the file being written, whose disk has to have the room; None for what is no file."""
    if stream is sys.stdout.buffer or not Path(stream.name).is_file():
        return None
    return Path(stream.name).parent
