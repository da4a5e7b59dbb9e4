"""Who did what a noun names, and when it was done: whoever is named with the time did not do it."""

from __future__ import annotations

import pytest


def told(coded, text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        ([s.country for s in e.source], [t.country for t in e.target]) for e in coded(text).events if e.type == kind
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The attack took place a day after the meeting of Macron with Putin.",
        "The bombing came hours before the visit of the Turkish president to Cairo.",
        "The shelling began during the visit of the German minister to Odesa.",
        "Paris recalled that an attack on Cyprus would trigger the clause.",
        "Moscow said that it would treat an attack on Belarus as an attack on Russia.",
    ],
)
def test_nobody_attacks_who_is_only_named_with_the_attack(coded, text: str) -> None:
    assert told(coded, text, "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The Israeli strike on Damascus killed four.", "ISR", "SYR"),
        ("The Russian attack hit Odesa.", "RUS", "UKR"),
        ("The Indian strikes on the camps led Nepal to close its airspace.", "IND", None),
    ],
)
def test_a_deed_keeps_the_doer_of_its_own_phrase(coded, text: str, source: str, target: str | None) -> None:
    sides = told(coded, text, "ASSAULT")[0]
    assert sides[0] == [source]
    assert target is None or sides[1] == [target]
    assert "NPL" not in sides[1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("North Korea fired a missile ahead of the visit of Macron to Seoul.", "MOBILIZE"),
        ("North Korea fired a missile after talks with Macron.", "MOBILIZE"),
        ("North Korea fired a missile on the eve of the summit with Macron.", "MOBILIZE"),
        ("Iran seized a tanker amid talks with France.", "COERCE"),
    ],
)
def test_who_is_met_when_it_is_done_is_not_its_target(coded, text: str, kind: str) -> None:
    assert [target for _, target in told(coded, text, kind)] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "India held Nepal responsible for the attack on Pokhara.",
        "India held Nepal responsible for the missile attack which targeted the airport.",
        "India laid on Nepal the responsibility for the bombing of the bridge.",
        "India blamed Nepal for the attacks.",
        "India's foreign minister blamed Nepal for the attack on Pokhara.",
        "Nepal is responsible for the strikes on the airport.",
    ],
)
def test_who_is_held_responsible_did_it(coded, text: str) -> None:
    assert {tuple(source) for source, _ in told(coded, text, "ASSAULT")} == {("NPL",)}


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Canada, on which France imposed tariffs, signed an agreement with Mexico.", "COERCE", "CAN"),
        ("Qatar, from which Egypt withdrew its ambassador, thanked Oman.", "SANCTION", "QAT"),
    ],
)
def test_a_relative_stands_for_who_is_told_of(coded, text: str, kind: str, target: str) -> None:
    assert [found for _, found in told(coded, text, kind)] == [[target]]


@pytest.mark.parametrize(
    "text",
    [
        "The missiles that Iran supplied to Russia struck Odesa.",
        "The rockets which Turkey sold to Ethiopia hit a village in Eritrea.",
    ],
)
def test_who_supplied_the_arms_does_not_fire_them(coded, text: str) -> None:
    assert not {"IRN", "TUR"} & {c for source, _ in told(coded, text, "ASSAULT") for c in source}


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("The US strikes came on Syria's border at dawn.", "ASSAULT", {"USA", "SYR"}),
        ("The US sanctions apply to Russia as well.", "COERCE", {"USA", "RUS"}),
        (
            "As the talks with Chad neared their end, French Foreign Minister Jean Morel shied away from a forecast.",
            "CONSULT",
            {"FRA", "TCD"},
        ),
        ("The meeting took place in Geneva between Kenya and Chad.", "CONSULT", {"KEN", "TCD"}),
    ],
)
def test_what_is_told_of_a_deed_may_name_its_sides(coded, text: str, kind: str, sides: set[str]) -> None:
    assert any({*source, *target} == sides for source, target in told(coded, text, kind))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Israel's withdrawal of all ground forces from Gaza began on Tuesday.", "PSE"),
        ("Egypt's withdrawal of its troops from Sudan surprised many.", "SDN"),
    ],
)
def test_a_land_is_left_behind_what_leaves_it(coded, text: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "RETREAT")
    assert [(t.country, "forces" in t.text) for t in event.target] == [(target, False)]
