"""Quantities: value, unit and bound, and the numbers that count nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from westphalia.articles.page import Article, Published
from westphalia.reading.annotations import Quantity
from westphalia.reading.numbers import parse_number
from westphalia.reading.parser import load_parser
from westphalia.reading.quantities import find_quantities
from westphalia.reading.read import find_sentences
from westphalia.reading.times import find_times


@dataclass(frozen=True)
class Case:
    """A text and its quantities in `shown` form."""

    text: str
    quantities: list[str]


def shown(quantity: Quantity) -> str:
    """Write a quantity as "text = value[..high] unit [bound]"."""
    value = f"{quantity.value:,.15g}" + (f"..{quantity.value_high:,.15g}" if quantity.value_high else "")
    bound = "" if quantity.bound == "exact" else f" {quantity.bound}"
    return f"{quantity.text} = {value} {quantity.unit or '-'}{bound}"


def quantities_in(text: str) -> tuple[Quantity, ...]:
    doc = load_parser()(text)
    sentences = find_sentences(Article(text=text), doc)
    return find_quantities(doc, sentences, find_times(doc, sentences, Published()))


CASES = [
    Case("Oman lent one and a half billion dollars.", ["one and a half billion dollars = 1,500,000,000 USD"]),
    Case("Oman lent a billion and a half dollars.", ["a billion and a half dollars = 1,500,000,000 USD"]),
    Case("Chad sent two and a half thousand troops.", ["two and a half thousand troops = 2,500 troop"]),
    Case("A quarter of a million people fled.", ["A quarter of a million people = 250,000 people"]),
    Case("A quarter of the people fled.", ["A quarter = 0.25 -"]),
    Case("Two dozens of trucks burned.", ["Two dozens of trucks = 24 truck"]),
    Case("It cost 2.3 bln dollars.", ["2.3 bln dollars = 2,300,000,000 USD"]),
    Case("The wall is 5 m high.", ["5 m = 5 m"]),
    # bounds
    Case("They sent over 1000 containers.", ["over 1000 containers = 1,000 container over"]),
    Case("They sent more than 30 tanks.", ["more than 30 tanks = 30 tank over"]),
    Case("It has nearly 146 million people.", ["nearly 146 million people = 146,000,000 people nearly"]),
    Case("It is home to just over 25 million people.", ["just over 25 million people = 25,000,000 people over"]),
    Case("At least 40 people died.", ["At least 40 people = 40 people at_least"]),
    Case("No fewer than 40 people died.", ["No fewer than 40 people = 40 people at_least"]),
    Case("Some 12,000 refugees came.", ["Some 12,000 refugees = 12,000 refugee about"]),
    Case("They lost roughly 300 men.", ["roughly 300 men = 300 man about"]),
    Case("Up to 50 jets took part.", ["Up to 50 jets = 50 jet under"]),
    Case("As many as 50 jets took part.", ["As many as 50 jets = 50 jet under"]),
    Case("Fewer than 200 voters came.", ["Fewer than 200 voters = 200 voter under"]),
    Case("Close to 200 voters came.", ["Close to 200 voters = 200 voter nearly"]),
    Case("An estimated 200 voters came.", ["An estimated 200 voters = 200 voter about"]),
    Case("They hold 200 or more prisoners.", ["200 or more prisoners = 200 prisoner at_least"]),
    # money, shares, measures
    Case("Russia wrote off $3.5 billion in debt.", ["$3.5 billion = 3,500,000,000 USD"]),
    Case("It cost €5bn.", ["€5bn = 5,000,000,000 EUR"]),
    Case("It cost £20m.", ["£20m = 20,000,000 GBP"]),
    Case("It cost 300 million yuan.", ["300 million yuan = 300,000,000 CNY"]),
    Case("It cost 40 billion rubles.", ["40 billion rubles = 40,000,000,000 RUB"]),
    Case("It cost 5 trillion won.", ["5 trillion won = 5,000,000,000,000 KRW"]),
    Case(
        "It cost about 2 million Canadian dollars.",
        ["about 2 million Canadian dollars = 2,000,000 CAD about"],
    ),
    Case(
        "It pledged nearly $40 billion to $50 billion.",
        ["nearly $40 billion to $50 billion = 40,000,000,000..50,000,000,000 USD nearly"],
    ),
    Case("It holds 11.5% of the land.", ["11.5% = 11.5 percent"]),
    Case("Prices rose 10 to 40 percent.", ["10 to 40 percent = 10..40 percent"]),
    Case("Turnout was down 3 percentage points.", ["3 percentage points = 3 percentage point"]),
    Case(
        "It covers 17,234,033 square kilometers.",
        ["17,234,033 square kilometers = 17,234,033 square kilometer"],
    ),
    Case(
        "It has two million people over 300 square miles.",
        ["two million people = 2,000,000 people", "300 square miles = 300 square mile"],
    ),
    Case("The missile flew 450km.", ["450km = 450 kilometer"]),
    # ranges
    Case("Between 5 and 10 ships left.", ["5 and 10 ships = 5..10 ship"]),
    Case("Five to ten ships left.", ["Five to ten ships = 5..10 ship"]),
    Case("They need 10 to 20 million doses.", ["10 to 20 million doses = 10,000,000..20,000,000 dose"]),
    # nouns
    Case("The two countries agreed.", ["two countries = 2 country"]),
    Case("Two national flags were waving.", ["Two national flags = 2 flag"]),
    Case("Three crew members were hurt.", ["Three crew members = 3 crew member"]),
    Case("They fired 12 short-range ballistic missiles.", ["12 short-range ballistic missiles = 12 missile"]),
    Case("Its area is 143 times smaller.", ["143 times = 143 time"]),
    Case("One official spoke.", ["One official = 1 official"]),
    Case("Four Americans were freed.", ["Four Americans = 4 American"]),
    Case("10 Million Children Deprived Of Schooling", ["10 Million Children = 10,000,000 child"]),
    Case(
        "Police said 275 people were killed and 2,001 injured.",
        ["275 people = 275 people", "2,001 = 2,001 -"],
    ),
    # words and indefinite numbers
    Case("At least a dozen soldiers fell.", ["At least a dozen soldiers = 12 soldier at_least"]),
    Case("Two dozen soldiers fell.", ["Two dozen soldiers = 24 soldier"]),
    Case("Hundreds of soldiers fell.", ["Hundreds of soldiers = 100 soldier at_least"]),
    Case("Tens of thousands of people fled.", ["Tens of thousands of people = 10,000 people at_least"]),
    Case("It is worth billions of dollars.", ["billions of dollars = 1,000,000,000 USD at_least"]),
    Case("Half a million refugees came.", ["Half a million refugees = 500,000 refugee"]),
    Case("Two hundred thousand troops wait.", ["Two hundred thousand troops = 200,000 troop"]),
    Case("A third of the population fled.", ["A third = 0.3333 -"]),
    Case("Nearly two-thirds of voters agreed.", ["Nearly two-thirds = 0.6667 - nearly"]),
    Case("More than half of the ships sank.", ["More than half = 0.5 - over"]),
    Case("Output fell by a third.", ["a third = 0.3333 -"]),
    Case("The party won 56 seats, down from 60.", ["56 seats = 56 seat", "60 = 60 seat"]),
    # durations are both times and quantities
    Case("It was the first visit in 24 years.", ["24 years = 24 year"]),
    Case("For over seventy years they ruled.", ["over seventy years = 70 year over"]),
    Case("The two-hour meeting ended.", ["two-hour = 2 hour"]),
    Case("It lasted over an hour and a half.", ["over an hour and a half = 1.5 hour over"]),
    Case("He works in a four-story library.", ["four-story = 4 story"]),
    Case("The 3,000-ton ship sank.", ["3,000-ton = 3,000 ton"]),
]

NOTHING_COUNTED = [
    "He spoke on June 18 and 19, 2024.",
    "He came in 2000 and left in the 1990s.",
    "He left two days ago.",
    "The G7 met under Article 4 of Resolution 1718.",
    "MiG-29 and Su-57 jets flew.",
    "The 2+2 talks failed.",
    "The first and the second visit failed.",
    "One of them spoke; they helped one another.",
    "No one came.",
    "The Five Eyes allies met.",
    "The 63-year-old leader spoke.",
    "The vote was 5-4.",
    "It begins at 10:30 and ends at 6 p.m. sharp.",
    "See https://example.org/a/75265/b for more.",
    "They work 24/7.",
    "A month after 9/11 they left.",
    "The Boeing 737 landed.",
    "It runs on Windows 10.",
    "One wonders why.",
    "Jesse Cruz, 39, was restocking bottled water.",
    "It happened between the two of them.",
    "World War Two ended.",
    "COVID-19 spread.",
    "Hwasong 15 was tested.",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_find_quantities(case: Case) -> None:
    assert [shown(quantity) for quantity in quantities_in(case.text)] == case.quantities


@pytest.mark.parametrize("text", NOTHING_COUNTED)
def test_nothing_counted(text: str) -> None:
    assert [shown(quantity) for quantity in quantities_in(text)] == []


def test_text_is_as_in_the_article() -> None:
    text = "Nearly\u00a0146\u00a0million people live over 17,234,033 square\u00a0kilometers."
    for quantity in quantities_in(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two hundred thousand", 200_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("3.5 billion", 3.5e9),
        ("25m", 25e6),
        ("17,234,033", 17_234_033),
        ("two and a half", 2.5),
        ("2 1/2", 2.5),
        ("forty-five", 45),
        ("a couple", None),
        ("several", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value
