"""The sample and what its README says of it cannot drift apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from westphalia.sample import articles_dir

README = articles_dir().parent / "README.md"
ARTICLES = sorted(articles_dir().iterdir())


def listed() -> list[str]:
    """Names in the first column of the README's table of articles."""
    return re.findall(r"^\| `([^`]+)` \|", README.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_readme_lists_every_article_once_and_no_other() -> None:
    assert sorted(listed()) == [path.name for path in ARTICLES]


def test_the_sample_has_text_and_html() -> None:
    suffixes = [path.suffix for path in ARTICLES]
    assert set(suffixes) == {".txt", ".html"}
    assert suffixes.count(".txt") > suffixes.count(".html")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_article_is_readable_utf8(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\ufffd" not in text


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_links_lead_nowhere_real(path: Path) -> None:
    # Names under .example are reserved (RFC 2606): no reader is ever sent to somebody's site.
    # schema.org and ogp.me are vocabularies that real pages name.
    hosts = re.findall(r"https?://([^/\"\s<]+)", path.read_text(encoding="utf-8"))
    assert all(host.endswith((".example", "schema.org", "ogp.me")) for host in hosts)
