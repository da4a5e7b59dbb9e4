"""Which time is that of a trigger, and which only tells apart, or belongs to another step."""

from __future__ import annotations

import datetime as dt

import pytest


def day(coded, text: str, trigger: str) -> str | None:
    """Return the first day of the event that a word tells."""
    found = next(event for event in coded(text).events if text[event.trigger_start :].startswith(trigger))
    return found.date_start.isoformat() if found.date_start else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The Kenyan president visited Rwanda, the first visit by a Kenyan leader since 2008.", "visited"),
        ("Greece and Turkey resumed talks for the first time since 2016.", "resumed"),
        ("Denmark joined the coalition in May 2003 before Poland signed a treaty with Latvia.", "signed"),
        ("Ghana cancelled a June visit to Togo.", "cancelled"),
        ("Peru withdrew from the 1987 treaty with Bolivia.", "withdrew"),
    ],
)
def test_a_time_of_another_step_is_not_taken(coded, text: str, trigger: str) -> None:
    assert day(coded, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "first"),
    [
        ("Turkey has shelled Syria since May 2012.", "shelled", "2012-05-01"),
        ("After Iraq invaded Kuwait in 1990, Egypt condemned Iraq.", "invaded", "1990-01-01"),
        ("Norway signed a 2015 agreement with Sweden.", "signed", "2015-01-01"),
        ("The Polish president held a June 12, 2014 summit with the Czech leader.", "held", "2014-06-12"),
        (
            "Hollande met Rouhani in May 2014 and praised Iran after it freed a sailor in April 2014.",
            "praised",
            "2014-05-01",
        ),
    ],
)
def test_its_own_time_is_taken(coded, text: str, trigger: str, first: str) -> None:
    assert day(coded, text, trigger) == first


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # a term is not the day of the demand
        ("Chad demanded the withdrawal of the French troops before the end of 2025.", "demanded"),
        ("Peru and Chile agreed to free the prisoners by the end of March 2025.", "agreed"),
        ("Oman gave Yemen a delay until June 12, 2024 to withdraw its troops.", "gave"),
        ("Peru and Chile agreed that the council would meet in January 2025.", "agreed"),
        # what was done before, or by somebody else
        ("Egypt will attack Libya, as it did in May 2019.", "attack"),
        ("Peru accused Chile, while Lima claimed that ships had left the port in July 2021.", "accused"),
        ("Egypt, which attacked Libya, met with Sudan on May 3, 2019.", "attacked"),
        # the step before
        ("Nepal thanked India for its support after the April 25, 2015 earthquake.", "thanked"),
        ("After the Chadian attack in May 2019, Niger expelled the Chadian envoy.", "expelled"),
    ],
)
def test_a_term_and_another_clause_s_time_are_not_taken(coded, text: str, trigger: str) -> None:
    assert day(coded, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "first"),
    [
        ("Chad must withdraw its troops from Niger by December 2023.", "withdraw", "2023-12-01"),
        ("Russia attacked Ukraine on May 3, 2019, killing two Poles.", "killing", "2019-05-03"),
        ("Modi arrived in Muscat on May 3, 2019, as India and Oman signed a treaty.", "signed", "2019-05-03"),
        ("Egypt attacked Libya on May 3, 2019, and Libya bombed Egypt.", "bombed", "2019-05-03"),
        ("After the Chadian attack in May 2019, Niger expelled the Chadian envoy.", "attack", "2019-05-01"),
    ],
)
def test_a_term_and_another_clause_s_time_are_taken_where_they_are_its_own(
    coded, text: str, trigger: str, first: str
) -> None:
    assert day(coded, text, trigger) == first


STILL_TO_COME = [
    "Peru and Chile signed a contract for the delivery of wheat through 2028.",
    "Peru extended sanctions on Chile by two years, to April 2027.",
    "Peru signed a contract with Chile for tanks to be delivered in 2027.",
    "Peru signed a gas deal with Chile, running to 2053.",
    "Peru closed the border with Chile through July.",
]


@pytest.mark.parametrize("text", STILL_TO_COME)
def test_nothing_has_happened_on_a_day_to_come(coded, text: str) -> None:
    (event,) = coded(text).events
    assert (event.status, event.date_start) == ("happened", None)


def test_the_day_that_is_past_dates_it_and_not_the_term(coded) -> None:
    (event,) = coded("Peru signed in May an agreement with Chile for the years 2025-2030.").events
    assert event.date_start == dt.date(2024, 5, 1)


def test_what_is_planned_is_of_a_day_to_come(coded) -> None:
    told = coded("Peru and Chile will hold talks in August 2024.").events
    assert dt.date(2024, 8, 1) in {event.date_start for event in told if event.status == "planned"}
