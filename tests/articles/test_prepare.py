"""From a page to an article: what is said from outside wins, the rest comes from the page."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from westphalia.articles.page import Given, Page
from westphalia.articles.prepare import prepare
from westphalia.errors import ArticleRejected

FIRST = "Two ministers met in Geneva on Tuesday to speak about grain, and agreed on very little."
SECOND = "“We disagree,” said one of them, “but we have a date for the next round of talks.”"
PAGE = f"""World
Ministers meet over grain
By Jane Doe in Geneva
Published: 19 June 2024
{FIRST}
{SECOND}
Author: Jane Doe
Layout: Li Shuo
Original: https://www.163.com/news/article/1.html
Most Commented"""


def text_page(text: str, **given: str) -> Page:
    return Page(text, "text", path="a.txt", given=Given(**given))


def test_facts_come_from_the_page() -> None:
    article = prepare(text_page(PAGE))
    assert article.text == f"Ministers meet over grain\n{FIRST}\n{SECOND}"
    assert (article.title, article.section) == ("Ministers meet over grain", "World")
    assert (article.byline, article.dateline_place) == ("Jane Doe", "Geneva")
    assert article.credits == (("Layout", "Li Shuo"),)
    assert article.published.date == dt.date(2024, 6, 19)
    assert article.published.basis == "metadata"
    assert article.original_url == "https://www.163.com/news/article/1.html"
    assert (article.translated_from, article.language) == ("zh", "en")
    assert (article.path, article.page_id) == ("a.txt", text_page(PAGE).page_id)


def test_what_is_given_wins() -> None:
    article = prepare(
        text_page(
            PAGE,
            title="Grain",
            outlet="The Post",
            byline="A. N. Other",
            published="2023-01-02",
            url="https://post.example/2022/03/04/x",
            external_id="7",
        )
    )
    assert article.text.startswith("Grain\n\n")
    assert (article.title, article.outlet, article.byline) == ("Grain", "The Post", "A. N. Other")
    assert (article.published.date, article.published.basis) == (dt.date(2023, 1, 2), "given")
    assert (article.url, article.external_id) == ("https://post.example/2022/03/04/x", "7")


def test_the_agency_of_the_dateline_is_the_outlet_where_no_other_is_named() -> None:
    article = prepare(text_page(f"BEIJING, June 20. /TASS/. {FIRST}\n{SECOND}\nThey met in September 2023."))
    assert (article.outlet, article.dateline_place) == ("TASS", "BEIJING")
    assert article.published.date == dt.date(2024, 6, 20)
    assert article.text.startswith("BEIJING, June 20. /TASS/.")


def test_a_language_switch_tells_the_original_unless_it_is_english_or_one_of_many() -> None:
    body = f"{FIRST}\n{SECOND}\n"
    assert prepare(text_page(body + "Persian\nمشاهده این مقاله به زبان فارسی")).translated_from == "fa"
    assert prepare(text_page(body + "Русский\nفارسی\n中文")).translated_from is None
    assert prepare(text_page(body + "Read this article in English")).translated_from is None
    assert prepare(text_page(body + "Translated from the Russian by Ann Roe")).translated_from == "ru"


def test_the_interviewer_is_the_outlet() -> None:
    turns = [
        "Daily Compass: Minister, your country has signed two contracts. Which of them matters more?",
        "Minister Adil Rashid: Both matter. We are not choosing between neighbours, and nobody asked us to.",
        "Daily Compass: Does Brussels see it that way?",
        "Minister Adil Rashid: We have explained our position many times, and I think it is understood.",
    ]
    article = prepare(text_page("\n".join(turns)))
    assert article.outlet == "Daily Compass"
    assert article.text == "\n".join(turns)


def test_bytes_are_decoded() -> None:
    assert prepare(Page(FIRST.replace("grain", "blé").encode("cp1252"), "text")).text.count("blé") == 1


@pytest.mark.parametrize("body", ["", " \n \n", b"", "---\n***", "\u200b"])
def test_no_text_is_rejected(body: str | bytes) -> None:
    with pytest.raises(ArticleRejected, match="no article text"):
        prepare(Page(body, "text"))


def test_a_book_is_rejected() -> None:
    with pytest.raises(ArticleRejected, match="500,000"):
        prepare(text_page("word " * 200_000))


def test_a_bad_date_is_named() -> None:
    with pytest.raises(ArticleRejected, match="2024-02-31"):
        prepare(text_page(FIRST, published="2024-02-31"))


def test_html_goes_through_the_same_rules() -> None:
    html = (
        "<html lang='en'><head><title>Grain talks stall</title></head><body><article><h1>Grain talks stall</h1>"
        f"<p>{FIRST}</p><p>Read more: Eight things to know about grain</p><p>{SECOND}</p></article></body></html>"
    )
    article = prepare(Page(html, "html"))
    assert FIRST in article.text and SECOND in article.text
    assert "Eight things" not in article.text


def test_the_markup_names_the_language_of_the_original_before_the_lines_do() -> None:
    told = '{"@type": "NewsArticle", "translationOfWork": {"inLanguage": "ko"}}'
    html = (
        f"<html><head><script type='application/ld+json'>{told}</script></head><body><article>"
        f"<p>{FIRST}</p><p>{SECOND}</p><p>Original: https://www.163.com/news/article/1.html</p></article></body></html>"
    )
    assert prepare(Page(html, "html")).translated_from == "ko"


def test_the_date_in_an_address_is_of_the_page_as_given_or_as_it_names_itself() -> None:
    own = '<link rel="canonical" href="https://news.example/2024/06/19/talks">'
    html = f"<html><head>{own}</head><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    published = prepare(Page(html, "html", given=Given(url="https://news.example/?p=7"))).published
    assert (published.date, published.basis) == (dt.date(2024, 6, 19), "url")


def test_an_agency_that_signs_with_its_short_name() -> None:
    notice = "© Halyard News Agency. Reproduction is permitted with a link to the source."
    article = prepare(text_page(f"SEOUL, June 21. /HALYARD/. {FIRST}\n{SECOND}\n{notice}"))
    assert article.outlet == "Halyard"
    assert notice not in article.text


def test_the_agencys_name_above_its_dispatch_is_a_credit() -> None:
    article = prepare(text_page(f"Ministers meet over grain\nHalyard\nGENEVA (Halyard) — {FIRST}\n{SECOND}"))
    assert article.text == f"Ministers meet over grain\nGENEVA (Halyard) — {FIRST}\n{SECOND}"


PATHOLOGICAL: list[str] = [
    "a" * 400_000,
    "A. " * 130_000,
    "\n".join(["Share"] * 60_000),
    "\n".join(["Recent Posts", "A title of some words", "5 days ago"] * 12_000),
    f"{FIRST}\n" * 3_000,
    "\n".join(f"{FIRST} {i}" for i in range(2_500)),
    "(" * 200_000 + "A word.",
    "\n".join(["Recent Posts", "A title of some words", "5 days ago"] * 900),
    "\n".join(f"Speaker {i}: Yes, and we said so in March 2024 and June {i % 30}." for i in range(2_900)),
    "\n".join(f"“We said so in March, and again in June, he added {i}.”" for i in range(2_900)),
    "\n".join(f"Headline number {i} of many on this page" for i in range(2_900)),
    f"{FIRST}\n"
    + "\n".join(f"Headline number {i} of many\nOne more summary that breaks…" for i in range(1_400))
    + f"\n{FIRST}{SECOND}",
    "By " + "Jane " * 80_000,
    "\n".join(f"Speaker {i}: Yes, and we said so in March 2024 and June {i % 30}." for i in range(6_000)),
]


@pytest.mark.parametrize("text", PATHOLOGICAL, ids=range(len(PATHOLOGICAL)))
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    start = time.perf_counter()
    prepare(text_page(text[:490_000]))
    assert time.perf_counter() - start < 8
