"""What readers are bidden to suppose, sides of one's own, and where and when an act is told."""

from __future__ import annotations

import datetime as dt

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Imagine that Iran were to bomb Israel tomorrow.",
        "Imagine Iran bombing Israel.",
        "Suppose Iran bombed Israel next week.",
        "But let us say that Iran bombs Israel.",
        "What if Iran bombs Israel and Egypt stays silent?",
        "If Iran were to bomb Israel, oil would be dear.",
    ],
)
def test_what_is_only_supposed_is_hypothetical(coded, text: str) -> None:
    assert told(coded, text) == {("ASSAULT", "hypothetical")}


def test_who_supposes_believes(coded) -> None:
    assert ("ASSAULT", "happened") in told(coded, "Most officers suppose that Iran bombed Israel.")


def test_were_to_without_a_condition_was_still_to_come(coded) -> None:
    assert ("CONSULT", "planned") in told(coded, "Modi and Macron were to meet in Paris on Friday.")


def test_who_warns_of_an_attack_does_not_make_it(coded) -> None:
    assert "ASSAULT" not in {kind for kind, _ in told(coded, "Peru vowed to shut its ports if the bombing continued.")}


@pytest.mark.parametrize(
    "text",
    [
        "India denied that its troops had crossed the border.",
        "Norway's foreign minister, Anna Berg, denied that Norway had paid for the ships.",
    ],
)
def test_a_state_is_no_other_side_of_its_own_words(coded, text: str) -> None:
    (denial,) = [event for event in coded(text).events if event.type == "REJECT"]
    assert denial.target == ()


def test_people_of_the_same_state_are_another_side(coded) -> None:
    (arrest,) = [event for event in coded("Egypt arrested Egyptian protesters.").events if event.type == "COERCE"]
    assert arrest.target


@pytest.mark.parametrize(
    "text",
    [
        "The International Criminal Court accused Omar al-Bashir of murder, prompting an arrest warrant.",
        "The United Nations accused Omar al-Bashir of murder and issued an arrest warrant.",
    ],
)
def test_a_warrant_is_against_the_accused(coded, text: str) -> None:
    (warrant,) = [event for event in coded(text).events if event.type == "COERCE"]
    assert [party.name for party in warrant.target] == ["Omar al-Bashir"]


def test_the_press_that_is_told_is_not_acted_on(coded) -> None:
    events = coded("A spokesman told Reuters that Indian troops opened fire.").events
    assert all("Reuters" not in {party.name for party in event.target} for event in events)


def test_a_host_is_no_visitor(coded) -> None:
    (event,) = coded("Modi was warmly welcomed in Paris by the French government.").events
    assert (event.type, event.mode) == ("CONSULT", None)
    assert [party.country for party in event.source] == ["FRA"]


def test_what_is_agreed_upon_is_to_come(coded) -> None:
    events = coded("Norway agreed on Tuesday to host talks with Chile in March.").events
    days = {event.type: event.date_start for event in events}
    assert days["CONSULT"] == dt.date(2025, 3, 1)


def test_a_time_that_tells_which_people_dates_no_act(coded) -> None:
    (event,) = coded("Modi, a leader of the 1970s generation, criticised Japan.").events
    assert event.date_start is None


def test_what_goes_on_with_a_habit_is_one(coded) -> None:
    assert not told(coded, "Modi shakes hands with Macron every year and calls the French president a friend.")


def test_talks_take_place_where_they_were_held(coded) -> None:
    (event,) = coded("The paper praised the India-Chile dialogue held in Lima on the day of the match.").events
    assert event.place is not None
    assert event.place.name == "Lima"


@pytest.mark.parametrize(
    "text",
    [
        "In the war game, Sudan attacked Chad.",
        "In a war game held last year, Sudan mobilized its army and attacked Chad.",
        "According to the simulation, Iran attacks Kuwait.",
        "In the scenario of the drill, Sudan attacked Chad.",
        "In the novel, Sudan attacked Chad.",
        "In the simulated conflict, Sudan attacked Chad.",
    ],
)
def test_what_is_played_or_made_up_is_no_deed(coded, text: str) -> None:
    assert {event.status for event in coded(text).events if event.type == "ASSAULT"} == {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    ["In the war, Sudan attacked Chad.", "During the war games, Sudan attacked Chad.", "In May, Sudan attacked Chad."],
)
def test_what_is_not_made_up(coded, text: str) -> None:
    assert {event.status for event in coded(text).events if event.type == "ASSAULT"} == {"happened"}
