from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from westphalia.articles.inputs import jsonl
from westphalia.articles.page import Given


def line(**fields: Any) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_all_fields_are_taken(read: Any) -> None:
    fields = {"id": 12, "url": "https://news.example/1", "title": "Talks", "outlet": "The Example Times"}
    fields |= {"byline": ["A. Writer", "B. Writer"], "published": "2024-06-19", "language": "en"}
    pages, rejected = read(line(text="The ministers met.", **fields), "a.jsonl")
    assert not rejected
    assert (pages[0].kind, pages[0].body) == ("text", "The ministers met.")
    assert pages[0].given == Given(
        external_id="12",
        url="https://news.example/1",
        title="Talks",
        outlet="The Example Times",
        byline="A. Writer; B. Writer",
        published="2024-06-19",
        language="en",
    )


def test_the_word_of_the_user_wins(read: Any) -> None:
    pages, _ = read(line(text="x", outlet="Its own", title="T"), given=Given(outlet="The user's"))
    assert (pages[0].given.outlet, pages[0].given.title) == ("The user's", "T")


# a line, a part of the reason or None if it is taken, the body
LINES: list[tuple[bytes, str | None, str]] = [
    (b'{"html": "<p>x</p>"}', None, "<p>x</p>"),
    (b'{"text": "", "html": "<p>x</p>"}', None, "<p>x</p>"),
    (b'{"text": "half an emoji \\ud83d"}', None, "half an emoji \ufffd"),
    (b'{"text": "a raw\ttab"}', None, "a raw\ttab"),
    (b'{"text": "na\xefve", "x": NaN}', None, "naïve"),
    (b'{"text": "x", "title": null, "url": false, "published": {"a": 1}}', None, "x"),
    (b'{"text": "cut', "Line 2 is not valid JSON", ""),
    (b'{"text": "it is "quoted""}', "not escaped", ""),
    (b'{"text": "cut', "cut off", ""),
    (b"id,text", "must be an object", ""),
    (b'["text"]', "Line 2 is no object", ""),
    (b"null", "Line 2 is no object", ""),
    (b'{"body": "x", "headline": "y"}', "neither `text` nor `html` (its fields: body, headline)", ""),
    (b'{"text": "  "}', "no words", ""),
    (b'{"text": 5}', "no words", ""),
    (b"[" * 100_000, "nested too deeply", ""),
]


@pytest.mark.parametrize(("data", "reason", "body"), LINES, ids=[str(case[0][:30]) for case in LINES])
def test_a_broken_line_is_told_and_the_rest_go_on(read: Any, data: bytes, reason: str | None, body: str) -> None:
    pages, rejected = read(line(text="first") + data + b"\n\n" + line(text="last"), "a.jsonl")
    if reason is None:
        assert [page.body for page in pages] == ["first", body, "last"]
    else:
        assert [page.body for page in pages] == ["first", "last"]
        assert reason in rejected[0].reason
        assert "Line 2" in rejected[0].reason


def test_a_rejected_line_keeps_what_identifies_it(read: Any) -> None:
    _, (rejection,) = read(line(id="x1", url="https://news.example/1", content="no"), "a.jsonl")
    assert (rejection.path, rejection.url, rejection.external_id) == (
        "a.jsonl",
        "https://news.example/1",
        "x1",
    )


def test_a_line_too_long_is_passed_over(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_PAGE_BYTES", 200)
    pages, rejected = read(line(text="first") + line(text="x" * 5000) + line(text="last"), "a.jsonl")
    assert [page.body for page in pages] == ["first", "last"]
    assert "Line 2 is longer" in rejected[0].reason


def test_lines_of_a_truncated_gzip_are_kept_up_to_the_cut(read: Any) -> None:
    packed = gzip.compress(b"".join(line(id=number, text=f"Article {number * 7919}.") for number in range(20_000)))
    pages, rejected = read(packed[: len(packed) // 2], "a.jsonl.gz")
    assert 1_000 < len(pages) < 20_000
    assert [page.given.external_id for page in pages[:3]] == ["0", "1", "2"]
    assert "ends too early" in rejected[-1].reason


# a document, bodies of the pages, a part of the reason
DOCUMENTS: list[tuple[bytes, list[str], str | None]] = [
    (b'{\n "text": "one"\n}', ["one"], None),
    (b'[{"text": "one"}, {"text": "two"}]', ["one", "two"], None),
    (b'[{"text": "one"}, 5, {"text": "two"}]', ["one", "two"], "Object 2 is no object"),
    (b'[{"text": "one"}, {"te', [], "not valid JSON"),
    (b"[]", [], "empty"),
]


@pytest.mark.parametrize(("data", "bodies", "reason"), DOCUMENTS)
def test_a_json_document(read: Any, data: bytes, bodies: list[str], reason: str | None) -> None:
    pages, rejected = read(data, "a.json")
    assert [page.body for page in pages] == bodies
    assert [reason in rejection.reason for rejection in rejected] == ([True] if reason else [])
