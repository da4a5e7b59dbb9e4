"""What outlets learned, or were told."""

from __future__ import annotations

import pytest

LEARNED = [
    ("Chad will shut the road, as Reuters learned from two envoys.", [["Reuters"], ["Reuters", "two envoys"]]),
    ("Bild has learned from government circles that Chad will wait.", [["Bild"], ["Bild", "government circles"]]),
    (
        "As Kommersant was told by a source in the ministry, Chad will wait.",
        [["Kommersant", "a source in the ministry"]],
    ),
    ("As 'Kommersant' was told by a source, Chad will wait.", [["Kommersant", "a source"]]),
    (
        "As the Lebanese channel Al Mayadeen was told by a diplomat, Chad will wait.",
        [["Al Mayadeen", "a diplomat"]],
    ),
    ("As TASS was informed in the ministry, Chad will wait.", [["TASS", "the ministry"]]),
    ("As Interfax was told at the embassy, the road was shut.", [["Interfax", "the embassy"]]),
    ("CNN was told by an envoy that Chad had freed two men.", [["CNN", "an envoy"]]),
    ("Lee learned from an envoy that Chad had freed two men.", [["Lee"]]),
    ("Reuters has learned a lesson from the raid.", []),
]


@pytest.mark.parametrize(("text", "chains"), LEARNED)
def test_who_told_an_outlet(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.text for link in claim.chain] for claim in coded(text).claims] == chains
