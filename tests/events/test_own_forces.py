"""Own forces are no targets of who moves them, and things are not from whom they were used against."""

from __future__ import annotations

import pytest

OWN = [
    ("Ukraine evacuated its soldiers from Avdiivka.", "RETREAT"),
    ("Ukraine withdrew its forces from Bakhmut.", "RETREAT"),
    ("Russia deployed its forces in Belgorod.", "MOBILIZE"),
    ("Russia freed its soldiers from captivity.", "RETREAT"),
]


@pytest.mark.parametrize(("text", "kind"), OWN)
def test_own_forces_are_no_targets(coded, text: str, kind: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.target) == (kind, ())


OTHERS = [
    ("Russia moved its troops to the border with Finland.", "MOBILIZE", "FIN"),
    ("Russia withdrew its troops from Kherson.", "RETREAT", "UKR"),
    ("Israel freed the Syrian soldiers.", "RETREAT", "SYR"),
]


@pytest.mark.parametrize(("text", "kind", "target"), OTHERS)
def test_those_of_others_are(coded, text: str, kind: str, target: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.target[0].country) == (kind, target)


@pytest.mark.parametrize(
    "text",
    [
        "Poland delivered tanks used in the Afghan war.",
        "Rebels fired rockets left over from the Chadian war.",
        "Kenya sent jets bought from France to Mali.",
    ],
)
def test_where_things_come_from_is_no_side(coded, text: str) -> None:
    sides = {party.country for event in coded(text).events for party in (*event.source, *event.target)}
    assert not sides & {"AFG", "TCD"}
    assert not any("FRA" in {p.country for p in event.target} for event in coded(text).events if event.type == "AID")
