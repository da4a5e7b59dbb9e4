from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def fix(westphalia, pages: Path):
    westphalia("read", pages, "--record", "x.duckdb")
    return lambda *words: westphalia("fix", "x.duckdb", *words)


def test_a_correction_is_made_listed_and_undone(fix, westphalia) -> None:
    made = fix("correct", "actor", "PER:Ann", "name", "Anne", "--note", "with an e", "--by", "Ada")
    assert made.code == 0, made.err
    assert "1. correct actor PER:Ann name = Anne (Ada, " in made.out
    assert "): with an e" in made.out
    assert "Anne" in westphalia("show", "x.duckdb", "--actors").out
    assert fix("list").out == made.out
    assert "Taken back: 1. correct actor" in fix("undo", "1").out
    assert "Anne" not in westphalia("show", "x.duckdb", "--actors").out
    assert "taken back" in fix("list").out


def test_a_merge(fix, westphalia) -> None:
    assert fix("merge", "actor", "PER:Ann", "PER:Bob").code == 0
    assert "PER:Bob" not in westphalia("show", "x.duckdb", "--actors").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["merge"], "merge what? Write actor, event or story"),
        (["merge", "actor", "PER:Ann"], "two actors at least"),
        (["reject", "event", "zzz"], "There is no event 'zzz'"),
        (["correct", "actor", "PER:Ann"], "needs an id, a field and the new value"),
        (["correct", "actor", "PER:Ann", "colour", "red"], "colour"),
        (["split", "story", "S-"], "what leaves it"),
        (["merge", "actor", "PER:Ann", "PER:Ann"], "one actor already"),
        (["undo"], "undo takes the number"),
        (["undo", "7"], "decision"),
        (["dance"], "dance"),
    ],
)
def test_what_makes_no_sense(fix, words: list[str], says: str) -> None:
    result = fix(*words)
    assert result.code == 2
    assert says in " ".join(result.err.split())
    assert fix("list").out == ""
