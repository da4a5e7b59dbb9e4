"""A semicolon ends what is told: who stands in the clause behind it is no side of it."""

from __future__ import annotations

import pytest


def targets(coded, text: str, kind: str) -> set[str | None]:
    return {p.country for e in coded(text).events if e.type == kind for p in e.target}


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("Chad has closed the border; Sudan is considering the same.", "COERCE", "SDN"),
        ("Peru has banned the imports; Chile is preparing an answer.", "COERCE", "CHL"),
        ("Norway has signed the convention; Sweden is outside of it.", "SUPPORT", "SWE"),
        ("Serbia rejected the plan; Kosovo, which had drafted it, kept silent.", "REJECT", "XKX"),
    ],
)
def test_who_stands_behind_a_semicolon_is_no_side(coded, text: str, kind: str, nobody: str) -> None:
    assert nobody not in targets(coded, text, kind)


def test_items_of_a_list_and_answers_go_on(coded) -> None:
    assert targets(coded, "Canada imposed sanctions on Iran; Syria; and Cuba.", "COERCE") >= {"IRN"}
    assert targets(coded, "Oman cancelled the visit; Qatar called it regrettable.", "ACCUSE") == {"OMN"}
