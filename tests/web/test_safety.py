"""What the desk refuses, and what hostile articles cannot do on its pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

from westphalia.record.browse.lists import fetch
from westphalia.web import app as desk_app
from westphalia.web.app import VIEWS, create_app
from westphalia.web.page import Ask, Page
from westphalia.web.safety import HEADERS, LARGEST, LONGEST, is_local

UNSEEN = re.compile(r"[\u0000-\u0008\u202a-\u202e\u2066-\u2069]")
BADLY = {"action": "reject", "subject": "story", "id": "S-none"}


class Dangers(HTMLParser):
    """Collects of a page what could run: scripts that are not ours, handlers, addresses that are code, styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found = UNSEEN.findall(page)
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or name == "style" or (value or "").lower().lstrip().startswith("javascript:"):
                self.found.append(f"{tag} {name}={value}")
        source = dict(attrs).get("src")
        if (tag == "script" and not (source or "").startswith("/static/")) or tag in ("img", "iframe", "object"):
            self.found.append(tag)


@pytest.fixture(scope="module")
def attacked(hostile: Path, cache: Path, asking: Callable[..., TestClient]) -> Iterator[TestClient]:
    """Asks the app over the hostile record."""
    app = create_app(hostile, search=cache)
    yield asking(app)
    app.state.library.close()


@pytest.fixture(scope="module")
def hostile_pages(hostile: Path) -> list[str]:
    """Every page there is over the hostile record."""
    ids = {
        "stories": "SELECT story_id FROM stories",
        "events": "SELECT event_id FROM events",
        "articles": "SELECT article_id FROM articles",
        "claims": "SELECT claim_id FROM claims",
        "actors": "SELECT actor_id FROM actors",
    }
    with duckdb.connect(str(hostile), read_only=True) as connection:
        found = {kind: [row[0] for row in connection.execute(query).fetchall()] for kind, query in ids.items()}
    pages = [path for path in VIEWS if "{" not in path]
    pages += [f"/{kind}/{name}" for kind, names in found.items() for name in names]
    pages += [f"/stories/{name}/dossier" for name in found["stories"]]
    return [*pages, "/dyads/PRK/RUS", "/dyads/PRK/RUS/dossier", "/search?q=script", "/stories?q=treaty"]


def test_hostile_words_are_only_words(attacked: TestClient, hostile_pages: list[str]) -> None:
    pages = {path: attacked.get(path) for path in hostile_pages}

    assert {path for path, answer in pages.items() if answer.status_code != 200} == set()
    assert {path: found for path, answer in pages.items() if (found := Dangers(answer.text).found)} == {}
    assert sum("&lt;script&gt;hit=1" in answer.text for answer in pages.values()) > len(pages) / 2


def test_an_address_is_only_words_where_it_is_shown(client: TestClient) -> None:
    evil = "%22%3E%3Cscript%3Ehit=1%3C/script%3E%E2%80%AE"
    for address in (f"/stories?q={evil}", f"/stories?place={evil}&outlet={evil}", f"/stories?actor={evil}", f"/{evil}"):
        assert Dangers(client.get(address).text).found == []


def test_a_page_of_a_huge_word_is_not_huge(attacked: TestClient) -> None:
    assert len(attacked.get("/").content) < 200_000
    assert len(attacked.get("/stories").content) < 200_000


