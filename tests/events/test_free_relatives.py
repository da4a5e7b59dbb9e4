"""What a clause with "what" describes is what a verb governs."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad seized what it called a Nigerien tanker.", ("COERCE", {"TCD"}, {"NER"})),
        ("Norway withdrew what was left of its troops from Mali.", ("RETREAT", {"NOR"}, {"MLI"})),
        ("Iran launched what appears to be a rocket.", ("MOBILIZE", {"IRN"}, set())),
        ("Peru expelled what it said were Chilean spies.", ("SANCTION", {"PER"}, {"CHL"})),
        ("Oman condemned what it described as an Israeli raid on Yemen.", ("ACCUSE", {"OMN"}, {"ISR"})),
    ],
)
def test_described(coded, text: str, event: tuple[str, set[str], set[str]]) -> None:
    found = [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]
    assert event in found


@pytest.mark.parametrize("text", ["Chad asked Niger what the deal was.", "Peru told Chile what sanctions were."])
def test_asked(coded, text: str) -> None:
    assert not [e for e in coded(text).events if e.type in ("SUPPORT", "COERCE", "SANCTION")]
