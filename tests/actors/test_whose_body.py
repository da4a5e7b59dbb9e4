"""Whose a body is that stands alone: not the state's that it deals with, and not the attacker's."""

from __future__ import annotations

import pytest

DEALING = [
    ("NHK", "The government lodged a complaint with China over the buoy.", "government", "JPN"),
    ("NHK", "The government thanked Mongolia for its help.", "government", "JPN"),
    ("Yonhap", "The military fired warning shots at North Korean troops.", "military", "KOR"),
    ("Yonhap", "The Foreign Ministry summoned the Russian ambassador.", "Foreign Ministry", "KOR"),
    ("Yonhap", "The navy fired shots at a North Korean trawler.", "navy", "KOR"),
    ("Yonhap", "The army shelled North Korean positions. The military was calm.", "military", "KOR"),
    ("Deutsche Welle", "The Federal Government condemned the Russian claims on Odesa.", "Federal Government", "DEU"),
    (None, "Sudan is at war. The army bombed Khartoum.", "army", "SDN"),
    (None, "Mali is at war. The army attacked Malian rebels.", "army", "MLI"),
    (None, "Greece rebuked Turkey. The Foreign Ministry summoned the Turkish envoy.", "Foreign Ministry", "GRC"),
    (None, "The government has ruled Eritrea since 1993.", "government", "ERI"),
    (None, "Kenya is uneasy. The government imposed a curfew on Nairobi.", "government", "KEN"),
]
ATTACKS = [
    ("A Russian drone attack on Odesa killed two, the police said.", "UKR"),
    ("Russian missiles hit a depot in Odesa, police said.", "UKR"),
    ("Israeli jets bombed a village near Tyre, the police said.", "LBN"),
    ("Russian police said a drone had fallen on Belgorod.", "RUS"),
    ("Moscow police held ten men. The police said a Ukrainian drone hit a roof.", "RUS"),
]


@pytest.mark.parametrize(("outlet", "text", "words", "country"), DEALING)
def test_a_body_is_not_of_the_state_that_it_deals_with(coded, outlet, text: str, words: str, country: str) -> None:
    found = [m.actor.country for m in coded(text, outlet=outlet).mentions if m.text == words]
    assert found == [country]


@pytest.mark.parametrize(
    "text",
    [
        "The government proposed talks to Laos.",
        "The government has agreed to hold talks with Sudan.",
        "The military intercepted a Chinese drone.",
    ],
)
def test_where_nothing_tells_whose_it_is_nobody_is_named(coded, text: str) -> None:
    assert not [m for m in coded(text).mentions if m.text in ("government", "military") and m.actor.country]


def test_what_deals_with_a_state_repeats_no_body_of_it(coded) -> None:
    found = coded("The government of Israel is firm. In Jordan, the government accused Israel of lying.").mentions
    assert [m.actor.country for m in found if "government" in m.text] == ["ISR", "JOR"]


@pytest.mark.parametrize(("text", "country"), ATTACKS)
def test_the_police_are_those_of_the_place_attacked(coded, text: str, country: str) -> None:
    assert {m.actor.country for m in coded(text).mentions if "police" in m.text} == {country}


ABROAD = [
    ("Diplomats based in Quito said that Peru would protest.", "GRP:diplomat"),
    ("Envoys stationed in Quito warned Peru.", "GRP:envoy"),
    ("Soldiers stationed in Mali attacked Niger.", "GRP:soldier"),
    ("Officials in Brussels criticized Hungary on Monday.", "GRP:official"),
    ("Belgian officials in Brussels criticized Hungary.", "GRP:BEL-official"),
    ("Protesters in Brussels condemned Hungary.", "GRP:BEL-protester"),
    ("Officials in Quito criticized Peru.", "GRP:ECU-official"),
    ("Ecuadorian diplomats based in Lima warned Peru.", "GRP:ECU-diplomat"),
]


@pytest.mark.parametrize(("text", "who"), ABROAD)
def test_where_envoys_sit_tells_not_whose_they_are(coded, text: str, who: str) -> None:
    assert coded(text).mentions[0].actor_id == who
