"""Persons: who they are, where they belong, what they are on the day of the article."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published
from westphalia.reference.people import gender_of


def person(coded, text: str, words: str, year: int = 2024):
    published = Published(dt.date(year, 6, 20), "day", "given")
    found = [m for m in coded(text, published=published).mentions if m.text == words]
    return found[-1].actor if found else None


# text, name, country, sector
SAID = [
    ("“No,” said Hana Bright of the Center for Strategic and International Studies.", "Hana Bright", "USA", "EDU"),
    ("The BBC's Oliver Marsh saw it.", "Oliver Marsh", "GBR", "JRN"),
    ("A British hostage, teacher Peter Lane, was freed.", "Peter Lane", "GBR", "EDU"),
    ("Sen. Walter Bloom (R-Ohio) said no.", "Walter Bloom", "USA", "LEG"),
    ("Col. Peter Vance spoke for the U.S. Army.", "Peter Vance", None, "MIL"),
    ("Peter Stone, a former Canadian ambassador, said so.", "Peter Stone", "CAN", "ELI"),
    ("Ali Doe, a former German agent and a professor in Berlin, said so.", "Ali Doe", "DEU", "EDU"),
    ("Minister of Health Laura Quist arrived from Sweden.", "Laura Quist", None, "GOV"),
    ("Yegor Titov, mayor of Tomsk, met Jan Bok of Reuters.", "Yegor Titov", "RUS", "GOV"),
    ("Cho Min-su of the India desk at the Sejong Institute said so.", "Cho Min-su", "KOR", "EDU"),
    ("Asha Rao of the Poland Studies Centre at Delhi University spoke.", "Asha Rao", "IND", "EDU"),
    ("Oslo summoned the Iranian chargé d'affaires, Reza Karbalai, on Monday.", "Reza Karbalai", "IRN", "GOV"),
    ("The Secretary-General of the Nordic Council, Jens Dahlby, spoke.", "Jens Dahlby", None, "GOV"),
    ("General Jens Dahlby of the Danish army spoke.", "Jens Dahlby", "DNK", "MIL"),
    ("Boris Lund is a professor at the University of Oslo.", "Boris Lund", "NOR", "EDU"),
]


@pytest.mark.parametrize(("text", "name", "country", "sector"), SAID)
def test_what_the_text_says_of_somebody_unknown(coded, text: str, name: str, country: str, sector: str) -> None:
    actor = person(coded, text, name)
    assert actor is not None
    assert actor.sector == sector
    assert country is None or actor.country == country


def test_country_and_sector_stand_with_every_mention(coded) -> None:
    text = "Marsh was tired. Nobody knew why.\n\nPeter Marsh, a Russian lawmaker, had slept badly."
    marsh = [m.actor for m in coded(text).mentions if m.actor.name == "Peter Marsh"]
    assert [(actor.country, actor.sector) for actor in marsh] == [("RUS", "LEG")] * 2


@pytest.mark.parametrize(
    ("year", "sector"), [(2008, None), (2015, "GOV"), (2019, "ELI")], ids=["before", "in office", "after"]
)
def test_sector_of_a_known_person_follows_the_day(coded, year: int, sector: str | None) -> None:
    actor = person(coded, "John Kerry arrived in Geneva.", "John Kerry", year)
    assert actor is not None
    assert actor.sector == sector


def test_who_is_to_lead_a_state_is_a_candidate(coded) -> None:
    assert person(coded, "Donald Trump spoke in Ohio.", "Donald Trump", 2016).sector == "PTY"
    assert person(coded, "Democratic nominee Hillary Clinton spoke in Ohio.", "Hillary Clinton", 2016).sector == "PTY"


def test_text_knows_more_of_the_day_than_the_tables(coded) -> None:
    assert person(coded, "U.S. climate envoy John Kerry arrived.", "John Kerry", 2022).sector == "GOV"
    assert person(coded, "Senator John Kerry voted no.", "John Kerry", 2011).sector == "LEG"


# written, name of the known person
WRITTEN = [
    ("The Trump Donald John campaign said Trump Donald John left the United States.", "Donald Trump"),
    ("In Russia, Sergei Lawrow arrived.", "Sergey Lavrov"),
    ("In Iran, Ayatollah Khameni spoke.", "Ali Khamenei"),
    ("Special counsel Bob Mueller left.", "Robert Mueller"),
]


@pytest.mark.parametrize(("text", "name"), WRITTEN)
def test_other_ways_to_write_a_known_name(coded, text: str, name: str) -> None:
    assert name in {m.actor.name for m in coded(text).mentions}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Viktar Orban left early.", True),
        ("Narandra Modi left early.", True),
        ("Olav Scholz left early.", False),  # in English, Olaf and Olav are two names
        ("Victoria Orban, a nurse, left early.", False),
        ("Aleksandra Lukashenko left early.", False),
        ("Georg Bush, a baker, left early.", False),  # no office on that day
    ],
)
def test_a_given_name_in_another_transliteration(coded, text: str, known: bool) -> None:
    words = " ".join(text.replace(",", "").split()[:2])
    actor = person(coded, text, words)
    assert (actor is not None and actor.known) == known


def test_one_letter_makes_another_american(coded) -> None:
    names = {m.actor.name for m in coded("In the United States, John Kerri spoke.").mentions}
    assert "John Kerry" not in names


def test_family_name_of_several_words(coded) -> None:
    text = "Salim Abu Rashid founded a militia in Libya.\n\nMr. Abu Rashid denied it."
    assert {m.actor_id for m in coded(text).mentions if m.actor.kind == "person"} == {"PER:salim-abu-rashid"}


def test_title_decides_between_husband_and_wife(coded) -> None:
    text = "Trump spoke. First lady Melania Trump listened.\n\nMr. Trump left. Mrs. Trump stayed."
    found = coded(text, published=Published(dt.date(2018, 6, 20), "day", "given")).mentions
    assert [m.actor.name for m in found if m.text == "Trump"] == ["Donald Trump", "Donald Trump", "Melania Trump"]


def test_words_of_a_headline_are_no_names(coded) -> None:
    text = "Kerry Pulls Strings Ahead of Taut Talks\n\nJohn Kerry arrived in Mongolia."
    assert {m.actor.name for m in coded(text).mentions if m.actor.kind == "person"} == {"John Kerry"}


@pytest.mark.parametrize("text", ["The National Defense Strategy changed.", "President Obama's Job Performance fell."])
def test_things_are_no_persons(coded, text: str) -> None:
    names = {m.actor.name for m in coded(text).mentions if m.actor.kind == "person"}
    assert names <= {"Barack Obama"}


# name, country, gender
GENDERS = [
    ("Angela Merkel", "DEU", "f"),
    ("María Corina Machado", "VEN", "f"),
    ("Andrea Riccardi", "ITA", "m"),
    ("Andrea Leadsom", "GBR", "f"),
    ("Jean-Claude Juncker", "LUX", "m"),
    ("Kim Yo Jong", "PRK", "f"),
    ("Kim Chol Min", "PRK", None),
    ("Li Ming", "CHN", None),
    ("Michael Madden", "KOR", "m"),
]


@pytest.mark.parametrize(("name", "country", "gender"), GENDERS)
def test_gender_of(name: str, country: str, gender: str | None) -> None:
    assert gender_of(name, country) == gender


def test_a_countryman_needs_no_nationality_at_home(coded) -> None:
    text = "The United States will pay, the White House said. “Fine,” said Sheila Cobb."
    at_home = [m.actor for m in coded(text, outlet="The Washington Post").mentions if m.text == "Sheila Cobb"]
    abroad = [m.actor for m in coded(text, outlet="The Guardian").mentions if m.text == "Sheila Cobb"]
    assert [actor.country for actor in (*at_home, *abroad)] == ["USA", None]


def test_who_signs_a_quotation_works_for_the_outlet(coded) -> None:
    text = "“That was a bad idea.”\n\nSheila Cobb, The Guardian\n\nNobody agreed."
    assert [(m.actor.country, m.actor.sector) for m in coded(text).mentions if m.text == "Sheila Cobb"] == [
        ("GBR", "JRN")
    ]


@pytest.mark.parametrize(
    "title", ["Navy Chief Fires Navy Secretary Over Seal Controversy", "New York Story Highlights Today"]
)
def test_capitals_of_a_headline_make_no_persons(coded, title: str) -> None:
    assert not [m for m in coded(f"{title}\n\nIt rained.").mentions if m.actor_id.startswith("PER:")]


def test_an_ombudsman_is_an_official_of_his_land(coded) -> None:
    found = coded("Peru waited. Peru was calm. Ombudsman Juan Rojas said so.").mentions
    assert [(m.text, m.actor.country, m.actor.sector) for m in found][-1] == ("Juan Rojas", "PER", "GOV")


PARTS = [
    ("Spokeswoman Pham Thu Hang met China. According to Ms. Hang, Vietnam left.", "Hang", "PER:pham-thu-hang"),
    ("Spokesman Vahd Nabyl Mulachela met China. Nabyl said Japan left.", "Nabyl", "PER:vahd-nabyl-mulachela"),
    ("Colonel Ana Maria Costa Silva met Japan. Costa said Japan left.", "Costa", "PER:ana-maria-costa-silva"),
    ("Colonel Omar Ahmad Hassan met Colonel Budi Ahmad Slamet. Ahmad said Japan left.", "Ahmad", None),
]


@pytest.mark.parametrize(("text", "word", "actor"), PARTS)
def test_one_of_three_names_stands_for_who_bears_it_alone(coded, text: str, word: str, actor: str | None) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.text == word] == ([actor] if actor else [])


PORTFOLIOS = [
    ("Minister of Economy Ante Kovrag met China.", "Ante Kovrag"),
    ("The Minister of the Interior Botche Saniva met China.", "Botche Saniva"),
    ("Deputy Minister for Trade Olu Bankole met China.", "Olu Bankole"),
    ("Minister of Foreign Affairs Zoran Kovrag met China.", "Zoran Kovrag"),
]


@pytest.mark.parametrize(("text", "name"), PORTFOLIOS)
def test_what_a_minister_deals_with_is_no_part_of_his_name(coded, text: str, name: str) -> None:
    assert [m.text for m in coded(text).mentions if m.actor.kind == "person"] == [name]
