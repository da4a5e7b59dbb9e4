"""The present of a timetable, and days that belong to a relative clause."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Given, Page
from westphalia.coder import Coded, code


def events(text: str) -> list[tuple[str, str, dt.date | None]]:
    (article,) = code([Page(text, "text", given=Given("x", published="2025-11-10"))])
    assert isinstance(article, Coded)
    return [(event.type, event.status, event.date_start) for event in article.events]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Macron visits Chad on 23 November 2025.", "planned"),
        ("Lula meets Milei in Oslo on 23 November 2025.", "planned"),
        ("Macron visits Chad on 3 November 2025.", "happened"),
    ],
)
def test_a_present_of_a_day_to_come_is_planned(text: str, status: str) -> None:
    assert {(told, kind) for kind, told, _ in events(text)} == {(status, "CONSULT")}


def test_the_day_of_a_relative_clause_is_not_shared() -> None:
    text = (
        "After Oslo, where in June 2025 two men were beaten to death, Chad closed the bank and arrested Libyan envoys."
    )
    assert {day for kind, _, day in events(text) if kind == "COERCE"} == {None}
