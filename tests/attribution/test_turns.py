"""Interviews: who speaks each turn, where the last answer ends, and which labels are nobody's."""

from __future__ import annotations

import pytest

_ONE = (
    "River News: What has changed at the border?\n\nAnn Lee: Much has changed. Trade grew.\n\n"
    "River News: And the treaty?\n\nAnn Lee: It holds for now."
)
_LONG = _ONE.replace("Trade grew.", "Trade grew.\n\nIt will grow more.")


def _turns(coded, text: str) -> list[tuple[str | None, str]]:
    claims = coded(text).claims
    return [(c.speaker_text, c.content_text) for c in claims if c.cue_text == ":"]


@pytest.mark.parametrize(
    "after",
    [
        "According to the agency Ritzau, Denmark has offered to send observers to the border.",
        "Denmark has offered to send observers to the border, the agency Ritzau reported.",
        "Ann Lee teaches history at the university of Bergen.",
        "Denmark sent its ambassador home.",
    ],
)
def test_what_stands_behind_an_interview_is_not_the_last_answer(coded, after: str) -> None:
    assert _turns(coded, f"{_ONE}\n\n{after}")[-1] == ("Ann Lee", "It holds for now.")


def test_the_last_answer_goes_on_where_answers_do(coded) -> None:
    text = f"{_LONG}\n\nBoth sides need the road.\n\nDenmark sent observers, the agency Ritzau reported."
    assert _turns(coded, text)[-1] == ("Ann Lee", "It holds for now.\n\nBoth sides need the road.")


def test_thanks_of_the_one_who_asks_do_not_go_on(coded) -> None:
    text = f"{_LONG}\n\nRiver News: Thank you.\n\nDenmark sent its ambassador home."
    assert _turns(coded, text)[-1] == ("River News", "Thank you.")


def test_the_last_answer_goes_on_to_where_it_says_i(coded) -> None:
    text = f"{_ONE}\n\nDenmark sent observers.\n\nI have warned against that.\n\nSweden sent nobody."
    assert _turns(coded, text)[-1][1].endswith("I have warned against that.")


@pytest.mark.parametrize(
    "line",
    [
        "Summary: Trade across the river is growing.",
        "Source: The Oslo Post",
        "Author: Lin Mei",
        "Expert: Ann Lee",
        "Column Editor-in-Chief: Bo Tan",
    ],
)
def test_what_the_makers_of_a_page_write_is_nobodys_turn(coded, line: str) -> None:
    text = f"{line}\n\n{_ONE}"
    assert [speaker for speaker, _ in _turns(coded, text)] == ["River News", "Ann Lee"] * 2


def test_a_background_ends_the_answer_above(coded) -> None:
    assert _turns(coded, f"{_LONG}\n\nBackground: The treaty dates from 2019.")[-1][1] == "It holds for now."


def test_a_list_of_facts_is_no_interview(coded) -> None:
    assert _turns(coded, "Date: June 5\nPlace: Oslo\nDate: June 7\nPlace: Bergen\nHost: Norway") == []


def test_initials_stand_for_the_one_named_above(coded) -> None:
    text = f"{_ONE}\n\nRiver News: And trade?\n\nA. L.: It will grow."
    assert _turns(coded, text)[-1] == ("Ann Lee", "It will grow.")
    other = f"{_ONE}\n\nRiver News: And trade?\n\nB. K.: It will grow."
    assert _turns(coded, other)[-1] == ("B. K.", "It will grow.")
