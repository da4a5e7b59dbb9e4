"""Whose organs and which land are meant by where a sentence opens, which border is near and who is whose guest."""

from __future__ import annotations

import pytest

FAR = "France and Spain met Chad and Peru. "  # no one state that a passage is about


def countries(coded, text: str, words: str) -> list[str | None]:
    return [m.actor.country for m in coded(text).mentions if m.text == words]


# text, words, country
OPENED = [
    ("In Albania, the Ministry of Religious Affairs said nothing.", "Ministry of Religious Affairs", "ALB"),
    ("In Baku, the Foreign Ministry denied it.", "Foreign Ministry", "AZE"),
    ("In Kabul, officials said the road was closed.", "officials", "AFG"),
    ("In Nairobi, the government denied it.", "government", "KEN"),
    ("In Lima, the Defence Ministry said nothing.", "Defence Ministry", "PER"),
]


@pytest.mark.parametrize(("text", "words", "country"), OPENED)
def test_organs_are_of_the_land_where_a_sentence_opens(coded, text: str, words: str, country: str) -> None:
    assert countries(coded, FAR + text, words) == [country]


# text, words, country that they are not of
NOT_OPENED = [
    ("In Vienna, officials said the talks would go on.", "officials", "AUT"),
    ("In Nairobi, diplomats said the talks would go on.", "diplomats", "KEN"),
    ("In Turkey, Omar Saleh said that the government was lying.", "government", "TUR"),
    ("In Baku, U.S. officials said nothing.", "U.S. officials", "AZE"),
]


@pytest.mark.parametrize(("text", "words", "country"), NOT_OPENED)
def test_guests_and_those_spoken_of_are_not(coded, text: str, words: str, country: str) -> None:
    assert country not in countries(coded, FAR + text, words)


def test_who_stands_near_a_border_is_not_of_the_land_behind_it(coded) -> None:
    assert countries(coded, "Laos sent troops to the Cambodian border. The country's army is small.", "country") == [
        "LAO"
    ]
    assert countries(coded, "Ten men died near the Algerian border. The country suffered.", "country") == []
    assert countries(coded, "Algerian troops attacked. The country suffered.", "country") == ["DZA"]


def test_a_guest_leaves_his_own_land(coded) -> None:
    visit = "Putin came to Chad. It is Putin's first visit to the country. The country's leader met him."
    assert "RUS" not in countries(coded, visit, "country")
    assert countries(coded, "Russia votes. Putin won again. The country's army is tired.", "country") == ["RUS"]


def test_the_company_is_the_one_that_acted_last(coded) -> None:
    text = "Apple opened a plant. The company paid for it. Tata of India sued, and the company's shares fell."
    assert countries(coded, text, "company") == ["USA", "IND"]
    passing = "Apple opened a plant. The company paid. It competes with Tata of India. The company grew."
    assert countries(coded, passing, "company") == ["USA", "USA"]


# text, name, country
SERVING = [
    ("EU special envoy Miroslav Lajcak came to Pristina.", "Miroslav Lajcak", None),
    ("Slovak Foreign Minister Miroslav Lajcak came to Pristina.", "Miroslav Lajcak", "SVK"),
    ("Former UN envoy Miroslav Lajcak came to Pristina.", "Miroslav Lajcak", "SVK"),
    ("UN Ambassador Nikki Haley came to Pristina.", "Nikki Haley", "USA"),
]


@pytest.mark.parametrize(("text", "name", "country"), SERVING)
def test_who_serves_an_international_body_acts_for_no_state(coded, text: str, name: str, country: str | None) -> None:
    assert countries(coded, text, name) == [country]


# text, words
NOT_REPEATED = [
    ("Airbnb grew. Money came from the company “Open Doors” in Berlin.", "company"),
    ("Egyptian people marched. The people that Canada sent there failed.", "people"),
    ("CNN reported it. She wrote a column for the paper.", "the paper"),
]


@pytest.mark.parametrize(("text", "words"), NOT_REPEATED)
def test_what_is_told_apart_repeats_nobody(coded, text: str, words: str) -> None:
    assert countries(coded, text, words) == []


# text, words, country
REPEATED = [
    ("Airbnb grew. The company paid.", "company", "USA"),
    ("Egyptian people marched. Then the people won.", "people", "EGY"),
    ("The New York Times reported it. She wrote a column for the paper.", "the paper", "USA"),
]


@pytest.mark.parametrize(("text", "words", "country"), REPEATED)
def test_what_is_not_does(coded, text: str, words: str, country: str) -> None:
    assert countries(coded, text, words) == [country]
