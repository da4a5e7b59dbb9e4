"""The table `rejected`: pages not taken, each once, for as long as they are not taken."""

from __future__ import annotations

from collections.abc import Collection

import orjson
from duckdb import DuckDBPyConnection

from westphalia.articles.page import Rejection
from westphalia.record.bulk import IDS, ids_json, insert_json

SAME_PAGE = " AND ".join(
    f"rejected.{key} IS NOT DISTINCT FROM refused.{key}" for key in ("page_id", "path", "url", "external_id")
)


def forget_taken(connection: DuckDBPyConnection, page_ids: Collection[str]) -> None:
    """Drop the refusals of pages that have now been taken (by a newer Westphalia, with more memory …)."""
    connection.execute(f"DELETE FROM rejected WHERE page_id IN {IDS}", ids_json(page_ids))


def note_refused(connection: DuckDBPyConnection, refused: Collection[Rejection]) -> None:
    """Add new refusals; a page refused before for another reason keeps the newer one."""
    objects = [orjson.dumps(rejection) for rejection in dict.fromkeys(refused)]
    connection.execute("CREATE OR REPLACE TEMP TABLE refused AS FROM rejected LIMIT 0")
    insert_json(connection, "refused", objects, shape="rejected")
    connection.execute(
        f"DELETE FROM rejected USING refused WHERE refused.page_id IS NOT NULL AND {SAME_PAGE} "
        "AND rejected.reason <> refused.reason"
    )
    connection.execute(
        "INSERT INTO rejected FROM refused WHERE NOT EXISTS "
        f"(FROM rejected WHERE {SAME_PAGE} AND rejected.reason = refused.reason) ORDER BY refused.rowid"
    )
