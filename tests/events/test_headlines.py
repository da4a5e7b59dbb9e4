"""Participles before bare nouns in headlines describe them, and tell nobody's deed."""

from __future__ import annotations

import pytest


def kinds(coded, text: str) -> set[str]:
    return {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Chad shelters deposed minister in embassy.",
        "Norway hosts ousted Danish minister",
        "Oman receives expelled Hamas leader.",
        "Peru welcomes freed hostages from Niger.",
    ],
)
def test_who_takes_them_in_did_not_do_it(coded, text: str) -> None:
    assert kinds(coded, text).isdisjoint({"SANCTION", "RETREAT", "ASSAULT"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad troops killed minister.", "ASSAULT"),
        ("Norway has expelled two Danish diplomats.", "SANCTION"),
        ("Peru freed hostages from Niger.", "RETREAT"),
    ],
)
def test_verbs_of_headlines_stay_verbs(coded, text: str, kind: str) -> None:
    assert kind in kinds(coded, text)


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Norway, Peru to expel Chilean diplomats", "SANCTION", {"NOR", "PER"}),
        ("Chad, Niger to hold talks", "CONSULT", {"TCD", "NER"}),
        ("Chad, Niger to sign border agreement", "SUPPORT", {"TCD", "NER"}),
        ("Iran to resume talks with Iraq, minister says", "CONSULT", {"IRN", "IRQ"}),
        ("Norway to recall envoy from Peru, report says", "SANCTION", {"NOR"}),
    ],
)
def test_what_a_headline_tells_with_an_infinitive_is_planned(coded, text: str, kind: str, parties: set[str]) -> None:
    (event,) = [event for event in coded(text).events if event.type == kind]
    assert (event.status, {party.country for party in event.source}) == ("planned", parties)
