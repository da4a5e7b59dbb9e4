"""Of which country somebody is whom no table knows: by the words beside the name that are no title."""

from __future__ import annotations

import pytest

ORIGINS = [
    ("Danish cave diver Ivan Holm helped the boys out of the cave in Laos.", "Ivan Holm", "DNK"),
    ("A Dutch train conductor, Peter Bakker, was held in Iran.", "Peter Bakker", "NLD"),
    ("Arnd Gauss, a German paying his respects, said he was moved.", "Arnd Gauss", "DEU"),
    ("A third Canadian, Paul Merton, was also released by Iran.", "Paul Merton", "CAN"),
    (
        "Diego Solano, the Venezuelan who brokered the contracts, said he was innocent.",
        "Diego Solano",
        "VEN",
    ),
    (
        "Rick Nolan, who studies terrorism at the Brookings Institution, called the attack in Mali a failure.",
        "Rick Nolan",
        "USA",
    ),
    ("John Smith, who leads the Atlantic Council, spoke of Chad.", "John Smith", "USA"),
    (
        "Fritz Stein, a professor emeritus of modern European history at Columbia University, spoke of Mali.",
        "Fritz Stein",
        "USA",
    ),
    ("Victor Mesa, state coordinator for Venezuela's rural development agency, said nothing.", "Victor Mesa", "VEN"),
    ("In The Washington Post, columnist Tracy Hamill wrote that Mali was lost.", "Tracy Hamill", "USA"),
    ("Renee Saltz, 85, from north London, visited the camp in Poland.", "Renee Saltz", "GBR"),
    ("“Peace,” said Hossein Karimi, a shopkeeper in Tehran.", "Hossein Karimi", "IRN"),
    ("Leila Ahmadi, 35, a teacher in Isfahan, spoke of Peru.", "Leila Ahmadi", "IRN"),
    ("The United States gave a bust to Algerian Ambassador Amine Kherbi.", "Amine Kherbi", "DZA"),
    ("The plan was bad, according to Joel Rubens, a Democratic strategist.", "Joel Rubens", "USA"),
    ("Tacloban Mayor Alfredo Romero asked for help.", "Alfredo Romero", "PHL"),
    ("Chiang Rai Gov. Narong Sukhan said the rescue had begun.", "Narong Sukhan", "THA"),
    ("Iraq's ambassador to Washington spoke.\n\n“Help us,” Ambassador Lukman Saleh said.", "Lukman Saleh", "IRQ"),
]
UNTOLD = [
    ("Ivan Holm, a target of Russia, fled to Kenya.", "Ivan Holm"),
    ("Peter Grant, a Russian target, hid in Kenya.", "Peter Grant"),
    ("Jan Kral, at odds with the Kremlin, left Sudan.", "Jan Kral"),
    ("Anna Berg, a danger to the FBI, fled to Cuba.", "Anna Berg"),
    ("Mary Jones, who teaches in China, agreed with Peru.", "Mary Jones"),
    ("Paul Reed, who served in Iraq, was killed in Mali.", "Paul Reed"),
    ("Police Commissioner James Neale spoke of Peru.", "James Neale"),
    ("Ali Hamid, who is serving a life sentence at the Pentagon, spoke of Peru.", "Ali Hamid"),
    ("Ben Emmett, U.N. special rapporteur, spoke. The U.S. and U.S. troops left. The U.S. is free.", "Ben Emmett"),
    ("Russian history professor Tim Snider wrote a book on Ukraine.", "Tim Snider"),
    ("Syrian refugee camp director Mary Woods asked Jordan for help.", "Mary Woods"),
    ("Chad's ambassador and Mali's ambassador met. Ambassador Lukman Saleh spoke.", "Lukman Saleh"),
]


def _country(coded, text: str, name: str) -> str | None:
    return next(m.actor.country for m in coded(text).mentions if m.text == name)


@pytest.mark.parametrize(("text", "name", "country"), ORIGINS)
def test_the_words_beside_a_name_tell_the_country(coded, text: str, name: str, country: str) -> None:
    assert _country(coded, text, name) == country


@pytest.mark.parametrize(("text", "name"), UNTOLD)
def test_other_states_beside_a_name_are_not_his(coded, text: str, name: str) -> None:
    assert _country(coded, text, name) is None


def test_whose_body_somebody_works_for_tells_his_sector(coded) -> None:
    text = "Jan Roth, chair in security policy studies at the Washington-based Atlantic Council, disagreed with Peru."
    person = next(m.actor for m in coded(text).mentions if m.text == "Jan Roth")
    assert (person.country, person.sector) == ("USA", "EDU")


def test_a_town_before_a_mayor_is_no_part_of_his_name(coded) -> None:
    text = "Tacloban Mayor Alfredo Romero asked for help. In Tacloban, people were hungry."
    assert [m.text for m in coded(text).mentions if m.actor.kind == "person"] == ["Alfredo Romero"]


def test_a_short_given_name_makes_nobody_a_stranger_abroad(coded) -> None:
    mentions = coded("The veteran Jack Mills spoke in Peru.").mentions
    assert not [m for m in mentions if m.actor.country == "GHA"]


def test_an_institute_in_another_town_is_another_one(coded) -> None:
    text = "Lee Min-ho of the Institute of Far Eastern Studies in {} said the North would not give up."
    found = {
        town: next(m.actor.country for m in coded(text.format(town)).mentions if m.text.startswith("Institute"))
        for town in ("Seoul", "Moscow")
    }
    assert found == {"Seoul": "KOR", "Moscow": "RUS"}


PAPERS = [
    ("Washington Times", "", "The Washington Times"),
    ("Washington Times", "The New York Times was wrong. ", "The New York Times"),
    ("Breitbart News", "The New York Times was wrong. ", "The New York Times"),
    ("The Guardian", "The New York Times was wrong. ", "The Times"),
    (None, "", "The Times"),
]


@pytest.mark.parametrize(("outlet", "before", "name"), PAPERS)
def test_a_paper_is_called_by_the_end_of_its_name(coded, outlet: str | None, before: str, name: str) -> None:
    mentions = coded(f"{before}The minister told The Times that Iraq was calm.", outlet=outlet).mentions
    assert [m.actor.name for m in mentions if m.text in ("The Times", "Times")] == [name]
