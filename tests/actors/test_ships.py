"""Ships bear the names of people, and are nobody."""

from __future__ import annotations

import pytest

CASES = [
    ("Chad seized the tanker Anna Berg.", ["TCD"]),
    ("The Russian frigate Admiral Gorshkov left.", ["RUS"]),
    ("China rammed the Philippine patrol ship Teresa Magbanua.", ["CHN", "PHL"]),
    ("The destroyer USS John McCain left Peru.", ["PER"]),
    ("The Maltese cargo ship Ruby Anders left Peru.", ["MLT", "PER"]),
    ("China claims Sabina Shoal.", ["CHN"]),
    ("Chad seized the tanker MV Stena Rosa. Stena Rosa left Peru.", ["TCD", "PER"]),
]


@pytest.mark.parametrize(("text", "countries"), CASES)
def test_a_ship_is_no_person_and_of_its_flag(coded, text: str, countries: list[str]) -> None:
    found = coded(text).mentions
    assert [m.actor.country for m in found] == countries
    assert not [m for m in found if m.actor.kind == "person"]


def test_who_deals_with_a_ship_is_not_its_name(coded) -> None:
    text = "The ship captain Jan Berg left. The tanker Iran seized belongs to Greece."
    assert {"Jan Berg", "Iran", "Greece"} == {m.text for m in coded(text).mentions}
