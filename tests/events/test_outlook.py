"""What a predicate leaves open of an act: unlikely, postponed, being prepared, under discussion."""

from __future__ import annotations

import pytest

# text, the word that tells it, its status
OUTLOOKS = [
    ("The visit of the Greek president to Albania is unlikely.", "visit", "hypothetical"),
    ("A Serbian invasion of Kosovo remains possible.", "invasion", "hypothetical"),
    ("A Sudanese attack on Chad is not expected.", "attack", "hypothetical"),
    ("Talks between Japan and North Korea are not planned.", "Talks", "negated"),
    ("No summit between Lula and Milei is planned.", "summit", "negated"),
    ("No trip of Modi to Nepal has been scheduled.", "trip", "negated"),
    ("A meeting between Aliyev and Pashinyan was not on the agenda.", "meeting", "negated"),
    ("Talks between Serbia and Kosovo are out of the question.", "Talks", "negated"),
    ("A Saudi visit to Qatar is not out of the question.", "visit", "hypothetical"),
    ("An Indian attack on Nepal is not imminent.", "attack", "hypothetical"),
    ("No Sudanese attack on Chad is expected.", "attack", "hypothetical"),
    ("The visit of Modi to Nepal has been postponed until spring.", "visit", "planned"),
    ("Macron's trip to Beijing was put off.", "trip", "planned"),
    ("The withdrawal of French troops from Niger was postponed.", "withdrawal", "planned"),
    ("A summit between Lula and Milei is being prepared.", "summit", "planned"),
    ("A summit between Lula and Milei is being discussed.", "summit", "hypothetical"),
    ("A meeting between Aliyev and Erdogan is on the agenda.", "meeting", "planned"),
    ("A meeting between Aliyev and Erdogan is in preparation.", "meeting", "planned"),
    ("A joint exercise of Egypt and Greece was agreed.", "exercise", "planned"),
    ("An Israeli strike on Yemen is imminent.", "strike", "planned"),
    ("The summit of Chad and Niger, which is scheduled for June 3, is important.", "summit", "planned"),
    ("The summit of Chad and Niger, at which Putin will speak, is important.", "summit", "planned"),
    ("Peruvian workers to be sent to Chile", "sent", "planned"),
]
# The same words of what was done all the same.
DONE = [
    ("The visit of Modi to Nepal was a success.", "visit"),
    ("The visit of Modi to Nepal was not postponed.", "visit"),
    ("The meeting between Lula and Milei is under way.", "meeting"),
    ("The invasion of Kuwait by Iraq is on the agenda of the Security Council.", "invasion"),
    ("The Chadian attack on Niger is being discussed at the UN.", "attack"),
    ("The Ukrainian attack on Belarus was possible thanks to Poland.", "attack"),
    ("Soldiers are believed to have been killed by Israel in Syria.", "killed"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), OUTLOOKS)
def test_what_is_left_open(coded, text: str, trigger: str, status: str) -> None:
    assert {e.status for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger} == {status}


@pytest.mark.parametrize(("text", "trigger"), DONE)
def test_what_was_done(coded, text: str, trigger: str) -> None:
    assert {e.status for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger} == {"happened"}
