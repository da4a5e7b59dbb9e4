from __future__ import annotations

from pathlib import Path


def test_reading_reconciles(westphalia, pages: Path) -> None:
    result = westphalia("read", pages, "--record", "x.duckdb")
    assert "3 new articles compared; 1 story" in result.err
    assert "Stories (1)" in westphalia("show", "x.duckdb", "--stories").out


def test_reading_without(westphalia, pages: Path) -> None:
    result = westphalia("read", pages, "--record", "x.duckdb", "--no-reconcile")
    assert "compared" not in result.err
    assert "run `westphalia reconcile`" in westphalia("show", "x.duckdb", "--stories").out
    later = westphalia("reconcile", "x.duckdb")
    assert later.code == 0
    assert "3 new articles compared" in later.err
    assert later.out == ""


def test_quiet(westphalia, pages: Path) -> None:
    westphalia("read", pages, "--record", "x.duckdb", "--no-reconcile")
    assert westphalia("reconcile", "x.duckdb", "--quiet").err == ""


def test_again(westphalia, pages: Path) -> None:
    westphalia("read", pages, "--record", "x.duckdb")
    assert "compared" not in westphalia("reconcile", "x.duckdb").err


def test_no_such_record(westphalia) -> None:
    result = westphalia("reconcile", "x.duckdb")
    assert (result.code, Path("x.duckdb").exists()) == (2, False)
    assert "There is no record 'x.duckdb'" in result.err
