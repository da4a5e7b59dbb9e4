"""Nouns that call somebody named before what he is or was, and those that belong to a pronoun."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published

SPRING_2018 = Published(dt.date(2018, 5, 5), "day", "given")

# text, the words looked for, whom they mean
CALLED = [
    ("Rep. Trey Gowdy met reporters. The congressman was calm.", "congressman", {"Trey Gowdy"}),
    ("Jim Mattis, a retired general, wrote. The general will not return.", "general", {"Jim Mattis"}),
    ("Ihor Kolomoisky was named in court. The oligarch refused to come.", "oligarch", {"Ihor Kolomoisky"}),
    ("Former President Nicolas Sarkozy left. The former president waved.", "former president", {"Nicolas Sarkozy"}),
    ("Twitter deleted the posts. The social media company apologized.", "media company", {"Twitter"}),
    ("The Islamic State lost Mosul. The terrorist group fled.", "group", {"Islamic State"}),
    ("The House Intelligence Committee met. The panel heard nobody.", "panel", {"House Intelligence Committee"}),
    ("Iran helped Hamas, and the Palestinian group thanked Iran.", "Palestinian group", {"Hamas"}),
    ("Sen. John McCain spoke. The Republican senator left.", "Republican senator", {"John McCain"}),
    ("Emmanuel Macron met Joe Biden, and the two leaders ate.", "two leaders", set()),
]


@pytest.mark.parametrize(("text", "words", "names"), CALLED)
def test_whom_a_noun_calls_so(coded, text: str, words: str, names: set[str]) -> None:
    assert {m.actor.name for m in coded(text).mentions if m.text == words} == names


# text, the words looked for, countries
OWNED = [
    ("Robert Mueller is silent, but his team hinted at more.", "team", {"USA"}),
    ("Donald Trump blocked the sanctions of his own administration.", "administration", {"USA"}),
    ("Turkey is angry. Its leader spoke.", "leader", {"TUR"}),
    ("Vladimir Putin and Xi Jinping met. Their countries trade.", "countries", {"RUS", "CHN"}),
    ("Hassan Rouhani said that his country regrets it.", "country", {"IRN"}),
]


@pytest.mark.parametrize(("text", "words", "countries"), OWNED)
def test_what_belongs_to_a_pronoun(coded, text: str, words: str, countries: set[str]) -> None:
    assert {m.actor.country for m in coded(text).mentions if m.text == words} == countries


# text, words whose country the text does not tell
NOT_THEIRS = [
    ("Barack Obama praised our troops in Afghanistan.", "troops"),
    ("He spoke to reporters in Rome about France.", "reporters"),
    ("Guantanamo detainees sued.", "detainees"),
    ("The Mercedes-Benz owner fled.", "owner"),
    ("Hundreds of pro-Turkey protesters left.", "protesters"),
    ("The protesters came out in force in Tehran.", "force"),
    ("China told Washington to lift sanctions on its army.", "army"),
    ("Donald Trump doubted Vladimir Putin's word that his country was calm.", "country"),
    ("Democrats and Russia spoke. It pleased both parties.", "parties"),
]


@pytest.mark.parametrize(("text", "words"), NOT_THEIRS)
def test_no_owner(coded, text: str, words: str) -> None:
    found = [m for m in coded(text).mentions if words in m.text.split()]
    assert [m.actor.country for m in found if m.actor.country] == []


def test_the_president_is_not_whom_the_sentence_names(coded) -> None:
    text = "Donald Trump waited. Vladimir Putin came. Putin spoke. On Monday the president rang Putin."
    assert {m.actor.name for m in coded(text, published=SPRING_2018).mentions if m.text == "president"} == {
        "Donald Trump"
    }


def test_the_government_repeats_the_regime(coded) -> None:
    text = "North Korea is poor. The regime fears a fall, but the government hopes for trade."
    assert {m.actor.country for m in coded(text).mentions if m.text == "government"} == {"PRK"}
