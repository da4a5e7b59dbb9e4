"""Texts that are put to a vote, wars that bear a name, and terms set for what is to come."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str, str]]:
    return {
        (
            event.type,
            event.status,
            " ".join(s.country or "" for s in event.source),
            " ".join(t.country or "" for t in event.target),
        )
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    "text",
    [
        "Russia vetoed a resolution condemning Syria.",
        "Russia blocked a statement that condemned Syria.",
        "Russia voted against a resolution condemning Syria.",
        "A resolution condemning Syria was vetoed by Russia.",
    ],
)
def test_who_refuses_a_text_says_nothing_of_it_nor_turns_down_whom_it_is_about(coded, text: str) -> None:
    assert told(coded, text) == {("REJECT", "happened", "RUS", "")}


def test_who_wrote_the_text_is_turned_down(coded) -> None:
    text = "Russia and China vetoed a US draft resolution that condemned Syria."
    assert ("REJECT", "happened", "RUS CHN", "USA") in told(coded, text)

    assert told(coded, "Russia vetoed a resolution drafted by France.") == {("REJECT", "happened", "RUS", "FRA")}


@pytest.mark.parametrize("verb", ["is debating", "drafted"])
def test_a_text_that_is_not_adopted_yet_is_open(coded, verb: str) -> None:
    found = told(coded, f"The French Senate {verb} a resolution condemning Iran.")
    assert ("ACCUSE", "hypothetical", "FRA", "IRN") in found
    voted = told(coded, "Congress will vote next month on a resolution disapproving of the deal with Iran.")
    assert all(status != "happened" for _, status, _, _ in voted)


def test_who_adopts_a_text_says_it(coded) -> None:
    assert ("ACCUSE", "happened", "FRA", "IRN") in told(coded, "France adopted a resolution condemning Iran.")
    assert ("ACCUSE", "happened", "USA", "IRN") in told(coded, "The White House issued a statement condemning Iran.")


@pytest.mark.parametrize("text", ["France did not support the Iraq war.", "Germany opposed the Iraq war."])
def test_a_war_named_for_a_land_is_not_the_land(coded, text: str) -> None:
    assert not any(target == "IRQ" for _, _, _, target in told(coded, text))


def test_a_deadline_is_for_what_is_to_come(coded) -> None:
    text = "The deadline for the withdrawal of American troops from Iraq is near."
    assert {status for _, status, _, _ in told(coded, text)} == {"planned"}
