"""A record survives `kill -9` at any moment, and the same command finishes the run."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from westphalia.record.record import open_record
from westphalia.record.schema import load_schema

SCRIPT = Path(__file__).parents[1] / "support" / "kill_me.py"
ARTICLES = 200
NAMES = ("Ann", "Bob", "Cid", "Dora", "Emil", "Fay")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages")
    for number in range(ARTICLES):
        one, two = NAMES[number % 6], NAMES[number % 5]
        said = "REFUSE" if number % 50 == 7 else ""
        (path / f"{number:04}.txt").write_text(f"{one} met {two} in the year {number} of this long tale {said}\n")
    return path


def start(record: Path, folder: Path, workers: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, SCRIPT, record, folder, str(workers)], stderr=subprocess.PIPE)


def contents(record: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_record(record) as opened:
        return {name: opened.table(name).fetchall() for name in load_schema().tables}


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    """What a run that nobody disturbs makes."""
    record = tmp_path_factory.mktemp("whole") / "x.duckdb"
    assert start(record, folder, 1).wait() == 0
    return contents(record)


def test_the_undisturbed_run(whole: dict[str, list[tuple[object, ...]]]) -> None:
    assert len(whole["articles"]) == ARTICLES - len(whole["rejected"])
    assert len(whole["rejected"]) == 4
    assert len(whole["actors"]) == 6


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_again_and_again(
    workers: int, folder: Path, tmp_path: Path, whole: dict[str, list[tuple[object, ...]]]
) -> None:
    record = tmp_path / "x.duckdb"
    chance = random.Random(workers)
    kills = 0
    for _ in range(6):
        process = start(record, folder, workers)
        time.sleep(chance.uniform(0.1, 0.9))
        process.kill()
        kills += process.wait() != 0
        if record.exists():
            with open_record(record) as opened:  # it opens, and holds no half articles
                assert opened.sql("FROM events ANTI JOIN articles USING (article_id)").fetchall() == []
                assert opened.sql("FROM articles ANTI JOIN pages USING (article_id)").fetchall() == []

    assert kills > 0
    assert start(record, folder, workers).wait() == 0
    assert contents(record) == whole


def test_two_workers_make_the_same_record_as_one(
    folder: Path, tmp_path: Path, whole: dict[str, list[tuple[object, ...]]]
) -> None:
    assert start(tmp_path / "x.duckdb", folder, 2).wait() == 0
    assert contents(tmp_path / "x.duckdb") == whole
