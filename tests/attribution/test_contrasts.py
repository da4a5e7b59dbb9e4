"""Two who say different things in one sentence."""

from __future__ import annotations

import pytest

TOLD = [
    (
        "Chad says that Mali broke the truce, while Mali accuses Chad of raids.",
        ["Mali broke the truce", "Chad of raids"],
    ),
    ("Chad said it would wait while Mali said it would leave.", ["it would wait", "it would leave"]),
    ("The trawlers left, according to Lavrov, but Mali said they stayed.", ["The trawlers left", "they stayed"]),
    ("Chad said it would wait, but Mali said it would leave.", ["it would wait", "it would leave"]),
    # said by the one who speaks
    ("Lavrov said that Chad would wait, but Mali shut the road.", ["Chad would wait, but Mali shut the road"]),
    ("Lavrov said that Chad would wait while Mali shut the road.", ["Chad would wait while Mali shut the road"]),
]


@pytest.mark.parametrize(("text", "contents"), TOLD)
def test_each_half_is_of_its_own_speaker(coded, text: str, contents: list[str]) -> None:
    claims = coded(text).claims
    assert [claim.content_text for claim in claims] == contents
    assert all(claim.parent_claim_id is None for claim in claims)


def test_what_stands_in_marks_is_said(coded) -> None:
    claim = coded("“We wait while Chad says it will leave,” Lavrov said.").claims[0]
    assert claim.content_text == "“We wait while Chad says it will leave,”"


REPORTED = [
    ("Reuters reported that Chad said it would wait, while Mali said it would leave.", ["Reuters", "Mali"]),
    ("Reuters reported on Monday that Chad had fled, while Mali said it would leave.", ["Mali"]),
]


@pytest.mark.parametrize(("text", "chain"), REPORTED)
def test_who_reports_both_halves(coded, text: str, chain: list[str]) -> None:
    claim = coded(text).claims[-1]
    assert [link.name for link in claim.chain] == chain


@pytest.mark.parametrize("first", ["But", "While"])
def test_a_text_may_begin_with_but(coded, first: str) -> None:
    assert coded(f"{first} Oslo said the road was shut.").claims[0].speaker_text == "Oslo"
