from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest

from westphalia.errors import RecordError, UnknownName
from westphalia.record.export import export
from westphalia.record.record import Record

TEXT = 'Ann met Bob , "the first"\nin 北京'


@pytest.fixture(autouse=True)
def filled(write) -> None:
    write(TEXT, "Bob left Cid")


def lines(record: Record, table: str, form: str, path: Path) -> list[str]:
    export(record, table, format=form, output=str(path))
    return path.read_text("utf-8").splitlines()


def test_jsonl_keeps_nested_fields_whole(record: Record, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in lines(record, "events", "jsonl", tmp_path / "e.jsonl")]

    assert len(rows) == 2
    assert rows[0]["source"][0]["name"] == "Ann"
    assert rows[0]["date_start"] == "2024-06-19"
    assert rows[0]["contexts"] == ["military"]
    assert list(rows[0]) == record.table("events").columns


def test_csv_has_a_header_and_nested_fields_as_json(record: Record, tmp_path: Path) -> None:
    export(record, "events", format="csv", output=str(tmp_path / "e.csv"))
    with (tmp_path / "e.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))

    assert json.loads(rows[0]["target"])[0]["name"] == "Bob"
    assert rows[0]["intensity"] == "2.0"
    assert rows[0]["place"] == ""


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_duckdb_reads_back_what_was_written(form: str, record: Record, tmp_path: Path) -> None:
    path = tmp_path / f"it's {form}"
    export(record, "articles", format=form, output=str(path))
    reader = {"jsonl": "read_json", "csv": "read_csv", "parquet": "read_parquet"}[form]
    options = ", format = 'newline_delimited'" if form == "jsonl" else ""
    quoted = str(path).replace("'", "''")

    found = duckdb.sql(f"SELECT text, words FROM {reader}('{quoted}'{options})").fetchall()
    assert found == [(TEXT, 8), ("Bob left Cid", 3)]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_standard_output_gets_the_same_bytes(
    form: str, record: Record, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    export(record, "claims", format=form, output=str(tmp_path / "out"))
    export(record, "claims", format=form)

    assert capfdbinary.readouterr().out == (tmp_path / "out").read_bytes()


def test_every_table_is_written_even_if_empty(record: Record, tmp_path: Path) -> None:
    for table in record.tables():
        header = next(csv.reader(io.StringIO(lines(record, table, "csv", tmp_path / "t.csv")[0])))
        assert header == record.table(table).columns


def test_wrong_names(record: Record) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'claims'"):
        export(record, "claim", format="csv")
    with pytest.raises(UnknownName, match="Available: csv, jsonl, parquet"):
        export(record, "claims", format="xlsx")


@pytest.mark.parametrize("output", ["no/such/folder/x.csv", "."])
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_output_that_cannot_be_written(
    output: str, form: str, record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RecordError, match="cannot be written"):
        export(record, "events", format=form, output=output)


def test_a_failed_export_leaves_the_old_file(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "e.csv").write_text("as it was")

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(export.__globals__["FORMATS"], "csv", fail)
    with pytest.raises(RecordError, match="No space left"):
        export(record, "events", format="csv", output=str(tmp_path / "e.csv"))

    assert (tmp_path / "e.csv").read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir() if "duckdb" not in path.name) == ["e.csv"]
