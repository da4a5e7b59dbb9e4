from __future__ import annotations

import gzip
import random
from typing import Any

PAGE = "<html><body><p>Министр заявил.</p></body></html>"


def records(count: int) -> list[tuple[str, str, str, bytes]]:
    noise = random.Random(1)
    return [
        (f"https://news.example/{n}", "text/html", "200 OK", b"<html><p>x</p>%x" % noise.getrandbits(8000))
        for n in range(count)
    ]


def test_pages_are_taken_and_the_rest_is_passed_over(read: Any, make_warc: Any) -> None:
    archive = make_warc(
        [
            ("https://news.example/1", "text/html; charset=koi8-r", "200 OK", PAGE.encode("koi8-r")),
            ("https://news.example/a.png", "image/png", "200 OK", b"\x89PNG"),
            ("https://news.example/2", "text/html", "404 Not Found", b"<html>gone"),
            ("https://news.example/robots.txt", "text/plain", "200 OK", b"User-agent: *"),
        ]
    )
    (page,), rejected = read(archive, "a.warc.gz")
    assert not rejected
    assert (page.kind, page.body, page.given.url) == ("html", PAGE, "https://news.example/1")
    assert page.given.published is None  # the day it was crawled is not the day it was published


def test_an_archive_without_compression(read: Any, make_warc: Any) -> None:
    pages, rejected = read(make_warc(records(3), gzip=False), "a.warc")
    assert (len(pages), rejected) == (3, [])


def test_an_archive_that_breaks_off(read: Any, make_warc: Any) -> None:
    archive = make_warc(records(10))
    pages, rejected = read(archive[: int(len(archive) * 0.75)], "a.warc.gz")
    assert 5 <= len(pages) <= 7
    assert len(rejected) == 1
    assert "before that was read" in rejected[0].reason


def test_an_archive_that_ends_within_its_first_header(read: Any, make_warc: Any) -> None:
    archive = make_warc(records(1))
    for length in range(40, 200, 10):
        pages, (rejection,) = read(archive[:length], "a.warc.gz")
        assert pages == []
        assert "ends too early" in rejection.reason
        assert "NoneType" not in rejection.reason


def test_a_record_cut_short_is_not_taken_for_a_page(read: Any, make_warc: Any) -> None:
    archive = make_warc(records(3), gzip=False)
    pages, (rejection,) = read(archive[:-500], "a.warc")
    assert len(pages) == 2
    assert "ends too early" in rejection.reason


def test_an_archive_damaged_in_the_middle(read: Any, make_warc: Any) -> None:
    archive = make_warc(records(10), gzip=False)
    at = archive.index(b"WARC/1.0", len(archive) // 2)
    pages, rejected = read(archive[:at] + b"garbage\r\n" + archive[at + 8 :], "a.warc")
    assert len(pages) >= 4
    assert len(rejected) == 1


def test_an_empty_page_inside_is_rejected_by_its_address(read: Any, make_warc: Any) -> None:
    archive = make_warc([("https://news.example/1", "text/html", "200 OK", b""), *records(1)])
    pages, (rejection,) = read(archive, "a.warc.gz")
    assert len(pages) == 1
    assert (rejection.url, "empty" in rejection.reason) == ("https://news.example/1", True)


def test_an_archive_without_pages_says_so(read: Any, make_warc: Any) -> None:
    pages, (rejection,) = read(make_warc([("https://news.example/a", "image/png", "200 OK", b"x")]), "a.warc.gz")
    assert (pages, "no HTML page" in rejection.reason) == ([], True)


def test_text_taken_out_of_pages(read: Any) -> None:
    text = "The ministers met."
    record = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://news.example/1\r\n"
        "WARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2024-06-20T00:00:00Z\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(text)}\r\n\r\n{text}\r\n\r\n"
    )
    (page,), _ = read(gzip.compress(record.encode()), "a.warc.wet.gz")
    assert (page.kind, page.body, page.given.url) == ("text", text.encode(), "https://news.example/1")
