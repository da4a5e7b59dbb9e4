"""Whole pages in the styles of many countries: every line of `pages/*.txt` stands behind the label it must get."""

from __future__ import annotations

from pathlib import Path

import pytest

from westphalia.articles.cleaning.blocks import normalise, split_blocks
from westphalia.articles.cleaning.layout import judge
from westphalia.articles.cleaning.verdict import KEPT
from westphalia.articles.page import Page
from westphalia.articles.prepare import prepare

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def labelled(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text("utf-8").splitlines()
    return [(label, line) for label, _, line in (row.partition("| ") for row in lines if row.strip())]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("separator", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_every_line_gets_its_label(path: Path, separator: str) -> None:
    wanted = labelled(path)
    if path.stem == "broken_lines" and separator == "\n\n":
        pytest.skip("a sentence broken over lines has no blank lines in it")
    judged = judge(split_blocks(normalise(separator.join(line for _, line in wanted))))
    assert [(j.verdict.label, j.block.text) for j in judged] == wanted


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_text_is_the_kept_lines_and_nothing_else(path: Path) -> None:
    wanted = labelled(path)
    article = prepare(Page("\n".join(line for _, line in wanted), "text"))
    kept = [line for label, line in wanted if label in KEPT]
    assert article.text.split("\n") == kept
    assert all(debris.reason for debris in article.debris)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_text_begins_with_its_title(path: Path) -> None:
    article = prepare(Page("\n".join(line for _, line in labelled(path)), "text"))
    titles = [line for label, line in labelled(path) if label == "title"]
    assert article.title == (titles[0] if titles else None)
    if article.title:
        assert article.text.startswith(article.title)
        assert article.headings[0] == (0, len(article.title))
