"""People and parties of whom nobody says where they are from, in news of one country alone; and names inside names."""

from __future__ import annotations

import pytest

LAND = "Mali voted. Mali is calm. Mali's president spoke. Police in Mali were ready. "
NEWS = LAND * 6
ELSEWHERE = LAND + "Togo and Benin watched. Togo's president spoke. Benin's army stood by. " * 3


def country(coded, text: str, name: str) -> str | None:
    return next(m.actor.country for m in coded(text).mentions if m.text == name)


# sentence, name
THERE = [
    ("Kwaku Asante Boadu, a protester, was beaten.", "Kwaku Asante Boadu"),
    ("Esi Amonoo, a former senator, fled.", "Esi Amonoo"),
    ("The Justice Movement Party said it would wait.", "Justice Movement Party"),
]


@pytest.mark.parametrize(("sentence", "name"), THERE)
def test_they_are_of_the_country_that_all_news_is_of(coded, sentence: str, name: str) -> None:
    assert country(coded, NEWS + sentence, name) == "MLI"


@pytest.mark.parametrize(("sentence", "name"), THERE)
def test_they_are_of_none_where_several_are_told_of(coded, sentence: str, name: str) -> None:
    assert country(coded, ELSEWHERE + sentence, name) is None


# sentence, name
GUESTS = [
    ("Kwaku Boadu, an economist at Westpark Bank, was surprised.", "Kwaku Boadu"),
    ("Oliver Smith, a protester, was beaten.", "Oliver Smith"),
]


@pytest.mark.parametrize(("sentence", "name"), GUESTS)
def test_experts_and_names_from_elsewhere_stay_open(coded, sentence: str, name: str) -> None:
    assert country(coded, NEWS + sentence, name) is None


# text, words that are no mention
PARTS = [
    ("Two men were held in Dera Ismail Khan in Pakistan.", "Ismail Khan"),
    ("The Tehrik-e-Taliban took the road in Pakistan.", "Taliban"),
    ("Lt Gen Michael Flynn was dismissed in Washington.", "Gen"),
    ("A man was held in Linden, New Jersey, on Monday.", "Jersey"),
    ("He had them sent to a Perth Amboy, New Jersey, business in March.", "New Jersey"),
]


@pytest.mark.parametrize(("text", "words"), PARTS)
def test_parts_of_names_are_nobody(coded, text: str, words: str) -> None:
    assert words not in {m.text for m in coded(text).mentions}


def test_the_whole_names_are_somebody(coded) -> None:
    assert country(coded, "Ismail Khan ruled Herat.", "Ismail Khan") == "AFG"
    assert country(coded, "The Taliban took the road.", "Taliban") == "AFG"
    assert country(coded, "Police in Jersey said no.", "Jersey") == "JEY"


def test_rebels_are_of_the_state_told_of_though_others_deal_with_them(coded) -> None:
    abroad = "Canada's premier met the Danish premier. Canada and Denmark waited. " * 8
    war = "Sudan's president spoke in Sudan. " * 5
    assert country(coded, war + abroad + "Sudan is at war. Canada armed the rebels.", "rebels") == "SDN"
    assert country(coded, abroad + "Sudan is at war, Yemen too. Canada armed the rebels.", "rebels") is None


def test_georgia_beside_its_neighbours_is_the_country(coded) -> None:
    usa = "U.S. senators met. The United States voted. American troops left. "
    assert country(coded, usa + "Russia invaded Georgia and Ukraine.", "Georgia") == "GEO"
    assert "Georgia" not in {m.text for m in coded(usa + "Voters in Georgia and Texas waited.").mentions}
    assert country(coded, usa + "Sen. Walter Bloom of Georgia voted.", "Walter Bloom") == "USA"


def test_a_states_name_may_be_a_given_name(coded) -> None:
    assert country(coded, "U.S. voters waited. “No,” said Jordan Blake of CNN.", "Jordan Blake") == "USA"
    assert country(coded, "Jordan sent troops. The Jordan Police said nothing.", "Jordan") == "JOR"


def test_an_immigrant_tells_of_no_police_of_his_old_land(coded) -> None:
    text = "The Afghan immigrant who, authorities believe, planted the bomb was found."
    assert {m.actor.country for m in coded(text).mentions if m.text == "authorities"} <= {None}
    assert country(coded, "Afghan troops left. Authorities believe they are safe.", "Authorities") == "AFG"


def test_two_states_in_a_headline_are_no_name(coded) -> None:
    found = {m.text: m.actor.country for m in coded("Jordan Israel peace treaty was signed.").mentions}
    assert (found["Jordan"], found["Israel"]) == ("JOR", "ISR")


def test_a_premier_named_like_a_month_resigns(coded) -> None:
    text = "Theresa May took office in 2016. Nothing will change until May resigns. The vote is in May."
    assert [m.actor.country for m in coded(text).mentions if m.text == "May"] == ["GBR"]


def test_a_ship_told_of_by_its_name_before_is_the_same(coded) -> None:
    text = 'Oman seized an Iranian oil tanker, the "Grace 1". The tanker "Grace 1" was freed.'
    assert [m.actor.country for m in coded(text).mentions if m.text == "tanker"] == ["IRN"]
