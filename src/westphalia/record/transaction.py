"""One transaction: all of it or nothing, and Ctrl-C answered when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

from westphalia.record.failures import explained
from westphalia.record.record import Record


@contextmanager
def transaction(record: Record) -> Iterator[None]:
    """Run the block as one transaction; where it fails, nothing of it stays.

    Raises
    ------
    RecordFull
        Where the disk is full.
    """
    with explained(record.path):
        record.connection.execute("BEGIN")
        try:
            yield
            record.connection.execute("COMMIT")
        except BaseException:
            # A commit that failed has been rolled back already; to say so again is an error of its own.
            with suppress(duckdb.Error):
                record.connection.execute("ROLLBACK")
            raise
