"""Full-text search over articles, claims and events: SQLite's FTS5, in a file of its own beside no record.

The index is made once for each state of a record, in the user's cache folder, while the first pages are already shown;
DuckDB's own extension for it would have to be fetched from the network.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import duckdb

Lend = Callable[[], AbstractContextManager[duckdb.DuckDBPyConnection]]

KINDS = {
    "article": "SELECT article_id, coalesce(title, ''), text FROM articles ORDER BY article_id",
    "claim": "SELECT claim_id, coalesce(speaker_name, speaker_text, ''), content_text FROM claims ORDER BY claim_id",
    "event": """SELECT event_id, array_to_string(list_transform(list_concat(coalesce(source, []), coalesce(target, [])),
        lambda one: coalesce(one.name, one.text)), ' '), evidence_text FROM events ORDER BY event_id""",
}
BATCH = 2_000
UNTYPED = re.compile(r'["\x00-\x1f]')
WORD = re.compile(r'"([^"]+)"|(\S+)')
FORGOTTEN = 3_600  # seconds after which an index that is half made is nobody's any more
KEPT = 8  # indexes of other records, and of earlier states, that stay in the cache folder


class Hit(NamedTuple):
    """A text in which the words were found; `snippet` has them between \\x02 and \\x03."""

    kind: str
    id: str
    heading: str
    snippet: str


class Search:
    """The full-text index of one record.

    Parameters
    ----------
    record
        The record's file.
    read
        Lends a connection to it. (One of its own, when closed, would take the lock away that keeps others from
        writing.)
    folder
        Where the index is kept; None for the user's cache folder.
    """

    def __init__(self, record: Path, read: Lend, *, folder: Path | None = None) -> None:
        self.record = record
        self.read = read
        self.folder = folder or cache_folder()
        self._making = threading.Lock()

    def make(self) -> None:
        """Make the index, where there is none yet; a second caller waits for the first."""
        if self._file().exists():
            return
        # In this order: who holds the lock waits for nobody.
        with self.read() as connection, self._making:
            file = self._file()
            if file.exists():
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            _sweep(self.folder)
            half = file.with_suffix(f".{os.getpid()}.half")
            half.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(half)) as index:
                _fill(index, connection)
            half.replace(file)

    def find(self, words: str, *, kinds: Sequence[str] = tuple(KINDS), most: int = 50) -> list[Hit]:
        """Return texts that hold all of the words, the best first.

        Parameters
        ----------
        words
            As typed: words, "phrases in quotation marks", beginnings with a star (`sanction*`). Nothing else in it has
            a meaning.
        kinds
            Of `article`, `claim` and `event`.
        most
            At most so many of each kind.
        """
        query = as_query(words)
        if not query:
            return []
        self.make()
        with contextlib.closing(sqlite3.connect(f"{self._file().as_uri()}?mode=ro", uri=True)) as index:
            return [hit for kind in kinds for hit in _hits(index, kind, query, most)]

    def ids(self, words: str, kind: str) -> list[str]:
        """Return the ids of all texts of one kind that hold all of the words."""
        query = as_query(words)
        if not query:
            return []
        self.make()
        with contextlib.closing(sqlite3.connect(f"{self._file().as_uri()}?mode=ro", uri=True)) as index:
            rows = index.execute(f"SELECT id FROM {kind} WHERE {kind} MATCH ?", (query,))
            return [str(name) for (name,) in rows]

    def _file(self) -> Path:
        state = self.record.stat()
        name = f"{self.record.resolve()}|{state.st_size}|{state.st_mtime_ns}"
        return self.folder / f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.search"


def as_query(words: str) -> str:
    """Return what somebody typed as a query of FTS5: every word quoted, all of them wanted."""
    wanted = []
    for phrase, word in WORD.findall(words):
        text = phrase or word
        star = "*" if not phrase and text.endswith("*") else ""
        plain = UNTYPED.sub(" ", text).rstrip("*").strip()
        if re.search(r"\w", plain):
            wanted.append(f'"{plain}"{star}')
    return " ".join(wanted[:20])


def cache_folder() -> Path:
    """Return the user's folder for what can be made again."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "westphalia"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that nobody may write to
        return Path(tempfile.gettempdir()) / f"westphalia-{os.getuid() if hasattr(os, 'getuid') else 'cache'}"
    return folder


def _fill(index: sqlite3.Connection, connection: duckdb.DuckDBPyConnection) -> None:
    index.execute("PRAGMA journal_mode = OFF")
    index.execute("PRAGMA synchronous = OFF")
    for kind, query in KINDS.items():
        index.execute(
            f"CREATE VIRTUAL TABLE {kind} USING fts5(id UNINDEXED, heading, text, "
            "tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        for rows in _batches(connection, query):
            index.executemany(f"INSERT INTO {kind} VALUES (?, ?, ?)", rows)
    index.commit()


def _batches(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[list[tuple[str, ...]]]:
    found = connection.execute(query)
    while rows := found.fetchmany(BATCH):
        yield rows


def _hits(index: sqlite3.Connection, kind: str, query: str, most: int) -> list[Hit]:
    rows = index.execute(
        f"SELECT id, heading, snippet({kind}, 2, char(2), char(3), ' … ', 24) FROM {kind} "
        f"WHERE {kind} MATCH ? ORDER BY rank LIMIT ?",
        (query, most),
    )
    return [Hit(kind, *row) for row in rows]


def _sweep(folder: Path) -> None:
    """Take away the oldest indexes, and what killed runs left half-made."""
    made = sorted(folder.glob("*.search"), key=lambda file: file.stat().st_mtime, reverse=True)
    left = [file for file in folder.glob("*.half") if time.time() - file.stat().st_mtime > FORGOTTEN]
    for file in [*made[KEPT - 1 :], *left]:
        file.unlink(missing_ok=True)
