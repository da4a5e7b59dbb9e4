"""One stream → its pages: unpack, tell the format, hand over to the reader of that format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from westphalia.articles.inputs import feed, html, jsonl, pdf, text, warc
from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.sniff import Format, Unreadable, sniff
from westphalia.articles.inputs.streams import READ_ERRORS, buffered, open_gzip, why_unreadable
from westphalia.articles.page import Page, Rejection
from westphalia.errors import ArticleRejected

Reader = Callable[[BinaryIO, Origin], Iterator[Page | Rejection]]

READERS: dict[Format, Reader] = {
    "text": text.pages,
    "html": html.pages,
    "jsonl": jsonl.pages,
    "json": jsonl.pages_of_document,
    "warc": warc.pages,
    "feed": feed.pages,
    "pdf": pdf.pages,
}

# A server packs what was packed already; deeper than that it is an accident or an attack.
_MAX_GZIP_LAYERS = 3


def read_stream(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give the pages of a stream; whatever is wrong with it becomes a rejection."""
    try:
        yield from _pages(stream, origin)
    except ArticleRejected as error:
        yield origin.reject(error.reason)
    except READ_ERRORS as error:
        yield origin.reject(why_unreadable(error))


def _pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    opened = buffered(stream)
    for _ in range(_MAX_GZIP_LAYERS):
        found = sniff(opened.peek(), origin.name, origin.content_type)
        if found != "gzip":
            break
        opened = open_gzip(opened)
    if isinstance(found, Unreadable):
        yield origin.reject(found.reason)
    elif found == "gzip":
        yield origin.reject("The file is compressed many times over. Unpack it and give what is inside.")
    else:
        yield from READERS[found](opened, origin)
