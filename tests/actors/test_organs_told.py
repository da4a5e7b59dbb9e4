"""Organs that several states call by one name."""

from __future__ import annotations

import pytest

CASES = [
    ("The Foreign Office in Berlin protested. Later the Foreign Office spoke.", ["DEU", "DEU"]),
    ("Pakistan's Foreign Office protested. Later the Foreign Office spoke.", ["PAK", "PAK"]),
    ("The German Foreign Office protested. Later the Foreign Office spoke.", ["DEU", "DEU"]),
    ("The Treasury in London agreed with the US Treasury.", ["GBR", "USA"]),
    ("The Foreign Office protested in Berlin.", ["GBR"]),
    ("The Foreign Office in London protested.", ["GBR"]),
]


@pytest.mark.parametrize(("text", "countries"), CASES)
def test_an_organ_is_of_the_state_told_beside_it(coded, text: str, countries: list[str]) -> None:
    found = [m for m in coded(text).mentions if m.actor_id.endswith("-ministry")]
    assert [m.actor.country for m in found] == countries
