"""Looking through a record: conditions, pages of rows, search, facets, and changing it while others look."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from westphalia.errors import TooSlow, UnknownName
from westphalia.record.browse import lists
from westphalia.record.browse.conditions import Clause, Conditions, clause_of
from westphalia.record.browse.facets import facets
from westphalia.record.browse.library import Library
from westphalia.record.browse.lists import Paging, fetch
from westphalia.record.browse.pictures import grain_of, net, period_of, spans
from westphalia.record.browse.search import as_query
from westphalia.record.browse.story import story_whole
from westphalia.record.decisions import decide, decisions
from westphalia.record.record import Record

ALL = Clause("true", {})
SLOW = "SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b WHERE a.range + b.range = 1"


@pytest.fixture(scope="module")
def library(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(sample, search=tmp_path_factory.mktemp("search"))
    yield library
    library.close()


@pytest.fixture
def record(library: Library) -> Iterator[Record]:
    with library.reading() as opened:
        yield opened


def kept(record: Record, **conditions: object) -> list[lists.Row]:
    """Return the stories that meet conditions."""
    clause = clause_of(record, Conditions(**conditions))  # type: ignore[arg-type]
    return lists.stories(record, clause, Paging(size=1000)).rows


def test_no_condition_keeps_all(record: Record) -> None:
    ((stories,),) = record.sql("SELECT count(*) FROM stories").fetchall()

    assert len(kept(record)) == stories


def test_an_actor_takes_part_itself_or_by_its_people(record: Record) -> None:
    found = {name for row in kept(record, actors=("PRK",)) for name in row["source"] + row["target"]}

    assert {"North Korea", "Kim Jong Un"} <= found


def test_each_of_two_actors_takes_part(record: Record) -> None:
    both, one, other = (
        {row["story_id"] for row in kept(record, actors=names)} for names in (("PRK", "RUS"), ("PRK",), ("RUS",))
    )

    assert both
    assert both == one & other


def test_an_unknown_actor_is_said_to_be_so(record: Record) -> None:
    with pytest.raises(UnknownName, match="Zog"):
        clause_of(record, Conditions(actors=("Zog",)))


def test_types_are_alternatives(record: Record) -> None:
    assert {row["type"] for row in kept(record, types=("CONSULT", "AGREE"))} == {"CONSULT", "AGREE"}


def test_days_include_the_first_and_the_last(record: Record) -> None:
    day = dt.date(2024, 6, 19)
    found = kept(record, since=day, until=day)

    assert found
    assert all(row["date_start"] <= day <= (row["date_end"] or row["date_start"]) for row in found)


def test_days_may_be_those_of_the_reports(record: Record) -> None:
    day = dt.date(2024, 6, 20)
    found = kept(record, since=day, clock="reported")

    assert found
    assert all(row["reported_last"] >= day for row in found)


def test_origins_outlet_place_and_disputes_narrow(record: Record) -> None:
    assert all(row["origins"] >= 2 for row in kept(record, origins=2))
    assert all(row["disputes"] for row in kept(record, disputed=True))
    assert all(row["place_country"] == "PRK" for row in kept(record, place="prk"))
    assert kept(record, outlet="no such outlet") == []


def test_quotes_in_a_value_are_only_characters(record: Record) -> None:
    assert kept(record, place="'; DROP TABLE stories; --", outlet='"') == []


@pytest.mark.parametrize("sort", [None, *lists.STORY_SORTS])
def test_pages_cover_a_list_once(sort: str | None, record: Record) -> None:
    whole = lists.stories(record, ALL, Paging(size=1000, sort=sort))
    pages = [lists.stories(record, ALL, Paging(page, 20, sort)).rows for page in range(1, whole.total // 20 + 2)]

    assert [row["story_id"] for page in pages for row in page] == [row["story_id"] for row in whole.rows]


def test_a_page_after_the_last_is_empty(record: Record) -> None:
    assert lists.stories(record, ALL, Paging(page=900)) == lists.Rows([], len(kept(record)))


def test_an_unknown_order_names_those_there_are(record: Record) -> None:
    with pytest.raises(UnknownName, match="newest"):
        lists.stories(record, ALL, Paging(sort="size"))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("treaty", '"treaty"'),
        ("treaty signed", '"treaty" "signed"'),
        ('"mutual defence" treaty', '"mutual defence" "treaty"'),
        ("sanction*", '"sanction"*'),
        ("treaty OR NOT title:x", '"treaty" "OR" "NOT" "title:x"'),
        ('an open " quote', '"an" "open" "quote"'),
        ("* \" ( ) ^ - '", ""),
        ("", ""),
    ],
)
def test_what_is_typed_is_quoted(typed: str, query: str) -> None:
    assert as_query(typed) == query


@pytest.mark.parametrize("typed", ['"', "NEAR(a b)", "a AND", "{x}:", "-treaty", "'", "treaty\x00", "é" * 300])
def test_nothing_typed_is_an_error(typed: str, library: Library) -> None:
    assert library.search.ids(typed, "event") is not None


def test_search_finds_other_forms_of_a_word(library: Library) -> None:
    hits = library.search.find("signing", kinds=("article",))

    assert any("\x02signed\x03" in hit.snippet for hit in hits)


def test_facets_count_what_they_lead_to(record: Record) -> None:
    for row in facets(record, ALL)["actor"][:3]:
        assert row["stories"] <= len(kept(record, actors=(row["value"],)))
    for row in facets(record, ALL)["type"]:
        assert row["stories"] == len(kept(record, types=(row["value"],)))


def test_facets_are_those_of_the_filter(record: Record) -> None:
    clause = clause_of(record, Conditions(types=("CONSULT",)))

    assert [row["value"] for row in facets(record, clause)["type"]] == ["CONSULT"]


def test_a_story_has_its_reports_under_their_origins(record: Record) -> None:
    first = kept(record)[0]
    story = story_whole(record, first["story_id"])

    assert len(story["origins"]) == first["origins"]
    assert len({row["article_id"] for row in story["reports"]}) == first["reports"]


def test_the_busiest_pairs_are_drawn_and_the_rest_counted(record: Record) -> None:
    whole, drawn = net(record, ALL, most=1000), net(record, ALL, most=5)

    assert len(drawn["edges"]) == 5
    assert drawn["left_out"]["edges"] == len(whole["edges"]) - 5


def test_a_picture_of_time_leaves_out_times_long_gone(record: Record) -> None:
    period = period_of(record, ALL, "happened")

    assert period.first.year > 2000
    assert period.outside > 0
    assert all(row["last"] >= period.first for row in spans(record, ALL, "happened", period))


@pytest.mark.parametrize(("days", "grain"), [(30, "day"), (300, "week"), (2_000, "month"), (9_000, "year")])
def test_bars_are_as_wide_as_the_span_wants(days: int, grain: str) -> None:
    assert grain_of(dt.date(2000, 1, 1), dt.date(2000, 1, 1) + dt.timedelta(days=days)) == grain


def test_a_question_that_takes_too_long_is_given_up(sample: Path, tmp_path: Path) -> None:
    library = Library(sample, seconds=0.2, search=tmp_path)

    with pytest.raises(TooSlow, match="Narrow the filter"), library.reading() as record:
        fetch(record, SLOW)
    with library.reading() as record:
        assert fetch(record, "SELECT 1 AS one") == [{"one": 1}]
    library.close()


def test_a_record_is_changed_while_others_read(sample: Path, tmp_path: Path) -> None:
    library = Library(shutil.copy(sample, tmp_path / "x.duckdb"), search=tmp_path)
    changed = threading.Event()

    def read() -> int:
        until, found = time.monotonic() + 5, 0
        while not changed.is_set() and time.monotonic() < until:
            with library.reading() as record:
                found += len(lists.stories(record, ALL, Paging()).rows)
        return found

    with ThreadPoolExecutor(5) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        change = pool.submit(library.change, lambda record: decide(record, "reject", "actor", ["PRK"]))
        wait([change], timeout=4)
        in_time = change.done()
        changed.set()
        assert all(reader.result() % 50 == 0 for reader in readers)
    with library.reading() as record:
        assert [one.action for one in decisions(record)] == ["reject"]
    library.close()
    assert in_time, "who changes waited until nobody read"


def test_a_search_without_an_index_and_a_change_do_not_wait_for_each_other(sample: Path, tmp_path: Path) -> None:
    library = Library(shutil.copy(sample, tmp_path / "x.duckdb"), search=tmp_path / "cache")
    reading, go_on = threading.Event(), threading.Event()

    def search() -> list[str]:
        with library.reading():
            reading.set()
            go_on.wait(5)
            return library.search.ids("treaty", "article")

    with ThreadPoolExecutor(2) as pool:
        found = pool.submit(search)
        reading.wait(5)
        change = pool.submit(library.change, lambda record: decide(record, "reject", "actor", ["PRK"]))
        while not library._changing:
            time.sleep(0.01)
        go_on.set()
        assert found.result(timeout=20)
        assert change.result(timeout=20).action == "reject"
    library.close()


def test_a_change_that_fails_leaves_the_record_open(sample: Path, tmp_path: Path) -> None:
    library = Library(shutil.copy(sample, tmp_path / "x.duckdb"), search=tmp_path)

    with pytest.raises(UnknownName):
        library.change(lambda record: decide(record, "reject", "actor", ["PER:nobody"]))
    with library.reading() as record:
        assert kept(record)
    library.close()
