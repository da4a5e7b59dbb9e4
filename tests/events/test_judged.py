"""Whom words about a deed accuse: who did it, not whom it reached."""

from __future__ import annotations

import pytest

ACCUSED = [
    ("Peru condemned the bombardment of Chad by Sudan.", ["SDN"]),
    ("Peru condemned the attack on Chad by Sudan.", ["SDN"]),
    ("Peru condemned the violence against Kurds.", []),
    ("Peru condemned the sale of weapons to Sudan.", []),
    ("Peru denounced the sale of Chinese weapons to Sudan.", ["CHN"]),
    ("The attack on Chad was condemned by Peru.", []),
    ("Accused by Peru of lying, Chad recalled its ambassador.", ["TCD"]),
    ("Peru condemned Sudanese attacks on Chad.", ["SDN"]),
    ("Peru condemned Sudan for the violence against Chad.", ["SDN"]),
]


@pytest.mark.parametrize(("text", "accused"), ACCUSED)
def test_the_doer_is_accused(coded, text: str, accused: list[str]) -> None:
    found = [[p.country for p in event.target] for event in coded(text).events if event.type == "ACCUSE"]
    assert found == [accused]
