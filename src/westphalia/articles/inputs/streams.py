"""Bytes on their way in: looking ahead, opening gzip, reading no more than a limit."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import BinaryIO, cast

from westphalia.articles.limits import MAX_PAGE_BYTES, SNIFF_BYTES
from westphalia.errors import ArticleRejected

# What reading a damaged file, a lost connection or a full pipe can raise.
READ_ERRORS = (OSError, EOFError, zlib.error)

GZIP_MAGIC = b"\x1f\x8b\x08"


class _Rejoined(io.RawIOBase):
    """A stream that gives the bytes already taken from another stream, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer)).cast("B")
        if not self._head:
            return _fill(view, self._rest.read(len(view)))
        size = _fill(view, self._head[: len(view)])
        self._head = self._head[size:]
        return size


def _fill(view: memoryview, data: bytes | memoryview) -> int:
    view[: len(data)] = data
    return len(data)


def look_ahead(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a stream, and a stream that still has them. Works for pipes as for files."""
    head = read_up_to(stream, SNIFF_BYTES)
    return head, io.BufferedReader(_Rejoined(head, stream), SNIFF_BYTES)


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


def open_gzip(stream: BinaryIO) -> BinaryIO:
    """Return the unpacked stream; a multi-member file (as WARC has) reads as one."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream, mode="rb"))


def why_unreadable(error: BaseException) -> str:
    """Say in words why reading stopped, and what to do."""
    if isinstance(error, EOFError):
        return "The compressed file ends too early. Usual cause: a download that was cut off. Fetch it again."
    if isinstance(error, zlib.error | gzip.BadGzipFile):
        return f"The compressed file is damaged ({error}). Fetch it again, or try `gzip -t` on it."
    if isinstance(error, PermissionError):
        return "You have no permission to read it. Change its permissions, or read as another user."
    if isinstance(error, FileNotFoundError):
        return "It is not there any more, or a link that leads nowhere. Restore it or leave it out."
    detail = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"It could not be read: {detail}. Try another program; if that fails too, copy it again."
