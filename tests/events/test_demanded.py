"""Who does what is demanded, or what somebody is given time for: who is asked, if anybody."""

from __future__ import annotations

import pytest


def rows(coded, text: str, kind: str) -> list[tuple[set[str | None], str]]:
    return [({p.country for p in e.source}, e.status) for e in coded(text).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Chile rejected the Peruvian demand to stop enrichment.", "RETREAT", "CHL"),
        ("Sudan ignored the order of the court to pay compensation to Chad.", "AID", "SDN"),
        ("Kenya's demand to extradite the officers was rejected by Somalia.", "COOPERATE", "SOM"),
        ("Norway reiterated its demand to Denmark to release the sailors.", "RETREAT", "DNK"),
        ("Ankara gave Athens one week to release the sailors.", "RETREAT", "GRC"),
        ("Chad gave Libya 48 hours to withdraw from the town.", "RETREAT", "LBY"),
        ("Oman gave Qatar three days for releasing the ship.", "RETREAT", "QAT"),
    ],
)
def test_who_is_asked_is_to_do_it(coded, text: str, kind: str, doer: str) -> None:
    assert rows(coded, text, kind) == [({doer}, "hypothetical")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oslo repeated its demand to withdraw troops from Donbas.", "RETREAT"),
        ("Serbia discussed the proposal of Brussels to recognize Kosovo.", "SUPPORT"),
    ],
)
def test_who_only_wants_it_done_does_not_do_it(coded, text: str, kind: str) -> None:
    assert rows(coded, text, kind) == []


def test_what_one_means_to_do_oneself_is_ones_own(coded) -> None:
    assert rows(coded, "Chad's threat to attack Libya alarmed Egypt.", "ASSAULT") == [({"TCD"}, "hypothetical")]


def test_what_one_orders_ones_own_to_do_is_ones_own(coded) -> None:
    assert rows(coded, "Peru signed an order to impose sanctions on Chile.", "COERCE") == [({"PER"}, "hypothetical")]


@pytest.mark.parametrize(
    ("text", "threat"),
    [
        ("Ankara gave Athens one week to release the sailors.", [({"TUR"}, "happened")]),
        ("Serbia was given 48 hours by Austria to accept the demands.", [({"AUT"}, "happened")]),
        ("Japan gave China time to answer.", []),
        ("The court gave Poland two months to pay the fine.", []),
    ],
)
def test_who_sets_a_term_threatens(coded, text: str, threat: list) -> None:
    assert rows(coded, text, "THREATEN") == threat
