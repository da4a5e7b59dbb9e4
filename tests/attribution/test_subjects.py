from __future__ import annotations

import pytest

WHOLE = [
    "Chad has never sought war, Mnangagwa declared",
    "Peru has no plans to leave the pact, Kallas assured",
    "The government of Mali will not send troops, the ministry said",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_is_said_with_its_subject(coded, text: str) -> None:
    assert coded(text + ".").claims[0].content_text == text.rsplit(",", 1)[0]


BESIDE = [
    ("Lavrov, in a phone call with his counterpart Ann Roe, reiterated that Chad would wait.", "Lavrov"),
    ("Lavrov, after talks with his Omani colleague Ann Roe, stressed that Chad would wait.", "Lavrov"),
    ("In a phone call with Lavrov, Fidan stressed that Chad would wait.", "Fidan"),
]


@pytest.mark.parametrize(("text", "speaker"), BESIDE)
def test_who_is_talked_with_only_listens(coded, text: str, speaker: str) -> None:
    assert coded(text).claims[0].speaker_text == speaker
