from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from westphalia.cli.wording import counted, day, names, published, sides, words
from westphalia.record.rows import Day, Publication


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
        pytest.param(["--type", "consult"], ["Events (2)"], id="a type in small letters"),
        pytest.param(["--type", "Statement"], ["Claims (3)"], id="a kind of claim names the view"),
        pytest.param(["--status", "HAPPENED"], ["Events (2)"], id="a status in capitals"),
        pytest.param(["--from", "2024-06-19", "--to", "2024"], ["Events (2)"], id="events of some days"),
        pytest.param(["--to", "2024-05"], ["Events (0)"], id="no events of these days"),
        pytest.param(["--timeline", "--from", "2024-06-20"], ["Timeline (0)"], id="no stories of these days"),
        pytest.param(["--events", "--limit", "1"], ["the first 1"], id="limit"),
        pytest.param(["--stories"], ["Stories (1)", "2024-06-19", "Bob"], id="stories"),
        pytest.param(["--timeline", "--dyad", "Ann", "Bob"], ["Timeline (1)", "happened", "reported"], id="timeline"),
        pytest.param(["--story", "S-"], ["CONSULT", "Origin 1", "independent of each other"], id="one story"),
        pytest.param(["--disputes"], ["Disputes (0)"], id="disputes"),
        pytest.param(["--echoes"], ["Echoes (0)"], id="echoes"),
        pytest.param(["--agreements"], ["Agreements (0)"], id="agreements"),
        pytest.param(["--ties"], ["Ties (0)"], id="ties"),
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
        (["--actor", "Cyd"], "Did you mean 'Cid'"),
        (["--type", "FOO"], "no type of event or kind of claim 'FOO'"),
        (["--type", "argee"], "Did you mean 'AGREE'"),
        (["--type", "denail"], "Did you mean 'denial'"),
        (["--status", "foo"], "Available: happened, hypothetical, negated, planned"),
        (["--claims", "--type", "AGREE"], "no kind of claim 'AGREE'"),
        (["--events", "--type", "denial"], "no type of event 'denial'"),
        (["--claims", "--status", "happened"], "--status does not apply to --claims"),
        (["--claims", "--dyad", "Ann", "Bob"], "--dyad does not apply to --claims"),
        (["--from", "soon"], "--from is a day such as 2024-06-19"),
        (["--ties", "--from", "2024"], "--from does not apply to --ties"),
        (["--actors", "--type", "AGREE"], "--type does not apply to --actors"),
        (["--rejected", "--actor", "Ann"], "--actor does not apply to --rejected"),
        (["--why", "x", "--limit", "3"], "--limit does not apply to --why"),
        (["--events", "--claims", "--type", "AGREE"], "Ask for one of the two views"),
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
    assert "0 articles\n" in result.out


def test_an_event_says_where_it_is_told_and_by_whom(show) -> None:
    out = show("--events", "--actor", "Ann", "--limit", "1").out

    assert ", article " in out
    assert "said by Some Paper → " in out


def test_an_article_by_its_own_id_and_by_the_beginning(westphalia, tmp_path: Path) -> None:
    from westphalia import open_record

    (tmp_path / "a.txt").write_text("Ann met Bob")
    westphalia("read", "a.txt", "--record", "x.duckdb")
    with open_record("x.duckdb", write=True) as record:
        record.connection.execute("UPDATE articles SET external_id = 'own-7', title = NULL, outlet = NULL")
        ((article_id, event_id),) = record.sql("SELECT article_id, event_id FROM events").fetchall()

    for name in (article_id, article_id[:5], "own-7"):
        result = westphalia("show", "x.duckdb", "--article", name)
        assert (result.code, "Events (1)" in result.out) == (0, True)
    assert westphalia("show", "x.duckdb", "--events", "--article", "own-7").code == 0
    why = westphalia("show", "x.duckdb", "--why", event_id).out
    assert f"{article_id}: outlet unknown\n" in why


def test_a_beginning_that_several_events_share(show) -> None:
    result = show("--why", "")

    assert result.code == 2
    assert "The event '' is ambiguous" in result.err
    assert "CONSULT" in result.err


VIEWS = ([], ["--events"], ["--claims"], ["--actors"], ["--rejected"])


