"""Rows as they were read, set aside for the articles in which a decision changes some."""

from __future__ import annotations

from collections.abc import Iterable

from duckdb import DuckDBPyConnection

from westphalia.record.bulk import IDS, ids_json
from westphalia.record.schema import json_structure

# What decisions change, and who is who is derived from. An article's own row is too large to copy: of it, only the
# outlet can be somebody else.
TABLES = ("mentions", "events", "claims", "sightings", "agreement_mentions", "tie_mentions")


def set_aside(connection: DuckDBPyConnection, article_ids: Iterable[str]) -> None:
    """Keep the rows of these articles as they are now, unless they were set aside before."""
    ids = ids_json(article_ids)
    for table in TABLES:
        connection.execute(
            f"""INSERT INTO originals SELECT '{table}', article_id, to_json({table})::VARCHAR FROM {table}
            WHERE article_id IN {IDS} AND article_id NOT IN
                (SELECT key FROM originals WHERE table_name = 'articles')""",
            ids,
        )
    connection.execute(
        f"""INSERT INTO originals SELECT 'articles', article_id, outlet_id FROM articles WHERE article_id IN {IDS}
        AND article_id NOT IN (SELECT key FROM originals WHERE table_name = 'articles')""",
        ids,
    )


def put_back(connection: DuckDBPyConnection) -> list[str]:
    """Put all rows that were set aside in their places again; return their articles."""
    articles = [key for (key,) in connection.execute(ARTICLES).fetchall()]
    if not articles:
        return []
    for table in TABLES:
        connection.execute(f"DELETE FROM {table} WHERE article_id IN {IDS}", ids_json(articles))
        connection.execute(
            f"""INSERT INTO {table} BY NAME SELECT unnest(from_json(row::JSON, ?)) FROM originals
            WHERE table_name = '{table}' ORDER BY key, row""",
            [json_structure(table)[1:-1]],
        )
    connection.execute(
        "UPDATE articles SET outlet_id = row FROM originals WHERE table_name = 'articles' AND key = article_id"
    )
    connection.execute("DELETE FROM originals")
    return articles


ARTICLES = "SELECT key FROM originals WHERE table_name = 'articles' ORDER BY key"
