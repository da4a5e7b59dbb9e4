"""Offices without a name, of states and of bodies; titles that tell namesakes apart; who is out of office."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published


def met(coded, text: str, words: str, year: int = 2024) -> list[str]:
    published = Published(dt.date(year, 6, 20), "day", "given")
    return [m.actor.name for m in coded(text, published=published).mentions if m.text == words]


# text, the words looked for, who is meant, year
HELD = [
    ("The Dutch prime minister sailed to Oslo.", "Dutch prime minister", "Mark Rutte", 2018),
    ("He rang Angela and the German finance minister.", "German finance minister", "Christian Lindner", 2024),
    ("The Saudi crown prince sailed to Athens.", "Saudi crown prince", "Mohammed bin Salman", 2024),
    ("The NATO secretary general was in Oslo.", "NATO secretary general", "Jens Stoltenberg", 2024),
    ("The IAEA chief was in Oslo.", "IAEA chief", "Rafael Grossi", 2024),
    ("The UN secretary-general was in Oslo.", "UN secretary-general", "Antonio Guterres", 2024),
    ("The EU foreign policy chief was in Oslo.", "EU foreign policy chief", "Josep Borrell", 2024),
    ("The pope wrote a letter.", "pope", "Pope Francis", 2024),
    ("King Abdullah of Jordan sailed to Oslo.", "King Abdullah", "King Abdullah II", 2024),
    ("King Abdullah was in Riyadh.", "King Abdullah", "King Abdullah", 2010),
]


@pytest.mark.parametrize(("text", "words", "name", "year"), HELD)
def test_who_holds_it(coded, text: str, words: str, name: str, year: int) -> None:
    assert met(coded, text, words, year) == [name]


@pytest.mark.parametrize("text", ["A former NATO secretary general wrote.", "An IAEA chief inspector wrote."])
def test_another_is_meant(coded, text: str) -> None:
    assert not {"Jens Stoltenberg", "Rafael Grossi"} & {m.actor.name for m in coded(text).mentions}


KIMS = "North Korean leader Kim Jong Un sailed. South Korean Unification Minister Kim Yung-ho wrote a letter. "


@pytest.mark.parametrize(
    ("text", "name"),
    [("Minister Kim laughed.", "Kim Yung-ho"), ("Ambassador Kim laughed.", "Kim"), ("Kim laughed.", "Kim Yung-ho")],
)
def test_the_title_says_which_of_two(coded, text: str, name: str) -> None:
    assert met(coded, KIMS + text, "Kim") == [name]


def test_the_other_of_two_who_met(coded) -> None:
    text = "Sergey Lavrov met Hakan Fidan. He told his counterpart a joke."
    assert met(coded, text, "counterpart") == ["Hakan Fidan"]
    third = "Sergey Lavrov met Hakan Fidan and Wang Yi. He told his counterpart a joke."
    assert met(coded, third, "counterpart") == []


def test_a_namesake_of_another_country(coded) -> None:
    actors = {m.actor.country for m in coded("John Mills, a British lawmaker, sang.").mentions if "Mills" in m.text}
    assert actors == {"GBR"}
    assert met(coded, "John Mills of Ghana sang.", "John Mills") == ["John Mills"]


def test_who_led_a_state_and_works_abroad_is_the_same(coded) -> None:
    assert "PER:tony-blair" in {m.actor_id for m in coded("Tony Blair of JP Morgan, an American bank, sang.").mentions}


# text, the words looked for, sector, year
LEFT = [
    ("Donald Trump sang.", "Donald Trump", "ELI", 2022),
    ("Boris Johnson sang.", "Boris Johnson", "ELI", 2024),
    ("Sergey Lavrov sang.", "Sergey Lavrov", "GOV", 2024),
]


@pytest.mark.parametrize(("text", "words", "sector", "year"), LEFT)
def test_who_led_a_state_is_out_between_two_terms(coded, text: str, words: str, sector: str, year: int) -> None:
    published = Published(dt.date(year, 6, 20), "day", "given")
    assert [m.actor.sector for m in coded(text, published=published).mentions if m.text == words] == [sector]


def test_the_possessor_of_a_title_is_of_the_holders_country(coded) -> None:
    found = coded("Congo's president Denis Sassou Nguesso sang.").mentions
    assert {m.actor.country for m in found} == {"COG"}


OVER = [
    ("The toppled president of Syria flew to Moscow.", "president of Syria", "ELI"),
    ("Kenya received the former prime minister of Pakistan.", "prime minister of Pakistan", "ELI"),
    ("Ecuador's former president wrote to Belgium.", "president", "ELI"),
    ("The jailed president of Peru wrote to Spain.", "president of Peru", "ELI"),
    ("The exiled Iranian journalist wrote to France.", "journalist", "JRN"),
]


@pytest.mark.parametrize(("text", "words", "sector"), OVER)
def test_who_held_an_office_once_is_not_who_holds_it_now(coded, text: str, words: str, sector: str) -> None:
    (found,) = [m.actor for m in coded(text).mentions if m.text.endswith(words)]
    assert (found.kind, found.sector) == ("group", sector)


def test_an_ousted_president_is_the_one_named_before(coded) -> None:
    text = "Former president Bashar al-Assad flew to Russia. The ousted president of Syria thanked Russia."
    assert [m.actor_id for m in coded(text).mentions if "ousted" in m.text] == ["PER:bashar-al-assad"]
