"""What DuckDB says when a file cannot be used, put into sentences that help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from westphalia.errors import NotARecord, RecordBusy, RecordError, RecordFull, RecordMissing, RecordTooNew

# The operating system's words for a device, quota or file-size limit that is reached, on Unix and Windows.
FULL = ("no space left", "file too large", "quota exceeded", "not enough space", "max_temp_directory_size")
DAMAGED = ("corrupt", "not a valid duckdb", "serialization", "could not read enough bytes")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an error of DuckDB about the file at `path` into one of ours; other errors pass unchanged."""
    try:
        yield
    except duckdb.Error as error:
        raise explain(error, path) from error


def explain(error: duckdb.Error, path: Path) -> RecordError:
    """Return the error that tells a person what `error` means for the record at `path`."""
    said = str(error)
    low = said.lower()
    if "conflicting lock" in low or "being used by another process" in low:
        return _busy(said, path)
    if "different configuration" in low:
        return RecordBusy(f"{path} is already open in this Python session. Close it there first (record.close()).")
    if any(words in low for words in FULL):
        return full(path)
    if "version number" in low:
        return RecordTooNew(
            f"{path} was written by a newer DuckDB than the one installed ({duckdb.__version__}). "
            "Upgrade with: pip install --upgrade westphalia duckdb"
        )
    if "permission denied" in low or "read-only file system" in low:
        return RecordError(f"{path} may not be written here: permission denied. Give another path with --record.")
    if "no such file or directory" in low or "does not exist" in low:
        return RecordMissing(f"There is no {path}, or the folder it should stand in does not exist. Create it first.")
    if any(words in low for words in DAMAGED):
        return NotARecord(f"{path} is damaged or was cut short (copied while being written?). Read the articles again.")
    return RecordError(f"{path} cannot be used. DuckDB says: {said.splitlines()[0]}")


def full(path: Path) -> RecordFull:
    """Return the error for a full disk under the record at `path`."""
    return RecordFull(
        f"The disk or quota under {path} is full. What was committed so far is kept; free some space and run "
        "the same command again."
    )


def _busy(said: str, path: Path) -> RecordBusy:
    """Tell who holds the file. DuckDB offers to open it read-only where the other program only reads."""
    holder = re.search(r"PID (\d+)", said)
    where = f"{path} is open in another program{f' (PID {holder[1]})' if holder else ''}"
    if "read-only mode" in said:
        return RecordBusy(f"{where}, which reads it. Nothing can be added until that program has closed it.")
    return RecordBusy(
        f"{where}, which writes to it: usually a `westphalia read` that still runs. Until it is done the record can "
        "be neither shown nor exported nor added to. Wait, or read into another file."
    )
