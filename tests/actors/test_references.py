"""Whom pronouns and pairs mean, and where one cannot tell."""

from __future__ import annotations

import pytest


def meant(coded, text: str, pronoun: str) -> list[set[str]]:
    """Return whom each occurrence of a pronoun means, by name; nothing for those that are left open."""
    by_place: dict[int, set[str]] = {}
    for mention in coded(text).mentions:
        if mention.text == pronoun:
            by_place.setdefault(mention.start, set()).add(mention.actor.name)
    return [by_place[start] for start in sorted(by_place)]


# text, pronoun, whom it means
CASES = [
    ("Angela Merkel met Emmanuel Macron. She left early.", "She", "Angela Merkel"),
    ("Angela Merkel met Emmanuel Macron. He left early.", "He", "Emmanuel Macron"),
    ("Vladimir Putin criticized Barack Obama over his trip.", "his", "Barack Obama"),
    ("Barack Obama rang Vladimir Putin and thanked him.", "him", "Vladimir Putin"),
    ("Barack Obama liked his old foe John McCain.", "his", "Barack Obama"),
    ("In his speech on Monday, Vladimir Putin praised the army.", "his", "Vladimir Putin"),
    ("“I will not go,” Sergey Lavrov said.", "I", "Sergey Lavrov"),
    ("Sergey Lavrov told reporters: “Nobody asked me.”", "me", "Sergey Lavrov"),
    ("“Nobody is to blame,” Joe Biden said. “That is my view.”", "my", "Joe Biden"),
    ("“Putin lied,” Joe Biden said.\n\n“We know it,” he added.", "he", "Joe Biden"),
    ("Joe Biden spoke of Vladimir Putin. “He lied,” Biden said.", "He", "Vladimir Putin"),
    ("Russia said it would withdraw its forces.", "it", "Russia"),
    ("Russia said it would withdraw its forces.", "its", "Russia"),
    ("Israel's criticism hit Iran, accusing it of terror.", "it", "Iran"),
    ("The United Nations imposed sanctions on Iran over its nuclear program.", "its", "Iran"),
    ("The ECB said that it was not ready to act.", "it", "European Central Bank"),
    ("Russian officials met on Monday. They agreed to talk.", "They", "Russian officials"),
    ("Canada broke its word. It spends little on arms.", "It", "Canada"),
    ("Pyongyang has proclaimed that it would never yield.", "it", "North Korea"),
    ("North Korea's declaration that it would reopen the reactor came late.", "it", "North Korea"),
    ("Washington hit Russia with sanctions on Monday over its support for rebels.", "its", "Russia"),
    ("After threats from Kim Jong Un about his missiles, Donald Trump spoke.", "his", "Kim Jong Un"),
    ("Donald Trump met Vladimir Putin and said it was an honor to meet him.", "him", "Vladimir Putin"),
    ("Dan Coats warned of Russia, but Donald Trump himself did not.", "himself", "Donald Trump"),
    ("Iran released 10 U.S. Navy sailors and their two boats.", "their", "U.S. Navy sailors"),
    ("The Democrats met on Monday. They will vote no.", "They", "Democratic Party"),
    ("The Malian junta left. The regime relies on Russia.", "regime", "government of Mali"),
    ("Georgia's ruling party accused the EU of lies. Its leader spoke.", "Its", "Georgia's ruling party"),
    ("The EU will sanction Russia. The 27-nation bloc agreed.", "nation bloc", "European Union"),
    ("NATO sent jets. The military alliance spoke of Russia.", "military alliance", "NATO"),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), CASES)
def test_pronouns(coded, text: str, pronoun: str, name: str) -> None:
    assert meant(coded, text, pronoun) == [{name}]


# What points to nothing, to things, or to either of two.
OPEN = [
    ("Russia said it was clear that nobody would come.", "it"),
    ("It rained in Russia.", "It"),
    ("Russia built missiles. They are large.", "They"),
    ("The French government left. The junta relies on Russia.", "junta"),
    ("The ruling party accused the EU of lies. Its leader spoke.", "Its"),
    ("The idea pleased Russia, but it was expensive.", "it"),
    ("A man met Joe Biden's brother. He fell.", "She"),
    ("“We and our friends agree,” Joe Biden said.", "our"),
]


