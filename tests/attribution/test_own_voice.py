from __future__ import annotations

import pytest

OWN = [
    "It is recalled that Chile closed its ports in May.",
    "It should be noted that the talks began in Lima.",
    "It is worth mentioning that Peru left the pact.",
    "Let us recall that Oslo blocked the loan.",
    "Recall that Oslo blocked the loan.",
]
TOLD = [
    "It is reported that a drone fell in Moldova.",
    "The envoy said it was recalled that ports were closed.",
    "The envoy noted that the talks began in Lima.",
    "Diplomats recall that Oslo blocked the loan.",
]


@pytest.mark.parametrize("text", OWN)
def test_what_the_author_brings_to_mind_is_no_claim(coded, text: str) -> None:
    assert not coded(text).claims


@pytest.mark.parametrize("text", TOLD)
def test_what_others_note_is(coded, text: str) -> None:
    assert coded(text).claims


def test_a_place_speaks_for_those_who_govern_there(coded) -> None:
    assert coded("In Tehran they believe that the talks will fail.").claims[0].speaker_text == "Tehran"
    assert coded("Two envoys came to Oslo. They believe that the talks will fail.").claims[0].speaker_text == "They"
