"""An article without a date takes it from dated ones that tell the same news."""

from __future__ import annotations

import datetime as dt

from tests.reconcile.conftest import Builder

TEXT = "The Russian minister visited Pyongyang for talks on a railway bridge, {} has it."


def told(builder: Builder, name: str, published: str | None, day: dt.date | None, **more: object) -> None:
    builder.article(name, TEXT.format(name), published=published, **more)  # type: ignore[arg-type]
    builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=day)


def test_the_year_comes_from_the_others(builder: Builder) -> None:
    told(builder, "halyard", "2024-06-19", dt.date(2024, 6, 18))
    told(builder, "lantern", None, None, published_partial="--06-20")
    builder.reconcile()
    ((article, published, precision, like, reason),) = builder.rows("FROM dated")
    assert (article, published, precision, like) == ("lantern", dt.date(2024, 6, 20), "day", ["halyard"])
    assert "gives the year" in reason


def test_an_event_gets_its_year_with_its_article(builder: Builder) -> None:
    told(builder, "halyard", "2024-06-19", dt.date(2024, 6, 18))
    told(builder, "lantern", None, None, published_partial="--06-20")
    builder.insert(
        "times", {"article_id": "lantern", "start": 4, "end": 11, "text": "the day before", "partial": "--06-19"}
    )
    builder.reconcile()
    assert builder.rows("SELECT kind FROM disputes") == [("date",)]


def test_without_a_day_of_its_own_only_the_month_is_taken(builder: Builder) -> None:
    told(builder, "halyard", "2024-06-19", dt.date(2024, 6, 18))
    told(builder, "lantern", None, None)
    builder.reconcile()
    assert builder.rows("SELECT published, published_precision FROM dated") == [(dt.date(2024, 6, 1), "month")]


def test_background_dates_nothing(builder: Builder) -> None:
    told(builder, "halyard", "2025-03-01", dt.date(2024, 6, 18))
    told(builder, "lantern", None, dt.date(2024, 6, 18))
    builder.reconcile()
    assert builder.rows("FROM dated") == []


def test_a_weekday_is_the_last_one_before_the_day_of_the_article(builder: Builder) -> None:
    told(builder, "halyard", "2024-06-19", dt.date(2024, 6, 17))
    told(builder, "lantern", None, None, published_partial="--06-20")
    builder.insert("times", {"article_id": "lantern", "start": 2, "end": 9, "text": "June 20", "partial": "--06-20"})
    builder.insert("times", {"article_id": "lantern", "start": 40, "end": 47, "text": "Tuesday"})
    ((kind, sides),) = builder.reconcile() and builder.rows("SELECT kind, sides FROM disputes")
    assert (kind, [side["value"] for side in sides]) == ("date", ["2024-06-17", "2024-06-18"])
