"""Denials of what the article itself tells, and whom a denial answers."""

from __future__ import annotations

import pytest

from westphalia import read

CASES = [
    ("Turkish jets struck a village in Iraq on Monday. Ankara denied this.", "Turkish jets struck a village"),
    ("Rwanda sent arms to the rebels in March. The ministers met on Friday. Kigali rejects the charge.", "Rwanda sent"),
    ("Russian drones entered Polish airspace. Moscow denies it.", "Russian drones entered"),
    # of others, and of something else
    ("Kenya closed the border with Somalia. Ankara denied the report.", None),
    ("Turkish jets struck a village in Iraq on Monday. Ankara denied having links to the mafia.", None),
]


@pytest.mark.parametrize(("text", "denied"), CASES)
def test_an_event_in_the_article_s_own_voice_is_denied(text: str, denied: str | None) -> None:
    coded = read(text)
    (denial,) = (claim for claim in coded.claims if claim.kind == "denial")
    event = next((event for event in coded.events if event.event_id == denial.denies_event_id), None)
    assert (event is None) == (denied is None)
    assert event is None or event.evidence_text.startswith(denied or "")


ANSWERS = [
    ("US officials said that Iran sent drones to Russia. Tehran denied sending drones to Russia.", {"USA"}),
    ("Israel said Iran had spied on it. Tehran denied what Israel says.", {"ISR"}),
    ("Reuters reported that Iran sent drones to Russia. Tehran denied sending drones to Russia.", set()),
]


@pytest.mark.parametrize(("text", "answered"), ANSWERS)
def test_who_denies_answers_the_state_that_said_so(text: str, answered: set[str]) -> None:
    (rejected,) = (event for event in read(text).events if event.type == "REJECT")
    assert {party.country for party in rejected.target} == answered