@pytest.mark.parametrize(
    "address",
    ["/", "/stories.json", "/stories.csv", "/static/desk.css", "/nothing", "/static/nothing", "/stories?from=x"],
)
def test_every_answer_says_what_a_page_may_load(address: str, client: TestClient) -> None:
    headers = client.get(address).headers

    assert {name: headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("words", ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"])
def test_no_page_may_load_from_elsewhere_or_run_inline_code(words: str) -> None:
    assert words not in HEADERS["Content-Security-Policy"]


def test_an_error_of_ours_tells_nothing_and_is_guarded(
    sample: Path, cache: Path, asking: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(ask: Ask) -> Page:
        raise LookupError("a secret")

    monkeypatch.setitem(desk_app.VIEWS, "/stories", broken)
    answer = asking(create_app(sample, search=cache)).get("/stories")

    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers.get("content-security-policy") == HEADERS["Content-Security-Policy"]


def test_a_question_that_takes_too_long_is_given_up(
    sample: Path, cache: Path, asking: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(ask: Ask) -> Page:
        fetch(ask.record, "SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b WHERE a.range + b.range = 1")
        raise AssertionError

    monkeypatch.setitem(desk_app.VIEWS, "/stories", slow)
    answer = asking(create_app(sample, search=cache, seconds=0.2)).get("/stories")

    assert answer.status_code == 503
    assert "Narrow the filter" in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1].evil.example"])
def test_another_name_for_this_machine_is_refused(host: str, client: TestClient) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8420", "[::1]", "[::1]:8420"])
def test_its_own_names_are_answered(host: str, client: TestClient) -> None:
    assert client.get("/history", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(("host", "local"), [("127.0.0.1", True), ("::1", True), ("0.0.0.0", False), ("::", False)])
def test_who_is_reached_from_elsewhere_needs_a_token(host: str, local: bool) -> None:
    assert is_local(host) is local


@pytest.fixture(scope="module")
def guarded(sample: Path, cache: Path, asking: Callable[..., TestClient]) -> Iterator[Callable[[], TestClient]]:
    """Makes browsers that know nothing yet, before an app with a token."""
    app = create_app(sample, search=cache, hosts=None, token="the-token")
    yield lambda: asking(app, follow_redirects=False)
    app.state.library.close()


@pytest.mark.parametrize("address", ["/", "/stories.csv", "/static/desk.css", "/?token=wrong", "/?token="])
def test_without_the_token_nothing_is_shown(address: str, guarded: Callable[[], TestClient]) -> None:
    answer = guarded().get(address)

    assert answer.status_code == 401
    assert "westphalia serve" in answer.text
    assert "content-security-policy" in answer.headers


def test_the_token_becomes_a_cookie_and_leaves_the_address(guarded: Callable[[], TestClient]) -> None:
    browser = guarded()
    answer = browser.get("/stories?token=the-token")

    assert (answer.status_code, answer.headers["location"]) == (303, "/stories")
    assert {"HttpOnly", "SameSite=lax"} <= set(answer.headers["set-cookie"].split("; "))
    assert browser.get("/stories").status_code == 200


def test_a_wrong_cookie_is_no_token(guarded: Callable[[], TestClient]) -> None:
    assert guarded().get("/", headers={"cookie": "westphalia=wrong"}).status_code == 401


def test_the_token_leads_to_no_other_site(guarded: Callable[[], TestClient]) -> None:
    answer = guarded().get("http://127.0.0.1//evil.example/?token=the-token")

    assert not answer.headers.get("location", "/").startswith("//")


@pytest.mark.parametrize("token", [{}, {"token": ""}, {"token": "wrong"}])
def test_a_form_of_elsewhere_is_refused(token: dict[str, str], desk: TestClient) -> None:
    answer = desk.post("/corrections", data=BADLY | token)

    assert answer.status_code == 403
    assert "Reload the page" in answer.text


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_sent_from_another_site_is_refused(site: str, desk: TestClient, form_token: str) -> None:
    answer = desk.post("/corrections", data=BADLY | {"token": form_token}, headers={"sec-fetch-site": site})

    assert answer.status_code == 403


def test_a_large_form_is_refused(desk: TestClient) -> None:
    assert desk.post("/corrections", content=b"x" * (LARGEST + 1)).status_code == 413
    assert desk.post("/corrections", content=iter([b"x" * LARGEST, b"x"])).status_code == 413


def test_a_long_address_is_refused(client: TestClient) -> None:
    assert client.get(f"/stories?q={'x' * LONGEST}").status_code == 414


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_pages_are_only_asked_for(method: str, client: TestClient) -> None:
    assert client.request(method, "/stories").status_code == 405


@pytest.mark.parametrize(
    "page",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:hit=1",
        "/\t/evil.example",
    ],
)
def test_a_correction_leads_back_to_this_desk(page: str, desk: TestClient, form_token: str, filled: Callable) -> None:
    story = filled("/stories/{id}").rsplit("/", 1)[-1]
    form = BADLY | {"id": story, "token": form_token, "next": page}
    back = desk.post("/corrections", data=form, follow_redirects=False).headers["location"]

    assert re.match(r"/[\w%.-]*\?done=1", back)


def test_asking_changes_nothing(client: TestClient, sample: Path, filled: Callable[[str], str]) -> None:
    before = hashlib.sha256(sample.read_bytes()).digest()
    answers: list[Response] = [client.get(filled(path)) for path in VIEWS]
    answers += [client.get("/corrections"), client.get(f"/stories?{'&'.join(f'{k}={v}' for k, v in BADLY.items())}")]

    assert hashlib.sha256(sample.read_bytes()).digest() == before


@pytest.mark.parametrize(
    "address",
    [
        "/stories?q=a%00b",
        "/stories?actor=%00",
        "/stories?page=99999999999",
        "/stories?page=999999999&size=500",
        "/stories?from=0000-00-00",
        "/stories?from=9999-12-31&to=0001-01-01",
        "/claims?kind=none",
        "/stories?q=%FF",
        "/articles/%00",
        "/stories/%25",
        "/actors/'",
        "/dyads/RUS/RUS",
        "/dyads/'/--",
        "/search?q=%22%22%22",
    ],
)
def test_odd_addresses_are_no_errors_of_ours(address: str, client: TestClient) -> None:
    assert client.get(address).status_code in (200, 400, 404)
