"""What is denied, given up or not taken part in any more, and whom that reaches."""

from __future__ import annotations

import pytest

DROPPED = [
    ("Kenya abandoned the plan to send police to Haiti.", "negated"),
    ("Kenya backed out of the plan to send police to Haiti.", "negated"),
    ("Kenya's plan to send police to Haiti was shelved.", "negated"),
    ("Kenya did not abandon its plan to send police to Haiti.", "planned"),
    ("Kenya announced a plan to send police to Haiti.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), DROPPED)
def test_what_is_no_longer_planned_is_not_done(coded, text: str, status: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "MOBILIZE")
    assert event.status == status
    assert "AGREE" not in {event.type for event in coded(text).events}


ENDED = [
    ("Chile gave up the purchase of submarines from France.", "SANCTION", "FRA"),
    ("Chile gave up the purchase of jets from France.", "SANCTION", "FRA"),
    ("Chile suspended its participation in the treaty with France.", "SANCTION", "FRA"),
]


@pytest.mark.parametrize(("text", "kind", "target"), ENDED)
def test_who_ends_what_he_had_with_another(coded, text: str, kind: str, target: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.status, event.target[0].country) == (kind, "happened", target)


DENIED = [
    "Iran denied the delivery of missiles to Russia.",
    "Iran denied arms shipments to Russia.",
    "Iran denied delivering missiles to Russia.",
    "Iran denied the financing of Hamas.",
    "Iran denied its support for Hamas.",
]


@pytest.mark.parametrize("text", DENIED)
def test_whom_a_denied_deed_reached_is_not_turned_down(coded, text: str) -> None:
    events = coded(text).events
    assert [(event.type, event.target) for event in events if event.status == "happened"] == [("REJECT", ())]
    assert {event.source[0].country for event in events} == {"IRN"}


def test_who_is_denied_something_is_turned_down(coded) -> None:
    for text in ("Israel denied Gaza the delivery of aid.", "Israel denied the entry of aid to Gaza."):
        (event,) = (event for event in coded(text).events if event.type == "REJECT")
        assert event.target[0].country == "PSE", text


UNDONE = [
    ("Oslo gave up the sanctions against Mali.", ("CONCEDE", "MLI")),
    ("Canada renounced its embargo against Cuba.", ("CONCEDE", "CUB")),
    ("Japan has abandoned the tariffs on Vietnam.", ("CONCEDE", "VNM")),
    ("France gave up its support for Haftar.", ("SANCTION", "LBY")),
    ("Serbia abolished the visa-free regime for Turks.", ("SANCTION", "TUR")),
    ("Brazil ended visa-free entry for Americans.", ("SANCTION", "USA")),
    ("Kazakhstan introduced a visa-free regime for Iranians.", ("CONCEDE", "IRN")),
    ("Russia lifted the visa regime for Georgians.", ("CONCEDE", "GEO")),
    ("Spain gave Morocco support.", ("AID", "MAR")),
    ("Sudan declared war on Chad.", ("THREATEN", "TCD")),
]


@pytest.mark.parametrize(("text", "act"), UNDONE)
def test_what_is_undone_is_not_told_as_done(coded, text: str, act: tuple[str, str]) -> None:
    assert [(event.type, event.target[0].country) for event in coded(text).events] == [act]


def test_who_declares_the_end_of_a_war_declares_none(coded) -> None:
    for text in ("Eritrea declared an end of the war with Ethiopia.", "Trump declared the end of the war with Iran."):
        assert "THREATEN" not in {event.type for event in coded(text).events}
