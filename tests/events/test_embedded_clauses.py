"""What somebody says of another in a relative clause is the other's deed."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (event.type, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Russia, which British officials suspect interfered in the French election, denied it.",
            ("COERCE", "RUS", "FRA"),
        ),
        ("Chad, which Peru believes hacked French banks, denied it.", ("COERCE", "TCD", "FRA")),
        ("Iran, which Norway says attacked the Saudi tankers, denied it.", ("ASSAULT", "IRN", "SAU")),
        ("Kenya, which Mali hopes will send troops to Chad, waited.", ("MOBILIZE", "KEN", "TCD")),
        (
            "Russia, which British officials suspect interfered in the French election, waited.",
            ("ACCUSE", "GBR", "RUS"),
        ),
    ],
)
def test_the_pronoun_is_the_doer(coded, text: str, deed: tuple[str, str, str]) -> None:
    assert deed in told(coded, text)


@pytest.mark.parametrize(
    ("text", "sayer"),
    [
        ("The group, which France believes bombed the Malian embassy, is small.", "FRA"),
        ("The man who Peru says killed two Chileans was arrested.", "PER"),
        ("Norway, which asked who attacked Chad, waited for Mali.", "NOR"),
    ],
)
def test_who_says_so_is_not(coded, text: str, sayer: str) -> None:
    assert not [one for one in told(coded, text) if one[:2] == ("ASSAULT", sayer)]
