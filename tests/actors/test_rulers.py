"""Kings, emirs and sultans under their titles and given names."""

from __future__ import annotations

import pytest

CASES = [
    ("King Mohammed received the Danish minister.", "Mohammed", "MAR"),
    ("Emir Tamim received the Danish minister.", "Tamim", "QAT"),
    ("Sultan Haitham called the Danish minister.", "Haitham", "OMN"),
    ("King Karl received the Danish minister.", "Karl", None),
]


@pytest.mark.parametrize(("text", "name", "country"), CASES)
def test_a_ruler_is_of_his_own_land_not_of_his_guests(coded, text: str, name: str, country: str | None) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == name] == [country]


def test_of_two_kings_of_one_name_the_one_who_reigns_is_meant(coded) -> None:
    assert {m.actor.country for m in coded("King Abdullah spoke in Amman.").mentions} == {"JOR"}
