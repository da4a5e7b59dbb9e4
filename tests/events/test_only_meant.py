"""What is only joked of, looked into, cut back, aimed at or forbidden; days that name what happened on them."""

from __future__ import annotations

import datetime as dt

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    "text", ["Putin joked about bombing Poland.", "The Indian general mused about bombing Pakistan."]
)
def test_what_is_joked_of_is_not_done(coded, text: str) -> None:
    assert {status for _, status in told(coded, text)} <= {"hypothetical"}


def test_who_looks_into_doing_inquires_nothing(coded) -> None:
    assert told(coded, "Berlin is looking into sending tanks to Ukraine.") == {("AID", "hypothetical")}
    assert ("ACCUSE", "happened") in told(coded, "The FBI looked into Russian meddling.")


@pytest.mark.parametrize("verb", ["scale back sending", "cut back on sending", "reduce sending"])
def test_who_gives_less_promises_no_aid(coded, verb: str) -> None:
    assert not {"AID", "AGREE"} & {kind for kind, _ in told(coded, f"Germany will {verb} arms to Ukraine.")}


def test_what_one_is_focused_on_ensuring_is_not_done(coded) -> None:
    aim = "is focused on ensuring the defeat of the rebels and the withdrawal of Iranian forces from Syria."
    assert told(coded, f"Washington {aim}") == set()
    assert ("RETREAT", "happened") in told(coded, "Putin ensured the withdrawal of Turkish forces from Syria.")


@pytest.mark.parametrize("words", ["in defiance of UN sanctions", "in violation of a UN resolution"])
def test_nobody_tests_a_missile_against_whom_the_ban_is_of(coded, words: str) -> None:
    (event,) = coded(f"Iran tested a missile {words}.").events
    assert event.target == ()


def test_a_day_of_a_side_clause_dates_that_clause(coded) -> None:
    text = "Moscow was eager to restart relations with Washington that were frozen three years ago."
    assert all(event.date_start is None for event in coded(text).events if event.type == "AGREE")


def test_a_day_that_has_become_a_name_is_of_2001(coded) -> None:
    (first,) = coded("The Sept. 11 hijackers were Saudis.").times
    (second,) = coded("The Sept. 11 attacks in Benghazi killed four.").times
    assert first.interval.start == dt.date(2001, 9, 11)
    assert second.interval.start != dt.date(2001, 9, 11)


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired two missiles into the sea off Japan.",
        "North Korea fired artillery shells into waters near South Korea.",
        "Iran launched a rocket into the Gulf of Oman.",
    ],
)
def test_arms_that_fall_into_the_sea_hit_nobody(coded, text: str) -> None:
    assert told(coded, text) == {("MOBILIZE", "happened")}


def test_arms_fired_over_the_sea_at_somebody_do(coded) -> None:
    assert ("ASSAULT", "happened") in told(coded, "Russia launched missiles from the Caspian Sea at Syria.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The EU is preparing a new package of sanctions against Belarus.", "planned"),
        ("Washington is drafting another round of sanctions on Iran.", "planned"),
        ("The EU adopted a new package of sanctions against Belarus.", "happened"),
        ("The EU prepared a package of sanctions against Belarus in 2014.", "happened"),
    ],
)
def test_a_package_that_is_being_prepared_is_to_come(coded, text: str, status: str) -> None:
    assert told(coded, text) == {("COERCE", status)}
