"""Outlets credited behind a sentence or a title, and names before a colon that speak not."""

from __future__ import annotations

import pytest

_BODY = "\n\nThe port opens in June. Two ships have come."

CREDITED = [
    ("Chad will shut its border in June (Reuters).", [["Reuters"]]),
    ("Chad will shut its border in June (Reuters, May 5).", [["Reuters"]]),
    ("Chad will shut its border in June — Le Monde.", [["Le Monde"]]),
    ("The minister said that Chad will wait (Xinhua).", [["Xinhua"], ["Xinhua", "The minister"]]),
    ("The minister of trade (photo: Reuters) came to Chad in June.", []),
    ("He worked in Chad for the British Broadcasting Corporation (BBC).", []),
    ("The two outlets that came to Chad were Xinhua - TASS and Reuters.", []),
]


@pytest.mark.parametrize(("text", "chains"), CREDITED)
def test_credited(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.name for link in claim.chain] for claim in coded(text).claims] == chains


def test_credits_are_no_content(coded) -> None:
    claims = coded("The minister said that Chad will wait (Xinhua).").claims
    assert claims[-1].content_text == "Chad will wait"


TITLES = [
    ("Chad to sell gas - Reuters", "Reuters"),
    ("Chad will sell gas to Spain, — Le Monde", "Le Monde"),
    ("FT: Chad will sell gas to Spain", "Financial Times"),
    ("Chad will sell gas to Spain: report", "report"),
    ("Chad has two things to sell: gas and leadership", None),
    ("Explainer: why Chad sells gas to Spain", None),
]


@pytest.mark.parametrize(("title", "speaker"), TITLES)
def test_titles(coded, title: str, speaker: str | None) -> None:
    assert [claim.chain[-1].name for claim in coded(title + _BODY).claims] == ([speaker] if speaker else [])


@pytest.mark.parametrize("text", ["NAIROBI: Two ships came from Spain.", "Riyadh: Two ships came from Spain."])
def test_a_dateline_says_nothing(coded, text: str) -> None:
    assert not coded(f"Ships come to the port\n\n{text} They will leave in June.").claims
