"""The record of the sample holds together: every id leads somewhere, every offset to the words beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from westphalia.api import open_record, read_into
from westphalia.record.record import Record
from westphalia.record.schema import load_schema
from westphalia.sample import articles_dir


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("sample") / "x.duckdb"
    read_into(path, articles_dir(), workers=1)
    with open_record(path) as opened:
        yield opened


ACTORS_OF = {
    "sightings.actor_id": "SELECT actor_id FROM sightings",
    "actors.parent_id": "SELECT parent_id FROM actors",
    "sightings.parent_id": "SELECT parent_id FROM sightings",
    "articles.outlet_id": "SELECT outlet_id FROM articles",
    "mentions.actor_id": "SELECT actor_id FROM mentions",
    "events.source": "SELECT unnest(source).actor_id FROM events",
    "events.target": "SELECT unnest(target).actor_id FROM events",
    "claims.speaker_id": "SELECT speaker_id FROM claims",
    "claims.chain": "SELECT unnest(chain).actor_id FROM claims",
}


@pytest.mark.parametrize("column", ACTORS_OF)
def test_every_actor_that_is_named_has_a_row(column: str, record: Record) -> None:
    missing = record.sql(
        f"SELECT DISTINCT id FROM ({ACTORS_OF[column]}) t(id) WHERE id IS NOT NULL AND id NOT IN "
        "(SELECT actor_id FROM actors) ORDER BY id"
    ).fetchall()
    assert missing == []


@pytest.mark.parametrize("table", [name for name in load_schema().tables if name not in ("articles", "rejected")])
def test_every_row_is_of_an_article_that_is_there(table: str, record: Record) -> None:
    if "article_id" not in record.table(table).columns:
        pytest.skip("its rows belong to no article")
    assert record.sql(f"FROM {table} ANTI JOIN articles USING (article_id)").fetchall() == []


@pytest.mark.parametrize(
    ("table", "key"),
    [("articles", "article_id"), ("actors", "actor_id"), ("events", "event_id"), ("claims", "claim_id")],
)
def test_ids_are_unique(table: str, key: str, record: Record) -> None:
    twice = record.sql(f"SELECT {key}, count(*) FROM {table} GROUP BY ALL HAVING count(*) > 1 ORDER BY 1").fetchall()
    assert twice == []


def test_no_claim_is_told_inside_itself(record: Record) -> None:
    assert record.sql("SELECT claim_id FROM claims WHERE parent_claim_id = claim_id").fetchall() == []
    circles = record.sql("""
        WITH RECURSIVE up(claim_id, above, steps) AS (
            SELECT claim_id, parent_claim_id, 1 FROM claims WHERE parent_claim_id IS NOT NULL
            UNION ALL
            SELECT up.claim_id, parent_claim_id, steps + 1 FROM up JOIN claims ON claims.claim_id = above
            WHERE parent_claim_id IS NOT NULL AND steps < 50
        ) SELECT DISTINCT claim_id FROM up WHERE claim_id = above OR steps = 50""").fetchall()
    assert circles == []


@pytest.mark.parametrize(
    ("table", "column", "other", "key"),
    [
        ("claims", "parent_claim_id", "claims", "claim_id"),
        ("events", "claim_id", "claims", "claim_id"),
        ("quantities", "claim_id", "claims", "claim_id"),
        ("quantities", "event_id", "events", "event_id"),
    ],
)
def test_ids_lead_to_rows_of_the_same_article(table: str, column: str, other: str, key: str, record: Record) -> None:
    lost = record.sql(
        f"SELECT {column} FROM {table} t WHERE {column} IS NOT NULL AND NOT EXISTS "
        f"(FROM {other} o WHERE o.{key} = t.{column} AND o.article_id = t.article_id) ORDER BY 1"
    ).fetchall()
    assert lost == []


SPANS = [
    *((table, '"start"', '"end"', "text") for table in ("mentions", "places", "times", "quantities")),
    ("events", "evidence_start", "evidence_end", "evidence_text"),
    *(("claims", f"{part}_start", f"{part}_end", f"{part}_text") for part in ("content", "cue", "speaker")),
]


@pytest.mark.parametrize(("table", "start", "end", "words"), SPANS, ids=lambda part: part.strip('"'))
def test_offsets_lead_to_the_words(table: str, start: str, end: str, words: str, record: Record) -> None:
    rows = record.sql(
        f"SELECT articles.text, {start}, {end}, t.{words} FROM {table} t JOIN articles USING (article_id) "
        f"WHERE {start} IS NOT NULL"
    ).fetchall()
    assert rows
    assert [words for text, first, last, words in rows if text[first:last] != words] == []


@pytest.mark.parametrize("side", ["source", "target"])
def test_offsets_of_the_sides_of_events(side: str, record: Record) -> None:
    rows = record.sql(f"SELECT articles.text, unnest({side}) FROM events JOIN articles USING (article_id)").fetchall()
    assert rows
    assert [one for text, one in rows if text[one["start"] : one["end"]] != one["text"]] == []


def test_stretches_without_words_of_their_own_lie_in_the_text(record: Record) -> None:
    for table, start, end in (
        ("sentences", '"start"', '"end"'),
        ("events", "trigger_start", "trigger_end"),
        ("debris", "position", "position"),
    ):
        outside = record.sql(
            f"SELECT {start}, {end} FROM {table} t JOIN articles USING (article_id) "
            f"WHERE {start} < 0 OR {end} < {start} OR {end} > length(articles.text)"
        ).fetchall()
        assert outside == [], table


def test_headings_and_titles_begin_the_text(record: Record) -> None:
    rows = record.sql("SELECT text, title, headings[1] FROM articles WHERE title IS NOT NULL").fetchall()
    assert rows
    assert [title for text, title, _ in rows if not text.startswith(title)] == []
