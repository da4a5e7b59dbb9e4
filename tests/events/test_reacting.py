"""Who goes on behind what is said: the speaker, or who did what is told."""

from __future__ import annotations

import pytest


def doers(coded, text: str, kind: str) -> set[str | None]:
    return {p.country for e in coded(text).events if e.type == kind for p in e.source}


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Oslo said Riga had shelled a town and called on Rome to intervene.", "REQUEST", {"NOR"}),
        ("Peru said that Chile had violated the treaty and urged Santiago to return to talks.", "REQUEST", {"PER"}),
        ("The Omani ministry said Yemen had bombed a port and demanded that Sanaa stop.", "REQUEST", {None}),
        ("Kenya noted that Somalia had armed the rebels, and warned Mogadishu.", "THREATEN", {"KEN"}),
        ("Ghana said Togo had sent boats to the island and lodged a protest with Lome.", "ACCUSE", {"GHA"}),
        ("Chad said that Libya had armed the rebels and recalled its ambassador.", "SANCTION", {"TCD"}),
    ],
)
def test_who_is_wronged_answers(coded, text: str, kind: str, speaker: set[str]) -> None:
    found = doers(coded, text, kind)
    assert found & speaker or speaker == {None}
    assert found.isdisjoint({"LVA", "CHL", "YEM", "SOM", "TGO", "LBY"})


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Kuwait said Iraq had fired rockets and threatened further strikes.", "THREATEN", {"IRQ"}),
        ("Kenya said Somalia had attacked the base and killed two soldiers.", "ASSAULT", {"SOM"}),
        ("Oslo said Macron had met Tusk and thanked Poland for its help.", "SUPPORT", {"FRA"}),
    ],
)
def test_who_does_more_of_it_is_the_same(coded, text: str, kind: str, doer: set[str]) -> None:
    assert doers(coded, text, kind) == doer


def test_who_urges_in_a_participle_is_who_speaks(coded) -> None:
    assert doers(coded, "Oman said that Chad had violated the truce, urging it to withdraw.", "REQUEST") == {"OMN"}
    assert doers(coded, "Oman said that Chad wrote to Togo, urging it to withdraw.", "REQUEST") != {"OMN"}
