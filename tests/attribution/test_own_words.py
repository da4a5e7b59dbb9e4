"""A quotation behind a denial is what its speaker says of his own, and not what he denies."""

from __future__ import annotations

import pytest

# text, contents of all claims with their kinds
APART = [
    (
        "Chad denied ramming the boat: “The boat had capsized.”",
        [("denial", "ramming the boat"), ("statement", "“The boat had capsized.”")],
    ),
    (
        "Peru denies that it closed the port: “The ships still come.”",
        [("denial", "it closed the port"), ("statement", "“The ships still come.”")],
    ),
    (
        "Chile rejects the accusations: “The trawler had left by then.”",
        [("denial", "the accusations"), ("statement", "“The trawler had left by then.”")],
    ),
]
WHOLE = [
    "Lavrov denied that Russia had “any plans to close the port of Omsk”.",
    "Iran denied it was “preparing a strike on Chad”.",
]


@pytest.mark.parametrize(("text", "told"), APART)
def test_a_quotation_behind_a_denial_stands_by_itself(coded, text: str, told: list[tuple[str, str]]) -> None:
    claims = coded(text).claims
    assert [(claim.kind, claim.content_text) for claim in claims] == told
    assert len({claim.speaker_name for claim in claims}) == 1


@pytest.mark.parametrize("text", WHOLE)
def test_a_quotation_within_what_is_denied_is_denied(coded, text: str) -> None:
    assert [claim.kind for claim in coded(text).claims] == ["denial"]
