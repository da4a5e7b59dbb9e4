"""JSONL (an object a line) and JSON (one object, or a list): `text` or `html`, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import read_whole
from westphalia.articles.inputs.text import clean, decode_text
from westphalia.articles.limits import MAX_JSON_BYTES, MAX_PAGE_BYTES
from westphalia.articles.page import Given, Page, Rejection

# The field of the record for each field of the input.
FIELDS = {
    "id": "external_id",
    "url": "url",
    "title": "title",
    "outlet": "outlet",
    "byline": "byline",
    "published": "published",
    "language": "language",
}


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give one page for each line; a broken line is a rejection that names its number, and the rest go on."""
    found_any = False
    for number, line in enumerate(_lines(stream), start=1):
        if line is not None and not line.strip():
            continue
        found_any = True
        yield _page_of_line(line, f"Line {number}", origin)
    if not found_any:
        yield origin.reject("The file is empty. Usual cause: a download or export that failed. Make it again.")


def pages_of_document(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give one page for each object of a JSON document: one object, or a list of them."""
    body = read_whole(stream, limit=MAX_JSON_BYTES, what="JSON document")
    try:
        document = _parse(body)
    except ValueError as error:
        yield origin.reject(f"It is not valid JSON ({_short(error)}). Usual cause: a file cut off. Make it again.")
        return
    items = document if isinstance(document, list) else [document]
    if not items:
        yield origin.reject("The JSON list is empty. Usual cause: an export that found nothing.")
    for number, item in enumerate(items, start=1):
        yield _page(item, f"Object {number}", origin)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Give the lines, None for one longer than a page may be: it is passed over without being held."""
    while line := stream.readline(MAX_PAGE_BYTES + 1):
        if len(line) <= MAX_PAGE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield None


def _page_of_line(line: bytes | None, where: str, origin: Origin) -> Page | Rejection:
    if line is None:
        return origin.reject(f"{where} is longer than {MAX_PAGE_BYTES // 1_000_000} MB: more than one article.")
    try:
        return _page(_parse(line), where, origin)
    except ValueError as error:
        return origin.reject(f"{where} is not valid JSON ({_short(error)}). {_usual_cause(line)}")


def _parse(data: bytes) -> Any:
    """Parse strictly and fast; else as Python does, which also takes NaN, raw tabs and half emoji."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(decode_text(data), strict=False)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _usual_cause(line: bytes) -> str:
    line = line.strip()
    if not line.startswith(b"{"):
        return 'Each line must be an object: {"text": ...}. Usual cause: a header, or a text over two lines.'
    if line.endswith(b"}"):
        return "Usual cause: a quotation mark or backslash not escaped. Write the file with a JSON library."
    return (
        "Usual cause: a file cut off or still being written, or one object spread over several lines "
        "(then name it .json)."
    )


def _page(item: Any, where: str, origin: Origin) -> Page | Rejection:
    if not isinstance(item, dict):
        return origin.reject(f'{where} is no object. Each article must be one, as {{"text": ...}}.')
    found = _given(item)
    for key in ("text", "html"):
        body = item.get(key)
        if isinstance(body, str) and body.strip():
            if len(body) > MAX_PAGE_BYTES:
                return origin.reject(f"{where}: `{key}` is too long to be one article.", found)
            return origin.page(clean(body), "text" if key == "text" else "html", found)
    return origin.reject(f"{where} {_no_body(item)}", found)


def _no_body(item: dict[str, Any]) -> str:
    if "text" in item or "html" in item:
        return "has no words in `text` or `html`. Usual cause: a page that was not saved in full. Leave it out."
    names = ", ".join(sorted(map(str, item))[:12]) or "none"
    return f"has neither `text` nor `html` (its fields: {names}). Rename the field that holds the article."


def _given(item: dict[str, Any]) -> Given:
    return Given(**{name: _as_text(item.get(key)) for key, name in FIELDS.items()})


def _as_text(value: Any) -> str | None:
    """A field as text: numbers written out, lists joined ("A; B"), anything else or nothing as None."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_as_text, value))) or None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean(str(value)).strip() or None


def _short(error: ValueError) -> str:
    return str(error).partition("\n")[0][:120]
