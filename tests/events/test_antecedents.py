"""Whom "which" stands for behind the name of a land."""

from __future__ import annotations

import pytest


def doers(coded, text: str, kind: str) -> list[set[str | None]]:
    return [{p.country for p in e.source} for e in coded(text).events if e.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan fired rockets at a school in Chad, which injured nine people.",
        "Sudan carried out air strikes in Chad, which killed ten nurses.",
        "Sudan struck a base in Chad, which killed three Danes.",
        "Sudan launched a strike on a market in Chad, which killed nine.",
    ],
)
def test_a_land_that_is_struck_kills_nobody(coded, text: str) -> None:
    assert set().union(*doers(coded, text, "ASSAULT")) == {"SDN"}


def test_nor_does_one_where_a_missile_falls(coded) -> None:
    assert doers(coded, "The missile fell in Norway, which killed two farmers.", "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Chad bombed a plant in Sudan, which condemned the attack.", "ACCUSE", {"SDN"}),
        ("Serbia criticized the ministry in Oslo, which summoned the envoy.", "ACCUSE", {"NOR"}),
        ("Kenya sent police to Togo, which condemned Ghana.", "ACCUSE", {"TGO"}),
    ],
)
def test_a_land_speaks_where_a_thing_cannot(coded, text: str, kind: str, doer: set[str]) -> None:
    assert doer in doers(coded, text, kind)
