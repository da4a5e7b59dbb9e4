"""The demo is the first thing anyone sees: the real coder on the sample that ships with the package."""

from __future__ import annotations

import pytest

from westphalia import api, engines


@pytest.fixture
def demo(westphalia, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(api, "run", engines.run)
    return lambda *options: westphalia("demo", *options)


def test_demo_tells_what_was_found_and_how_to_go_on(demo, westphalia) -> None:
    result = demo()

    assert result.code == 0
    assert "new articles" in result.err
    assert "rejected" not in result.err
    for part in ("Between whom most happened", "Claims that came a long way", "One event, explained", "because"):
        assert part in result.out
    assert "westphalia show westphalia-demo.duckdb" in result.out
    assert westphalia("show", "westphalia-demo.duckdb").code == 0

    again = demo()  # in the same folder
    assert again.code == 0
    assert "had been read before" in again.err


def test_evidence_is_exactly_the_words(demo) -> None:
    demo("--record", "x.duckdb")

    with api.open_record("x.duckdb") as record:
        for table, start, end, words in (
            ("events", "evidence_start", "evidence_end", "evidence_text"),
            ("claims", "content_start", "content_end", "content_text"),
            ("claims", "cue_start", "cue_end", "cue_text"),
            ("mentions", '"start"', '"end"', "text"),
            ("times", '"start"', '"end"', "text"),
            ("quantities", '"start"', '"end"', "text"),
        ):
            wrong = record.sql(
                f"SELECT count(*) FILTER (articles.text[{start} + 1 : {end}] IS DISTINCT FROM t.{words}), count(*) "
                f"FROM {table} t JOIN articles USING (article_id)"
            ).fetchall()
            assert wrong[0][0] == 0, table
            assert wrong[0][1] > 0, table
