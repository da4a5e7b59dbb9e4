"""One worker and many make the same record of the same articles: every row of every table, in the same order."""

from __future__ import annotations

from pathlib import Path

from westphalia.api import open_record, read_into
from westphalia.sample import articles_dir


def test_one_worker_and_three(tmp_path: Path) -> None:
    for workers in (1, 3):
        read_into(tmp_path / f"{workers}.duckdb", articles_dir(), workers=workers)

    with open_record(tmp_path / "1.duckdb") as one, open_record(tmp_path / "3.duckdb") as three:
        for name in one.tables():
            assert one.table(name).fetchall() == three.table(name).fetchall(), name
        assert one.sql("SELECT count(*) > 20 FROM events").fetchall() == [(True,)]
