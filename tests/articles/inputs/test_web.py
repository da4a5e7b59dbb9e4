from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from westphalia.articles.inputs import find_pages, web
from westphalia.articles.page import Given, Page, Rejection

HTML = b"<html><body><p>The ministers met.</p></body></html>"
RSS = b"<rss version='2.0'><channel><item><description>They met.</description></item></channel></rss>"

# path: status, headers, body
SHELF: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html"}, HTML),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(HTML)),
    "/feed": (200, {"Content-Type": "application/octet-stream"}, RSS),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 ..."),
    "/picture.html": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "/russian": (
        200,
        {"Content-Type": "text/html; charset=cp1251"},
        "<html><p>Министры</p>".encode("cp1251"),
    ),
    "/moved": (302, {"Location": "/page"}, b""),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
    "/two%20words?q=%C3%A9": (200, {"Content-Type": "text/html"}, HTML),
    "/large": (200, {"Content-Type": "text/html"}, b"x" * 100_000),
    "/short": (200, {"Content-Type": "text/html", "Content-Length": "5000"}, HTML),
    **{f"/{code}": (code, {}, b"") for code in (401, 403, 404, 410, 429, 500, 503)},
}


class Shelf(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = SHELF.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.path == "/silent":
            return
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def one(url: str, given: Given | None = None) -> Page | Rejection:
    (found,) = find_pages([url], given=given or Given())
    return found


# path, kind, part of the body
TAKEN: list[tuple[str, str, str]] = [
    ("/page", "html", "ministers"),
    ("/packed", "html", "ministers"),
    ("/feed", "html", "They met."),
    ("/pdf", "pdf", "%PDF"),
    ("/russian", "html", "Министры"),
    ("/moved", "html", "ministers"),
    ("/two words?q=é#part", "html", "ministers"),
]


@pytest.mark.parametrize(("path", "kind", "part"), TAKEN, ids=[case[0] for case in TAKEN])
def test_what_a_server_sends_is_sniffed(site: str, path: str, kind: str, part: str) -> None:
    page = one(site + path)
    assert isinstance(page, Page)
    assert page.kind == kind
    assert page.path is None
    assert part in (page.body if isinstance(page.body, str) else page.body.decode())


def test_the_address_after_redirects_is_kept_and_the_word_of_the_user_wins(site: str) -> None:
    page = one(site + "/moved")
    assert isinstance(page, Page)
    assert page.given.url == site + "/page"
    page = one(site + "/page", Given(url="https://news.example/1"))
    assert isinstance(page, Page)
    assert page.given.url == "https://news.example/1"


# path or address, part of the reason
REFUSED: list[tuple[str, str]] = [
    ("/401", "refuses"),
    ("/403", "Save it from a browser"),
    ("/404", "does not exist"),
    ("/410", "does not exist"),
    ("/429", "Wait some minutes"),
    ("/500", "Try again later"),
    ("/503", "Try again later"),
    ("/circle", "redirects in a circle"),
    ("/to-file", "redirect"),
    ("/to-ftp", "could not be reached"),
    ("/empty", "empty"),
    ("/picture.html", "picture"),
    ("/short", "could not be reached"),
    ("ftp://news.example/1", "Only http:// and https://"),
    ("file:///etc/passwd", "Only http:// and https://"),
    ("http://127.0.0.1:1/", "could not be reached"),
    ("http://[::1", "not well formed"),
    ("http://", "not well formed"),
    ("http://news.example:port/", "not well formed"),
]


@pytest.mark.parametrize(("path", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_failure_is_a_rejection_with_the_next_step(site: str, path: str, reason: str) -> None:
    url = path if "://" in path else site + path
    found = one(url)
    assert isinstance(found, Rejection)
    assert reason in found.reason
    assert found.url == url
    assert found.path is None


def test_too_much_is_not_read_to_the_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_FETCH_BYTES", 1_000)
    found = one(site + "/large")
    assert isinstance(found, Rejection)
    assert "sends more than" in found.reason


def test_a_slow_server_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "FETCH_TOTAL_SECONDS", -1.0)
    found = one(site + "/page")
    assert isinstance(found, Rejection)
    assert "in time" in found.reason
