"""WARC, the format of web archives: every HTML page in it that a server answered with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.quiet import quiet
from westphalia.articles.inputs.streams import READ_ERRORS, read_whole, why_unreadable
from westphalia.articles.inputs.text import decode_declared
from westphalia.articles.page import Given, Page, PageKind, Rejection
from westphalia.errors import ArticleRejected

# Records with the content of a page; "conversion" is what Common Crawl calls text taken out of pages (WET
# files).
_RECORD_TYPES = ("response", "resource", "conversion")


class _Source:
    """The stream as the archive reader sees it: one that ends. Why it ended is kept here.

    The reader takes an EOFError for the proper end of the archive, and would drop half a block with it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._read = getattr(stream, "read1", stream.read)  # gives what is there, does not wait for a full block
        self.error: Exception | None = None

    def read(self, size: int) -> bytes:
        try:
            return b"" if self.error else self._read(size)
        except READ_ERRORS as error:
            self.error = error
            return b""


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give one page for each HTML record; one that breaks off gives what could be read, and a rejection."""
    found_any = False
    source = _Source(stream)
    try:
        for page in _pages(source, origin):
            found_any = True
            yield page
    except READ_ERRORS as error:
        yield origin.reject(f"{why_unreadable(error)} What stands before that was read.")
    except Exception as error:  # the archive reader lets out whatever a damaged header leads it into
        yield origin.reject(_damage(error, source))
    else:
        if not found_any:
            yield origin.reject("The archive holds no HTML page, only requests, pictures or errors. Leave it out.")


# What the reader's own code trips over: a fault of its program, with nothing in it for a person.
_STUMBLES = (AttributeError, TypeError, LookupError)


def _damage(error: Exception, source: _Source) -> str:
    """Return what to say of an archive the reader stumbled over; often it only ends within a record's header."""
    if source.error is not None:
        return f"{why_unreadable(source.error)} What stands before that was read."
    said = "" if isinstance(error, _STUMBLES) else f" ({error})"
    return f"The archive is damaged or ends too early{said}; what stands before that was read. Fetch it again."


def _pages(source: _Source, origin: Origin) -> Iterator[Page | Rejection]:
    for record in _records(source):
        kind = _kind(record)
        if kind is None:
            continue
        page = _page(record, kind, origin)
        if source.error is None and _breaks_off(record):
            raise EOFError
        if source.error is not None:
            break
        yield page
    if source.error is not None:
        raise source.error


def _records(source: _Source) -> Any:
    from warcio.archiveiterator import ArchiveIterator  # imported when there is an archive

    quiet("warcio")
    records = ArchiveIterator(source)
    records.INC_RECORD = ""  # a warning that it would write to the terminal; the damage shows in the next record
    return records


def _breaks_off(record: Any) -> bool:
    """Whether the archive ended before the length that the record gives for itself."""
    return not record.raw_stream.read(1) and record.raw_stream.limit > 0


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
