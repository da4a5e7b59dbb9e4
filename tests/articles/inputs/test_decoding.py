from __future__ import annotations

import pytest

from westphalia.articles.inputs.html import decode_html
from westphalia.articles.inputs.text import clean, decode_declared, decode_text

QUOTED = "“We won’t yield,” the minister said – again. A café in Bogotá."
RUSSIAN = "Министр иностранных дел заявил во вторник, что переговоры продолжатся на следующей неделе в Москве. " * 3
CHINESE = "外交部发言人星期二表示，双方将继续就这一问题保持沟通，并欢迎有关各方为此作出努力。" * 5

# what it is, bytes, text
CASES: list[tuple[str, bytes, str]] = [
    ("utf-8", QUOTED.encode(), QUOTED),
    ("utf-8 with a mark", QUOTED.encode("utf-8-sig"), QUOTED),
    ("utf-16 with a mark", QUOTED.encode("utf-16"), QUOTED),
    ("utf-16 without a mark", QUOTED.encode("utf-16-le"), QUOTED),
    ("utf-16 big-endian without a mark", QUOTED.encode("utf-16-be"), QUOTED),
    ("utf-32 with a mark", QUOTED.encode("utf-32"), QUOTED),
    ("windows-1252", (QUOTED * 5 + "plain " * 100).encode("cp1252"), QUOTED * 5 + "plain " * 100),
    ("one accent in a long text", ("plain " * 100 + "café").encode("cp1252"), "plain " * 100 + "café"),
    ("windows-1251", RUSSIAN.encode("cp1251"), RUSSIAN),
    ("gb18030", CHINESE.encode("gb18030"), CHINESE),
    (
        "utf-8 with bytes of windows-1252",
        RUSSIAN.encode() + b" \x93yes\x94 " + RUSSIAN.encode(),
        f"{RUSSIAN} “yes” {RUSSIAN}",
    ),
    ("utf-8 cut in a letter", "naïve café’s é".encode()[:-1], "naïve café’s Ã"),
    ("a NUL inside", b"The min\x00ister", "The minister"),
    ("nothing", b"", ""),
]


@pytest.mark.parametrize(("what", "body", "text"), CASES, ids=[case[0] for case in CASES])
def test_decode_text(what: str, body: bytes, text: str) -> None:
    assert decode_text(body) == text, what


def page(encoding: str, text: str, *, declared: str | None = None) -> bytes:
    return f'<html><head><meta charset="{declared or encoding}"></head><body>{text}'.encode(encoding)


# what it is, bytes, what must be in the text
PAGES: list[tuple[str, bytes, str]] = [
    ("declared", page("koi8-r", RUSSIAN), RUSSIAN),
    ("declared as browsers understand it", page("cp1252", QUOTED, declared="iso-8859-1"), QUOTED),
    (
        "http-equiv",
        b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' + CHINESE.encode("gb18030"),
        CHINESE,
    ),
    (
        "xml declaration",
        b'<?xml version="1.0" encoding="shift_jis"?><html>' + "外務省は".encode("shift_jis"),
        "外務省は",
    ),
    ("utf-8 that declares latin-1", page("utf-8", QUOTED, declared="iso-8859-1"), QUOTED),
    ("windows-1251 that declares utf-8", page("cp1251", RUSSIAN, declared="utf-8"), RUSSIAN),
    ("an encoding that does not exist", page("utf-8", QUOTED, declared="utf-9"), QUOTED),
    ("a codec that is none of text", page("utf-8", QUOTED, declared="zlib"), QUOTED),
    ("one bad byte in a declared encoding", page("gb18030", CHINESE * 10) + b"\xff" + b"<p>end</p>", "end"),
]


@pytest.mark.parametrize(("what", "body", "text"), PAGES, ids=[case[0] for case in PAGES])
def test_decode_html(what: str, body: bytes, text: str) -> None:
    assert text in decode_html(body), what


def test_any_bytes_decode_to_something() -> None:
    every_pair = bytes(byte for first in range(256) for byte in (first, 255 - first))
    assert decode_text(every_pair)
    assert decode_html(b'<meta charset="utf-7">' + every_pair)


def test_the_charset_of_the_server_is_believed_only_if_it_fits() -> None:
    assert decode_declared(RUSSIAN.encode("koi8-r"), "text/html; charset=koi8-r") == RUSSIAN
    assert decode_declared(QUOTED.encode(), "text/html; charset=iso-8859-1") == QUOTED.encode()
    assert decode_declared(RUSSIAN.encode("koi8-r"), "text/html; charset=utf-8") == RUSSIAN.encode("koi8-r")


def test_half_emoji_are_joined_or_replaced() -> None:
    assert clean("\ud83d\ude00 and \ud83d") == "😀 and \ufffd"
