from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from westphalia.articles.page import Rejection
from westphalia.engines.work import CodedRows
from westphalia.errors import RecordFull
from westphalia.record import writer as writer_module
from westphalia.record.record import Record, open_record
from westphalia.record.shield import uninterrupted
from westphalia.record.writer import Writer


def rows(record: Record, query: str) -> list[tuple[object, ...]]:
    return record.sql(query).fetchall()


def test_all_tables_are_filled(record: Record, write) -> None:
    assert write("Ann met Bob", path="a.txt") == [True]

    assert rows(record, "SELECT text, path, language FROM articles") == [("Ann met Bob", "a.txt", "en")]
    assert rows(record, "SELECT path FROM pages") == [("a.txt",)]
    assert rows(record, 'SELECT source[1].name, target[1]."start", date_start::VARCHAR FROM events') == [
        ("Ann", 8, "2024-06-19")
    ]
    assert rows(record, "SELECT content_spans, chain[2].actor_id FROM claims") == [([[0, 11]], "PER:Ann")]
    assert rows(record, "SELECT actor_id FROM actors ORDER BY 1") == [("PER:Ann",), ("PER:Bob",)]


def test_the_same_article_twice_changes_nothing(record: Record, write) -> None:
    write("Ann met Bob", path="a.txt")
    before = {name: record.table(name).fetchall() for name in record.tables()}

    assert write("Ann met Bob", path="a.txt") == [False]
    assert write("Ann met Bob", "Ann met Bob", path="a copy.txt") == [False, False]

    assert {name: record.table(name).fetchall() for name in record.tables()} == before


def article(page_id: str, article_id: str = "a") -> CodedRows:
    """An article of one row."""
    return CodedRows(page_id, article_id, None, {"articles": b'{"article_id": "%b"}' % article_id.encode()})


def test_two_pages_that_become_one_article(record: Record) -> None:
    writer = Writer(record)
    one, same, later = (article(page_id) for page_id in ("p1", "p2", "p3"))
    writer.add(one)
    writer.add(same)
    assert writer.commit() == [same]
    writer.add(later)
    assert writer.commit() == [later]

    assert rows(record, "SELECT article_id FROM articles") == [("a",)]
    assert rows(record, "SELECT page_id, article_id FROM pages") == [("p1", "a"), ("p2", "a"), ("p3", "a")]


def test_one_page_twice_on_its_way(record: Record) -> None:
    writer = Writer(record)
    writer.add(article("p1"))
    writer.add(article("p1"))
    assert len(writer.commit()) == 1
    writer.add(article("p1"))
    assert len(writer.commit()) == 1

    assert rows(record, "SELECT page_id FROM pages") == [("p1",)]


def test_known_pages(record: Record) -> None:
    writer = Writer(record)
    writer.add(article("p1"))
    writer.commit()

    assert writer.known(["p1", "p2"]) == {"p1"}
    assert writer.known([]) == set()


def test_full(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "ARTICLES_A_BATCH", 2)
    writer = Writer(record)
    writer.add(article("p1"))
    assert not writer.full
    writer.refuse(refusal())
    assert writer.full
    writer.commit()
    assert not writer.full

    monkeypatch.setattr(writer_module, "BYTES_A_BATCH", 10)
    writer.add(article("p2"))
    assert writer.full


def test_full_after_some_seconds(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = Writer(record)
    monkeypatch.setattr(writer_module, "SECONDS_A_BATCH", 0.0)
    assert not writer.full  # nothing waits
    writer.add(article("p1"))
    assert writer.full
    writer.commit()
    monkeypatch.setattr(writer_module, "SECONDS_A_BATCH", 60.0)
    writer.add(article("p2"))
    assert not writer.full


def test_little_is_lost_to_a_kill() -> None:
    assert writer_module.ARTICLES_A_BATCH <= 64
    assert writer_module.SECONDS_A_BATCH <= 5


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "“curly” – 北京 🚀",
        'quote " backslash \\ newline \n tab \t',
        "nul \x00 inside",
        "e\u0301",
        "'; DROP TABLE",
    ],
)
def test_texts_come_back_as_they_were(text: str, record: Record, write) -> None:
    write(text)

    assert rows(record, "SELECT text FROM articles") == [(text,)]


