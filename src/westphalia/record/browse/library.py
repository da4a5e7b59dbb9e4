"""A record opened to be looked through by several at once: read-only, indexed in memory, closed while it is changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import duckdb

from westphalia.errors import TooSlow, WestphaliaError
from westphalia.record.browse.index import build_index
from westphalia.record.browse.search import Search
from westphalia.record.failures import explained
from westphalia.record.record import OFFLINE, Record, open_record

T = TypeVar("T")


class Library:
    """A record file that is read by many threads, and now and then changed.

    Parameters
    ----------
    path
        The record.
    seconds
        How long one question may take before it is given up.
    search
        Where its full-text index is kept; None for the user's cache folder.
    """

    def __init__(self, path: str | Path, *, seconds: float = 20.0, search: Path | None = None) -> None:
        self.path = Path(path)
        self.seconds = seconds
        self.search = Search(self.path, self._lent, folder=search)
        self._idle = threading.Condition()
        self._readers = 0
        self._mine = threading.local()
        self._changing = False  # who comes to read then waits: or a change would wait for ever
        self._connection: duckdb.DuckDBPyConnection | None = self._open()

    def _open(self) -> duckdb.DuckDBPyConnection:
        """Attach the file read-only to a database in memory, where the index of what is browsed stands."""
        open_record(self.path).close()  # its checks, and their messages
        connection = duckdb.connect(":memory:", config=dict(OFFLINE))
        with explained(self.path):
            connection.execute(f"ATTACH '{str(self.path).replace(chr(39), chr(39) * 2)}' AS record (READ_ONLY)")
        connection.execute("USE record")
        build_index(connection)
        return connection

    @contextmanager
    def reading(self) -> Iterator[Record]:
        """Lend the record to one question; one that takes too long is stopped.

        Raises
        ------
        TooSlow
            Where it took longer than it may.
        """
        try:
            with self._lent() as cursor, _deadline(cursor, self.seconds):
                yield Record(self.path, cursor, writable=False)
        except duckdb.InterruptException as error:
            raise TooSlow(
                f"The question took longer than {self.seconds:g} seconds and was given up. Narrow the filter: "
                "an actor, a type or a span of time."
            ) from error

    @contextmanager
    def _lent(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a connection; nothing is changed as long as one is lent."""
        with self._idle:
            # Who reads already may read more: a change waits for it, and it must not wait for the change.
            self._idle.wait_for(lambda: self._holds() or not self._changing)
            if self._connection is None:  # it could not be opened after a change: perhaps it can now
                self._connection = self._open()
            self._readers += 1
            self._mine.held = self._holds() + 1
            connection = self._connection
        try:
            with connection.cursor() as cursor:
                cursor.execute("USE record")
                yield cursor
        finally:
            with self._idle:
                self._readers -= 1
                self._mine.held -= 1
                self._idle.notify_all()

    def _holds(self) -> int:
        return getattr(self._mine, "held", 0)

    def change(self, change: Callable[[Record], T]) -> T:
        """Close the record for reading, let `change` write to it, and open it again, whatever comes of it.

        Raises
        ------
        RecordBusy
            Where another program has the file open; nothing is changed then.
        """
        with self._idle:
            self._idle.wait_for(lambda: not self._changing)
            self._changing = True
            try:
                self._idle.wait_for(lambda: self._readers == 0)
                self._shut()
                with open_record(self.path, write=True) as record:
                    return change(record)
            finally:
                self._changing = False
                with suppress(WestphaliaError):  # who reads next tries again, and is told
                    self._connection = self._open()
                self._idle.notify_all()

    def _shut(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Close the file."""
        with self._idle:
            self._idle.wait_for(lambda: self._readers == 0)
            self._shut()


@contextmanager
def _deadline(cursor: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    """Stop whatever query runs once the time is up, and every one after it."""
    done = threading.Event()

    def watch() -> None:
        if not done.wait(seconds):
            while not done.wait(0.2):
                cursor.interrupt()

    watcher = threading.Thread(target=watch, name="time limit", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
