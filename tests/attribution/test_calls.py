"""Who rings somebody up demands nothing by it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the French president called his Turkish counterpart to express condolences.",
        "On Monday, Lula called the Cuban president to discuss trade.",
    ],
)
def test_a_phone_call_is_no_claim(coded, text: str) -> None:
    assert coded(text).claims == ()


def test_what_is_demanded_on_the_phone_is(coded) -> None:
    (claim,) = coded("Macron called the Turkish president on Friday to demand the release of two hostages.").claims
    assert (claim.kind, claim.cue_text) == ("demand", "demand")


def test_a_summons_is_a_demand(coded) -> None:
    (claim,) = coded("On Monday, trade unions called workers to strike.").claims
    assert claim.kind == "demand"
