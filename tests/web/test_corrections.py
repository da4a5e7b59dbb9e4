"""Corrections from the pages: made, seen, listed and taken back, each by the form that stands on its page."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pytest
from starlette.testclient import TestClient

from westphalia.record.record import open_record

STORY = "SELECT story_id FROM stories ORDER BY origins DESC, reports DESC, story_id LIMIT 2"


class Forms(HTMLParser):
    """The forms of a page that are sent, as the values a browser would send unchanged."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[list[tuple[str, str]]] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "form":
            self.inside = named.get("method") == "post"
            if self.inside:
                self.forms.append([])
        elif tag == "input" and self.inside and named.get("type") == "hidden":
            self.forms[-1].append((named["name"] or "", named.get("value") or ""))


@pytest.fixture
def send(desk: TestClient) -> Callable[..., Any]:
    """Fill in the form of a page that does an action, and send it: gives the page that is shown next."""

    def send_(page: str, action: str, **filled: str) -> Any:
        forms = Forms(desk.get(page).text).forms
        hidden = next(form for form in forms if ("action", action) in form)
        fields: dict[str, list[str]] = {}
        for name, value in [*hidden, *filled.items()]:
            fields.setdefault(name, []).append(value)
        return desk.post("/corrections", data=fields)

    return send_


@pytest.fixture
def story_ids(record: Path) -> list[str]:
    """The two stories most told."""
    with duckdb.connect(str(record), read_only=True) as connection:
        return [name for (name,) in connection.execute(STORY).fetchall()]


def test_an_event_is_rejected(desk: TestClient, send: Callable[..., Any], filled: Callable[[str], str]) -> None:
    page = filled("/events/{id}")
    before = desk.get("/events.json").json()["total"]
    send(page, "reject", note="it was no event")

    assert desk.get("/events.json").json()["total"] == before - 1
    assert "it was no event" in desk.get("/history").text


def test_two_stories_become_one(desk: TestClient, send: Callable[..., Any], story_ids: list[str]) -> None:
    one, other = (desk.get(f"/stories/{name}.json").json()["reports"] for name in story_ids)
    send(f"/stories/{story_ids[0]}", "merge", id=story_ids[1])
    merged = desk.get("/stories.json?sort=reports").json()["stories"][0]

    told = desk.get(f"/stories/{merged['story_id']}.json").json()["reports"]
    assert {row["event_id"] for row in told} == {row["event_id"] for row in one + other}


def test_a_date_is_set_right(desk: TestClient, send: Callable[..., Any], story_ids: list[str]) -> None:
    shown = send(f"/stories/{story_ids[0]}", "correct", field="date", value="2024-05-03")

    assert shown.status_code == 200
    assert "3 May 2024" in shown.text
    found = desk.get("/stories.json?from=2024-05-03&to=2024-05-03").json()["stories"]
    assert any(row["date_start"] == row["date_end"] == "2024-05-03" for row in found)


def test_a_telling_leaves_its_story(desk: TestClient, send: Callable[..., Any], story_ids: list[str]) -> None:
    told = [row["event_id"] for row in desk.get(f"/stories/{story_ids[0]}.json").json()["reports"]]
    send(f"/stories/{story_ids[0]}", "split", value=told[-1])
    stories = desk.get("/stories.json?limit=500").json()["stories"]
    found = [
        {row["event_id"] for row in desk.get(f"/stories/{story['story_id']}.json").json()["reports"]}
        for story in stories
    ]

    assert [events for events in found if told[-1] in events and events & set(told[:-1])] == []
    assert any(events >= set(told[:-1]) for events in found)  # the others stay together
    assert any(told[-1] in events for events in found)


def test_two_actors_become_one(desk: TestClient, send: Callable[..., Any]) -> None:
    shown = send("/actors/PRK", "merge", id="PER:kim-jong-un")

    assert shown.status_code == 200
    names = {row["actor_id"] for row in desk.get("/actors.json").json()["actors"]}
    assert "PRK" in names
    assert "PER:kim-jong-un" not in names


def test_the_page_says_that_it_was_done(send: Callable[..., Any], story_ids: list[str]) -> None:
    shown = send(f"/stories/{story_ids[0]}", "correct", field="title", value="They signed")

    assert "Decision 1 was applied" in shown.text
    assert "<h1>They signed</h1>" in shown.text


@pytest.mark.parametrize("action", ["reject", "merge", "split"])
def test_a_page_is_shown_after_every_correction(
    action: str, desk: TestClient, send: Callable[..., Any], story_ids: list[str]
) -> None:
    told = desk.get(f"/stories/{story_ids[0]}.json").json()["reports"]
    fields = {"merge": {"id": story_ids[1]}, "split": {"value": told[0]["event_id"]}}.get(action, {})

    assert send(f"/stories/{story_ids[0]}", action, **fields).status_code == 200


@pytest.mark.parametrize("page", ["/events/{id}", "/actors/PER:kim-jong-un"])
def test_a_page_is_shown_after_its_subject_is_gone(
    page: str, send: Callable[..., Any], filled: Callable[[str], str]
) -> None:
    assert send(filled(page), "reject").status_code == 200


def test_what_is_taken_back_is_as_it_was(desk: TestClient, send: Callable[..., Any], story_ids: list[str]) -> None:
    before = desk.get("/stories.json").json()
    send(f"/stories/{story_ids[0]}", "correct", field="date", value="2024-05-03")
    shown = send("/history", "undo")

    assert "taken back" in shown.text
    assert desk.get("/stories.json").json() == before


def test_history_says_what_of_what_and_why(desk: TestClient, send: Callable[..., Any], story_ids: list[str]) -> None:
    send(f"/stories/{story_ids[0]}", "correct", field="status", value="planned", note="it is still to come")
    row = re.sub(r"\s+", " ", desk.get("/history").text)

    for part in ("correct story", "status = planned", "it is still to come", "Take back"):
        assert part in row


@pytest.mark.parametrize(
    ("fields", "status", "help_"),
    [
        ({"action": "burn", "subject": "story"}, 400, "no correction"),
        ({"action": "reject", "subject": "story", "id": "S-none"}, 404, "S-none"),
        ({"action": "merge", "subject": "actor", "id": "RUS"}, 400, "two"),
        ({"action": "correct", "subject": "actor", "id": "RUS", "field": "size", "value": "9"}, 404, "name"),
        ({"action": "undo", "decision": "first"}, 400, "number"),
        ({"action": "undo", "decision": "7"}, 404, "7"),
    ],
)
def test_what_makes_no_sense_is_said_and_not_done(
    fields: dict[str, str], status: int, help_: str, desk: TestClient, form_token: str, record: Path
) -> None:
    answer = desk.post("/corrections", data=fields | {"token": form_token})

    assert answer.status_code == status
    assert help_ in answer.text
    with open_record(record) as opened:
        assert opened.sql("SELECT count(*) FROM decisions").fetchall() == [(0,)]


def test_a_record_open_for_writing_elsewhere_is_said_to_be_so(
    desk: TestClient, form_token: str, story_ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from westphalia.errors import RecordBusy
    from westphalia.record.browse import library

    def busy(path: Path, *, write: bool = False) -> None:
        raise RecordBusy("Another program has the record open.")

    form = {"action": "reject", "subject": "story", "id": story_ids[0], "token": form_token}
    with monkeypatch.context() as patched:
        patched.setattr(library, "open_record", lambda path, write=False: busy(path) if write else open_record(path))
        assert desk.post("/corrections", data=form).status_code == 503
    assert desk.get("/").status_code == 200
