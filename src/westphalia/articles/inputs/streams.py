"""Bytes on their way in: looking ahead, opening gzip, reading no more than a limit."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast

from westphalia.articles.limits import MAX_PAGE_BYTES, SNIFF_BYTES
from westphalia.errors import ArticleRejected

# What reading a damaged file, a lost connection or a full pipe can raise.
READ_ERRORS = (OSError, EOFError, zlib.error)

GZIP_MAGIC = b"\x1f\x8b\x08"


class _Patient(io.RawIOBase):
    """Fills the buffer it is given, from a source that gives bytes as they come (a pipe, gzip).

    An error on the way is raised only when the bytes before it have been handed out, so that of a file that
    breaks off all that is there can be read.
    """

    def __init__(self, source: Callable[[int], bytes]) -> None:
        self._source = source
        self._error: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        if self._error is not None:
            raise self._error
        view = memoryview(cast(bytearray, buffer)).cast("B")
        size = 0
        while size < len(view) and (piece := self._piece(len(view) - size)):
            view[size : size + len(piece)] = piece
            size += len(piece)
        if not size and self._error is not None:
            raise self._error
        return size

    def _piece(self, limit: int) -> bytes:
        try:
            return self._source(limit)
        except READ_ERRORS as error:
            self._error = error
            return b""


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """Make a stream of which the first `SNIFF_BYTES` can be looked at with `peek()`."""
    return io.BufferedReader(_Patient(getattr(stream, "read1", stream.read)), SNIFF_BYTES)


def read_up_to(stream: BinaryIO, limit: int) -> bytes:
    """Return at most `limit` bytes; fewer only where the stream ends (pipes give small pieces)."""
    pieces = []
    while limit > 0 and (piece := stream.read(min(limit, 1 << 20))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def read_whole(stream: BinaryIO, *, limit: int = MAX_PAGE_BYTES, what: str = "page") -> bytes:
    """Return all bytes of a stream, never holding more than the limit.

    Raises
    ------
    ArticleRejected
        If there are more than `limit` bytes, or none.
    """
    body = read_up_to(stream, limit + 1)
    if len(body) > limit:
        raise ArticleRejected(
            f"The {what} is larger than {limit // 1_000_000} MB. Such a file is usually many articles in "
            "one: split it, or give it as JSONL with one article a line."
        )
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise ArticleRejected(
            f"The {what} is empty. Usual cause: a download that failed. Fetch it again or leave it out."
        )
    return body


def open_gzip(stream: BinaryIO) -> io.BufferedReader:
    """Return the unpacked stream; a multi-member file (as WARC has) reads as one."""
    return buffered(cast(BinaryIO, gzip.GzipFile(fileobj=stream, mode="rb")))


def why_unreadable(error: BaseException) -> str:
    """Say in words why reading stopped, and what to do."""
    if isinstance(error, EOFError):
        return "The file ends too early. Usual cause: a download that was cut off. Fetch it again."
    if isinstance(error, zlib.error | gzip.BadGzipFile):
        return f"The compressed file is damaged ({error}). Fetch it again, or try `gzip -t` on it."
    if isinstance(error, PermissionError):
        return "You have no permission to read it. Change its permissions, or read as another user."
    if isinstance(error, FileNotFoundError):
        return "It is not there any more, or a link that leads nowhere. Restore it or leave it out."
    detail = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"It could not be read: {detail}. Try another program; if that fails too, copy it again."
