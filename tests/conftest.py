"""Short ways to the objects that many tests need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from westphalia.articles.page import Article, Published


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Make an English article published on 20 June 2024, unless told otherwise."""

    def make(text: str, **fields: object) -> Article:
        published = Published(dt.date(2024, 6, 20), "day", "given")
        return Article(text, **{"language": "en", "published": published, **fields})

    return make


@pytest.fixture(scope="session")
def reading(article: Callable[..., Article]) -> Callable[..., object]:
    """Read a text."""
    from westphalia.reading.read import read_articles

    return lambda text, **fields: next(read_articles([article(text, **fields)]))


@pytest.fixture(scope="session")
def coded(article: Callable[..., Article]) -> Callable[..., object]:
    """Code a text."""
    from westphalia.coder import code_article

    return lambda text, **fields: code_article(article(text, **fields))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the sample's articles, read once for all tests: to be looked at; who changes it takes a copy."""
    from westphalia.api import read_into
    from westphalia.sample import articles_dir

    path = tmp_path_factory.mktemp("sample") / "sample.duckdb"
    read_into(path, articles_dir())
    return path
