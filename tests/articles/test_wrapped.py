"""Text broken over lines of one width is joined; lines that an author ended are not."""

# The table of cases reads best with one case a line.
# ruff: noqa: E501

from __future__ import annotations

import textwrap

import pytest

from westphalia.articles.cleaning.page_text import clean_page_text
from westphalia.articles.cleaning.wrapped import unwrap

LONG = (
    "The foreign ministers of the two countries met in Geneva on Tuesday for talks on grain and prisoners. They agreed "
    "that further talks would be held on April 24. The place has not been named, and neither side would say why – not "
    "even the host, who had sent out the invitations himself. Asked about the prisoners, a spokesman for the mission "
    "said that lists had been exchanged, and that they would be checked by the Red Cross before anyone is sent home."
)
SHORT = "It was the third meeting since the war began."
TITLE = "Ministers meet over grain and prisoners"


def fill(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


@pytest.mark.parametrize("width", [60, 72, 80, 100, 130])
def test_paragraphs_are_joined_character_for_character(width: int) -> None:
    page = f"{TITLE}\n\n{fill(LONG, width)}\n\n{SHORT}\n\n{fill(LONG, width)}"
    assert unwrap(page) == f"{TITLE}\n\n{LONG}\n\n{SHORT}\n\n{LONG}"


def test_one_paragraph_is_enough() -> None:
    assert unwrap(fill(LONG[:101], 80)) == LONG[:101]


def test_short_lines_above_a_paragraph_stay() -> None:
    head = f"World\n{TITLE}\nBy Jane Doe in Geneva\nJune 20, 2024"
    assert unwrap(f"{head}\n{fill(LONG, 72)}\n{SHORT}") == f"{head}\n{LONG}\n{SHORT}"


def test_a_dateline_stays_with_its_story() -> None:
    story = f"GENEVA, June 20. /Halyard/. {LONG}"
    assert unwrap(f"{TITLE}\n\n{fill(story, 80)}") == f"{TITLE}\n\n{story}"


def test_items_of_a_list_stay_lines() -> None:
    items = [
        "1. The ministers will meet again in April, in a place that has not been named",
        "2. The lists of prisoners will be checked by the Red Cross before any one goes",
        "3. Grain",
    ]
    page = "\n".join([fill(LONG, 80), "", "They agreed on this:", *items])
    assert unwrap(page) == "\n".join([LONG, "", "They agreed on this:", *items])


def test_an_indented_line_begins_a_paragraph() -> None:
    first, second = (textwrap.fill(text, 72, initial_indent="    ") for text in (LONG, LONG))
    assert unwrap(f"{first}\n{second}").count("\n") == 1


LEFT_ALONE: list[tuple[str, str]] = [
    ("one paragraph a line", f"{LONG}\n{SHORT}\n{LONG}"),
    ("one sentence a line", LONG.replace(". ", ".\n")),
    ("a headline above a sentence", f"{TITLE}\nand other news of the day, in which grain is spoken of at length."),
    ("a link torn out", "The lawyer of the two sailors wrote late on Thursday evening on\nTwitter\n, adding that both men were well."),
    ("verse", "The ships went out in the morning,\nthe nets were wet and grey,\nand nobody gave them a warning\nof what would come that day."),
    ("a list", "\n".join(f"- item {n} of a list whose lines are rather long and end without a stop" for n in range(8))),
    ("headlines", "\n".join(f"Headline number {n} of a page on which every headline is as long as this" for n in range(9))),
    ("nothing", ""),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text"), LEFT_ALONE, ids=[case[0] for case in LEFT_ALONE])
def test_what_its_author_broke_stays_broken(what: str, text: str) -> None:
    assert unwrap(text) == text, what


def test_a_wrapped_page_is_cleaned_as_any_other() -> None:
    page = f"World\n\n{TITLE}\n\n{fill(LONG, 72)}\n\n{SHORT}\n\nRelated stories\n\nFerry line reopens…\n\n3 days ago"
    cleaned = clean_page_text(page)
    assert cleaned.text == f"{TITLE}\n\n{LONG}\n\n{SHORT}"
    assert [d.text for d in cleaned.debris] == ["World", "Related stories", "Ferry line reopens…", "3 days ago"]
