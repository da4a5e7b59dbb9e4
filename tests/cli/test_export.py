from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def export(westphalia, pages: Path):
    westphalia("read", pages, "--record", "x.duckdb")
    return lambda *options: westphalia("export", "x.duckdb", *options)


def test_standard_output_is_data_only(export) -> None:
    result = export("--table", "articles")

    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out.partition("\n")[0])["text"] == "Ann met Bob in the park"


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_to_a_file(form: str, export) -> None:
    result = export("--table", "events", "--format", form, "--output", f"e.{form}")

    assert (result.code, result.out) == (0, "")
    assert Path(f"e.{form}").stat().st_size > 100


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--table", "event"], "Did you mean 'events'"),
        (["--table", "events", "--format", "xlsx"], "no format 'xlsx'"),
        (["--table", "events", "--output", "no/e.csv"], "cannot be written"),
    ],
)
def test_errors(options: list[str], says: str, export) -> None:
    result = export(*options)

    assert (result.code, result.out) == (2, "")
    assert says in result.err
    assert result.err.count("\n") == 1
