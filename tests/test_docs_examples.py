"""The examples in README.md and docs/ run, and what the worked example says of its article is true."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from westphalia.articles.page import Page
from westphalia.coder.code import Coded, code

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


EXAMPLES = [
    pytest.param(block, id=f"{page.stem}-{n}") for page in PAGES for n, block in enumerate(blocks(page, "python"))
]


@pytest.mark.parametrize("source", EXAMPLES)
def test_example_runs_and_prints_what_its_comments_show(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(source, "example", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    shown = re.findall(r"^ *# (.*)$", source, re.MULTILINE)
    assert [line for line in shown if line not in printed] == []


@pytest.fixture(scope="module")
def worked() -> Coded:
    (page,) = blocks(ROOT / "docs" / "how-it-works.md", "text")
    (coded,) = code([Page(page, "text")])
    assert isinstance(coded, Coded)
    return coded


def test_article(worked: Coded) -> None:
    article = worked.article
    assert (article.title, article.section) == ("Envoys meet in Vladivostok", "World")
    assert article.text.startswith(f"{article.title}\n\nVLADIVOSTOK, September 14.")
    assert article.text.count("\n") == 2
    assert (article.dateline_place, article.outlet) == ("VLADIVOSTOK", "Halyard")
    assert (article.published.date, article.published.basis) == (dt.date(2023, 9, 14), "dateline")
    taken_out = ["World", "Related stories", "Ferry line reopens after storm…", "3 days ago"]
    assert [debris.text for debris in article.debris] == taken_out
    assert all(debris.reason for debris in article.debris)


def test_times(worked: Coded) -> None:
    starts = {time.text: time.interval.start for time in worked.times if time.interval}
    assert starts["Tuesday"] == dt.date(2023, 9, 12)
    assert starts["March 2024"] == dt.date(2024, 3, 1)


def test_actors(worked: Coded) -> None:
    actors = {mention.text: mention.actor for mention in worked.mentions}
    assert actors["Sergey Lavrov"] == actors["Lavrov"]
    assert (actors["Lavrov"].country, actors["Lavrov"].kind) == ("RUS", "person")
    officials = actors["South Korean officials"]
    assert (officials.kind, officials.country, officials.sector) == ("group", "KOR", "GOV")
    assert (actors["Moscow"].actor_id, actors["Seoul"].actor_id) == ("RUS", "KOR")


def test_events(worked: Coded) -> None:
    meeting, denial, announcement, visit = worked.events
    sides = ["Sergey Lavrov", "South Korean officials"]
    assert (meeting.type, meeting.status, meeting.date_start) == ("CONSULT", "happened", dt.date(2023, 9, 12))
    assert [side.name for side in meeting.source] == [side.name for side in meeting.target] == sides
    assert denial.type == "REJECT"
    assert (announcement.type, announcement.status) == ("AGREE", "happened")
    assert (visit.type, visit.mode, visit.status) == ("CONSULT", "visit", "planned")
    assert (visit.date_start, visit.date_end) == (dt.date(2024, 3, 1), dt.date(2024, 3, 31))


def test_claims(worked: Coded) -> None:
    ministry, moscow, wire, diplomats = worked.claims
    assert [claim.kind for claim in worked.claims] == ["statement", "denial", "forecast", "forecast"]
    assert [link.name for link in diplomats.chain] == ["Halyard", "the Harbour Wire", "two diplomats"]
    assert (diplomats.parent_claim_id, diplomats.anonymous, wire.anonymous) == (wire.claim_id, True, False)
    assert (ministry.speaker_text, moscow.speaker_id) == ("the ministry", "RUS")


def test_events_inside_claims_carry_their_ids(worked: Coded) -> None:
    meeting, denial, *_, visit = worked.events
    ministry, *_, diplomats = worked.claims
    assert (meeting.claim_id, denial.claim_id, visit.claim_id) == (ministry.claim_id, None, diplomats.claim_id)
