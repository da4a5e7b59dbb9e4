from __future__ import annotations

import io
from pathlib import Path

import pytest

from westphalia.api import ReadInterrupted, ReadSummary
from westphalia.cli.read import exit_code, summary_lines


def test_read_says_what_was_found(westphalia, pages: Path) -> None:
    result = westphalia("read", pages, "--record", "x.duckdb")

    assert result.code == 1
    assert result.out == ""
    assert "3 new articles (14 words) in x.duckdb: 2 events and 3 claims" in result.err
    assert "fr 1" in result.err
    assert "1 page rejected" in result.err
    assert "2.txt: It says so." in result.err


def test_read_again_says_so(westphalia, pages: Path) -> None:
    westphalia("read", pages / "0.txt", "--record", "x.duckdb")
    result = westphalia("read", pages / "0.txt", "--record", "x.duckdb")

    assert result.code == 0
    assert "0 new articles" in result.err
    assert "1 page had been read before" in result.err


def test_quiet(westphalia, pages: Path) -> None:
    result = westphalia("read", pages, "--record", "x.duckdb", "--quiet")

    assert (result.code, result.out, result.err) == (1, "", "")


def test_standard_input(westphalia, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"Ann met Bob, as many people saw.")

    monkeypatch.setattr("sys.stdin", Stdin())
    assert westphalia("read", "-", "--record", "x.duckdb").code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing.txt", "--record", "x.duckdb"], "There is no file or folder 'missing.txt'"),
        (["pages", "missing", "--record", "x.duckdb"], "Nothing was read: correct this path or leave it out"),
        (["pages", "--record", "x.duckdb", "--language", "klingon"], "--language 'klingon' is no language known here"),
        (["pages", "--record", "no/x.duckdb"], "no folder 'no'"),
        (["pages", "--record", "pages"], "is a folder, not a record"),
        (["pages", "--record", "pages/0.txt"], "no record"),
        (["pages", "--record", "x.duckdb", "--workers", "0"], "workers must be 1 or more"),
        (["pages", "--record", "x.duckdb", "--published", "31 February 2024"], "--published '31 February 2024'"),
        (["pages", "--record", "x.duckdb", "--published", "soon"], "Write it as 2024-06-19"),
    ],
)
def test_errors_are_one_line(arguments: list[str], says: str, westphalia, pages: Path) -> None:
    result = westphalia("read", *arguments)

    assert result.code == 2
    assert result.err.startswith("westphalia: ")
    assert result.err.count("\n") == 1
    assert says in result.err


def test_a_language_is_kept_under_its_code(westphalia, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    monkeypatch.setattr(
        "westphalia.api.read_into", lambda *_, **options: given.append(options["given"]) or ReadSummary()
    )
    westphalia("read", pages, "--record", "x.duckdb", "--language", "Korean")

    assert [one.language for one in given] == ["ko"]


def test_an_empty_folder(westphalia, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = westphalia("read", "empty", "--record", "x.duckdb")

    assert result.code == 2


def test_ctrl_c_says_what_is_kept(westphalia, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_args: object, **_options: object) -> None:
        raise ReadInterrupted(ReadSummary(pages=7, new=7, words=70, seconds=1.0))

    monkeypatch.setattr("westphalia.api.read_into", stop)
    result = westphalia("read", pages, "--record", "x.duckdb")

    assert result.code == 130
    assert "7 new articles" in result.err
    assert "the same command continues" in result.err


def test_a_bar_on_a_terminal(westphalia, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    result = westphalia("read", pages, "--record", "x.duckdb")

    assert "reading" in result.err


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        (ReadSummary(pages=2, new=2), 0),
        (ReadSummary(pages=2, known=2), 0),
        (ReadSummary(pages=2, new=1, rejected=1), 1),
        (ReadSummary(pages=2, known=1, rejected=1), 1),
        (ReadSummary(pages=2, rejected=2), 2),
        (ReadSummary(), 2),
    ],
)
def test_exit_code(summary: ReadSummary, code: int) -> None:
    assert exit_code(summary) == code


def test_many_rejections_are_not_all_told() -> None:
    from westphalia.articles.page import Rejection

    summary = ReadSummary(pages=9, rejected=9, rejections=(Rejection("x", None, None, "empty"),))
    assert list(summary_lines(summary, "x.duckdb"))[-1] == "  … all of them: westphalia show x.duckdb --rejected"
