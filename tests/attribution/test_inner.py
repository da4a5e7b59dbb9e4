"""Claims told inside others, as the tagger's heads for them see them."""

from __future__ import annotations

import pytest

CASES = [
    (
        "The spokesman said the envoy had promised to return in May.",
        ("the envoy", "promised", "the spokesman"),
    ),
    (
        "Officials told the Courier that intelligence services believe the convoy crossed the river.",
        ("intelligence services", "believe", "officials"),
    ),
    (
        "The report says Ankara fears a new wave of refugees, according to two diplomats.",
        ("Ankara", "fears", "the report"),
    ),
    (
        "“The minister told me that the treaty is dead,” the ambassador said.",
        ("The minister", "told", "the ambassador"),
    ),
    (
        "The paper reported that Hanoi plans to buy four submarines.",
        ("Hanoi", "plans", "the paper"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_claim_inside_another(coded, text: str, expected: tuple[str, str, str]) -> None:
    claims = coded(text).claims
    told = {claim.claim_id: claim for claim in claims}
    inner = [claim for claim in claims if claim.parent_claim_id]
    speaker, cue, outer = expected
    assert (speaker, cue) in [(claim.speaker_text, claim.cue_text) for claim in inner]
    one = next(claim for claim in inner if claim.cue_text == cue)
    parent = told[one.parent_claim_id or ""]
    assert (parent.speaker_text or "").lower() == outer
    assert [link.text for link in one.chain][-2:] == [parent.speaker_text, speaker]


def test_the_author_s_own_words_are_no_claim(coded) -> None:
    assert not coded("Hanoi bought four submarines and trained their crews at home.").claims
