from __future__ import annotations

import json
import subprocess
import sys
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


@pytest.mark.parametrize(
    ("output", "begins", "says"),
    [
        ("e.parquet", b"PAR1", ""),
        ("e.CSV", b"event_id,", ""),
        ("e.ndjson", b"{", ""),
        ("e.txt", b"{", "e.txt is written as jsonl; --format chooses another.\n"),
    ],
)
def test_the_name_of_the_file_says_the_format(output: str, begins: bytes, says: str, export) -> None:
    result = export("--table", "events", "--output", output)

    assert (result.code, result.err) == (0, says)
    assert Path(output).read_bytes().startswith(begins)


def test_what_is_asked_for_wins_over_the_name(export) -> None:
    assert export("--table", "events", "--format", "csv", "--output", "e.jsonl").err == ""
    assert Path("e.jsonl").read_bytes().startswith(b"event_id,")


def test_meta(export) -> None:
    assert '"key":"schema_version"' in export("--table", "meta").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that only Linux has")
@pytest.mark.parametrize(
    "command",
    [
        pytest.param("export x.duckdb --table articles", id="export"),
        pytest.param("export x.duckdb --table articles --format parquet", id="parquet"),
        pytest.param("export x.duckdb --table articles --output /dev/full", id="to a device"),
        pytest.param("show x.duckdb", id="show"),
        pytest.param("--help", id="help"),
    ],
)
def test_a_full_disk_is_told_in_one_line(command: str, export, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "westphalia", *command.split()]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "No space left on device" in done.stderr
    assert "fault" not in done.stderr
