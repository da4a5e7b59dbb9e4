"""What one does not mean to do, and what one has nothing of, is neither planned nor denied."""

from __future__ import annotations

import pytest

# text, speakers of all claims
MEANT = [
    ("Chad has no intention of leaving the bloc.", []),
    ("Oslo does not want to leave the bloc.", []),
    ("Oslo does not intend to forget about it.", []),
    ("Ana Silva said Chad was not planning to leave the bloc.", ["Ana Silva"]),
    ("Ana Silva said Chad will not agree to leave the bloc.", ["Ana Silva"]),
    ("Ana Silva said Chad plans to leave the bloc.", ["Ana Silva", "Chad"]),
]
KINDS = [
    ('"We have nothing to prove," Lavrov said.', "statement"),
    ("They have nothing left, Lavrov said.", "statement"),
    ("Russia does not seek a confrontation, Lavrov said.", "statement"),
    ('"This has nothing in common with the truth," Lavrov said.', "denial"),
    ("Russia has nothing at all to do with the fire, Lavrov said.", "denial"),
    ("Russia does not seek a nuclear weapon, Lavrov said.", "denial"),
]


@pytest.mark.parametrize(("text", "speakers"), MEANT)
def test_what_is_not_meant_is_nobodys_word(coded, text: str, speakers: list[str]) -> None:
    assert [claim.speaker_name for claim in coded(text).claims] == speakers


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_nothing_is_denied_by_what_one_has_nothing_of(coded, text: str, kind: str) -> None:
    assert [claim.kind for claim in coded(text).claims] == [kind]


@pytest.mark.parametrize("noun", ["intention", "plans"])
def test_what_one_told_an_outlet_not_to_mean(coded, noun: str) -> None:
    text = f"Turkey has no {noun} to sell drones to Sudan, the source told Anadolu."
    assert [c.content_text for c in coded(text).claims] == [f"Turkey has no {noun} to sell drones to Sudan"]
