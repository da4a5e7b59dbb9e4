"""Adding articles to a record: in bulk, each article whole or not at all, the same article once.

Rows arrive as JSON made where the article was read, wait here until a batch is full, and go in as one
transaction. Between two batches a kill loses only what waits; the next run finds its pages unknown and reads
them again.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Generic, TypeVar

import duckdb
import orjson
from duckdb import DuckDBPyConnection

from westphalia.articles.page import Rejection
from westphalia.record.actors import update_actors
from westphalia.record.bulk import IDS, ids_json, insert_json, json_array
from westphalia.record.failures import explained
from westphalia.record.intake import ArticleRows
from westphalia.record.record import Record
from westphalia.record.refusals import forget_taken, note_refused
from westphalia.record.schema import load_schema
from westphalia.record.shield import uninterrupted

# What a kill may cost: so many articles, or what was read in so many seconds. A commit takes some 50 ms, which is
# little beside the time that either takes to read.
ARTICLES_A_BATCH = 64
SECONDS_A_BATCH = 5.0
BYTES_A_BATCH = 16_000_000


Article = TypeVar("Article", bound=ArticleRows)


class Writer(Generic[Article]):
    """Adds to a record opened for writing. Only `commit` keeps what is added: call it when full, and last."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._connection = record.connection
        self._articles: list[Article] = []
        self._refused: list[Rejection] = []
        self._size = 0
        self._committed = time.monotonic()

    @property
    def full(self) -> bool:
        """Whether enough waits for a commit, or something has waited long enough."""
        waiting = len(self._articles) + len(self._refused)
        if waiting >= ARTICLES_A_BATCH or self._size >= BYTES_A_BATCH:
            return True
        return waiting > 0 and time.monotonic() - self._committed >= SECONDS_A_BATCH

    @uninterrupted()
    def known(self, page_ids: Sequence[str]) -> set[str]:
        """Return those of the pages that the record has: nothing needs to be done for them."""
        return _present(self._connection, "pages", page_ids)

    def add(self, article: Article) -> None:
        """Add the article that a page became."""
        self._articles.append(article)
        self._size += sum(map(len, article.rows.values()))

    def refuse(self, rejection: Rejection) -> None:
        """Note a page that was not taken; the same page refused again stays one row."""
        self._refused.append(rejection)

    @uninterrupted()
    def commit(self) -> list[Article]:
        """Write all that waits, in one transaction. Ctrl-C or SIGTERM during it is answered when it is done.

        Returns
        -------
        list
            Those of the added that were there already, from the same page or another, and changed nothing.

        Raises
        ------
        RecordFull
            Where the disk is full. What was committed before is kept; what waited is dropped.
        """
        articles, refused = self._articles, self._refused
        self._articles, self._refused, self._size = [], [], 0
        self._committed = time.monotonic()
        if not articles and not refused:
            return []
        with explained(self._record.path):
            self._connection.execute("BEGIN")
            try:
                repeated = _write(self._connection, articles, refused)
                self._connection.execute("COMMIT")
            except BaseException:
                # A commit that failed has been rolled back already; to say so again is an error of its own.
                with suppress(duckdb.Error):
                    self._connection.execute("ROLLBACK")
                raise
        return repeated


def _write(connection: DuckDBPyConnection, articles: Sequence[Article], refused: Sequence[Rejection]) -> list[Article]:
    pages, new, repeated = _sorted_out(connection, articles)
    rows = {"pages": [orjson.dumps(_page_row(article)) for article in pages]}
    for table in load_schema().tables:
        rows.setdefault(table, []).extend(filter(None, (article.rows.get(table) for article in new)))
        if rows[table]:
            insert_json(connection, table, rows[table])
    if rows["sightings"]:
        update_actors(connection, _actors_in(connection, rows["sightings"]))
    forget_taken(connection, [article.page_id for article in pages])
    if refused:
        note_refused(connection, refused)
    return repeated


def _sorted_out(
    connection: DuckDBPyConnection, articles: Sequence[Article]
) -> tuple[list[Article], list[Article], list[Article]]:
    """Return those whose page is new, of these those that are new themselves, and those that are not."""
    known_pages = _present(connection, "pages", [article.page_id for article in articles])
    known = _present(connection, "articles", [article.article_id for article in articles])
    pages: list[Article] = []
    new: list[Article] = []
    repeated: list[Article] = []
    for article in articles:
        fresh = article.page_id not in known_pages
        if fresh:
            pages.append(article)
        (new if fresh and article.article_id not in known else repeated).append(article)
        known_pages.add(article.page_id)
        known.add(article.article_id)
    return pages, new, repeated


def _page_row(article: ArticleRows) -> dict[str, str | None]:
    return {"page_id": article.page_id, "article_id": article.article_id, "path": article.path}


def _present(connection: DuckDBPyConnection, table: str, ids: Sequence[str]) -> set[str]:
    """Return those of the ids that are keys of the table: one question for many, as each costs 1 ms."""
    key = load_schema().tables[table].key
    found = connection.execute(f"SELECT {key} FROM {table} WHERE {key} IN {IDS}", ids_json(ids))
    return {value for (value,) in found.fetchall()}


def _actors_in(connection: DuckDBPyConnection, sightings: Sequence[bytes]) -> list[str]:
    found = connection.execute(
        """SELECT DISTINCT unnest(from_json(?::JSON, '[{"actor_id": "VARCHAR"}]'), max_depth := 2)""",
        [json_array(sightings)],
    )
    return [actor_id for (actor_id,) in found.fetchall()]
