from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from westphalia.cli.wording import day, names, words
from westphalia.record.rows import Day


@pytest.fixture
def show(westphalia, pages: Path):
    westphalia("read", pages, "--record", "x.duckdb")
    return lambda *options: westphalia("show", "x.duckdb", *options)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(
            [],
            ["3 articles (en 2, fr 1)", "CONSULT", "statement 3", "Who acts and speaks most"],
            id="overview",
        ),
        pytest.param(["--events"], ["Events (2)", "2024-06-19", "CONSULT", "happened"], id="events"),
        pytest.param(["--claims"], ["Claims (3)", "Some Paper → Bob", "Bob met Ann again"], id="claims"),
        pytest.param(["--actors"], ["PER:Ann", "person"], id="actors"),
        pytest.param(["--rejected"], ["2.txt", "It says so."], id="rejected"),
        pytest.param(["--actor", "Cid", "--claims"], ["Claims (1)", "FRENCH Cid"], id="one speaker"),
        pytest.param(["--dyad", "Ann", "Bob"], ["Events (2)"], id="a dyad"),
        pytest.param(["--type", "AID"], ["Events (0)"], id="no such events"),
        pytest.param(["--events", "--limit", "1"], ["the first 1"], id="limit"),
    ],
)
def test_views(options: list[str], says: list[str], show) -> None:
    result = show(*options)

    assert result.code == 0
    assert result.err == ""
    assert [part for part in says if part not in result.out] == []


def test_why_and_article(show) -> None:
    from westphalia import open_record

    with open_record("x.duckdb") as record:
        ((event_id, article_id),) = record.sql(
            "SELECT event_id, article_id FROM events WHERE starts_with(source[1].name, 'Ann')"
        ).fetchall()

    why = show("--why", event_id).out
    for part in (
        "Ann → Bob",
        "because the test says so",
        "Ann met Bob in the park",
        "Some Paper → Ann (said)",
    ):
        assert part in " ".join(why.split())

    assert "Events (1)" in show("--article", article_id).out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--article", "nothing"], "no article 'nothing'"),
        (["--why", "nothing"], "no event 'nothing'"),
        (["--actor", "Nobody"], "no actor in this record called 'Nobody'"),
    ],
)
def test_wrong_names(options: list[str], says: str, show) -> None:
    result = show(*options)

    assert (result.code, result.out) == (2, "")
    assert says in result.err


def test_an_empty_record(westphalia) -> None:
    from westphalia.api import open_record

    open_record("x.duckdb", write=True).close()
    result = westphalia("show", "x.duckdb")

    assert result.code == 0
    assert "0 articles" in result.out


def test_words_with_brackets_are_no_markup(westphalia, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann [bold]met[/bold] Bob [/] as they were seen")
    westphalia("read", "a.txt", "--record", "x.duckdb")

    for options in ([], ["--claims"], ["--events"]):
        assert westphalia("show", "x.duckdb", *options).code == 0
    assert "[bold]met[/bold]" in westphalia("show", "x.duckdb", "--claims").out


D = dt.date


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Day(None, None, None), ""),
        (Day(D(2024, 6, 19), D(2024, 6, 19), "day"), "2024-06-19"),
        (Day(D(2024, 6, 18), D(2024, 6, 19), "day"), "2024-06-18 … 2024-06-19"),
        (Day(D(2024, 6, 1), D(2024, 6, 30), "month"), "2024-06"),
        (Day(D(2024, 1, 1), D(2024, 12, 31), "year"), "2024"),
        (Day(D(2014, 1, 1), None, "year"), "2014-01-01 …"),
        (Day(None, D(2014, 1, 1), "day"), "… 2014-01-01"),
    ],
)
def test_day(told: Day, expected: str) -> None:
    assert day(told) == expected


def test_names_and_words() -> None:
    assert names(["Russia", None, "China"]) == "Russia, China"
    assert names(list("abcde")) == "a, b, c +2"
    assert words("a  b\nc") == "a b c"
    assert words("one two three", most=9) == "one two …"
    assert words("x" * 50, most=9) == "x" * 9 + " …"
