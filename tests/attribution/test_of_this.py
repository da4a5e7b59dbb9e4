"""Who is credited in a sentence of his own with what stands before it."""

from __future__ import annotations

import pytest

TOLD = "Chad will leave the pact."
CREDITED = [
    ("This was reported by Interfax.", [["Interfax"]]),
    ("This is reported by Bloomberg with reference to the Foreign Ministry.", None),
    ("This was stated by Lavrov on Monday.", [["Sergey Lavrov"]]),
    ("RIA Novosti reports this.", [["RIA Novosti"]]),
    ("Kommersant writes about this, citing two diplomats.", [["Kommersant"], ["Kommersant", "diplomat"]]),
]


@pytest.mark.parametrize(("credit", "chains"), CREDITED)
def test_what_stands_before_is_credited(coded, credit: str, chains: list[list[str]] | None) -> None:
    claims = coded(f"{TOLD} {credit}").claims
    assert {claim.content_text for claim in claims} == {TOLD.rstrip(".")}
    assert chains is None or [[link.name for link in claim.chain] for claim in claims] == chains
    assert chains is not None or len(claims) == 2


def test_what_stands_behind_a_colon_is_credited(coded) -> None:
    claim = coded(f"This was reported by Interfax: {TOLD}").claims[0]
    assert (claim.speaker_name, claim.content_text) == ("Interfax", TOLD.rstrip("."))


OTHERS = [
    "This was confirmed by tests.",
    "This was done by decree.",
    "This was reported on Monday.",
    "This report was written by Ann Lee.",
    "He said this in Oslo.",
    "The Kronika website wrote that, according to the head of the port, two men had left.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_credits_nobody(coded, text: str) -> None:
    assert all(TOLD.rstrip(".") != claim.content_text for claim in coded(f"{TOLD} {text}").claims)


def test_what_somebody_said_is_his(coded) -> None:
    claims = coded("Lavrov said Chad will leave the pact. This was reported by TASS.").claims
    assert [claim.chain[-1].name for claim in claims if "pact" in claim.content_text] == ["Sergey Lavrov"]


CLAUSES = [
    ("The minister said that if the tanks came, Chad would leave.", "if the tanks came, Chad would leave"),
    ("The envoy said that unlike Chad, Niger would stay.", "unlike Chad, Niger would stay"),
]


@pytest.mark.parametrize(("text", "content"), CLAUSES)
def test_that_begins_a_clause(coded, text: str, content: str) -> None:
    claims = coded(f"{TOLD} {text}").claims
    assert [claim.content_text for claim in claims if claim.cue_text == "said"] == [content]
