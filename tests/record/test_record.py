from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from westphalia.errors import (
    NotARecord,
    RecordBusy,
    RecordError,
    RecordMissing,
    RecordTooNew,
    UnknownName,
    WestphaliaError,
)
from westphalia.record.record import Record, open_record
from westphalia.record.schema import load_schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a new, closed record."""
    open_record(tmp_path / "x.duckdb", write=True).close()
    return tmp_path / "x.duckdb"


def test_a_new_record_opens_and_is_empty(path: Path) -> None:
    with open_record(path) as record:
        assert record.tables() == list(load_schema().tables)
        assert record.table("events").fetchall() == []
        assert record.sql("SELECT ? + 1", [1]).fetchall() == [(2,)]

    assert [file.name for file in path.parent.iterdir()] == ["x.duckdb"]  # nothing of its making is left behind


def test_reading_leaves_the_file_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    with open_record(path) as record, pytest.raises(duckdb.InvalidInputException):
        record.sql("INSERT INTO rejected VALUES ('x', NULL, NULL, NULL, NULL)")
    assert path.read_bytes() == before


def test_an_unknown_table_is_told_with_those_there_are(path: Path) -> None:
    with open_record(path) as record, pytest.raises(UnknownName, match=r"Did you mean 'events'.*Available"):
        record.table("event")


def _text(path: Path) -> None:
    path.write_text("Not a database at all, but some article.")


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _sqlite(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (i)")


def _other_duckdb(path: Path) -> None:
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE t (i INTEGER)")


def _foreign_meta(path: Path) -> None:
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE meta (key VARCHAR, value VARCHAR)")


def _cut_short(path: Path) -> None:
    open_record(path, write=True).close()
    path.write_bytes(path.read_bytes()[:9000])


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("make", [_text, _empty, _folder, _sqlite, _other_duckdb, _foreign_meta, _cut_short])
def test_what_is_no_record_is_refused_and_left_alone(make, write: bool, tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    make(path)
    before = path.read_bytes() if path.is_file() else None

    with pytest.raises(NotARecord):
        open_record(path, write=write)

    assert before is None or path.read_bytes() == before


def test_a_missing_record(tmp_path: Path) -> None:
    with pytest.raises(RecordMissing, match="westphalia read"):
        open_record(tmp_path / "x.duckdb")
    with pytest.raises(RecordMissing, match="folder"):
        open_record(tmp_path / "no" / "x.duckdb", write=True)


def test_a_record_of_a_newer_version(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
        connection.execute("UPDATE meta SET value = '9.9' WHERE key = 'program_version'")

    with pytest.raises(RecordTooNew, match=r"Westphalia 9\.9.*Upgrade"):
        open_record(path)


def test_a_second_writer_is_told_who_is_writing(path: Path) -> None:
    script = (
        "import sys; from westphalia.record.record import open_record\n"
        "record = open_record(sys.argv[1], write=True); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", script, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        for write in (True, False):
            with pytest.raises(RecordBusy, match=rf"open in another program \(PID {other.pid}\), which writes"):
                open_record(path, write=write)
        other.stdin.close()

    open_record(path, write=True).close()


def test_a_program_that_only_reads_is_told_as_such(path: Path) -> None:
    script = (
        "import duckdb, sys; connection = duckdb.connect(sys.argv[1], read_only=True)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", script, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(RecordBusy, match=rf"open in another program \(PID {other.pid}\), which reads it"):
            open_record(path, write=True)
        open_record(path).close()
        other.stdin.close()


def test_open_twice_in_one_session(path: Path) -> None:
    with open_record(path), pytest.raises(RecordBusy, match="this Python session"):
        open_record(path, write=True)


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)  # the administrator, who runs tests in a container, may do all
    with pytest.raises(RecordError, match="Permission denied"):
        open_record(tmp_path / "x.duckdb", write=True)


def test_every_message_is_for_a_person(path: Path) -> None:
    with pytest.raises(WestphaliaError) as caught:
        open_record(path.parent / "missing.duckdb")
    assert "\n" not in str(caught.value)


def test_repr_names_the_file(path: Path) -> None:
    with open_record(path) as record:
        assert isinstance(record, Record)
        assert repr(record) == f"Record({str(path)!r})"
