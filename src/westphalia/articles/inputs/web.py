"""Pages from the web: one polite request, bounded in time and size; what came back is sniffed like a file."""

from __future__ import annotations

import io
import time
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException
from typing import BinaryIO
from urllib.parse import quote, urlsplit

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import READ_ERRORS
from westphalia.articles.limits import FETCH_SILENCE_SECONDS, FETCH_TOTAL_SECONDS, MAX_PDF_BYTES
from westphalia.articles.page import Given
from westphalia.errors import ArticleRejected

# The largest thing a single address may send: the sniffed format's own, smaller limit comes after it.
MAX_FETCH_BYTES = MAX_PDF_BYTES

_HEADERS = {
    "User-Agent": "westphalia (reads news articles for research)",
    "Accept": "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: the bytes, the address after redirects, and the media type."""

    body: bytes
    url: str
    content_type: str = ""


def is_address(source: str) -> bool:
    """Whether a source is written as an address (scheme and "://") and not as a path."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and scheme.replace("+", "").isalnum()


def fetch(url: str) -> Fetched:
    """Fetch an address.

    Raises
    ------
    ArticleRejected
        With the reason and what to do, if it is not http(s), cannot be reached, answers with an error, is too
        large or too slow.
    """
    request = urllib.request.Request(_checked(url), headers=_HEADERS)
    try:
        with closing(_opener().open(request, timeout=FETCH_SILENCE_SECONDS)) as response:
            body = _read_in_time(response)
            return Fetched(body, response.url, response.headers.get("Content-Type", ""))
    except urllib.error.HTTPError as error:
        raise ArticleRejected(_why_refused(error.code)) from error
    except (*READ_ERRORS, HTTPException) as error:
        raise ArticleRejected(_why_unreachable(error)) from error


def open_address(url: str, given: Given) -> tuple[BinaryIO, Origin]:
    """Fetch an address; return its bytes as a stream, and where they come from."""
    fetched = fetch(url)
    origin = Origin(url=fetched.url or url, given=given, content_type=fetched.content_type)
    return io.BytesIO(fetched.body), origin


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows http and https only, so that no redirect leads to a file or an FTP server."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _checked(url: str) -> str:
    """Return the address as it may be sent; raises ArticleRejected for one that cannot be."""
    if url.partition("://")[0].lower() not in ("http", "https"):
        raise ArticleRejected("Only http:// and https:// addresses can be fetched. Save the page and give the file.")
    try:
        parts = urlsplit(url)
        if not parts.hostname or parts.port == 0:
            raise ValueError("it names no host")
        return _quoted(url)
    except ValueError as error:
        raise ArticleRejected(f"The address is not well formed ({error}). Check its spelling.") from error


def _quoted(url: str) -> str:
    """Percent-encode what may not stand in a request (spaces, letters beyond ASCII); escapes stay."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return parts._replace(netloc=host, path=path, query=query, fragment="").geturl()


def _read_in_time(response: BinaryIO) -> bytes:
    deadline = time.monotonic() + FETCH_TOTAL_SECONDS
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(1 << 16):
        pieces.append(piece)
        size += len(piece)
        if size > MAX_FETCH_BYTES:
            raise ArticleRejected(f"The address sends more than {MAX_FETCH_BYTES // 1_000_000} MB. It is no article.")
        if time.monotonic() > deadline:
            raise TimeoutError("too slow")
    if getattr(response, "length", None):  # what http.client still expects
        raise ConnectionError("the connection broke off")
    return b"".join(pieces)


def _why_refused(code: int) -> str:
    if code in (401, 402, 403, 451):
        return f"The server refuses the page (HTTP {code}). Save it from a browser and give the file."
    if code in (404, 410):
        return f"The page does not exist (HTTP {code}). Check the address, or look for it in a web archive."
    if code == 429:
        return "The server asks for fewer requests (HTTP 429). Wait some minutes and give the address again."
    if 300 <= code < 400:
        return "The address redirects in a circle or nowhere. Give the address it ends at in a browser."
    return f"The server could not give the page (HTTP {code}). Try again later."


def _why_unreachable(error: BaseException) -> str:
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "The server does not answer in time. Try again later, or save the page and give the file."
    return f"The address could not be reached ({cause}). Check its spelling and your connection, then try again."
