from __future__ import annotations

import gzip
import random

import pytest

from westphalia.articles.inputs.sniff import Unreadable, sniff

NEWS = "The two ministers met on Tuesday. Talks will go on."

# what it is, first bytes, name, expected format
CASES: list[tuple[str, bytes, str, str]] = [
    ("plain text", NEWS.encode(), "a.txt", "text"),
    ("no ending", NEWS.encode(), "a", "text"),
    ("text that opens with a bracket", b"[Editor's note: updated.] " + NEWS.encode(), "a.txt", "text"),
    (
        "text that opens with a less-than sign",
        b"<5 per cent of voters agreed, a survey says.",
        "a.txt",
        "text",
    ),
    ("text with one NUL", (NEWS * 20).encode() + b"\x00", "a.txt", "text"),
    ("text in UTF-16 with a mark", NEWS.encode("utf-16"), "a.txt", "text"),
    ("text in UTF-16 without one", NEWS.encode("utf-16-le"), "a.txt", "text"),
    ("text in Windows-1251", "Министры встретились во вторник.".encode("cp1251"), "a.txt", "text"),
    ("html", b"<!DOCTYPE html><html><body><p>x</p>", "a.html", "html"),
    ("html named text", b"\n <html lang='en'><head>", "a.txt", "html"),
    ("html after a comment", b"<!-- saved from url=(0030)https://news.example/a -->\n<HTML>", "a", "html"),
    (
        "xhtml",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html xmlns="x">',
        "a",
        "html",
    ),
    ("a fragment", b"<p>The minister <b>said</b> so.</p>", "a", "html"),
    ("html in UTF-16", "<html><body>x".encode("utf-16"), "a", "html"),
    ("text and tags, by ending", b"The minister <b>said</b> so.", "a.html", "html"),
    ("plain text under .html", NEWS.encode(), "a.html", "text"),
    ("rss", b'<?xml version="1.0"?><rss version="2.0"><channel>', "a.xml", "feed"),
    (
        "rss after a comment and style",
        b'<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- x --><rss>',
        "a",
        "feed",
    ),
    ("atom", b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom">', "a", "feed"),
    ("rss 1.0", b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "a", "feed"),
    ("warc", b"WARC/1.0\r\nWARC-Type: warcinfo", "a", "warc"),
    ("pdf", b"%PDF-1.7\n\x80\x81", "a", "pdf"),
    ("gzip", gzip.compress(b"x"), "a.txt", "gzip"),
    ("jsonl", b'{"text": "a"}\n{"text": "b"}\n', "a", "jsonl"),
    ("jsonl named .json", b'{"text": "a"}\n{"text": "b"}\n', "a.json", "jsonl"),
    ("jsonl with a broken first line", b'{"text": "a\n{"text": "b"}\n', "a.jsonl", "jsonl"),
    ("jsonl with a broken first line, no ending", b'{"text": "a\n{"text": "b"}\n', "a", "jsonl"),
    ("jsonl that opens with rubbish", b'not json\n{"text": "b"}\n', "a.jsonl.gz", "jsonl"),
    ("jsonl whose first line is longer than the look", b'{"text": "' + b"a" * 1000, "a", "jsonl"),
    ("json over several lines", b'{\n  "text": "a"\n}', "a", "json"),
    ("json list", b'[{"text": "a"}]', "a", "json"),
]


@pytest.mark.parametrize(("what", "head", "name", "expected"), CASES, ids=[case[0] for case in CASES])
def test_sniff(what: str, head: bytes, name: str, expected: str) -> None:
    assert sniff(head, name) == expected, what


# first bytes, name, a word of the reason
UNREADABLE: list[tuple[bytes, str, str]] = [
    (random.Random(1).randbytes(5000), "a.txt", "binary"),
    (b"\x89PNG\r\n\x1a\n", "a.html", "picture"),
    (b"PK\x03\x04", "a.docx", "ZIP"),
    (b"{\\rtf1 The minister said.}", "a.txt", "RTF"),
    (b"\x01\x02\x03\x04\x05\x06\x07\x08DUCK", "x.duckdb", "DuckDB"),
    (b"body { color: red }", "a.css", "stylesheet"),
    (b"id,text\n1,x", "a.csv", "JSONL"),
    (
        b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        "a.xml",
        "sitemap",
    ),
    (b"From: <Saved by Blink>\nMIME-Version: 1.0\n\n<html>", "a.mhtml", "MHTML"),
]


@pytest.mark.parametrize(("head", "name", "word"), UNREADABLE, ids=[case[2] for case in UNREADABLE])
def test_what_is_no_article_is_named(head: bytes, name: str, word: str) -> None:
    found = sniff(head, name)
    assert isinstance(found, Unreadable)
    assert word in found.reason


def test_a_content_type_counts_as_much_as_an_ending() -> None:
    assert sniff(b"The minister <b>said</b> so.", "a", "text/html; charset=utf-8") == "html"
