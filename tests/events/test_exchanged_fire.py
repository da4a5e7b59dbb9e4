"""Both sides of a fight are in it: those who exchange fire, and those who fall in it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Two Indian soldiers were killed in a clash with Chinese troops.", {"IND", "CHN"}),
        ("Two Indian soldiers died in clashes with Chinese troops.", {"IND", "CHN"}),
        ("Armenia and Azerbaijan exchanged fire along the border.", {"ARM", "AZE"}),
        ("Israel and Iran traded strikes for a third day.", {"ISR", "IRN"}),
        ("Thailand exchanged fire with Cambodia.", {"THA", "KHM"}),
    ],
)
def test_both_fight(coded, text: str, both: set[str]) -> None:
    (event,) = (event for event in coded(text).events if event.type == "ASSAULT")
    assert {s.country for s in event.source} == both == {t.country for t in event.target}


def test_traded_words_are_no_fire(coded) -> None:
    kinds = {event.type for event in coded("Chad and Niger exchanged accusations over the border.").events}
    assert "ASSAULT" not in kinds
