"""Sources that stand in the middle of what somebody says."""

from __future__ import annotations

import pytest

AMID = [
    (
        "Lavrov said that, according to Western media, Kyiv had asked for tanks.",
        [["Lavrov"], ["Lavrov", "Western media"], ["Lavrov", "Western media", "Kyiv"]],
    ),
    (
        "Sybiha stressed that, according to the Foreign Ministry, Moscow had sent troops.",
        [["Sybiha"], ["Sybiha", "the Foreign Ministry"]],
    ),
    (
        "Lavrov said the West, according to two experts, was preparing a blockade.",
        [["Lavrov"], ["Lavrov", "two experts"]],
    ),
    (
        "Merz said that Poland had, according to the chancellery, sent four tanks.",
        [["Merz"], ["Merz", "the chancellery"]],
    ),
    (
        "Fidan said Israel, according to the UN, had shelled two towns, and added that Ankara would act.",
        [["Fidan"], ["Fidan", "the UN"], ["Fidan"]],
    ),
    ("Fidan said on Monday, according to Reuters, that the road was open.", [["Reuters"], ["Reuters", "Fidan"]]),
]


@pytest.mark.parametrize(("text", "chains"), AMID)
def test_a_source_amid_what_is_said(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.text for link in claim.chain] for claim in coded(text).claims] == chains


def test_who_relies_on_a_source_says_all(coded) -> None:
    first, second = coded("Duda said that, according to the UN, Iran had freed two men, but Chad had refused.").claims
    assert first.content_text == "according to the UN, Iran had freed two men"
    assert second.content_text == "Iran had freed two men"
