"""Adding articles to a record: in bulk, each article whole or not at all, the same article once.

Rows arrive as JSON made where the article was read, wait here until a batch is full, and go in as one
transaction. Between two batches a kill loses only what waits; the next run finds its pages unknown and reads
them again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import duckdb
import orjson
from duckdb import DuckDBPyConnection

from westphalia.articles.page import Rejection
from westphalia.record.actors import update_actors
from westphalia.record.bulk import insert_json, json_array
from westphalia.record.failures import explained
from westphalia.record.record import Record
from westphalia.record.refusals import forget_taken, note_refused
from westphalia.record.schema import load_schema
from westphalia.record.shield import uninterrupted

# A commit costs some 50 ms: nothing beside the reading of a hundred articles. More would only lose more to a
# kill.
ARTICLES_A_BATCH = 128
BYTES_A_BATCH = 16_000_000


@dataclass(slots=True)
class _Batch:
    """What waits to be committed."""

    rows: dict[str, list[bytes]] = field(default_factory=dict)
    pages: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    refused: list[Rejection] = field(default_factory=list)
    size: int = 0

    def put(self, table: str, objects: bytes) -> None:
        if objects:
            self.rows.setdefault(table, []).append(objects)
            self.size += len(objects)

    @property
    def full(self) -> bool:
        return len(self.pages) + len(self.refused) >= ARTICLES_A_BATCH or self.size >= BYTES_A_BATCH


class Writer:
    """Adds to a record opened for writing. Nothing is kept before `commit`, which full batches call."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._connection = record.connection
        self._batch = _Batch()

    @uninterrupted()
    def known(self, page_ids: Collection[str]) -> set[str]:
        """Return those of the pages that have been taken before: nothing needs to be done for them."""
        found = self._connection.execute(
            "SELECT page_id FROM pages WHERE page_id IN (SELECT unnest(?::VARCHAR[]))", [list(page_ids)]
        )
        return {page_id for (page_id,) in found.fetchall()} | self._batch.pages.intersection(page_ids)

    @uninterrupted()
    def add(self, *, page_id: str, article_id: str, path: str | None, rows: Mapping[str, bytes]) -> bool:
        """Add the article that a page became.

        Parameters
        ----------
        page_id, path
            The page and where it came from.
        article_id
            The article.
        rows
            For each table the article's rows: JSON objects joined by commas, without the brackets around
            them.

        Returns
        -------
        bool
            False where the article was there already, from this page or another: then at most the page is
            noted.

        Raises
        ------
        RecordFull
            Where the disk is full; see `commit`.
        """
        if page_id in self._batch.pages or self._has("pages", "page_id", page_id):
            return False
        new = article_id not in self._batch.articles and not self._has("articles", "article_id", article_id)
        self._batch.pages.add(page_id)
        self._batch.put("pages", orjson.dumps({"page_id": page_id, "article_id": article_id, "path": path}))
        if new:
            self._batch.articles.add(article_id)
            for table, objects in rows.items():
                self._batch.put(table, objects)
        self._commit_if_full()
        return new

    def refuse(self, rejection: Rejection) -> None:
        """Note a page that was not taken; the same page refused again stays one row."""
        self._batch.refused.append(rejection)
        self._commit_if_full()

    @uninterrupted()
    def commit(self) -> None:
        """Write all that waits, in one transaction. Ctrl-C during it is answered when it is done.

        Raises
        ------
        RecordFull
            Where the disk is full. What was committed before is kept; what waited is dropped.
        """
        batch, self._batch = self._batch, _Batch()
        if not batch.pages and not batch.refused:
            return
        with explained(self._record.path):
            self._connection.execute("BEGIN")
            try:
                _write(self._connection, batch)
                self._connection.execute("COMMIT")
            except BaseException:
                # A commit that failed has been rolled back already; to say so again is an error of its own.
                with suppress(duckdb.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _commit_if_full(self) -> None:
        if self._batch.full:
            self.commit()

    def _has(self, table: str, key: str, value: str) -> bool:
        found = self._connection.execute(f"SELECT 1 FROM {table} WHERE {key} = ?", [value])
        return found.fetchone() is not None


def _write(connection: DuckDBPyConnection, batch: _Batch) -> None:
    for (
        table
    ) in load_schema().tables:  # in the order of the schema, whatever the first article happened to fill
        if table in batch.rows:
            insert_json(connection, table, batch.rows[table])
    if "sightings" in batch.rows:
        update_actors(connection, _actors_in(connection, batch.rows["sightings"]))
    forget_taken(connection, batch.pages)
    if batch.refused:
        note_refused(connection, batch.refused)


def _actors_in(connection: DuckDBPyConnection, sightings: list[bytes]) -> list[str]:
    found = connection.execute(
        """SELECT DISTINCT unnest(from_json(?::JSON, '[{"actor_id": "VARCHAR"}]'), max_depth := 2)""",
        [json_array(sightings)],
    )
    return [actor_id for (actor_id,) in found.fetchall()]
