"""WARC, the format of web archives: every HTML page in it that a server answered with."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, BinaryIO

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import READ_ERRORS, read_whole, why_unreadable
from westphalia.articles.inputs.text import decode_declared
from westphalia.articles.page import Given, Page, PageKind, Rejection
from westphalia.errors import ArticleRejected

# Records with the content of a page; "conversion" is what Common Crawl calls text taken out of pages (WET
# files).
_RECORD_TYPES = ("response", "resource", "conversion")


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give one page for each HTML record; one that breaks off gives what could be read, and a rejection."""
    from warcio.archiveiterator import ArchiveIterator  # imported when there is an archive
    from warcio.exceptions import ArchiveLoadFailed

    found_any = False
    # "read1" gives what is there; "read" waits for a full block, and loses it where the file breaks off.
    source = SimpleNamespace(read=getattr(stream, "read1", stream.read))
    try:
        for record in ArchiveIterator(source):
            if (kind := _kind(record)) is not None:
                found_any = True
                yield _page(record, kind, origin)
    except ArchiveLoadFailed as error:
        yield origin.reject(
            f"The archive is damaged ({error}); what stands before that was read. Fetch it again."
        )
    except READ_ERRORS as error:
        yield origin.reject(f"{why_unreadable(error)} What stands before that was read.")
    else:
        if not found_any:
            yield origin.reject(
                "The archive holds no HTML page. Usual cause: it holds only requests, pictures or errors."
            )


def _kind(record: Any) -> PageKind | None:
    """How to read a record; None for one that is no page: a request, an error, a redirect, a picture."""
    if record.rec_type not in _RECORD_TYPES or _status(record)[:1] not in ("", "2"):
        return None
    media_type = _content_type(record).lower()
    if "html" in media_type:
        return "html"
    return "text" if record.rec_type == "conversion" and "text/plain" in media_type else None


def _status(record: Any) -> str:
    return record.http_headers.get_statuscode() or "" if record.http_headers else ""


def _content_type(record: Any) -> str:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") or "") if headers else ""


def _page(record: Any, kind: PageKind, origin: Origin) -> Page | Rejection:
    # The date of the record is when it was crawled, not when it was published: it is not taken.
    found = Given(url=(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>") or None)
    try:
        body = read_whole(record.content_stream())
    except ArticleRejected as error:
        return origin.reject(error.reason, found)
    return origin.page(decode_declared(body, _content_type(record)), kind, found)
