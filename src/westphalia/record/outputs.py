"""Where an export goes: standard output, a device, or a file that takes its name once it is whole."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from westphalia.errors import RecordError, RecordFull
from westphalia.record.record import is_duckdb

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def target(output: str, *, record: Path) -> Iterator[IO[bytes]]:
    """Give the stream to write to.

    Parameters
    ----------
    output
        A path, or `-` for standard output.
    record
        The record that is exported: nothing may be written over it, under whatever name.

    Raises
    ------
    RecordError
        Where the output is a record, cannot be written, or is full.
    """
    name = "standard output" if output == "-" else output
    _spare_records(output, record)
    try:
        with _stdout() if output == "-" else _device(output) if _is_device(output) else _file(Path(output)) as stream:
            yield stream
    except BrokenPipeError:
        raise  # who reads has all he wanted
    except OSError as error:
        raise unwritable(name, error) from error


def unwritable(name: str, error: OSError) -> RecordError:
    """Return the error that tells why nothing (more) can be written to an output."""
    said = error.strerror or str(error)
    if error.errno in FULL:
        return RecordFull(
            f"{name} cannot be written: {said}. The disk or quota is full; free some space and run the command again. "
            "The record is as it was."
        )
    return RecordError(f"{name} cannot be written: {said}. Give another path with --output.")


def _spare_records(output: str, record: Path) -> None:
    """Raise where the output is the record itself, through whatever links, or another DuckDB file."""
    path = Path(output)
    if output == "-":
        # `>> record` would write behind its end
        with suppress(OSError, ValueError):
            if os.path.samestat(os.fstat(sys.stdout.fileno()), record.stat()):
                raise RecordError(
                    f"Standard output is {record}, the record itself. Send it to another file: > events.jsonl"
                )
        return
    own = record.resolve()
    if path.resolve() in (own, own.with_name(f"{own.name}.wal")) or (path.exists() and path.samefile(record)):
        raise RecordError(f"{output} is the record itself, which an export would destroy. Give another --output.")
    if path.is_file() and is_duckdb(path):
        raise RecordError(
            f"{output} is a DuckDB database, perhaps another record: an export does not write over it. Give another "
            "--output, or remove that file first."
        )


def _is_device(output: str) -> bool:
    """Return True for what is written in place (a terminal, a pipe, /dev/null): a file must never take its name."""
    try:
        mode = Path(output).stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


@contextmanager
def _stdout() -> Iterator[IO[bytes]]:
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def _device(output: str) -> Iterator[IO[bytes]]:
    with Path(output).open("wb") as stream:
        yield stream


@contextmanager
def _file(path: Path) -> Iterator[IO[bytes]]:
    part = path.parent / f".{path.name}.{os.getpid()}.part"
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
