"""What there is little hope of is open; who meets a demand meets nobody; a promise is of the day of its document."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Expectations are zero that Ghana will mediate between Benin and Togo.",
        "Hopes are slim that Ghana will mediate between Benin and Togo.",
        "There is little hope that Togo will negotiate with Benin.",
        "There is no chance that Togo will negotiate with Benin.",
        "The chances of talks between Togo and Benin are remote.",
        "Diplomats see scant prospect of talks between Togo and Benin.",
        "Hopes are fading that Togo will negotiate with Benin.",
    ],
)
def test_what_is_hardly_to_be_is_open(coded, text: str) -> None:
    assert told(coded, text) == {("CONSULT", "hypothetical")}


@pytest.mark.parametrize("doubt", ["little doubt", "no doubt"])
def test_what_is_hardly_doubted_is_told(coded, doubt: str) -> None:
    assert told(coded, f"There is {doubt} that Togo attacked Benin.") == {("ASSAULT", "happened")}


def test_an_outlook_that_is_not_small_says_nothing_of_the_kind(coded) -> None:
    assert ("ASSAULT", "happened") in told(coded, "The few hopes that Chad had were dashed when Libya attacked it.")


@pytest.mark.parametrize(
    "text",
    [
        "China hopes that the United States will meet China halfway.",
        "Iran and Oman must meet each other halfway.",
        "Chad meets the requirements of Libya.",
        "Israel must meet its commitments to Egypt.",
    ],
)
def test_who_meets_half_way_or_a_duty_meets_nobody(coded, text: str) -> None:
    assert "CONSULT" not in {kind for kind, _ in told(coded, text)}


def test_who_meets_a_demand_yields(coded) -> None:
    assert told(coded, "Russia met Ukraine's demands.") == {("CONCEDE", "happened")}
    assert ("CONSULT", "happened") in told(coded, "On Monday Chad met Libya's envoys.")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 1994 Chad and Libya signed an accord in which Libya agreed to leave Chad.", 1994),
        ("Libya signed a treaty with Chad in 2004 under which it pledged to leave Chad.", 2004),
        ("In 1990 Iran bought a ship from Chad in which Libya agreed to invest.", None),
    ],
)
def test_a_promise_is_of_the_day_of_its_document(coded, text: str, year: int | None) -> None:
    (promise,) = (event for event in coded(text).events if event.type == "AGREE")
    assert (promise.date_start.year if promise.date_start else None) == year


@pytest.mark.parametrize("name", ["the Western Wall", "the Western Front"])
def test_a_wall_is_not_the_west(coded, name: str) -> None:
    told_to = {side.name for event in coded(f"Macron visited {name}.").events for side in event.target}
    assert "the West" not in told_to


@pytest.mark.parametrize(
    "text",
    [
        "The withdrawal left Syria exposed to attacks by Turkey.",
        "Washington exposed Lebanon to strikes by Israel.",
        "Cyprus is vulnerable to an attack by Turkey.",
    ],
)
def test_who_is_exposed_to_an_attack_is_not_attacked_yet(coded, text: str) -> None:
    assert ("ASSAULT", "happened") not in told(coded, text)
    assert ("ASSAULT", "happened") in told(coded, "Russia subjected Ukraine to attacks on Monday.")


def test_who_sanctions_a_step_allows_it(coded) -> None:
    assert told(coded, "The king of Jordan sanctioned a vote in Syria.") == set()
    assert ("COERCE", "happened") in told(coded, "The EU sanctioned Russia.")
