"""Several who say one thing together, and what together they deny."""

from __future__ import annotations

import pytest

JOINT = [
    ("Chad and Niger said the border would stay open.", "Chad and Niger"),
    ("Both Chad and Niger deny that the border was closed.", "Chad and Niger"),
    ("Chad, Mali and Niger said the border would stay open.", "Chad, Mali and Niger"),
    ("Chad signed a treaty with Niger. The two countries said the border would stay open.", "Chad and Niger"),
    ("Peru told Chile that the border would stay open.", "Peru"),
]


@pytest.mark.parametrize(("text", "names"), JOINT, ids=[text for text, _ in JOINT])
def test_all_who_speak_are_named(coded, text: str, names: str) -> None:
    claim = coded(text).claims[-1]
    assert (claim.speaker_name, claim.chain[-1].name) == (names, names)


def test_where_they_are_speaks_not(coded) -> None:
    (claim,) = coded("Officials in Chad and Niger said the border would stay open.").claims
    assert claim.speaker_name != "Chad and Niger"


def test_he_is_not_two(coded) -> None:
    text = 'Foreign Minister Ann Merker and her deputy Karl Huber said the talks had failed. "We wait," she added.'
    assert coded(text).claims[-1].speaker_name != "Ann Merker and Karl Huber"


def test_acts_that_are_denied_are_those_told_before(coded) -> None:
    text = (
        "French officials reported that Mali had sold tanks to Chad. Mali and Chad deny these deals, which the "
        "embargo forbids."
    )
    result = coded(text)
    told, denial = result.claims[0], result.claims[-1]
    assert (denial.kind, denial.speaker_name) == ("denial", "Mali and Chad")
    assert denial.denies_claim_id == told.claim_id
    assert told.content_text == "Mali had sold tanks to Chad"


SHOWN = [
    "The president's trip to Peru confirms the excellent state of relations.",
    "The meeting between Chile and Peru clearly indicates a step forward.",
    "Lee's visit also says something about the balance of power in Asia.",
    "The summit in Lima should not evoke the same enthusiasm as the last one.",
    "Peru then went through a period known as the Long Winter.",
]


@pytest.mark.parametrize("text", SHOWN)
def test_what_happens_says_nothing(coded, text: str) -> None:
    assert not coded(text).claims


def test_what_is_written_speaks(coded) -> None:
    (claim,) = coded("The joint statement said that the border would stay open.").claims
    assert claim.speaker_text == "The joint statement"


def test_i_in_a_turn_is_who_has_it(coded) -> None:
    text = (
        "Harbour Wire: Ms. Merker, how do you view the talks?\n\n"
        "Ann Merker: As I said last year, the talks will fail. I warned that nobody would sign.\n\n"
        "Harbour Wire: And now?\n\n"
        "Ann Merker: I believe that it is too late."
    )
    assert {claim.speaker_text for claim in coded(text).claims} == {"Harbour Wire", "Ann Merker"}
