"""What somebody calls another's policy he has called so, whatever he is to do about it."""

from __future__ import annotations

import pytest


def accused(coded, text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type == "ACCUSE"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Macron will act against what he calls Turkey's aggressive policy.", ("FRA", "TUR")),
        ("Macron condemned what he called Turkey's unfair trade practices.", ("FRA", "TUR")),
        ("Macron said he would act over what he called the “brutal” conduct of Turkey.", ("FRA", "TUR")),
        ("Norway would respond to what it described as Chadian aggression.", ("NOR", "TCD")),
    ],
)
def test_it_is_one_accusation_and_has_happened(coded, text: str, sides: tuple[str, str]) -> None:
    assert accused(coded, text) == [("happened", *sides)]


@pytest.mark.parametrize(
    "text",
    [
        "Macron praised what he called Turkey's wise policy.",
        "Turkey opened what it calls the Museum of Peace in Chad.",
        "Macron will call Turkey's president a friend.",
    ],
)
def test_what_is_called_well_is_none(coded, text: str) -> None:
    assert not accused(coded, text)
