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
    ("Pakistan was angry. The Foreign Office protested.", ["PAK"]),
    ("Pakistan and Britain met. The Foreign Office protested.", ["GBR"]),
]


@pytest.mark.parametrize(("text", "countries"), CASES)
def test_an_organ_is_of_the_state_told_beside_it(coded, text: str, countries: list[str]) -> None:
    found = [m for m in coded(text).mentions if m.actor_id.endswith("-ministry")]
    assert [m.actor.country for m in found] == countries


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Ukrainian Secret Service met.", "Ukrainian Secret Service", "UKR"),
        ("Ukraine's Secret Service met.", "Secret Service", "UKR"),
        ("The American Secret Service met.", "Secret Service", "USA"),
        ("The Secret Service met.", "Secret Service", "USA"),
    ],
)
def test_a_name_that_many_states_use_is_of_the_one_before_it(coded, text: str, words: str, country: str) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == words] == [country]


def test_no_american_body_where_another_state_stands_before_it(coded) -> None:
    found = coded("The United States waited. The Iranian Chamber of Commerce met.").mentions
    assert [m.actor.country for m in found] == ["USA", "IRN"]
