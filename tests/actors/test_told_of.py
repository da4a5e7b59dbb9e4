"""Whose words stand in quotes, whom they are said of, and what nouns call the same people again."""

from __future__ import annotations

import pytest


def _who(coded, text: str, word: str) -> list[str]:
    return [m.actor.name for m in coded(text).mentions if m.text == word]


SPEAKERS = [
    ("Gen. Carl Hammond, former head of U.S. Africa Command, tells the paper. “I am ready.”", ["Carl Hammond"]),
    ("Hakan Fidan rejected the plan. “I will never sign it for anybody.”", ["Hakan Fidan"]),
    ("Asked about the deal, Alexander Lukashenko demurred. “I will not speak of it.”", ["Alexander Lukashenko"]),
    ("Sergey Lavrov rejected the offer. “I was not there,” Antony Blinken said.", ["Antony Blinken"]),
    ("Sergey Lavrov flew to Cairo on Monday. “I was not there that day.”", []),
    ("Sergey Lavrov did not reject it. “I was not there that day.”", []),
]
SAID_OF = [
    ("“They want war,” Nikol Pashinyan said of Azerbaijan on Monday.", "They", ["Azerbaijan"]),
    ("“They want war,” Nikol Pashinyan said of the talks on Monday.", "They", []),
    ("“He is a friend,” Rodrigo Duterte said of Donald Trump.", "He", ["Donald Trump"]),
    ("“She is wrong,” Angela Merkel said of Donald Trump.", "She", []),
]
AGAIN = [
    ("Turkish troops entered northern Syria. The soldiers set up a post.", "soldiers", ["Turkish Armed Forces"]),
    ("Turkish troops fought Syrian troops. The soldiers set up a post.", "soldiers", ["soldier"]),
]


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_a_quotation_goes_on_what_the_sentence_before_says(coded, text: str, names: list[str]) -> None:
    assert _who(coded, text, "I") == names


@pytest.mark.parametrize(("text", "word", "names"), SAID_OF)
def test_a_pronoun_means_of_whom_it_is_said(coded, text: str, word: str, names: list[str]) -> None:
    assert _who(coded, text, word) == names


@pytest.mark.parametrize(("text", "word", "names"), AGAIN)
def test_another_noun_takes_up_soldiers(coded, text: str, word: str, names: list[str]) -> None:
    assert _who(coded, text, word) == names


def test_each_side_means_both(coded) -> None:
    text = "Armenia and Azerbaijan agreed to a truce. Each side lost men."
    assert _who(coded, text, "Each side") == ["Armenia", "Azerbaijan"]
    assert _who(coded, "Peru and Chad met. Mali sold oil to Togo. Then each side left.", "each side") == []
    assert _who(coded, "France, Peru and Chad met. Each country is free.", "Each country") == []


WHOSE = [
    ("SEOUL — The army fired warning shots at a North Korean drone. The government condemned it.", "KOR"),
    ("KYIV — The military shot down ten Russian drones. The government thanked its allies.", "UKR"),
]


@pytest.mark.parametrize(("text", "country"), WHOSE)
def test_an_organ_is_of_the_state_whose_army_has_acted(coded, text: str, country: str) -> None:
    place = text.partition(" ")[0]
    found = coded(text, dateline_place=place).mentions
    assert [m.actor.country for m in found if m.text == "government"] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopian Prime Minister Abiy Ahmed told parliament that talks would go on.",
        "Ethiopia voted. The party won ten seats in parliament. Ethiopia was calm.",
    ],
)
def test_parliament_needs_no_article(coded, text: str) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == "parliament"] == ["ETH"]


VOICES = [
    ("Iran fired a missile on Monday, state television reported.", "state television", ["IRN"]),
    ("North Korea launched a rocket. State media called it a satellite.", "State media", ["PRK"]),
    ("France launched a rocket. State media called it a satellite.", "State media", []),
]


@pytest.mark.parametrize(("text", "words", "countries"), VOICES)
def test_state_media_are_of_the_state_told_of(coded, text: str, words: str, countries: list[str]) -> None:
    found = [m.actor.country for m in coded(text).mentions if m.text == words]
    assert [country for country in found if country] == countries


def test_an_official_is_one_of_those_spoken_of(coded) -> None:
    text = "U.S. officials briefed reporters on China. China matters. “We need China,” an official said."
    assert [m.actor.country for m in coded(text).mentions if m.text == "official"] == ["USA"]


def test_detectives_are_of_the_police_before(coded) -> None:
    text = "Kenyan police arrested men. Somalia said the men had come from Somalia. The detectives found arms."
    assert [m.actor.country for m in coded(text).mentions if m.text == "detectives"] == ["KEN"]


def test_another_leader_is_none_of_those_spoken_of(coded) -> None:
    text = "German leaders met in Berlin. Another world leader stayed away. Another leader spoke."
    assert not [m for m in coded(text).mentions if m.text.endswith("leader")]


def test_the_police_are_not_one_officer_of_theirs(coded) -> None:
    text = "A Kenyan police officer was shot. The police arrested two men in Kenya."
    assert [m.actor.kind for m in coded(text).mentions if m.text.lower() == "police"] == ["government"]