@pytest.mark.parametrize("width", [40, 50, 80, 120])
@pytest.mark.parametrize("options", VIEWS, ids=lambda options: "".join(options) or "overview")
def test_lines_fit_and_end_in_no_blanks(options: list[str], width: int, show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = show(*options).out.splitlines()

    assert [line for line in lines if len(line) > width] == []
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_narrow_table_leaves_out_columns(show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    out = show().out
    (header,) = [line for line in out.splitlines() if line.startswith("article ")]

    assert header.split() == ["article", "title"]
    assert "Ann met Bob" in out


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
        (Day(D(2024, 6, 10), D(2024, 6, 16), "week"), "2024-06-10 … 2024-06-16"),
        (Day(D(2024, 6, 1), D(2024, 6, 30), "month"), "June 2024"),
        (Day(D(2023, 11, 1), D(2024, 2, 29), "month"), "November 2023 … February 2024"),
        (Day(D(2024, 6, 1), D(2024, 8, 31), "season"), "June 2024 … August 2024"),
        (Day(D(2024, 1, 1), D(2024, 12, 31), "year"), "2024"),
        (Day(D(2006, 1, 1), D(2017, 12, 31), "year"), "2006 … 2017"),
        (Day(D(1990, 1, 1), D(1999, 12, 31), "decade"), "1990 … 1999"),
        (Day(D(2014, 1, 1), None, "year"), "2014 …"),
        (Day(None, D(2014, 1, 1), "day"), "… 2014-01-01"),
        (Day(D(2023, 1, 1), D(2023, 12, 31), "year", True), "about 2023"),
        (Day(None, None, None, True), ""),
    ],
)
def test_day(told: Day, expected: str) -> None:
    assert day(told) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (Publication(D(2024, 6, 19), "day", "given"), "2024-06-19"),
        (Publication(D(2024, 6, 1), "month", "inferred"), "June 2024 (inferred)"),
        (Publication(D(2023, 1, 1), "year", "metadata"), "2023"),
        (Publication(None, "unknown", "unknown"), ""),
    ],
)
def test_published(when: Publication, expected: str) -> None:
    assert published(when) == expected


def test_names_and_words() -> None:
    assert names(["Russia", None, "China"]) == "Russia, China"
    assert names(list("abcde")) == "a, b, c +2"
    assert words("a  b\nc") == "a b c"
    assert words("one two three", most=9) == "one two …"
    assert words("x" * 50, most=9) == "x" * 9 + " …"


def test_the_grain_of_an_end_the_id_of_a_tie_and_what_is_denied(show) -> None:
    from westphalia import open_record

    with open_record("x.duckdb", write=True) as record:
        run = record.connection.execute
        ((article,),) = record.sql("SELECT min(article_id) FROM articles").fetchall()
        run("UPDATE claims SET kind = 'denial', denies_claim_id = (SELECT max(claim_id) FROM claims)")
        run(
            "INSERT INTO times (article_id, date_start, date_end, date_precision) "
            "VALUES (?, '1992-01-01', '1992-12-31', 'year')",
            [article],
        )
        run(
            "INSERT INTO agreements (agreement_id, name, parties, ended, article_ids, mentions, aliases, provisions,"
            " descriptions) "
            "VALUES ('A-1', 'Treaty of Wells', [], '1992-01-01', [?], [], [], [], [])",
            [article],
        )
        run(
            "INSERT INTO ties (tie_id, kind, source, target, mutual, story_ids, article_ids, evidence) "
            "VALUES ('T-77', 'aid', 'A', 'B', false, [], [], [])"
        )
    assert "ended 1992\n    1 article\n" in show("--agreements").out
    assert "T-77" in show("--ties").out
    assert "denies: " in show("--claims").out
    assert "reports  1 article\n" in show("--story", "S-").out.replace("2 articles, ", "1 article\n")


def test_who_does_it_with_each_other_is_named_once() -> None:
    assert sides(["Russia", "China"], ["China", "Russia"]) == "Russia, China, with each other"
    assert sides(["envoys", "envoys"], ["Chad"]) == "envoys → Chad"
    assert sides([], ["Chad"]) == "not told who → Chad"
    assert sides(["Chad"], []) == sides(["Chad"], ["Chad"]) == "Chad"


def test_one_is_not_put_as_several() -> None:
    assert [counted(number, "article") for number in (1, 2, 1200)] == ["1 article", "2 articles", "1,200 articles"]
