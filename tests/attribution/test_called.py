"""Reports that are called false, and other ways to deny."""

from __future__ import annotations

import pytest

CALLED = [
    ("Chad called the claims that Niger armed the rebels baseless.", "the claims that Niger armed the rebels baseless"),
    ("The envoy branded reports of a coup in Chad a lie.", "reports of a coup in Chad a lie"),
    ("The army described reports of a mutiny as fiction.", "reports of a mutiny as fiction"),
    ("Chad called reports that it armed the rebels “a rumour”.", "reports that it armed the rebels “a rumour”"),
    ("Chad called reports of a coup “a lie.”", "reports of a coup “a lie.”"),
]


@pytest.mark.parametrize(("text", "content"), CALLED)
def test_what_is_called_false_is_denied(coded, text: str, content: str) -> None:
    claim = coded(text).claims[0]
    assert (claim.kind, claim.content_text) == ("denial", content)


def test_what_a_report_is_called_is_none_of_it(coded) -> None:
    claims = coded("The ministry called accusations that Chad armed the rebels groundless.").claims
    assert [(c.content_text, c.speaker_text) for c in claims[1:]] == [("Chad armed the rebels", None)]


def test_a_claim_keeps_its_own_words(coded) -> None:
    claims = coded("The envoy rejected the claim that the warming is a Chinese hoax.").claims
    assert claims[-1].content_text == "the warming is a Chinese hoax"


KINDS = [
    ("There is no question of Chad leaving the union, the envoy stressed.", "denial"),
    ("Nothing of the kind was discussed, the envoy said.", "denial"),
    ("Nothing like that happened, the envoy said.", "denial"),
    ("The envoy ruled out talks with the rebels.", "denial"),
    ("There is no question that Chad will leave the union, the envoy said.", "statement"),
    ("Nothing will happen, the envoy said.", "forecast"),
    ("Chad called reports of the attack alarming.", "assessment"),
    ("The army could not confirm reports of a mutiny.", "refusal"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_denials_and_what_is_none(coded, text: str, kind: str) -> None:
    assert coded(text).claims[0].kind == kind
