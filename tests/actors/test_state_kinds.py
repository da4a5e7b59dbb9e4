"""States called by their kind: "the West African country"."""

from __future__ import annotations

import pytest

# text, what stands for a state, its country
KINDS = [
    (
        "Ghana expelled a French colonel. The West African country accused him of spying.",
        "The West African country",
        "GHA",
    ),
    ("Latvia protested to Minsk. The Baltic state recalled its envoy.", "The Baltic state", "LVA"),
    (
        "Uruguay wrote to Washington. The small South American nation wants aid.",
        "The small South American nation",
        "URY",
    ),
    ("Laos rejected the report of Canada. The communist-run nation denied it.", "The communist-run nation", "LAO"),
    ("Oman received Iran's envoy. The sultanate has mediated before.", "The sultanate", "OMN"),
    ("Jordan condemned the raid by Israel. The kingdom called for calm.", "The kingdom", "JOR"),
    ("Taiwan saw Chinese ships. The island's defence ministry spoke of a drill.", "The island", "TWN"),
    (
        "Turkey opposed the plan of Canada's neighbour Mexico. Russia warned the Andean country of Peru.",
        "Turkey",
        "TUR",
    ),
    ("Russia met Vietnam. Moscow supplies the Southeast Asian nation with arms.", "the Southeast Asian nation", "VNM"),
]


@pytest.mark.parametrize(("text", "words", "country"), KINDS)
def test_state_called_by_its_kind(coded, text: str, words: str, country: str) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == words] == [country]


OPEN = [
    "Niger closed its border with Benin. The West African country spoke of spies.",  # either
    "Guinea warned Liberia. The other West African country replied.",
    "Peru protested. The Gulf state was silent.",  # none
    "Ghana wrote to Paris. Troops fought in the West African country.",  # a place
    "Japan spoke of Uotsuri. The island's rocks are steep.",
    "Ghana is the West African country.",
    "Mali warned the West African country.",
]


@pytest.mark.parametrize("text", OPEN)
def test_left_open(coded, text: str) -> None:
    words = [m.text.rpartition(" ")[2] for m in coded(text).mentions]
    assert not {"country", "state", "island"} & set(words)


@pytest.mark.parametrize(
    "text", ["The West African bloc met in Abuja.", "West African leaders met.", "The East Asian nation spoke."]
)
def test_no_west_in_what_lies_west(coded, text: str) -> None:
    assert not [m for m in coded(text).mentions if m.text in ("West", "East")]


# text, the words, the countries meant
COUNTED = [
    ("Mali and Niger left. The two Sahel states spoke of France.", "two Sahel states", {"MLI", "NER"}),
    (
        "Mali, Niger and Togo met. The three West African nations agreed.",
        "three West African nations",
        {"MLI", "NER", "TGO"},
    ),
    (
        "Iran met Armenia and Georgia. The two South Caucasus states agreed.",
        "two South Caucasus states",
        {"ARM", "GEO"},
    ),
    ("Armenia and Georgia met. The two former Soviet republics agreed.", "two former Soviet republics", {"ARM", "GEO"}),
    ("Iran and Iraq met. The two Baltic states agreed.", "two Baltic states", set()),
    ("Peru, Chile and Brazil met. The two South American states agreed.", "two South American states", set()),
    ("Peru and Chile met. Two South American states agreed.", "Two South American states", set()),
]


@pytest.mark.parametrize(("text", "words", "countries"), COUNTED)
def test_so_many_of_a_kind(coded, text: str, words: str, countries: set[str]) -> None:
    assert {m.actor.country for m in coded(text).mentions if m.text == words} == countries
