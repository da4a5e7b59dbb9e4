"""HTML files, and how their bytes become text: the encoding a page declares counts, if it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import read_whole
from westphalia.articles.inputs.text import (
    BYTE_ORDER_MARKS,
    decode_declared,
    decode_text,
    is_utf8,
    known_encoding,
)
from westphalia.articles.page import Page, Rejection

# Browsers look at the first 1,024 bytes; pages with long scripts before the declaration are common enough.
_DECLARATION_BYTES = 8_192
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)

# One bad byte in a thousand is damage; more of them mean that the declaration is wrong.
_TOLERATED_DAMAGE = 0.001


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give the stream as one HTML page."""
    yield origin.page(decode_declared(read_whole(stream), origin.content_type), "html")


def decode_html(body: bytes) -> str:
    """Turn the bytes of an HTML page into text: by byte order mark, declaration, or look. Never raises.

    Source: the order of the WHATWG Encoding Standard, except that a page that is valid UTF-8 is read as such,
    whatever it declares: templates keep declarations that their content has outgrown.
    """
    declared = _declared_encoding(body)
    if declared is None or is_utf8(body) or any(body.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return decode_text(body)
    text = body.decode(declared, "replace").replace("\x00", "")
    if text.count("\ufffd") > _TOLERATED_DAMAGE * len(text):
        return decode_text(body)
    return text


def _declared_encoding(body: bytes) -> str | None:
    match = _DECLARED.search(body[:_DECLARATION_BYTES])
    encoding = known_encoding(match[1].decode("ascii", "replace")) if match else None
    # Declared UTF-8 that is not valid needs more care than "replace"; UTF-16 cannot be declared in ASCII
    # bytes.
    return None if encoding is None or encoding.startswith(("utf-8", "utf-16", "utf-32")) else encoding