@pytest.mark.parametrize(("text", "pronoun"), OPEN)
def test_left_open(coded, text: str, pronoun: str) -> None:
    assert meant(coded, text, pronoun) == []


def test_they_means_those_named_together(coded) -> None:
    text = "Donald Trump and Kim Jong Un met in Hanoi. They signed nothing."
    assert meant(coded, text, "They") == [{"Donald Trump", "Kim Jong Un"}]


def test_both_countries_are_those_that_the_article_names_together(coded) -> None:
    text = (
        "Iran and Saudi Arabia traded insults.\n\nThe United Nations was alarmed. France was, too. Germany called.\n\n"
    )
    text += "Brazil waited. Chile waited. Peru waited. Officials spoke of contacts with both countries."
    assert meant(coded, text, "both countries") == [{"Iran", "Saudi Arabia"}]


PAIRS = [
    ("Chad sued Niger. At the request of Peru and Cuba, the UN urged both countries to talk.", {"Chad", "Niger"}),
    ("Chad, Niger and Mali left. Mali accused Togo. Later the two countries made up.", {"Mali", "Togo"}),
    ("Chad sued Niger. Peru, Cuba and Chile urged both countries to talk.", {"Chad", "Niger"}),
    ("Chad sued Niger. Talks began in Peru and Cuba. Both sides were tired.", {"Chad", "Niger"}),
    ("Chad sued Niger. Niger sued Chad. Peru and Cuba urged both sides to talk.", {"Chad", "Niger"}),
    ("Chad sued Niger. Niger sued Chad. Peru and Cuba signed a treaty. The two countries trade.", {"Peru", "Cuba"}),
    ("In talks between Chad and Niger little was said. Both countries waited.", {"Chad", "Niger"}),
]


@pytest.mark.parametrize(("text", "pair"), PAIRS)
def test_two_countries_are_the_two_that_deal_with_each_other(coded, text: str, pair: set[str]) -> None:
    assert {m.actor.name for m in coded(text).mentions if m.form == "pair"} == pair


LISTS = [
    ("Kenya, Uganda and Ghana signed the pact. The three countries will train together.", {"Kenya", "Uganda", "Ghana"}),
    ("The ministers of Peru, Chile and Cuba met in Rome. All three sides agreed.", {"Peru", "Chile", "Cuba"}),
    ("Peru sued Chile. Chile sued Cuba. These three states went to court.", {"Peru", "Chile", "Cuba"}),
    (
        "Putin, Xi Jinping and Narendra Modi posed. The three leaders smiled.",
        {"Vladimir Putin", "Xi Jinping", "Narendra Modi"},
    ),
    ("Peru, Chile and Cuba signed. The three countries of the region objected.", set()),
    ("Peru, Chile and Cuba signed. The three Andean countries objected. Three states left.", set()),
    ("Peru, Chile, Ghana and Cuba signed. The three countries objected.", set()),
]


@pytest.mark.parametrize(("text", "group"), LISTS)
def test_three_countries_are_those_that_are_listed(coded, text: str, group: set[str]) -> None:
    assert {m.actor.name for m in coded(text).mentions if m.form == "pair"} == group


def test_a_pronoun_says_why(coded) -> None:
    he = next(m for m in coded("Vladimir Putin left early. He was tired.").mentions if m.text == "He")
    assert he.reason == "'He' points back to 'Vladimir Putin'"
    assert he.confidence < 0.8


def test_both_men_are_the_two_leaders(coded) -> None:
    assert meant(coded, "Joe Biden rang Xi Jinping. Both men laughed.", "Both men") == [{"Joe Biden", "Xi Jinping"}]
    assert meant(coded, "Two soldiers fled Iran and Iraq. Both men laughed.", "Both men") == []


LETTERS = [
    ("The president wrote a letter to Vladimir Putin, in which he asked for grain.", []),
    ("Emmanuel Macron sent a note to Vladimir Putin in which he asked for talks.", ["PER:emmanuel-macron"]),
    ("Viktor Orban got a message from Emmanuel Macron in which he asked for talks.", ["PER:emmanuel-macron"]),
    ("The ministry sent a note to Vladimir Putin in which he was blamed.", ["PER:vladimir-putin"]),
]


@pytest.mark.parametrize(("text", "actors"), LETTERS)
def test_in_a_letter_its_writer_speaks(coded, text: str, actors: list[str]) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.text == "he"] == actors
