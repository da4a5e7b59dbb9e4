"""What looks like somebody's name and is a place, a language, a direction or a part of a longer name."""

from __future__ import annotations

import pytest

# text, words that are no mention, or none of that actor
CASES = [
    ("South Korea sailed through the South China Sea.", "South"),
    ("North American demand fell in Canada.", "American"),
    ("China built camps in Xinjiang.", "Xinjiang"),
    ("He spoke in Russian and left.", "Russian"),
    ("The court sits in the Hague.", "Hague"),
    ("Emory University in Georgia and other U.S. colleges closed.", "Georgia"),
    ("The paper quotes nobody.", "The paper"),
    ("The Lincoln Memorial said nothing.", "Lincoln Memorial"),
    ("A storm hit Paris, Texas, at night.", "Paris"),
    ("He was jailed in Tripoli, Lebanon.", "Tripoli"),
    ("The head of the Republic sang in Nicosia.", "head"),
    ("Norway beat Sweden 3-2.", "Norway"),
    ("Norway drew with Sweden in the handball final.", "Sweden"),
    ("Atletico Madrid bought him.", "Madrid"),
    ("Michael Jordan bought it.", "Jordan"),
    ("Emory President James Wagner said so.", "Wagner"),
    ("Minister Thérèse Mbeki Wagner told the men that she would come.", "Wagner"),
    ("A Chinese fighter was shot down near the coast.", "Chinese fighter"),
    ("Greek fighters escorted the plane.", "Greek fighters"),
    ("Egypt's opposition to the dam is old.", "Egypt's opposition"),
    ("Sudan hopes to join the Abraham Accords.", "Abraham Accords"),
    ("A tanker was held off Bandar Abbas.", "Bandar Abbas"),
    ("A tanker was held off Bandar Abbas.", "Abbas"),
    ("A judge of the court in The Hague resigned.", "court"),
    ("Guests must speak English in Peru.", "English"),
    ("The men spoke perfect Turkish, witnesses in Berlin said.", "Turkish"),
    ("The League of Nations had its seat in Geneva.", "League"),
    ("Theresa May won. The vote was in May.", "May"),
    ("Theresa May won. Britain votes in early May.", "May"),
    ("He praised Sunni Islam, the faith of most in Egypt.", "Sunni Islam"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_nobody(coded, text: str, words: str) -> None:
    assert words not in {m.text for m in coded(text).mentions}


# text, words that are somebody all the same
SOMEBODY = [
    ("Houthi fighters shot down a drone.", "Houthi fighters"),
    ("Syrian fighters killed ten men.", "Syrian fighters"),
    ("Egypt's opposition condemned the dam.", "Egypt's opposition"),
    ("The district court in The Hague fined a firm.", "district court"),
    ("On Friday Abbas spoke.", "Abbas"),
]


@pytest.mark.parametrize(("text", "words"), SOMEBODY)
def test_somebody(coded, text: str, words: str) -> None:
    assert any(words in m.text for m in coded(text).mentions)


# text, words that are a state
STATES = [
    ("London, Canada and Australia agreed.", "London"),
    ("Talks were held in Lima, Peru.", "Lima"),
    ("Norway beat Sweden to the deal.", "Norway"),
    ("Norway defeated Sweden in the final battle.", "Sweden"),
    ("On Tuesday Moscow agreed.", "Moscow"),
    ("Official Beijing is silent.", "Beijing"),
]


@pytest.mark.parametrize(("text", "words"), STATES)
def test_states(coded, text: str, words: str) -> None:
    assert words in {m.text for m in coded(text).mentions if m.actor.kind == "country"}


def test_politicians_in_a_country_are_no_language(coded) -> None:
    assert "Britain" in {m.text for m in coded("Voters in Britain waited.").mentions}


def test_the_place_of_a_dateline_is_nobody(coded) -> None:
    found = coded("Talks resume\n\nMOSCOW (Reuters) - Talks resumed, Moscow said.", dateline_place="MOSCOW").mentions
    assert [m.text for m in found if m.actor.country == "RUS"] == ["Moscow"]


# text, name, country and sector
PEOPLE = [
    ("He Lei, the head of the Chinese delegation, spoke.", "He Lei", "CHN", "GOV"),
    ("A remark by a Russian diplomat, Mikhail Ulyanov, was read.", "Mikhail Ulyanov", "RUS", "GOV"),
    ("Fox News' Bret Baier asked.", "Bret Baier", "USA", "JRN"),
    ("Columbia University Professor Daniel Richman kept it.", "Daniel Richman", "USA", "EDU"),
    ("Fred Smith, boss of FedEx, warned of it.", "Fred Smith", "USA", "BUS"),
    ("Jane Doeby, the ambassador to France, wept.", "Jane Doeby", None, "GOV"),
]


@pytest.mark.parametrize(("text", "name", "country", "sector"), PEOPLE)
def test_people(coded, text: str, name: str, country: str | None, sector: str) -> None:
    found = next(m for m in coded(text).mentions if m.text == name)
    assert (found.actor.country, found.actor.sector) == (country, sector)


# name of a body, country
BODIES = [
    ("The International Maritime Bureau warned of attacks off Togo.", "International Maritime Bureau", None),
    ("Beth Israel Deaconess Medical Center is full.", "Beth Israel Deaconess Medical Center", "USA"),
    ("The London Center for Policy Research closed.", "London Center for Policy Research", "GBR"),
    ("The American Center for Law and Justice sued.", "American Center for Law and Justice", "USA"),
]


@pytest.mark.parametrize(("text", "name", "country"), BODIES)
def test_bodies(coded, text: str, name: str, country: str | None) -> None:
    assert {m.actor.country for m in coded(text).mentions if m.text == name} == {country}


def test_one_group_with_two_owners_of_one_state_is_one_mention(coded) -> None:
    found = [m for m in coded("A Russian foreign ministry official left.").mentions if m.text.endswith("official")]
    assert len(found) == 1


def test_an_occupying_army_is_not_that_of_the_land_it_is_in(coded) -> None:
    found = coded("Gaza was shelled. The occupation army left Gaza. The Israeli occupation army left Gaza.").mentions
    assert [m.actor.country for m in found if "army" in m.text] == ["ISR"]


# text, word that is somebody, and his country
SOMEBODY = [
    ("Theresa May won. Many had no confidence in May.", "May", "GBR"),
    ("Bangladeshi lawmaker Rafiqul Islam resigned. Islam said he was tired.", "Islam", "BGD"),
    ("The League won in Rome and in Milan, Italy.", "League", "ITA"),
    ("The Congress of the United States met.", "Congress", "USA"),
    ("The Polish premier warned MPs.", "MPs", "POL"),
]


@pytest.mark.parametrize(("text", "word", "country"), SOMEBODY)
def test_somebody_all_the_same(coded, text: str, word: str, country: str) -> None:
    assert {m.actor.country for m in coded(text).mentions if m.text == word} == {country}


def test_abbreviations_keep_their_capitals(coded) -> None:
    named = {m.text: m.actor.name for m in coded("In Syria, state TV showed it. MPs in Syria said no.").mentions}
    assert (named["state TV"], named["MPs"]) == ("state TV", "MPs in Syria")
