"""Attacks by words accuse; attacks with arms, and by those who bear them, are assaults."""

from __future__ import annotations

import pytest

IN_WORDS = [
    "The Danish senator attacked Norway over its stance on whaling.",
    "Macron attacked Poland for its policy on migration.",
    "Erdogan attacked Greece for closing its border.",
    "The newspaper attacked Hungary because of its position on the war.",
    "Italy attacked France over its treatment of refugees.",
    "Lula attacked Argentina in a speech.",
    "Macron attacked Hungary on social media.",
    "Macron launched an attack on the Hungarian government over its energy policy.",
    "A Belgian minister verbally attacked Rwanda.",
]
WITH_ARMS = [
    "Iran attacked Israel with missiles over its support for the rebels.",
    "Turkey attacked a YPG post in Syria.",
    "Hezbollah attacked Israel over its support for Jordan.",
    "Sudan attacked Chad for arming the rebels.",
    "Russia attacked Ukraine over Christmas.",
    "Russia attacked Ukraine for three hours.",
    "Protesters attacked the Swedish embassy over its decision.",
    "Syria attacked Jordanian soldiers in a post on the border.",
    "Syrian fighters came in order to attack the town of Idlib.",
]


@pytest.mark.parametrize("text", IN_WORDS)
def test_an_attack_for_a_stance_accuses(coded, text: str) -> None:
    assert [event.type for event in coded(text).events if event.type in ("ACCUSE", "ASSAULT")] == ["ACCUSE"]


@pytest.mark.parametrize("text", WITH_ARMS)
def test_an_attack_with_arms_is_an_assault(coded, text: str) -> None:
    assert {event.type for event in coded(text).events} & {"ACCUSE", "ASSAULT"} == {"ASSAULT"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Siniora attacked the Syrian government during an angry funeral oration.", "ACCUSE"),
        ("The Norwegian premier attacked Chad, saying it had lied.", "ACCUSE"),
        ("Siniora attacked the Syrian government, calling it a bully.", "ACCUSE"),
        ("Norway attacked Chad with drones, saying it was self-defence.", "ASSAULT"),
    ],
)
def test_who_attacks_and_goes_on_to_speak_attacks_with_words(coded, text: str, kind: str) -> None:
    assert {event.type for event in coded(text).events} == {kind}
