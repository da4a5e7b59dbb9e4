"""Who is named with a deed and is no side of it: backers, lands from which it set out, writers of what is accused."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str], set[str]]]:
    events = (event for event in coded(text).events if event.type == kind)
    return [({p.actor_id for p in e.source}, {p.actor_id for p in e.target}) for e in events]


@pytest.mark.parametrize(
    ("text", "backer"),
    [
        ("Drones launched from Iraq by Iran-backed militias hit Saudi Arabia.", "IRN"),
        ("Drones fired by Iran-backed militias struck Saudi Arabia.", "IRN"),
        ("Drones launched by Turkish-backed fighters hit Syria.", "TUR"),
    ],
)
def test_who_backs_those_who_act_does_not_act(coded, text: str, backer: str) -> None:
    found = sides(coded, text, "ASSAULT")
    assert found
    assert all(backer not in source for source, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan protested to Russia over the attack from its territory.",
        "Rockets fired from Syrian territory hit Israel.",
        "An attack on Niger from the territory of Chad was repelled.",
    ],
)
def test_where_a_deed_set_out_is_no_doer(coded, text: str) -> None:
    assert all(source.isdisjoint(("AZE", "SYR", "TCD")) for source, _ in sides(coded, text, "ASSAULT"))


def test_an_attack_from_a_state_is_its_own(coded) -> None:
    assert ({"TCD"}, {"NER"}) in sides(coded, "An attack from Chad on Niger was repelled.", "ASSAULT")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Iran accused the American report of interfering in its affairs.", set()),
        ("Peru blamed the Chilean law for the crisis.", set()),
        ("Iran accused the UN resolutions of bias.", set()),
        ("Iran accused the American government of interfering in its affairs.", {"USA"}),
        ("Iran criticised the American report.", {"USA"}),
    ],
)
def test_a_document_is_no_side(coded, text: str, target: set[str]) -> None:
    assert [found for _, found in sides(coded, text, "ACCUSE")] == [target]
    assert target or sides(coded, text, "COERCE") == []
