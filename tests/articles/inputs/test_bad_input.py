"""Whatever a file holds, reading it ends in a page or a reason with the next step, never in a traceback."""

from __future__ import annotations

import gzip
import random
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from westphalia.articles.inputs import find_pages
from westphalia.articles.page import Page, Rejection

ARTICLE = b"The two ministers met in Geneva on Tuesday. " * 50
NOISE = random.Random(7).randbytes(50_000)
PACKED = gzip.compress(NOISE.hex().encode())

# what it is, name, bytes, part of the reason
CASES: list[tuple[str, str, bytes, str]] = [
    ("empty file", "a.txt", b"", "empty"),
    ("only white space", "a.txt", b" \n\t\r\n" * 100, "empty"),
    ("only a byte order mark", "a.txt", b"\xef\xbb\xbf", "empty"),
    ("empty html", "a.html", b"", "empty"),
    ("empty jsonl", "a.jsonl", b"", "empty"),
    ("empty gzip", "a.txt.gz", gzip.compress(b""), "empty"),
    ("binary file", "a.txt", NOISE, "binary"),
    ("binary file, packed", "a.txt.gz", gzip.compress(NOISE), "binary"),
    ("truncated gzip of text", "a.txt.gz", PACKED[: len(PACKED) // 2], "ends too early"),
    ("gzip of a few bytes", "a.txt.gz", PACKED[:15], "ends too early"),
    ("gzip damaged inside", "a.txt.gz", PACKED[:300] + bytes(300) + PACKED[600:], "damaged"),
    ("gzip with a wrong checksum", "a.txt.gz", PACKED[:-8] + bytes(8), "damaged"),
    (
        "gzip in gzip in gzip in gzip",
        "a.gz",
        gzip.compress(gzip.compress(gzip.compress(PACKED))),
        "many times over",
    ),
    (
        "html in a gzip that breaks off",
        "a.html.gz",
        gzip.compress(b"<html>" + NOISE.hex().encode())[:9000],
        "too early",
    ),
    ("json cut off", "a.json", b'[{"text": "x"}, {"te', "not valid JSON"),
    ("warc of nothing", "a.warc", b"WARC/1.0\r\n", "archive"),
    ("feed of nothing", "a.xml", b"<rss>", "Nothing could be read"),
]


@pytest.mark.parametrize(("what", "name", "data", "reason"), CASES, ids=[case[0] for case in CASES])
def test_bad_files(tmp_path: Path, what: str, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_bytes(ARTICLE)
    *bad, good = find_pages([str(tmp_path)])
    assert isinstance(good, Page), what
    assert [type(item) for item in bad] == [Rejection]
    assert isinstance(bad[0], Rejection)
    assert reason in bad[0].reason
    assert bad[0].path == str(tmp_path / name)


def test_gzip_of_anything_is_opened(read: Any) -> None:
    (page,), _ = read(gzip.compress(gzip.compress(ARTICLE)), "a.txt.gz")
    assert page.body == ARTICLE


def test_fifty_megabytes_on_one_line_are_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The minister said so. " * 2_300_000)
    tracemalloc.start()
    (found,) = find_pages([str(path)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Rejection)
    assert "larger than 20 MB" in found.reason
    assert peak < 48_000_000


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"a" * 100_000_000, compresslevel=1))
    (found,) = find_pages([str(path)])
    assert isinstance(found, Rejection)
    assert "larger than" in found.reason


@pytest.mark.parametrize("ending", ["txt", "html", "jsonl", "json", "xml", "warc", "pdf", "gz"])
def test_noise_behind_any_opening(read: Any, ending: str) -> None:
    noise = random.Random(ending)
    openings = [
        b"",
        b"<html><p>",
        b'{"text": "',
        b"<rss><channel>",
        b"WARC/1.0\r\n\r\n",
        b"%PDF-1.4\n",
        b"\x1f\x8b\x08",
    ]
    for opening in openings:
        pages, rejected = read(opening + noise.randbytes(3_000), f"a.{ending}")
        assert len(pages) + len(rejected) >= 1
        assert all(rejection.reason.endswith((".", ")")) for rejection in rejected)
