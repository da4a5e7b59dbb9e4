"""Plain text, and how bytes of any encoding become text without losing the rest for one bad byte."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO
from unicodedata import category

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import read_whole
from westphalia.articles.page import Page, Rejection

# Longest first: the mark of UTF-32 (little-endian) begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SURROGATES = re.compile("[\ud800-\udfff]+")
_ESCAPED_BYTES = re.compile("[\udc80-\udcff]+")

# Enough to tell one encoding from another; the detector's time grows with what it is given.
_DETECTION_BYTES = 60_000

# English and other Western text has a few bytes in a hundred above 127 (quotes, dashes, accents). Cyrillic,
# Greek, Arabic or Chinese text in its own eight-bit encoding has thirty and more.
_WESTERN_SHARE = 0.06

# Codecs of Python for other ends, which can fail or run wild on arbitrary bytes.
_NOT_FOR_PAGES = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7"}


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give the stream as one page of plain text."""
    yield origin.page(decode_declared(read_whole(stream), origin.content_type), "text")


def decode_text(body: bytes) -> str:
    """Turn bytes into text: by byte order mark, as UTF-8, or by what they look like. Never raises.

    Bytes that fit no encoding become U+FFFD; a file that is UTF-8 but for some pasted-in bytes of
    Windows-1252 keeps both. NUL bytes are dropped.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return _tidy(body[len(mark) :].decode(encoding, "replace"))
    utf16 = utf16_without_mark(body)
    return _tidy(body.decode(utf16, "replace") if utf16 else _decode_bytewise(body))


def clean(text: str) -> str:
    """Replace lone surrogates, which JSON can hold and UTF-8 cannot, and drop NUL."""
    return _tidy(_SURROGATES.sub(_join_surrogates, text))


def one_line(text: str | None) -> str:
    """Return the text on one line with single spaces, without characters that only steer printers ("&#1;")."""
    line = " ".join((text or "").split())
    return line if line.isprintable() else "".join(char for char in line if category(char) != "Cc")


def decode_declared(body: bytes, content_type: str) -> bytes | str:
    """Decode by the charset an HTTP header names, if it fits; else return the bytes, to be judged later."""
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    encoding = known_encoding(match[1]) if match else None
    marked = any(body.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)
    # Windows-1252 stands for the "iso-8859-1" that servers send for every page unless told otherwise.
    if encoding in (None, "utf-8", "cp1252") or marked or is_utf8(body):
        return body
    try:
        return _tidy(body.decode(encoding or "utf-8"))
    except UnicodeDecodeError:
        return body


def known_encoding(label: str) -> str | None:
    """Return Python's name for a declared encoding, widened as browsers do; None if there is none such."""
    try:
        name = codecs.lookup(label.strip()).name
        b"".decode(name)  # "hex" and "zlib" are codecs as well, but not of text
    except (LookupError, ValueError):
        return None
    if name in _NOT_FOR_PAGES:
        return None
    # Pages declare the narrow standard and use the vendor's superset of it (WHATWG Encoding Standard).
    wider = {
        "iso8859-1": "cp1252",
        "ascii": "cp1252",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "euc_kr": "cp949",
    }
    return wider.get(name, name)


def is_utf8(body: bytes) -> bool:
    """Whether the bytes are UTF-8 that uses more than ASCII: by chance, hardly any other text is."""
    try:
        return not body.isascii() and bool(body.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def utf16_without_mark(body: bytes) -> str | None:
    """Tell UTF-16 that lost its mark: in Western text every second byte is NUL."""
    head = body[:2000]
    if len(head) < 8:
        return None
    for first_zero, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[first_zero::2]
        if half.count(0) > 0.7 * len(half) and head.count(0) < 0.6 * len(head):
            return encoding
    return None


def _decode_bytewise(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    escaped = body.decode("utf-8", "surrogateescape")
    strays = sum(len(run) for run in _ESCAPED_BYTES.findall(escaped))
    high_bytes = len(body) - len(body.translate(None, bytes(range(128, 256))))
    if high_bytes >= 2 * strays:  # more than half of the bytes above 127 make sense as UTF-8
        return _ESCAPED_BYTES.sub(_as_western, escaped)
    if high_bytes < _WESTERN_SHARE * len(body):
        return body.decode("cp1252", "replace")
    return body.decode(_detect(body), "replace")


def _detect(body: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(body[:_DETECTION_BYTES]).best()
    return best.encoding if best is not None else "cp1252"


def _as_western(match: re.Match[str]) -> str:
    return match[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _join_surrogates(match: re.Match[str]) -> str:
    return match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _tidy(text: str) -> str:
    return text.replace("\x00", "")
