"""`westphalia.read`: one article, with the real coder."""

from __future__ import annotations

import datetime as dt

import pytest

import westphalia
from westphalia.articles.page import Article, Published
from westphalia.errors import ArticleRejected, BadOption

TEXT = "Russian President Vladimir Putin visited Pyongyang on 19 June 2024, officials in Moscow said."


def test_a_text() -> None:
    coded = westphalia.read(TEXT)

    assert coded.article.text == TEXT
    assert [event.type for event in coded.events] == ["CONSULT"]
    assert "RUS" in {mention.actor_id for mention in coded.mentions}
    assert coded.claims
    assert isinstance(coded, westphalia.Coded)


def test_what_is_given() -> None:
    coded = westphalia.read(TEXT, published=dt.date(2024, 6, 20), outlet="TASS", url="https://tass.example/1")

    article = coded.article
    assert (article.published.date, article.published.basis) == (dt.date(2024, 6, 20), "given")
    assert (article.outlet, article.url) == ("TASS", "https://tass.example/1")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param({"id": "7", "text": TEXT, "published": "2024-06-20"}, id="as in JSONL"),
        pytest.param({"id": "7", "text": TEXT, "published": dt.date(2024, 6, 20)}, id="with a date"),
    ],
)
def test_a_mapping(source: dict[str, object]) -> None:
    article = westphalia.read(source).article

    assert (article.external_id, article.text, article.published.date) == ("7", TEXT, dt.date(2024, 6, 20))


def test_the_html_of_a_page() -> None:
    page = f"<html><head><title>Putin in Pyongyang</title></head><body><article><p>{TEXT}</p></article></body></html>"

    assert TEXT in westphalia.read(page).article.text
    assert TEXT in westphalia.read({"html": page}).article.text


def test_an_article() -> None:
    article = Article(TEXT, language="en", published=Published(dt.date(2024, 6, 20), "day", "given"))

    assert westphalia.read(article).article is article
    with pytest.raises(BadOption):
        westphalia.read(article, outlet="TASS")


def test_another_language_is_kept_and_not_coded() -> None:
    coded = westphalia.read("Le président russe s'est rendu à Pyongyang mercredi pour signer un traité d'alliance.")

    assert coded.article.language == "fr"
    assert coded.not_coded_because
    assert not coded.events


def test_the_language_that_is_given_wins() -> None:
    text = f"{TEXT} The two leaders signed a treaty, and had dinner together in the evening."
    assert westphalia.read(text, language="Korean").article.language == "ko"


def test_a_language_that_is_none() -> None:
    with pytest.raises(BadOption, match="no language known"):
        westphalia.read(TEXT, language="klingon")


@pytest.mark.parametrize(
    ("source", "options"),
    [("", {}), ("  \n", {}), ({"body": TEXT}, {}), (TEXT, {"published": "31 February 2024"})],
)
def test_what_cannot_be_taken(source: object, options: dict[str, str]) -> None:
    with pytest.raises(ArticleRejected):
        westphalia.read(source, **options)


def test_something_else() -> None:
    with pytest.raises(BadOption, match="not int"):
        westphalia.read(7)
