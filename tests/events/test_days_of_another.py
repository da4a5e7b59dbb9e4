"""Days that tell which deed is meant, or that count from something nobody has dated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest


def days(coded: Callable[..., object], text: str, kind: str) -> set[str | None]:
    """Return the first days of the events of a type."""
    found = coded(text).events  # type: ignore[attr-defined]
    return {event.date_start.isoformat() if event.date_start else None for event in found if event.type == kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway condemned the attack of June 3 on Niger by Chad.", "ACCUSE"),
        ("The attack of June 3 on Niger by Chad was condemned by Norway.", "ACCUSE"),
        ("The agreement of March 2 between Chad and Niger was criticised by Norway.", "ACCUSE"),
        ("Iran rejected the resolution of March 3 on Syria.", "REJECT"),
        ("Turkey demands an apology from Israel for the 2010 raid.", "REQUEST"),
        ("Norway condemned Chad for Tuesday's attack on Niger.", "ACCUSE"),
        ("Iran seized a Norwegian tanker and a week later released its crew.", "RETREAT"),
        ("Peru and Togo agreed to hold talks in Lima on July 3.", "AGREE"),
        ("At the invitation of Peru, the president of Togo will pay a visit to Lima on July 3.", "AGREE"),
        ("Peru and Togo signed a pact, and the next day Chile recalled its ambassador from Peru.", "SANCTION"),
        ("Norway will send envoys to Chad in December, and Niger has protested against Norway.", "ACCUSE"),
        ("Peru is scheduled to host Chile on July 3, and Bolivia has condemned Peru.", "ACCUSE"),
    ],
)
def test_the_day_of_another_deed_is_not_taken(coded, text: str, kind: str) -> None:
    assert days(coded, text, kind) == {None}


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("The attack of March 3 on Niger by Chad was condemned by Norway.", "ASSAULT", "2024-03-03"),
        ("Norway condemned the attack by Chad on Niger that took place on Tuesday.", "ASSAULT", "2024-06-18"),
        ("Norway on Tuesday condemned last week's bombing of Niger by Chad.", "ACCUSE", "2024-06-18"),
        ("Chad attacked Niger on the morning of March 3.", "ASSAULT", "2024-03-03"),
        ("Peru and Togo agreed to hold talks in Lima on July 3.", "CONSULT", "2024-07-03"),
        ("Peru and Togo agreed on June 18 to hold talks in Lima.", "AGREE", "2024-06-18"),
        (
            "At the invitation of Peru, the president of Togo will pay a visit to Lima on July 3.",
            "CONSULT",
            "2024-07-03",
        ),
        ("Norway will send envoys to Chad in December, and Niger has protested.", "CONSULT", "2024-12-01"),
        ("Norway visited Chad in May, and Niger condemned Chad.", "ACCUSE", "2024-05-01"),
        ("Chad and Niger signed the agreement of March 2.", "SUPPORT", "2024-03-02"),
        ("Chad attacked Niger on Monday and the next day bombed it.", "ASSAULT", "2024-06-17"),
    ],
)
def test_its_own_day_is(coded, text: str, kind: str, first: str) -> None:
    assert first in days(coded, text, kind)


def test_the_day_of_the_next_clause_is_no_second_day_of_the_one_before(coded) -> None:
    text = "The Danish minister arrived in Lima on Monday, and on Tuesday met the Peruvian minister."
    visits = [event for event in coded(text).events if event.mode == "visit"]
    assert [event.date_start for event in visits] == [dt.date(2024, 6, 17)]
    twice = coded("Norway visited Chad in April 2019 and September 2023.").events
    assert [event.date_start.year for event in twice] == [2019, 2023]


def test_a_span_of_days_is_told_of_the_act(coded) -> None:
    text = "Over the course of the past two days, Norway and Chad have held talks."
    assert days(coded, text, "CONSULT") == {"2024-06-18"}
