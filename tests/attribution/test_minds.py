"""Opinions told without a word of saying."""

from __future__ import annotations

import pytest

MINDS = [
    ("For Ann Lee, an expert at the Harbour Institute, the pact is a mistake.", "Ann Lee"),
    ("For the analyst Karim Sadr, Chad has no plan.", "Karim Sadr"),
    ("But for many historians, the pact is a trap.", "many historians"),
    ("To Ann Lee, a professor of law, the vote means little.", "Ann Lee"),
    ("To his mind, the pact is a trap.", "his"),
    ("As Niger sees it, the pact is a trap.", "Niger"),
    # no opinion of theirs
    ("For Chad, the pact means trade.", None),
    ("For the diplomat Ann Lee, the road ended in Kabul.", None),
    ("For an analyst, a day begins at six.", None),
    ("For the expert group, the ministry has booked rooms.", None),
    ("To my mind, the pact is a trap.", None),
    ("As the guard saw the ship, he fired.", None),
]


@pytest.mark.parametrize(("text", "holder"), MINDS)
def test_to_whose_mind(coded, text: str, holder: str | None) -> None:
    found = [(claim.chain[-1].name, claim.kind) for claim in coded(text).claims if claim.parent_claim_id is None]
    assert found == ([(holder, "assessment")] if holder else [])


def test_the_opinion_begins_behind_its_holder(coded) -> None:
    claim = coded("For Ann Lee, an expert at the Harbour Institute, the pact is a mistake.").claims[0]
    assert claim.content_text == "the pact is a mistake"
