"""Boxes of links behind a name, in the middle of a sentence."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.page_text import clean_page_text

BODY = "The envoys met in Oslo on Monday and will meet again next week, both sides said.\n\n"

CASES = [
    (
        "Senator Ann Reed Ann Marie ReedSenate delays vote Five things to know MORE said no.",
        "Senator Ann Reed said no.",
    ),
    ("Premier Ben Dale Benjamin (Ben) DaleMORE has been charged.", "Premier Ben Dale has been charged."),
    ("She met Ben DaleBenjamin DaleHouse votes on aid MORE, who left.", "She met Ben Dale, who left."),
    (
        "Donald Reed Jr. Donald (Don) John ReedHouse votes MORE met Ann Dale Ann Jane DaleAid ends MORE (R-Ohio).",
        "Donald Reed Jr. met Ann Dale (R-Ohio).",
    ),
]


@pytest.mark.parametrize(("line", "clean"), CASES)
def test_a_box_behind_a_name_goes_out_of_the_sentence(line: str, clean: str) -> None:
    page = clean_page_text(BODY + line)
    assert page.text == BODY + clean
    assert {debris.label for debris in page.debris} == {"teaser"}


@pytest.mark.parametrize(
    "line",
    [
        "“They must pay MORE, and we LESS,” Ann Reed said on Monday, and Reed left.",
        "Ann Reed said the allies and the McDonald brothers want MORE.",
    ],
)
def test_capitals_alone_are_no_box(line: str) -> None:
    assert clean_page_text(BODY + line).text == BODY + line


def test_what_was_taken_out_is_kept_with_its_place() -> None:
    (debris,) = clean_page_text(BODY + CASES[0][0]).debris
    assert debris.text == "Ann Marie ReedSenate delays vote Five things to know MORE"
    assert debris.position == len(BODY) + len("Senator Ann Reed")