def refusal(**fields: str | None) -> Rejection:
    return Rejection(**{"path": "x.txt", "url": None, "external_id": None, "reason": "empty", **fields})


@pytest.mark.parametrize("page_id", ["p1", None])
def test_a_page_refused_twice_is_one_row(page_id: str | None, record: Record) -> None:
    for _ in range(2):
        writer = Writer(record)
        writer.refuse(refusal(page_id=page_id))
        writer.refuse(refusal(page_id=page_id))
        writer.commit()

    assert rows(record, "SELECT path, reason FROM rejected") == [("x.txt", "empty")]


def test_different_refusals_of_one_file_stay_apart(record: Record) -> None:
    writer = Writer(record)
    for reason in ("line 1 is broken", "line 7 is broken"):
        writer.refuse(refusal(reason=reason))
    writer.commit()

    assert rows(record, "SELECT count(*) FROM rejected") == [(2,)]


def test_a_newer_reason_replaces_the_older(record: Record) -> None:
    for reason in ("out of memory", "no text in it"):
        writer = Writer(record)
        writer.refuse(refusal(page_id="p1", reason=reason))
        writer.commit()

    assert rows(record, "SELECT reason FROM rejected") == [("no text in it",)]


def test_a_refused_page_that_is_taken_later_is_no_longer_listed(record: Record) -> None:
    writer = Writer(record)
    writer.refuse(refusal(page_id="p1"))
    writer.commit()
    assert writer.known(["p1"]) == set()  # so it is tried again

    writer.add(article("p1"))
    writer.commit()

    assert rows(record, "FROM rejected") == []


def test_a_failed_batch_leaves_the_record_as_it_was(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = Writer(record)
    writer.add(article("p1"))

    def fail(*_args: object) -> None:
        raise ValueError("in the middle")

    monkeypatch.setattr(writer_module, "forget_taken", fail)
    with pytest.raises(ValueError, match="in the middle"):
        writer.commit()
    monkeypatch.undo()

    assert rows(record, "FROM articles") == []
    writer.add(article("p1"))
    writer.commit()
    assert rows(record, "SELECT article_id FROM articles") == [("a",)]


FILL = """
import os, resource, sys
from westphalia.errors import RecordFull
from westphalia.engines.work import CodedRows
from westphalia.record.record import open_record
from westphalia.record.writer import Writer
record = open_record(sys.argv[1], write=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
writer = Writer(record)
committed = 0
try:
    for number in range(100_000):
        row = b'{"article_id": "%d", "text": "%s"}' % (number, os.urandom(2000).hex().encode())
        writer.add(CodedRows(str(number), str(number), None, {"articles": row}))
        if number % 50 == 49:
            writer.commit()
            committed = number + 1
except RecordFull as error:
    print(committed, error)
"""


def test_a_full_disk(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a full disk: the system refuses the same write."""
    path = tmp_path / "x.duckdb"
    done = subprocess.run([sys.executable, "-c", FILL, path, "2000000"], capture_output=True, text=True, timeout=60)

    committed, message = done.stdout.split(maxsplit=1)
    assert "full" in message
    assert "kept" in message
    with open_record(path) as record:
        assert rows(record, "SELECT count(*) FROM articles") == [(int(committed),)]
    with open_record(path, write=True) as record:  # with room again, it goes on
        writer = Writer(record)
        writer.add(article("new", "new"))
        assert writer.commit() == []


def test_full_is_told_in_the_words_of_the_system() -> None:
    import duckdb

    from westphalia.record.failures import explain

    for words in ("No space left on device", "File too large", "Disk quota exceeded"):
        assert isinstance(explain(duckdb.IOException(f'Could not write file "x": {words}'), Path("x")), RecordFull)


def test_ctrl_c_waits_for_the_commit() -> None:
    done = False
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
        done = True
    assert done
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_sigterm_waits_for_the_commit() -> None:
    came: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: came.append(number))
    try:
        with uninterrupted():
            os.kill(os.getpid(), signal.SIGTERM)
            assert came == []
        assert came == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, before)


def test_shield_in_another_thread_does_nothing() -> None:
    came: list[str] = []

    def work() -> None:
        with uninterrupted():
            came.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert came == ["done"]
