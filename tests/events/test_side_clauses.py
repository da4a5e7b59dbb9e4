"""What stands in another clause, or is said by a thing, and what people meet for."""

from __future__ import annotations

import pytest


def _of_type(coded, text: str, kind: str) -> list:
    return [event for event in coded(text).events if event.type == kind]


def test_whom_a_clause_on_the_same_time_names_is_no_target(coded) -> None:
    (asked,) = _of_type(coded, "Oslo called for talks while endorsing Israel's right to defend itself.", "REQUEST")
    assert [side.country for side in asked.target] == []


def test_whom_the_verb_before_reaches_is_no_target(coded) -> None:
    (condemned,) = _of_type(coded, "Norway praised Oman and condemned its critics.", "ACCUSE")
    assert "OMN" not in {side.country for side in condemned.target}


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Norway and Oman met to discuss trade.",
        "Putin called Erdogan on Friday to discuss the war in Syria.",
    ],
)
def test_what_people_meet_for_is_their_meeting(coded, text: str) -> None:
    assert [event.status for event in _of_type(coded, text, "CONSULT")] == ["happened"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The claim contradicts reports that the Ukrainian army has the upper hand, Moscow's envoy says.", "REJECT"),
        ("The conflict between Obama and Netanyahu reflects a long-standing source of tension.", "ASSAULT"),
        ("Congress is working on a bill that would lift the embargo against Cuba.", "AGREE"),
        ("Best guesses suggest North Korea would try to bomb US forces in Guam.", "THREATEN"),
        ("Expectations are low that Obama will broker peace between Israel and Egypt.", "AGREE"),
        ("The United States would be forced to choose between supporting Iraq's government or waiting.", "AGREE"),
        ("It involved a good deal of Iran shouting at the U.S. team.", "SUPPORT"),
        ("The world economy will be held hostage by China's policy.", "ASSAULT"),
        ("Documents show Chad fixated on attacking Niger.", "ASSAULT"),
        ("Chad was obsessed with attacking Niger.", "ASSAULT"),
        ("Obama scored a diplomatic coup when Netanyahu apologized to Turkey.", "COERCE"),
        ("The weapons are defending against North Korea.", "SUPPORT"),
    ],
)
def test_what_nobody_says_or_does(coded, text: str, kind: str) -> None:
    assert not _of_type(coded, text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and China plan joint drills in the Sea of Japan.",
        "Russia plans joint drills with China in May.",
        "Russia plans joint drills with China.",
    ],
)
def test_what_is_planned_for_a_place_or_a_day_is_planned(coded, text: str) -> None:
    assert {event.status for event in _of_type(coded, text, "COOPERATE")} == {"planned"}


def test_a_bill_that_somebody_brings_in_is_his_threat(coded) -> None:
    assert _of_type(coded, "Two senators introduced a bill that would sanction Turkish officials.", "THREATEN")


def test_a_land_that_would_do_it_itself_pledges_it(coded) -> None:
    assert _of_type(coded, "Norway would lift the sanctions on Iran.", "AGREE")


@pytest.mark.parametrize(
    "text",
    [
        "A year after stepping back from attacking the Syrian government, Obama sent drones.",
        "Oslo shied away from attacking Chad.",
    ],
)
def test_what_one_steps_back_from_is_not_done(coded, text: str) -> None:
    assert "happened" not in {event.status for event in _of_type(coded, text, "ASSAULT")}


def test_whose_policy_is_blamed_is_accused(coded) -> None:
    (blamed,) = _of_type(coded, "Oslo blamed Oman's policy for the war.", "ACCUSE")
    assert [side.country for side in blamed.target] == ["OMN"]
