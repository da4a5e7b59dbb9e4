"""Input that is broken, huge or nothing at all, through the whole command: a sentence, never a traceback.

The coder is the real one, in this process: that is where a strange text would do its harm.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from westphalia.api import open_record
from westphalia.cli.app import run

GOOD = "BEIJING, June 20, 2024 - China's foreign minister met his Russian counterpart, officials said.\n"
OTHER = "The two presidents signed a treaty in Pyongyang on Wednesday, state media reported.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with one good article in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WESTPHALIA_DEBUG", raising=False)
    Path("pages").mkdir()
    Path("pages/good.txt").write_text(GOOD)
    return tmp_path


def read(*arguments: str) -> int:
    return run(["read", "pages", "--record", "x.duckdb", *arguments])


def rejected() -> list[tuple[str, str]]:
    with open_record("x.duckdb") as record:
        found = record.sql("SELECT path, reason FROM rejected").fetchall()
    return [(Path(path).name, reason) for path, reason in found]


def articles() -> dict[str, str]:
    with open_record("x.duckdb") as record:
        return {Path(path).name: text for path, text in record.sql("SELECT path, text FROM articles").fetchall()}


def empty(path: Path) -> None:
    path.touch()


def blank(path: Path) -> None:
    path.write_text(" \n\t\n ")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 200)


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(5000))


def huge_line(path: Path) -> None:
    with path.open("w") as stream:
        for _ in range(50):
            stream.write("word " * 200_000)


def truncated_gzip(path: Path) -> None:
    whole = gzip.compress(os.urandom(20_000).hex().encode())
    path.write_bytes(whole[: len(whole) // 2])


def million_sentences(path: Path) -> None:
    path.write_text("He ran. " * 1_000_000)


def impossible_date(path: Path) -> None:
    path.write_text(json.dumps({"text": GOOD, "published": "31 February 2024"}) + "\n")


def jsonl_without_text(path: Path) -> None:
    path.write_text('{"id": "1", "body": "Russia and China met."}\n{"id": "2"}\n')


def html_of_nothing(path: Path) -> None:
    path.write_text("<!doctype html><html><head><script>load()</script></head><body></body></html>")


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        pytest.param("empty.txt", empty, "empty", id="empty file"),
        pytest.param("blank.txt", blank, "", id="nothing but white space"),
        pytest.param("data.bin", binary, "", id="binary file"),
        pytest.param("page.html", picture, "", id="a picture named as a page"),
        pytest.param("line.txt", huge_line, "MB", id="50 MB on one line"),
        pytest.param("cut.txt.gz", truncated_gzip, "", id="truncated gzip"),
        pytest.param("short.txt", million_sentences, "characters", id="a million tiny sentences"),
        pytest.param("date.jsonl", impossible_date, "31 February", id="a date that does not exist"),
        pytest.param("fields.jsonl", jsonl_without_text, "neither `text` nor `html`", id="JSONL with no text"),
        pytest.param("script.html", html_of_nothing, "", id="a page that a script would fill"),
    ],
)
def test_rejected_with_a_reason_and_the_others_are_read(
    name: str,
    make: Callable[[Path], None],
    says: str,
    folder: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    make(folder / "pages" / name)

    assert read() == 1
    err = capfd.readouterr().err
    assert "Traceback" not in err
    assert "1 new article " in err
    assert name in err
    assert {path for path, _ in rejected()} == {name}
    assert all(says.lower() in reason.lower() for _, reason in rejected())
    assert all(reason.endswith((".", ")", "}", "`")) and len(reason) > 20 for _, reason in rejected())
    assert list(articles()) == ["good.txt"]


def latin(path: Path) -> None:
    path.write_bytes("Le président français a rencontré à Moscou son homologue, a-t-il déclaré.".encode("latin-1"))


def cyrillic(path: Path) -> None:
    path.write_bytes(("Президент России посетил Пхеньян в среду. " * 5).encode("cp1251"))


def mixed(path: Path) -> None:
    path.write_bytes(GOOD.encode() * 3 + "Café".encode("latin-1") + "Ünïcode".encode() + b"\xff\xfe and on.\n")


def utf16(path: Path) -> None:
    path.write_bytes(OTHER.encode("utf-16"))


def nul_bytes(path: Path) -> None:
    path.write_text(json.dumps({"text": "Russia\x00 and China met in Beijing on Thursday. \ud83d They signed it."}))


def deep_html(path: Path) -> None:
    path.write_text("<html><body>" + "<div>" * 20_000 + f"<p>{OTHER}</p>" + "</span></b>" * 500)


def jsonl_with_broken_lines(path: Path) -> None:
    good = json.dumps({"id": "1", "text": GOOD * 2})
    path.write_text(f'{good}\n{{"id": "2", "text": "cut of\nnot json\n[1, 2]\n\n{good.replace("1", "3", 1)}\n')


@pytest.mark.parametrize(
    ("name", "make"),
    [
        pytest.param("latin.txt", latin, id="latin-1"),
        pytest.param("cyrillic.txt", cyrillic, id="windows-1251"),
        pytest.param("mixed.txt", mixed, id="mixed encodings"),
        pytest.param("utf16.txt", utf16, id="utf-16"),
        pytest.param("nul.jsonl", nul_bytes, id="NUL and half an emoji"),
        pytest.param("deep.html", deep_html, id="deep broken HTML"),
        pytest.param("lines.jsonl", jsonl_with_broken_lines, id="JSONL with broken lines"),
    ],
)
def test_read_or_rejected_but_never_a_traceback(
    name: str, make: Callable[[Path], None], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(folder / "pages" / name)

    code = read()
    err = capfd.readouterr().err
    assert "Traceback" not in err
    assert "fault" not in err
    assert code == (1 if rejected() else 0)
    assert set(articles()) | {path for path, _ in rejected()} == {"good.txt", name}


def test_broken_lines_are_numbered_and_the_good_ones_are_read(folder: Path) -> None:
    jsonl_with_broken_lines(folder / "pages" / "lines.jsonl")

    assert read() == 1
    assert [reason.split(" is ")[0].split(" must ")[0] for _, reason in rejected()] == [
        "Line 2",
        "Line 3",
        "Line 4",
    ]
    with open_record("x.duckdb") as record:
        assert record.sql("SELECT external_id FROM articles WHERE external_id IS NOT NULL ORDER BY 1").fetchall() == [
            ("1",),
            ("3",),
        ]


def foreign_duckdb(path: Path) -> None:
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE t (i INTEGER)")


def newer(path: Path) -> None:
    open_record(path, write=True).close()
    with duckdb.connect(str(path)) as record:
        record.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")


def text_file(path: Path) -> None:
    path.write_text(GOOD)


def no_file(path: Path) -> None:
    return


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(text_file, "no record", id="a text file"),
        pytest.param(empty, "no record", id="an empty file"),
        pytest.param(foreign_duckdb, "not one that Westphalia made", id="another program's database"),
        pytest.param(newer, "newer", id="of a newer version"),
        pytest.param(no_file, "Make one with", id="not there"),
    ],
)
@pytest.mark.parametrize("command", [["read", "pages", "--record"], ["show"], ["export", "--table", "events"]])
def test_a_file_that_is_no_usable_record(
    make: Callable[[Path], None],
    says: str,
    command: list[str],
    folder: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    if make is no_file and command[0] == "read":
        pytest.skip("read makes it")
    make(folder / "y.duckdb")

    assert run([*command, "y.duckdb"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("westphalia: ")
    assert says in err


def test_a_path_that_is_not_there(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "pages", "payges", "--record", "x.duckdb"]) == 2
    err = capfd.readouterr().err
    assert err.count("\n") == 1
    assert "payges" in err
    assert not Path("x.duckdb").exists()


FULL_DISK = """
import resource, sys, westphalia
from westphalia.api import open_record
from westphalia.cli.app import main
open_record("x.duckdb", write=True).close()
westphalia.read("Russia and China met.")  # what is loaded once may write a temporary file of its own
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)), resource.RLIM_INFINITY))
main()
"""


def test_a_full_disk(folder: Path) -> None:
    """A limit on the size of files stands in for a full disk, in a process of its own."""
    for number in range(4):
        (folder / "pages" / f"{number}.txt").write_text(f"{number}. {GOOD}" * 40)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, "3000", "read", "pages", "--record", "x.duckdb", "--workers", "1"],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("westphalia: ")
    assert done.stderr.count("\n") == 1
    assert "full" in done.stderr
    assert read() == 0  # with room again
    assert len(articles()) == 5


def test_a_record_that_is_being_written(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    script = "import sys; from westphalia.api import open_record"
    script += "; record = open_record('x.duckdb', write=True); print(flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", f"{script}; sys.stdin.read()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        assert read() == 2
        err = capfd.readouterr().err
        other.stdin.close()

    assert err.count("\n") == 1
    assert f"(PID {other.pid}), which writes" in err
