"""Who condemns a deed that was told just before blames who did it."""

from __future__ import annotations

import pytest


def blamed(coded, text: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [
        ({one.country for one in event.source}, {one.country for one in event.target})
        for event in coded(text).events
        if event.type in ("ACCUSE", "REJECT")
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("North Korea fired two missiles on Tuesday. Japan condemned the launch.", ({"JPN"}, {"PRK"})),
        ("The United States and Japan held air drills. Pyongyang slammed the drills.", ({"PRK"}, {"USA", "JPN"})),
        ("Peru imposed tariffs on Chile. Chile denounced the move.", ({"CHL"}, {"PER"})),
        ("Mali expelled two French envoys. Paris deplored an unfriendly decision.", ({"FRA"}, {"MLI"})),
        ("Chad bombed a town in Niger on Monday. Oman condemned the attack.", ({"OMN"}, {"TCD"})),
    ],
)
def test_a_deed_told_before_is_its_doers(coded, text: str, sides: tuple[set[str], set[str]]) -> None:
    assert sides in blamed(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru imposed tariffs on Chile. Bolivia denounced the move.",
        "Chad bombed a town in Niger. Oman condemned the attack in Kabul.",
        "Chad bombed a town in Niger. Chad condemned the attack.",
        "Chad bombed a town in Niger. Oman condemned the tariffs.",
        "Chad thanked Niger. Niger denounced the move.",
    ],
)
def test_another_deed_is_not(coded, text: str) -> None:
    assert all(not target & {"PER", "TCD"} for _, target in blamed(coded, text))
