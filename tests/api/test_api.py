from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from fake_coders import fake_code

from westphalia import api
from westphalia.api import ReadInterrupted, ReadSummary, open_record, read_into
from westphalia.articles.page import Given
from westphalia.engines import run
from westphalia.errors import BadOption, PathMissing, RecordFull
from westphalia.record.writer import Writer

SUPPORT = Path(__file__).parents[1] / "support"


@pytest.fixture(autouse=True)
def fake_coder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "run", partial(run, code=fake_code))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "pages"
    path.mkdir()
    texts = (
        "Ann met Bob in the park",
        "FRENCH Cid said little",
        "REFUSE to be read by anyone",
        "Bob met Ann again",
    )
    for number, text in enumerate(texts):
        (path / f"{number}.txt").write_text(text)
    return path


def test_summary(folder: Path, tmp_path: Path) -> None:
    summary = read_into(tmp_path / "x.duckdb", folder)

    assert (summary.pages, summary.new, summary.known, summary.rejected) == (4, 3, 0, 1)
    assert summary.not_coded == {"fr": 1}
    assert summary.rejections[0].reason == "It says so."
    assert (summary.words, summary.events, summary.claims) == (14, 2, 3)


def test_reading_again_adds_nothing_and_tries_refused_pages_again(folder: Path, tmp_path: Path) -> None:
    read_into(tmp_path / "x.duckdb", folder)
    again = read_into(tmp_path / "x.duckdb", [folder, folder / "0.txt"])

    assert (again.pages, again.new, again.known, again.rejected) == (5, 0, 4, 1)


def test_progress_is_told_of_every_page(folder: Path, tmp_path: Path) -> None:
    for expected in ([1, 2, 3, 4], [1, 2, 3, 4]):
        told: list[ReadSummary] = []
        read_into(tmp_path / "x.duckdb", folder, progress=told.append)
        assert [one.pages for one in told] == expected


def test_the_record_in_the_folder_is_not_read(folder: Path) -> None:
    for _ in range(2):
        summary = read_into(folder / "x.duckdb", folder)
        assert summary.pages == 4


def test_a_missing_path_makes_no_record(tmp_path: Path) -> None:
    with pytest.raises(PathMissing):
        read_into(tmp_path / "x.duckdb", tmp_path / "nothing")
    assert not (tmp_path / "x.duckdb").exists()


def test_workers_must_make_sense(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="workers"):
        read_into(tmp_path / "x.duckdb", folder, workers=0)


def test_an_open_record_stays_open(folder: Path, tmp_path: Path) -> None:
    with open_record(tmp_path / "new.duckdb", write=True) as record:
        read_into(record, folder)
        assert record.sql("SELECT count(*) FROM articles").fetchall() == [(3,)]


def test_what_is_given_is_part_of_a_page(folder: Path, tmp_path: Path) -> None:
    read_into(tmp_path / "x.duckdb", folder)
    other = read_into(tmp_path / "x.duckdb", folder, given=Given(outlet="TASS"))

    assert other.known == 3  # other pages, but to the fake coder the same articles


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("a fault")])
def test_what_was_done_is_kept_when_a_run_stops(
    error: BaseException, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop_early(items, **_options):
        yield from list(run(items, workers=1, code=fake_code))[:2]
        raise error

    monkeypatch.setattr(api, "run", stop_early)
    with pytest.raises(ReadInterrupted if isinstance(error, KeyboardInterrupt) else RuntimeError) as caught:
        read_into(tmp_path / "x.duckdb", folder)

    if isinstance(caught.value, ReadInterrupted):
        assert caught.value.summary.new == 2
    with open_record(tmp_path / "x.duckdb") as record:
        assert record.sql("SELECT count(*) FROM articles").fetchall() == [(2,)]


def test_a_full_disk_ends_the_run(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Writer) -> list[object]:
        raise RecordFull("full")

    monkeypatch.setattr(Writer, "commit", refuse)
    with pytest.raises(RecordFull):
        read_into(tmp_path / "x.duckdb", folder)


ENDLESS = """
import sys; sys.path.insert(0, sys.argv[1])
from functools import partial
from fake_coders import slow_code
from westphalia import api
from westphalia.articles.page import Page
from westphalia.engines import run
import westphalia.articles.inputs as inputs
inputs.find_pages = lambda *_, **__: (Page(f"Ann met Bob {n}", "text") for n in range(10**9))
api.run = partial(run, code=slow_code)
tell = lambda summary: summary.pages == 40 and print("going", flush=True)
try:
    api.read_into(sys.argv[2], "x", workers=2, progress=tell)
except api.ReadInterrupted as stop:
    print(stop.summary.new)
"""


def test_ctrl_c_in_the_middle_of_a_run(tmp_path: Path) -> None:
    record = tmp_path / "x.duckdb"
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(SUPPORT), str(record)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout.readline() == "going\n"
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert err == ""
    with open_record(record) as opened:
        assert opened.sql("SELECT count(*) FROM articles").fetchall() == [(int(out),)]
    assert int(out) >= 40
