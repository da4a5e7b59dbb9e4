"""Whose a bare organ of state is in news that is written at home: the dateline, the outlet, and whose act is judged."""

from __future__ import annotations

import pytest

DATELINES = [
    ("TASS", "MOSCOW", "The Foreign Ministry summoned the ambassador of Latvia.", "RUS"),
    ("TASS", "MOSCOW", "Ukraine lost a tank, the Foreign Ministry said.", "RUS"),
    ("Anadolu", "ANKARA", "The Foreign Ministry condemned the attack on Italy's embassy.", "TUR"),
    ("Anadolu", "ANKARA", "The Iraqi Foreign Ministry sent a note. The Foreign Ministry said Turkey had left.", "IRQ"),
    ("Xinhua", "BEIJING", "Japan launched a ship. The Foreign Ministry praised the ship.", None),
]
JUDGING = [
    ("Yonhap", "Japan claimed the islets again. The foreign ministry protested against the claim.", "KOR"),
    ("Hurriyet", "Greece fortified two islands. The foreign ministry condemned the step.", "TUR"),
    ("Kommersant", "Latvia shut a consulate. The foreign ministry described the decision as unjustified.", "RUS"),
    ("Kommersant", "Latvia shut a consulate. The foreign ministry called the step hostile.", "RUS"),
    ("Le Figaro", "Mali recalled its envoy. The foreign ministry regretted the decision.", "FRA"),
    ("Dawn", "Nepal suffered an attack. The foreign ministry condemned the attack.", "NPL"),
    ("Reuters", "Iran fired a rocket. The foreign ministry condemned the launch.", None),
    (None, "Latvia shut a consulate. The foreign ministry called the step hostile.", None),
]


@pytest.mark.parametrize(("outlet", "place", "text", "country"), DATELINES)
def test_the_ministry_is_that_of_the_dateline_where_its_outlet_is_at_home(coded, outlet, place, text, country) -> None:
    mentions = coded(text, outlet=outlet, dateline_place=place).mentions
    assert [m.actor.country for m in mentions if m.text.endswith("Foreign Ministry")][-1] == country


@pytest.mark.parametrize(("outlet", "text", "country"), JUDGING)
def test_nobody_finds_fault_with_an_act_of_his_own(coded, outlet, text: str, country: str) -> None:
    found = [m.actor.country for m in coded(text, outlet=outlet).mentions if m.text == "foreign ministry"]
    assert [c for c in found if c] == ([country] if country else [])


def test_a_ministry_of_a_field_repeats_none_of_another_field(coded) -> None:
    text = "The ministry of trade of Kenya met them. In Kenya, the ministry of health said that Kenya would help."
    found = [m.actor_id for m in coded(text).mentions if m.text == "ministry"]
    assert found[-1] == "ORG:KEN-health-ministry"


DEALING = [
    ("Kompas", "A Laotian ship came. The foreign ministry said that it had sent a note to Vientiane.", "IDN"),
    ("Yonhap", "Japan printed a book. The foreign ministry expressed regret over the book.", "KOR"),
    ("Yonhap", "Japan printed a book. The foreign ministry called in the Japanese ambassador.", "KOR"),
    (None, "India fired at a hut. The Pakistani army answered. The foreign ministry condemned the attack.", "PAK"),
    ("Le Figaro", "Kenya's court freed a man. In Kenya the foreign ministry rejected the ruling.", "KEN"),
]


@pytest.mark.parametrize(("outlet", "text", "country"), DEALING)
def test_a_ministry_deals_with_other_states(coded, outlet, text: str, country: str) -> None:
    assert [m.actor.country for m in coded(text, outlet=outlet).mentions if m.text == "foreign ministry"] == [country]
