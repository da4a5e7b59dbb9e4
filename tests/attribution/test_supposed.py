from __future__ import annotations

import pytest

SILENT = [
    "If Riga threatens to close the port, Minsk will wait.",
    "If Lima demands an apology, Quito may refuse.",
    "If Chile promised to pay and denied nothing, Peru would agree.",
    "It would be naive to think that Chad will leave.",
    "It was a mistake to believe that Norway would join.",
    "Nobody denies that Peru attacked the ship.",
    "No one in Oslo believes that Minsk wants peace.",
]
SAID = [
    ("If Kallas said on Monday that talks were near, she sounded grim on Tuesday.", "Kaja Kallas"),
    ("It is believed that Chad has ten jets.", None),
    ("The envoy, asked if Peru would pay, said that it would.", "The envoy"),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_said_is_no_claim(coded, text: str) -> None:
    assert not coded(text).claims


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_what_somebody_said_is_one(coded, text: str, speaker: str | None) -> None:
    assert speaker in [claim.speaker_name or claim.speaker_text for claim in coded(text).claims]
