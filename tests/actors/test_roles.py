"""Offices without a name: who "the president" or "his counterpart" is on the day."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published

SPRING_2018 = Published(dt.date(2018, 3, 1), "day", "given")

CASES = [
    ("U.S. Special Counsel Robert Mueller met aides. The special counsel left.", "special counsel", "Robert Mueller"),
    ("Sergei Lavrov met his American counterpart in Geneva.", "American counterpart", "Rex Tillerson"),
    ("France waited. Emmanuel Macron thanked his predecessor.", "predecessor", "Francois Hollande"),
    ("Trump flew home. Trump had met Vladimir Putin. Trump slept. The president said so.", "president", "Donald Trump"),
    ("The German chancellor met reporters.", "German chancellor", "Angela Merkel"),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_who_holds_the_office(coded, text: str, words: str, name: str) -> None:
    found = [mention.actor.name for mention in coded(text, published=SPRING_2018).mentions if mention.text == words]
    assert found == [name]


@pytest.mark.parametrize("text", ["A U.S. commander spoke.", "The U.S. judge ruled.", "The Russian ambassador left."])
def test_offices_of_several_name_nobody(coded, text: str) -> None:
    assert not [m for m in coded(text, published=SPRING_2018).mentions if m.actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The minister Petrova met her Bulgarian colleague.", ["BGR"]),
        ("Sergei Lavrov called his Peruvian colleague.", ["PER"]),
        ("Sergei Lavrov called his colleague.", ["RUS"]),
    ],
)
def test_a_foreign_colleague_is_of_his_own_land(coded, text: str, countries: list[str]) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text.endswith("colleague")] == countries
