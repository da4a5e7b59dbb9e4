"""The date of publication: which basis wins, how precise it is, and when it stays unknown."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.page import Published
from westphalia.articles.published import publication
from westphalia.articles.url_dates import date_in_url
from westphalia.dates import Interval, find_dates, month
from westphalia.errors import ArticleRejected


def pub(
    text: str = "",
    *,
    given: str | None = None,
    metadata: Interval | None = None,
    url: str | None = None,
    dateline: str | None = None,
    stamp: str | None = None,
) -> Published:
    return publication(
        given=given,
        metadata=metadata,
        urls=(url, None),
        dateline=find_dates(dateline)[0] if dateline else None,
        stamp=find_dates(stamp)[0] if stamp else None,
        text=text,
    )


def test_the_order_of_trust() -> None:
    url, dateline, text = "https://a.example/2024/05/02/x", "June 3, 2024", "He came on July 4, 2024."
    assert pub(text, given="2024-03-01", metadata=month(2024, 4), url=url, dateline=dateline).basis == "given"
    assert pub(text, metadata=month(2024, 4), url=url, dateline=dateline).basis == "metadata"
    assert pub(text, url=url, dateline=dateline).basis == "url"
    assert pub(text, dateline=dateline).basis == "dateline"
    assert pub(text).basis == "inferred"
    assert pub("").basis == "unknown"


GIVEN: list[tuple[str, str, str]] = [
    ("2024-06-19", "2024-06-19", "day"),
    ("2024-06-19T23:30:00+09:00", "2024-06-19", "day"),
    ("20240619", "2024-06-19", "day"),
    ("Wed, 19 Jun 2024 10:00:00 GMT", "2024-06-19", "day"),
    ("June 19, 2024 10:15 AM", "2024-06-19", "day"),
    ("19.06.2024", "2024-06-19", "day"),
    ("2024-06", "2024-06-01", "month"),
    ("June 2024", "2024-06-01", "month"),
    ("2024", "2024-01-01", "year"),
    (" 2024-06-19 ", "2024-06-19", "day"),
]


@pytest.mark.parametrize(("given", "date", "precision"), GIVEN)
def test_dates_given(given: str, date: str, precision: str) -> None:
    assert pub(given=given) == Published(dt.date.fromisoformat(date), precision, "given")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    ["2024-02-31", "31 February 2024", "2024-13-01", "yesterday", "June 19", "03/04/2024", "0000-01-01"],
)
def test_a_date_that_is_none_rejects_the_article(given: str) -> None:
    with pytest.raises(ArticleRejected) as error:
        pub(given=given)
    assert given in error.value.reason


URLS: list[tuple[str, str | None]] = [
    ("https://a.example/2024/06/19/minister-says", "2024-06-19 day"),
    ("https://a.example/world/2024-06-19-minister", "2024-06-19 day"),
    ("https://a.example/2024/jun/19/minister", "2024-06-19 day"),
    ("https://a.example/news/20240619/c90882.html", "2024-06-19 day"),
    ("https://a.example/view/AEN20240619004500315", "2024-06-19 day"),
    ("https://a.example/19-06-2024/minister", "2024-06-19 day"),
    ("https://a.example/2024/06/minister-says", "2024-06-01 month"),
    ("https://www.toutiao.com/article/7382221133445566778/", "2024-06-19 day"),
    ("https://x.com/someone/status/1803245678901234567", "2024-06-19 day"),
    ("https://a.example/article/7382221133445566778/", None),
    ("https://a.example/2024/31/12/minister", None),
    ("https://a.example/minister-says-2030-goal", None),
    ("https://a.example/article/123456", None),
]


@pytest.mark.parametrize(("url", "wanted"), URLS)
def test_dates_in_addresses(url: str, wanted: str | None) -> None:
    found = date_in_url(url)
    assert (f"{found.start} {found.precision}" if found else None) == wanted


@pytest.mark.parametrize(
    ("dateline", "text", "date"),
    [
        ("June 20", "They met in September 2023.", "2024-06-20"),
        ("June 20", "They met on June 18, 2024.", "2024-06-20"),
        ("December 1", "They met in September 2023.", "2023-12-01"),
        ("June 20", "They met in October 1962 and again in March 2023.", "2023-06-20"),
        ("February 29", "They met in September 2022.", "2024-02-29"),
        ("June 20", "They met in September 2022, and a pact of 2023 is in force since 2023.", "2023-06-20"),
    ],
)
def test_the_year_of_a_dateline_comes_from_the_text(dateline: str, text: str, date: str) -> None:
    assert pub(text, dateline=dateline) == Published(dt.date.fromisoformat(date), "day", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "They met twice.",
        "Relations have cooled since 2014. In 2000 a treaty was signed.",
        "The plant will open in June 2031.",
        "The war ended in May 1945.",
    ],
)
def test_without_a_year_of_our_time_the_dateline_stays_partial(text: str) -> None:
    assert pub(text, dateline="June 20") == Published(partial="--06-20")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They met in September 2023. On June 19 he visited the capital.", "2024-06-01"),
        ("He arrived on June 18, 2024, and left a day later.", "2024-06-01"),
        ("On Wednesday, June 19, he left. They had met in April 2016.", "2019-06-01"),
    ],
)
def test_the_month_is_inferred_from_days_told(text: str, wanted: str) -> None:
    assert pub(text) == Published(dt.date.fromisoformat(wanted), "month", "inferred")


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("On June 19 he visited the capital.", "--06-19"),
        ("Relations have cooled since 2014. In 2000 a treaty was signed.", None),
        ("In March 2024 the ship was seen again.", None),
        ("The summit will be held on June 5, 2031.", None),
        ("He must leave by June 5, 2031.", None),
        ("They signed on July 14, 2015. In 2018 one of them left.", None),
    ],
)
def test_what_says_too_little_leaves_the_date_unknown(text: str, partial: str | None) -> None:
    assert pub(text) == Published(partial=partial)


def test_a_day_in_a_line_of_its_own_is_completed_too() -> None:
    text = "The invitation was made in September 2023."
    assert pub(text, stamp="SATURDAY, JUNE 22") == Published(dt.date(2024, 6, 22), "day", "inferred")
