"""Who takes part in an attack attacks."""

from __future__ import annotations

import pytest


def struck(coded, text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chad took part in the air strikes on Libya.", ("happened", "TCD", "LBY")),
        ("French jets participated in raids against Mali.", ("happened", "FRA", "MLI")),
        ("Norway will not join the strikes on Mali.", ("negated", "NOR", "MLI")),
        ("Peru urged Chad to join the invasion of Mali.", ("hypothetical", "TCD", "MLI")),
        ("Chadian soldiers took part in last week's assault on a Libyan base.", ("happened", "TCD", "LBY")),
    ],
)
def test_who_takes_part_attacks(coded, text: str, sides: tuple[str, str, str]) -> None:
    assert struck(coded, text) == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "German teachers took part in a strike in Peru.",
        "Chad took part in talks after the attack of Mali on Libya.",
    ],
)
def test_who_stops_work_or_talks_does_not(coded, text: str) -> None:
    assert not [sides for sides in struck(coded, text) if sides[1] in ("DEU", "TCD")]


def test_whom_one_joins_is_not_attacked(coded) -> None:
    assert ("happened", "TCD", "NER") not in struck(coded, "Chad joined Niger in an attack on Libya.")
