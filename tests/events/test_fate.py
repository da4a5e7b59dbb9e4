"""What becomes of what is told: cancelled and scheduled meetings, what is only almost done, what "no" leaves alone."""

from __future__ import annotations

import pytest

# text, the word that tells it, its status
STATUSES = [
    ("The summit between Putin and Biden will not take place.", "summit", "negated"),
    ("The summit between Putin and Biden was called off.", "summit", "negated"),
    ("The talks between Iran and Saudi Arabia did not happen.", "talks", "negated"),
    ("The meeting between Putin and Biden is scheduled for June 12.", "meeting", "planned"),
    ("The meeting between Putin and Biden took place in Geneva.", "meeting", "happened"),
    ("There is no timetable for the pullout of US troops from Syria.", "pullout", "planned"),
    ("No decision has been made on the withdrawal of US troops from Iraq.", "withdrawal", "planned"),
    ("There is no doubt that Iran attacked Israel.", "attacked", "happened"),
    ("The editorial did not mention Pompeo's visit to North Korea.", "visit", "happened"),
    ("Iran did not attack Israel.", "attack", "negated"),
    ("Under no circumstances has Peru attacked Chile.", "attacked", "negated"),
    ("In no time Peru attacked Chile.", "attacked", "happened"),
    ("Israel almost bombed Iran.", "bombed", "negated"),
    ("Poland stopped short of expelling the Russian ambassador.", "expelling", "negated"),
    ("China is on the brink of invading Taiwan.", "invading", "hypothetical"),
    ("Trump would have attacked Iran.", "attacked", "hypothetical"),
    ("Fears over a Russian attack on Ukraine grew.", "attack", "hypothetical"),
    ("Trump's proposed travel ban on Iran drew criticism.", "ban", "hypothetical"),
    ("Turkey has asked for military assistance from the US.", "assistance", "hypothetical"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_how_it_is_told(coded, text: str, trigger: str, status: str) -> None:
    told = [e for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger]
    assert status in {event.status for event in told}
    assert all(event.status == status for event in told if event.type not in ("AGREE", "THREATEN", "REJECT"))


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Macron called on Putin to stop the war and flew to Kyiv.", "CONSULT", "FRA"),
        ("Iran urged Turkey to stay in the deal and threatened the United States.", "THREATEN", "IRN"),
    ],
)
def test_a_past_behind_an_infinitive_is_the_main_clause_s(coded, text: str, kind: str, source: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == kind)
    assert [party.country for party in event.source] == [source]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Qatar won praise from the United States.", "USA", "QAT"),
        ("Taiwan won support from Lithuania.", "LTU", "TWN"),
        ("Modi professed friendship for Russia.", "IND", "RUS"),
    ],
)
def test_who_is_praised_and_who_professes(coded, text: str, source: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "SUPPORT")
    assert ([p.country for p in event.source], [p.country for p in event.target]) == ([source], [target])


def test_troops_sent_to_a_land_threaten_nobody(coded) -> None:
    assert {e.type for e in coded("France will send troops to Mali.").events} == {"MOBILIZE"}
    assert "THREATEN" in {e.type for e in coded("Russia will attack Ukraine.").events}


def test_the_town_of_an_attack_attacks_nobody(coded) -> None:
    assert not coded("France mourned after the Paris attack.").events


def test_a_war_on_somebody_reaches_nobody_else(coded) -> None:
    (event,) = coded("Putin's war on Ukraine alarmed Poland.").events
    assert [p.country for p in event.target] == ["UKR"]
