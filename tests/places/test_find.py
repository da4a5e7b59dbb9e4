"""Places: which names are locations, and which place they mean. Sentences of our own."""

from __future__ import annotations

import pytest

# text, the words, name, country
CASES = [
    ("They met in Pyongyang on Tuesday.", "Pyongyang", "Pyongyang", "PRK"),
    ("A bridge across the River Tumannaya was agreed.", "River Tumannaya", "Tumen River", None),
    ("The Tuman River marks the border.", "Tuman River", "Tumen River", None),
    ("The council will open in Tianjin, China.", "Tianjin", "Tianjin", "CHN"),
    ("The council will open in Tianjin, China.", "China", "China", "CHN"),
    ("Missiles fell into the Sea of Japan.", "Sea of Japan", "Sea of Japan", None),
    ("Troops fought in Syria for years.", "Syria", "Syria", "SYR"),
    ("A man was shot in Paris, Texas.", "Paris", "Paris", "USA"),
    ("Tensions rose on the Korean Peninsula.", "Korean Peninsula", "Korean Peninsula", None),
    ("SEOUL, June 21. Talks went on.", "SEOUL", "Seoul", "KOR"),
    ("They met in Xanaduville.", "Xanaduville", None, None),
]

# What makes a name a location: nouns behind it, prepositions, verbs that touch a land, possessives, adjectives.
USES = [
    ("The Oslo Conference ended in disarray.", "Oslo", "NOR"),
    ("Herat residents fled the shelling.", "Herat", "AFG"),
    ("Delegates left the Hanoi summit early.", "Hanoi", "VNM"),
    ("A truce may begin with Homs, the mediator said.", "Homs", "SYR"),
    ("The rocket could hit the mainland United States.", "United States", "USA"),
    ("The rocket could reach Guam.", "Guam", "GUM"),
    ("Ukrainian troops took over Kherson in the autumn.", "Kherson", "UKR"),
    ("Iraq's Anbar province was quiet.", "Iraq", "IRQ"),
    ("Yemen's Houthi rebels fired a missile.", "Yemen", "YEM"),
    ("Jordan's largest refugee camp was full.", "Jordan", "JOR"),
    ("The Paris-based agency published its figures.", "Paris", "FRA"),
    ("Refugees fled from Syria.", "Syria", "SYR"),
    ("They flew over Jordan.", "Jordan", "JOR"),
    ("The missile landed 200 miles from Tokyo.", "Tokyo", "JPN"),
    ("Two journalists work in the U.S. for the agency.", "U.S.", "USA"),
]

SITES = [
    ("Marines shipped out of Camp Lejeune on Monday.", "Camp Lejeune", "Camp Lejeune", "USA"),
    ("Crowds gathered outside the Houses of Parliament.", "Houses of Parliament", "Palace of Westminster", "GBR"),
    ("He arrived at the White House on Tuesday.", "White House", "White House", "USA"),
    ("The jet took off from Bagram Airfield.", "Bagram Airfield", "Bagram Airfield", "AFG"),
    ("A blaze hit the Tarrin Munitions Plant in Tennessee.", "Tarrin Munitions Plant", "Tarrin Munitions Plant", "USA"),
    ("Shots were heard near the Mosul airport.", "Mosul airport", "Mosul airport", "IRQ"),
    ("China has built a runway on Fiery Cross Reef.", "Fiery Cross Reef", "Fiery Cross Reef", None),
    ("Fighting spread to Kandahar province.", "Kandahar province", "Kandahar", "AFG"),
]


@pytest.mark.parametrize(("text", "words", "name", "country"), [*CASES, *SITES])
def test_find_places(coded, text: str, words: str, name: str | None, country: str | None) -> None:
    assert [(p.name, p.country) for p in coded(text).places if p.text == words] == [(name, country)]


@pytest.mark.parametrize(("text", "words", "country"), USES)
def test_uses_as_location(coded, text: str, words: str, country: str) -> None:
    assert [p.country for p in coded(text).places if p.text == words] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow denied it.",
        "China praised Russia.",
        "Jordan Peterson spoke.",
        "Talks were held in March.",
        "He teaches at the University of North Carolina at Chapel Hill.",
        "Hillary Clinton spoke. Clinton declared victory.",
        "The Iron Dome was needed during the Arab Spring.",
        "Washington sent aid to Egypt and warned Iran.",
        "The Alliance will meet again.",
        "The frigate Sevastopol was damaged.",
        "University officials declined to comment.",
        "He fought in World War II.",
        "The song was sung in Arabic.",
    ],
)
def test_actors_bodies_and_dates_are_no_places(coded, text: str) -> None:
    assert coded(text).places == ()


def test_a_state_behind_the_comma_decides_now_and_later(coded) -> None:
    text = "She grew up in Hammond, Louisiana. Years later she came back to Hammond."
    points = [(p.name, p.country, round(p.lat)) for p in coded(text).places if p.text == "Hammond"]
    assert points == [("Hammond", "USA", 30)] * 2


def test_a_state_behind_a_site_is_no_country(coded) -> None:
    places = coded("Fort Benning, Georgia, was renamed.").places
    assert [(p.text, p.country) for p in places] == [("Fort Benning", "USA"), ("Georgia", "USA")]


def test_border_of_two_states(coded) -> None:
    place = coded("Trade across the Russia-North Korea border has grown.").places[0]
    assert (place.name, place.kind, place.country) == ("Russia–North Korea border", "border", None)


def test_unknown_places_keep_their_words(coded) -> None:
    places = coded("Rebels entered the city of Xanadupol. Fighting spread to Zorbia province.").places
    assert [(p.text, p.name, p.lat) for p in places] == [("Xanadupol", None, None), ("Zorbia province", None, None)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The army shelled Dnepropetrovsk and Zhitomyrka.", [("Dnepropetrovsk", "UKR"), ("Zhitomyrka", None)]),
        ("Soldiers entered Vargunovo at dawn.", [("Vargunovo", None)]),
        ("Dana entered Vargunovo at dawn.", []),
        ("Critics shelled Apple over its prices.", []),
    ],
)
def test_what_an_army_shells_or_enters_is_a_place(coded, text: str, places: list[tuple[str, str | None]]) -> None:
    assert [(p.text, p.country) for p in coded(text).places] == places


@pytest.mark.parametrize(
    "text",
    [
        "France-Germany relations soured.",
        "India-Sri Lankan ties grew.",
        "Trans-Atlantic trade fell.",
        "Gulf monarchies agreed.",
        "West Germany joined.",
    ],
)
def test_one_of_two_and_a_part_of_a_longer_name_are_no_places(coded, text: str) -> None:
    assert coded(text).places == ()


def test_what_one_owner_calls_so_is_another_place(coded) -> None:
    text = "Fish was sold in Russia's Far East. Trade with the Far East grew."
    found = [(p.name, p.country) for p in coded(text).places if "Far East" in p.text]
    assert found == [("Russian Far East", "RUS"), ("Far East", None)]


def test_one_name_in_several_countries(coded) -> None:
    syria = coded("Syria said its army was in Tripoli, Lebanon. Shells later fell on Tripoli.")
    libya = coded("Libya is calm. Militias returned to Tripoli.")
    assert {p.country for p in syria.places if p.text == "Tripoli"} == {"LBN"}
    assert {p.country for p in libya.places if p.text == "Tripoli"} == {"LBY"}


def test_names_are_shown_as_english_writes_them(coded) -> None:
    places = coded("The delegation travelled from Wŏnsan to Raqqa.").places
    assert [(p.text, p.name) for p in places] == [("Wŏnsan", "Wonsan"), ("Raqqa", "Raqqa")]
