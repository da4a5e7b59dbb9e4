"""Whom a denial answers: who made the charge in the same sentence."""

from __future__ import annotations

import pytest


def denied(coded, text: str) -> set[tuple[str | None, str | None]]:
    return {
        (event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type == "REJECT"
    }


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norway accuses Chad of arming militants, a charge Chad denies.", ("TCD", "NOR")),
        ("Norway accused Chad of arming militants, an accusation that N'Djamena rejected.", ("TCD", "NOR")),
        ("Norway accused Chad of spying, allegations denied by N'Djamena.", ("TCD", "NOR")),
        ("Norway accused Chad of spying and Chad rejected the claim.", ("TCD", "NOR")),
    ],
)
def test_who_made_the_charge_is_answered(coded, text: str, sides: tuple[str, str]) -> None:
    assert sides in denied(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway accused Chad of spying, a charge that Peru denies.",
        "Norway criticised Chad, which rejected a court's claim.",
        "Mali is a state that rejects claims.",
    ],
)
def test_nobody_else_is(coded, text: str) -> None:
    assert not {sides for sides in denied(coded, text) if sides[1] == "NOR"}
