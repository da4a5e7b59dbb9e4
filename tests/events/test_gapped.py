"""Second clauses that leave out their verb, and those whose subject was taken for an object."""

from __future__ import annotations

import pytest

GAPPED = [
    ("Peru fired missiles at Chile, and Chile, drones at Peru.", "ASSAULT", ["PER > CHL", "CHL > PER"]),
    ("Peru imposed sanctions on Iran, and Chile on Cuba.", "COERCE", ["PER > IRN", "CHL > CUB"]),
    ("Trump spoke with Putin, and Rubio with Lavrov.", "CONSULT", ["RUS USA > RUS USA", "RUS USA > RUS USA"]),
    ("Peru expelled five Russian diplomats, and Latvia, three.", "SANCTION", ["PER > RUS"]),
    ("Peru expelled five Russian diplomats and Latvia expelled three.", "SANCTION", ["PER > RUS"]),
    ("Peru imposed sanctions on Iran and Cuba.", "COERCE", ["PER > CUB IRN"]),
]


@pytest.mark.parametrize(("text", "kind", "sides"), GAPPED)
def test_each_clause_has_its_own_sides(coded, text: str, kind: str, sides: list[str]) -> None:
    told = [event for event in coded(text).events if event.type == kind]
    assert [
        " > ".join(" ".join(sorted(p.country for p in side)) for side in (event.source, event.target)) for event in told
    ] == sides


def test_who_orders_his_own_troops_asks_nobody(coded) -> None:
    assert not {"MOBILIZE", "REQUEST"} & {e.type for e in coded("Turkey ordered its troops to leave Iraq.").events}
    assert {e.type for e in coded("Turkey asked Iraq to free its soldiers.").events} >= {"REQUEST"}
