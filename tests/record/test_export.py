from __future__ import annotations

import csv
import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from westphalia.errors import RecordError, RecordFull, UnknownName
from westphalia.record.export import export
from westphalia.record.record import Record, open_record

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


def _itself(record: Path) -> Path:
    return record


def _link(record: Path) -> Path:
    (record.parent / "link").symlink_to(record)
    return record.parent / "link"


def _hard_link(record: Path) -> Path:
    (record.parent / "hard").hardlink_to(record)
    return record.parent / "hard"


def _through_a_folder(record: Path) -> Path:
    (record.parent / "folder").symlink_to(record.parent)
    return record.parent / "folder" / ".." / record.parent.name / record.name


def _log(record: Path) -> Path:
    return record.with_name(f"{record.name}.wal")


def _another_record(record: Path) -> Path:
    with duckdb.connect(str(record.parent / "other")) as other:
        other.execute("CREATE TABLE t (i INTEGER)")
    return record.parent / "other"


@pytest.mark.parametrize("where", [_itself, _link, _hard_link, _through_a_folder, _log, _another_record])
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_no_record_is_ever_written_over(form: str, where: Callable[[Path], Path], record: Record) -> None:
    output = where(record.path)
    before = {path: path.read_bytes() for path in record.path.parent.iterdir() if path.is_file()}

    with pytest.raises(RecordError, match=r"the record itself|DuckDB database"):
        export(record, "events", format=form, output=str(output))

    assert {path: path.read_bytes() for path in record.path.parent.iterdir() if path.is_file()} == before


def test_standard_output_may_not_be_the_record(tmp_path: Path) -> None:
    open_record(tmp_path / "y.duckdb", write=True).close()
    before = (tmp_path / "y.duckdb").read_bytes()
    script = "from westphalia.record.export import export; from westphalia.record.record import open_record"
    script += "; export(open_record('y.duckdb'), 'meta', format='csv')"
    with (tmp_path / "y.duckdb").open("ab") as itself:
        done = subprocess.run([sys.executable, "-c", script], stdout=itself, stderr=subprocess.PIPE, cwd=tmp_path)

    assert b"the record itself" in done.stderr
    assert (tmp_path / "y.duckdb").read_bytes() == before


def test_what_is_no_file_is_written_in_place(record: Record, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        export(record, "events", format="jsonl", output=str(pipe))
        (out, _) = reader.communicate(timeout=20)

    assert out.count(b"\n") == 2
    assert pipe.is_fifo()


def test_a_full_disk_is_a_full_disk(record: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setitem(export.__globals__["FORMATS"], "csv", fail)
    with pytest.raises(RecordFull, match="quota"):
        export(record, "events", format="csv", output=str(tmp_path / "e.csv"))
