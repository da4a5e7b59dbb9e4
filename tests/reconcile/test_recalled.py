"""Deeds of weeks ago that one article dates and another recalls; visits told in other words."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reconcile.conftest import Builder

JUNE_1, JUNE_18 = dt.date(2024, 6, 1), dt.date(2024, 6, 18)
DATED = "Chinese gunners shot down a Japanese survey balloon on June 1 over the Senkaku reef."


def stories(builder: Builder) -> int:
    return builder.reconcile().stories


@pytest.mark.parametrize(
    ("published", "type_", "trigger", "found"),
    [
        ("2024-06-28", "ASSAULT", "shot down", 1),  # recalled, in the days when the other article recalls it
        ("2024-06-28", "MOBILIZE", "shot down", 1),
        ("2024-09-20", "ASSAULT", "shot down", 2),  # months later: another balloon, as far as anybody can say
    ],
)
def test_a_deed_recalled_without_its_day_is_the_one_dated(
    builder: Builder, published: str, type_: str, trigger: str, found: int
) -> None:
    builder.article("halyard", DATED, published="2024-06-28")
    builder.event("halyard", trigger, "CHN", "JPN", type=type_, day=JUNE_1)
    text = "Relations soured after China shot down a Japanese survey balloon over the Senkaku reef."
    builder.article("lantern", text, published=published)
    builder.event("lantern", trigger, "CHN", "JPN", type=type_)
    assert stories(builder) == found


def test_news_of_a_day_is_not_the_like_deed_of_weeks_before(builder: Builder) -> None:
    builder.article("halyard", DATED, published="2024-06-02")
    builder.event("halyard", "shot down", "CHN", "JPN", type="ASSAULT", day=JUNE_1)
    text = "China shot down a Japanese survey balloon over the Senkaku reef, Tokyo said."
    builder.article("lantern", text, published="2024-06-28")
    builder.event("lantern", "shot down", "CHN", "JPN", type="ASSAULT")
    assert stories(builder) == 2


@pytest.mark.parametrize(
    ("who", "where", "found"),
    [
        ("PER:lavrov/RUS", "PRK", 1),
        ("PER:shoigu/RUS", "PRK", 2),  # another visitor
        ("PER:lavrov/RUS", "CHN", 2),  # another country
    ],
)
def test_a_visit_without_a_day_is_found_by_its_visitor(builder: Builder, who: str, where: str, found: int) -> None:
    builder.article("halyard", "The minister landed at noon on Tuesday.", published="2024-06-18")
    builder.event("halyard", "landed", "PER:lavrov/RUS", "PRK", mode="visit", day=JUNE_18, contexts=["diplomatic"])
    builder.article("quay", "Exiles may protest against his trip, organisers said.", published="2024-06-18")
    builder.event("quay", "trip", who, where, mode="visit", status="hypothetical", contexts=["diplomatic"])
    assert stories(builder) == found
