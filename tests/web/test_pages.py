"""Every view, in every form it can be had in, from the sample's record."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from starlette.testclient import TestClient

from westphalia.web.app import VIEWS
from westphalia.web.formats import as_csv, as_parquet

FILES = [path for path in VIEWS if path not in ("/", "/history")]  # nothing of the sample was corrected
WORDS = {"/search": "?q=treaty"}
TABLES = ["/stories", "/events", "/articles", "/actors", "/dyads", "/claims", "/disputes", "/echoes", "/agreements"]


@pytest.fixture
def rows(client: TestClient) -> Callable[[str], list[dict[str, str]]]:
    """The rows of a CSV file."""
    return lambda address: list(csv.DictReader(io.StringIO(client.get(address).content.decode("utf-8"))))


@pytest.mark.parametrize("path", VIEWS)
def test_every_view_is_a_page(path: str, client: TestClient, filled: Callable[[str], str]) -> None:
    answer = client.get(filled(path))

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1" in answer.text


@pytest.mark.parametrize("path", FILES)
def test_every_view_is_a_file_of_the_same_rows(
    path: str, client: TestClient, filled: Callable[[str], str], rows: Callable[..., list], tmp_path: Path
) -> None:
    whole, parquet, table = (f"{filled(path)}.{form}{WORDS.get(path, '')}" for form in ("json", "parquet", "csv"))
    whole = client.get(whole)
    (tmp_path / "rows.parquet").write_bytes(client.get(parquet).content)

    assert whole.headers["content-type"] == "application/json"
    assert json.loads(whole.content)
    ((count,),) = duckdb.sql(f"SELECT count(*) FROM '{tmp_path / 'rows.parquet'}'").fetchall()
    assert count == len(rows(table)) > 0


@pytest.mark.parametrize("path", TABLES[:6])
def test_a_file_has_all_rows_and_a_page_some(path: str, client: TestClient, rows: Callable[..., list]) -> None:
    page = client.get(f"{path}?page=1").text
    file = re.search(r'href="([^"]*\.csv[^"]*)"', page)[1]

    assert len(rows(file)) == client.get(f"{path}.json").json()["total"]
    assert page.count("<tr") < 70  # fifty, and small tables beside them


@pytest.mark.parametrize(("path", "form"), [("/network", "gexf"), ("/network", "graphml"), ("/timeline", "svg")])
def test_drawings_are_files_too(path: str, form: str, client: TestClient) -> None:
    answer = client.get(f"{path}.{form}")

    assert answer.status_code == 200
    assert f"<{form}" in answer.text


def test_a_filter_is_met_by_every_row(rows: Callable[..., list]) -> None:
    found = rows("/stories.csv?actor=PRK&status=happened&from=2024-06&to=2024-06&origins=2")

    assert found
    assert {row["status"] for row in found} == {"happened"}
    assert all("2024-06-01" <= row["date_start"] <= "2024-06-30" and int(row["origins"]) >= 2 for row in found)


def test_the_page_and_its_file_have_the_same_filter(client: TestClient, rows: Callable[..., list]) -> None:
    page = client.get("/stories?type=CONSULT&q=treaty").text

    assert re.search(r"<h1>(\d+) stor", page)[1] == str(len(rows("/stories.csv?type=CONSULT&q=treaty")))
    assert 'href="/stories.csv?type=CONSULT&amp;q=treaty"' in page


@pytest.mark.parametrize("path", ["/", "/stories", "/timeline", "/dyads", "/actors", "/network", "/map", "/claims"])
def test_the_filter_is_kept_from_view_to_view(path: str, client: TestClient) -> None:
    page = client.get(f"{path}?actor=PRK&from=2024").text

    menu = re.search(r'<nav aria-label="Views">(.*?)</nav>', page, re.DOTALL)[1]
    links = re.findall(r'href="([^"]*)"', menu)
    assert len(links) == 12
    assert all(link.endswith("?actor=PRK&amp;from=2024") for link in links)


def test_the_filter_bar_shows_what_is_asked(client: TestClient) -> None:
    page = client.get("/stories?q=treaty&actor=PRK&actor=RUS&type=AGREE&clock=reported&disputed=1").text

    for shown in ('value="treaty"', 'value="PRK"', 'value="RUS"', "selected>AGREE", "selected>reported", "checked"):
        assert shown in page


def test_a_list_goes_on_where_it_stopped(client: TestClient) -> None:
    first, second = (client.get(f"/stories?size=25&page={page}").text for page in (1, 2))
    names = [set(re.findall(r'href="/stories/(S-\w+)"', page)) for page in (first, second)]

    assert len(names[0]) == len(names[1]) == 25
    assert not names[0] & names[1]
    assert "page=2" in re.search(r'rel="next" href="([^"]*)"', first)[1]


def test_a_story_shows_the_words_of_each_report(client: TestClient, filled: Callable[[str], str]) -> None:
    address = filled("/stories/{id}")
    story = client.get(f"{address}.json").json()
    page = client.get(address).text

    assert page.count("<blockquote>") >= len(story["reports"])
    groups = [[row["article_id"] for row in group["reports"]] for group in story["origins"]]
    assert page.count('class="report first"') == sum(articles.count(articles[0]) for articles in groups)


@pytest.mark.parametrize(
    ("address", "status", "help_"),
    [
        ("/nothing-here", 404, "overview"),
        ("/stories/S-none", 404, "S-none"),
        ("/articles/none", 404, "none"),
        ("/claims/none", 404, "none"),
        ("/stories?actor=Zog", 404, "Zog"),
        ("/stories?type=NONSENSE", 404, "CONSULT"),
        ("/stories?sort=size", 404, "newest, oldest, origins"),
        ("/stories?from=yesterday", 400, "2024-06-19"),
        ("/stories?origins=many", 400, "whole number"),
        ("/stories?clock=now", 400, "reported"),
        (f"/stories?q={'x' * 500}", 400, "400 characters"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(address: str, status: int, help_: str, client: TestClient) -> None:
    answer = client.get(address)

    assert answer.status_code == status
    assert help_ in answer.text
    assert 'href="/"' in answer.text


def test_what_is_wrong_with_a_file_is_said_as_json(client: TestClient) -> None:
    answer = client.get("/stories.gexf")

    assert answer.status_code == 404
    assert "csv, json, parquet" in answer.json()["error"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_csv_is_a_formula(cell: str) -> None:
    (row,) = csv.DictReader(io.StringIO(as_csv([{"words": cell, "names": [cell]}]).decode(), newline=""))

    assert row == {"words": f"'{cell}", "names": f"'{cell}"}


def test_numbers_of_a_csv_stay_numbers() -> None:
    assert as_csv([{"intensity": -2.5}]) == b"intensity\r\n-2.5\r\n"


def test_a_parquet_keeps_lists_as_lists(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    path.write_bytes(as_parquet([{"names": ["a", "b"], "day": None}]))

    assert duckdb.sql(f"SELECT names FROM '{path}'").fetchall() == [(["a", "b"],)]


def test_what_was_searched_is_marked(client: TestClient) -> None:
    assert "<mark>treaty</mark>" in client.get("/search?q=treaty").text.lower()


def test_first_page_is_sent_small(client: TestClient) -> None:
    answer = client.get("/", headers={"accept-encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < 20_000


def test_a_file_of_no_rows_has_none(client: TestClient, tmp_path: Path) -> None:
    path = tmp_path / "no_rows.parquet"
    path.write_bytes(client.get("/stories.parquet?outlet=nobody").content)

    assert duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall() == [(0,)]
