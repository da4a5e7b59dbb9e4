"""Scenarios: what a present tells under a condition, in a war game, as one option or behind a colon."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "In the event of war, Belarus attacks Poland.",
        "If war breaks out, Belarus attacks Poland.",
        "Belarus attacks Poland if war breaks out.",
        "Under the scenario, Belarus attacks Poland.",
        "One scenario: Belarus attacks Poland.",
        "Imagine the situation: Belarus attacks Poland.",
        "Let us imagine the following: Belarus attacks Poland.",
        "During the war game, Belarus attacked Poland.",
        "The first option is that Belarus attacks Poland.",
    ],
)
def test_what_is_only_a_scenario(coded, text: str) -> None:
    assert told(coded, text) == {("ASSAULT", "hypothetical")}


@pytest.mark.parametrize(
    "text",
    [
        "In the event, Belarus attacked Poland.",
        "In the case of Poland, Belarus attacks civilians.",
        "As if nothing had happened, Belarus attacks Poland.",
        "Even if the union does not like it, Belarus attacks Poland.",
        "During the exercise, Belarus attacked Poland.",
        "The minister recalled: Belarus attacked Poland.",
        "During the film festival, Belarus attacked Poland.",
    ],
)
def test_what_took_place_beside_it(coded, text: str) -> None:
    assert ("ASSAULT", "happened") in told(coded, text)


def test_words_are_said_under_no_condition(coded) -> None:
    text = "If the union imposes sanctions, it will pay for them, Belarus warns Poland."
    assert ("THREATEN", "happened") in told(coded, text)
