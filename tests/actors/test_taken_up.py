"""What a text takes up again: by a pronoun, by half a name, by half a title; and whose unnamed people are."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published


def actors(coded, text: str, words: str, year: int = 2024) -> list:
    """Return the actors of the mentions of some words, in the order of the text."""
    published = Published(dt.date(year, 5, 2), "day", "given")
    return [m.actor for m in coded(text, published=published).mentions if m.text == words]


def countries(coded, text: str, words: str) -> list[str | None]:
    return [actor.country for actor in actors(coded, text, words)]


def names(coded, text: str, words: str, year: int = 2024) -> list[str]:
    return [actor.name for actor in actors(coded, text, words, year)]


# text, pronoun, whom it means
PRONOUNS = [
    ("Angela Merkel met Barack Obama after Vladimir Putin's threats against his neighbours.", "his", "Vladimir Putin"),
    ("Oslo said it would not be intimidated by Moscow.", "it", "Norway"),
    ("Norway is small. Russia is preparing sanctions against it.", "it", "Norway"),
    ("Parliament voted to strip Norway of its privileges.", "its", "Norway"),
    ("After Norway had agreed to the plan, it sent two ships.", "it", "Norway"),
    ("Norway admitted it was slow to act.", "it", "Norway"),
    ("“We are late,” Sergey Lavrov said.\n\n“But I am not sorry, and nobody else should be.”\n\nTalks go on.", "I",
     "Sergey Lavrov"),
    ("Sergey Lavrov came to Oslo. Emmanuel Macron, he said, had lied.", "he", "Sergey Lavrov"),
    ("Sergey Lavrov came to Oslo. Emmanuel Macron had lied, he said.", "he", "Sergey Lavrov"),
    ("Sergey Lavrov came to Oslo. In his opinion, Emmanuel Macron had lied.", "his", "Sergey Lavrov"),
    ("Sergey Lavrov came to Oslo. In his speech, Emmanuel Macron was calm.", "his", "Emmanuel Macron"),
    ("Sergey Lavrov came to Oslo. He said he would stay.", "he", "Sergey Lavrov"),
    ("Sergey Lavrov also complained about the weather.\n\n“I have not seen such rain for many years.”\n\nTalks go on.",
     "I", "Sergey Lavrov"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_a_pronoun_takes_up(coded, text: str, pronoun: str, name: str) -> None:
    assert names(coded, text, pronoun) == [name]


# text, pronoun
OPEN = [
    ("Norway fired a missile. The army said only that it was carried by a truck.", "it"),
    ("Norway said it was believed that the ice would melt.", "it"),
]


@pytest.mark.parametrize(("text", "pronoun"), OPEN)
def test_a_thing_that_something_is_done_to_is_nobody(coded, text: str, pronoun: str) -> None:
    assert countries(coded, text, pronoun) == []


# text, pronoun, names of all whom it means
PLURALS = [
    ("The police in Norway said they had found nothing.", "they", {"NOR"}),
    ("The White House claimed that they had not been told.", "they", {"USA"}),
    ("Norwegian soldiers and officials feared for their lives.", "their", {"NOR"}),
    ("The bill hit Turkey as their currency fell.", "their", {"TUR"}),
    ("Barack Obama rang Angela Merkel, and they spoke for an hour.", "they", {"USA", "DEU"}),
    ("The talks of Turkey and Greece went on. Neither side gave in.", "Neither side", {"TUR", "GRC"}),
]


@pytest.mark.parametrize(("text", "pronoun", "expected"), PLURALS)
def test_several_or_a_body(coded, text: str, pronoun: str, expected: set[str]) -> None:
    assert set(countries(coded, text, pronoun)) == expected


# text, words, whom they mean
SHORTENED = [
    ("Maria Smith-Berger of Norway spoke. “I agree,” Smith-Berger said.", "Smith-Berger", "Maria Smith-Berger"),
    ("Saleh al-Harithi, a minister, spoke. Al-Harithi then left.", "Al-Harithi", "Saleh al-Harithi"),
    ("Anna Solberg, a nurse, was held. “Anna is well,” a friend said.", "Anna", "Anna Solberg"),
    ("Ash Carter flew to Oslo. Officials said the secretary was tired.", "secretary", "Ash Carter"),
]


@pytest.mark.parametrize(("text", "words", "name"), SHORTENED)
def test_half_a_name_or_title(coded, text: str, words: str, name: str) -> None:
    assert names(coded, text, words, year=2016) == [name]


def test_two_family_names_with_a_hyphen_are_two_people(coded) -> None:
    found = names(coded, "George W. Bush retired. The Bush-Cheney years were over.", "Bush")
    assert found == ["George W. Bush"]


def test_who_may_have_two_namesakes_is_left_open(coded) -> None:
    text = "Anna Berg of Norway met Anna Lind of Sweden. Later Anna left."
    assert names(coded, text, "Anna") == []


# text, words, country and sector
PEOPLE = [
    ("A spokesman for Angela Merkel said no.", "spokesman", "DEU", "GOV"),
    ("Two aides to Vladimir Putin resigned.", "aides", "RUS", "GOV"),
    ("Tom Miller, R-Ohio, and Ann Wood, D-Iowa, voted against it.", "Ann Wood", "USA", "LEG"),
    ("The White House heard Ann Wood of the National Security Council.", "National Security Council", "USA", "GOV"),
    ("Norway sold fish, its government said.", "government", "NOR", "GOV"),
    ("Protesters marched in Norway. Norway's police watched the protesters in Norway.", "Protesters", "NOR", "CVL"),
    ("The United States is late. The Pentagon knows it, and the top brass admits it.", "top brass", "USA", "MIL"),
]


@pytest.mark.parametrize(("text", "words", "country", "sector"), PEOPLE)
def test_whose_they_are(coded, text: str, words: str, country: str, sector: str) -> None:
    found = actors(coded, text, words, year=2014)
    assert [(actor.country, actor.sector) for actor in found][:1] == [(country, sector)]


def test_the_officials_whom_an_outlet_hears_are_of_its_country(coded) -> None:
    text = "The United States bombed Syria. US jets flew from Iraq. A defense official told {} that nobody was hurt."
    found = [countries(coded, text.format(outlet), "defense official") for outlet in ("ABC News", "Reuters")]
    assert found[0] == ["USA"]
    assert found[1] != ["GBR"]


def test_a_witness_is_of_the_country_that_the_news_is_about(coded) -> None:
    text = (
        "A bomb shook Kabul in Afghanistan. Afghan police came. Afghanistan has seen many. The Afghan government "
        "spoke, and so did Afghan doctors. “I ran,” said {}."
    )
    found = [countries(coded, text.format(name), name) for name in ("Karim Noorzai", "Jennifer Noorzai")]
    assert found == [["AFG"], [None]]


def test_an_adjective_may_end_a_name(coded) -> None:
    found = coded("Hamid Irish, a teacher, spoke in Kabul. Afghan schools are shut.").mentions
    assert "Hamid Irish" in [m.text for m in found]
    assert "IRL" not in [m.actor.country for m in found]


def test_who_has_led_the_police_is_no_officer_any_more(coded) -> None:
    (actor,) = actors(coded, "James Comey spoke.", "James Comey", year=2019)
    assert actor.sector == "ELI"


def test_the_predecessor_of_a_pronoun(coded) -> None:
    text = "Joe Biden took the oath. It rained. Nobody laughed as he named his predecessor."
    assert names(coded, text, "predecessor", year=2021) == ["Donald Trump"]


def test_an_english_name_is_at_home_sooner_than_another(coded) -> None:
    text = "The United States paid. US officials met the Norwegian king in Norway. “Fine,” said {}."
    found = [
        [m.actor.country for m in coded(text.format(name), outlet="The Washington Post").mentions if m.text == name]
        for name in ("Sheila Cobb", "Karim Noorzai")
    ]
    assert found == [["USA"], [None]]
