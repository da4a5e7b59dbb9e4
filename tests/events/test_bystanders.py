"""Who is named among the words of an act and is not whom it is meant for."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    events = coded(text).events
    return [({p.country for p in e.source}, {p.country for p in e.target}) for e in events if e.type == kind]


def names(coded, text: str, kind: str) -> set[str]:
    return {p.text for e in coded(text).events if e.type == kind for p in e.target}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Oslo said the missile test violates UN Security Council resolutions.", "UN Security Council"),
        ("Peru pointed out that the law breaches EU rules.", "EU"),
        ("Chile condemned the violation of UN resolutions by Chad.", "UN"),
    ],
)
def test_whose_rules_are_broken_is_not_accused(coded, text: str, body: str) -> None:
    assert body not in names(coded, text, "ACCUSE")


def test_who_breaks_them_is(coded) -> None:
    assert ({"PER"}, {"TCD"}) in sides(coded, "Peru said Chad violated UN resolutions.", "ACCUSE")


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("Oman deployed French missiles on an island.", "MOBILIZE", "FRA"),
        ("Sudan launched missiles from Chad.", "MOBILIZE", "TCD"),
        ("Sudan attacked a base with Chadian rockets supplied by Norway.", "AID", "TCD"),
        ("Sudan attacked a base with Chadian rockets supplied by Norway.", "COOPERATE", "TCD"),
        ("Sudan fired rockets at Libya from the territory of Chad.", "ASSAULT", "TCD"),
        ("Chile thanked Oman, demanding the release of its citizens.", "REQUEST", "OMN"),
        ("Chile expressed concern to Oman about Chad's deployment of missiles.", "MOBILIZE", "OMN"),
        ("Rome accused the bank of laundering money for Iraq.", "ACCUSE", "IRQ"),
        ("Analysts ruled out that Oman would recognize Chad.", "REJECT", "OMN"),
        ("Serbia rejected the plan presented in Doha.", "REJECT", "QAT"),
        ("Peru sanctioned a bank for buying Iraqi oil.", "COERCE", "IRQ"),
        ("Chad warned that in the event of arms deliveries to Libya, it would close the border.", "THREATEN", "LBY"),
        ("Chad warned it would respond if Togo sells weapons to Libya.", "THREATEN", "LBY"),
    ],
)
def test_makers_venues_and_recipients_are_no_targets(coded, text: str, kind: str, nobody: str) -> None:
    assert all(nobody not in target for _, target in sides(coded, text, kind))


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Sudan fired rockets at Libya from the territory of Chad.", "ASSAULT", {"LBY"}),
        ("Chad threatened to respond if Togo attacks Libya.", "THREATEN", {"TGO"}),
        ("Chile condemned Oman, demanding the release of its citizens.", "REQUEST", {"OMN"}),
        ("Chile ruled out talks with Oman.", "REJECT", {"OMN"}),
        ("Peru bought Chadian oil.", "COOPERATE", {"TCD"}),
        ("Peru sent Chadian troops food.", "AID", {"TCD"}),
        ("Oman violated Yemeni airspace.", "MOBILIZE", {"YEM"}),
        ("Norway punished Belarus for supporting Chad.", "COERCE", {"BLR"}),
    ],
)
def test_who_is_meant_stays(coded, text: str, kind: str, target: set[str]) -> None:
    assert target in [found for _, found in sides(coded, text, kind)]


def test_who_is_punished_did_it(coded) -> None:
    text = "Peru sanctioned a Turkish firm for buying Iraqi oil."
    assert sides(coded, text, "COOPERATE") == [({"TUR"}, {"IRQ"})]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("North Korea condemned the South Korea-Japan joint exercise.", {"KOR", "JPN"}),
        ("China condemned the Japan-Chile-Peru summit.", {"JPN", "CHL", "PER"}),
        ("Chad condemned the Iran-backed Houthis.", {"YEM"}),
    ],
)
def test_all_that_hyphens_join_are_meant(coded, text: str, accused: set[str]) -> None:
    assert sides(coded, text, "ACCUSE")[0][1] == accused


def test_nobody_tells_which_of_two_paid_the_visit(coded) -> None:
    assert sides(coded, "During the visit, Chad and Libya signed an agreement on trade.", "CONSULT") == []
    assert sides(coded, "During the visit, Lavrov met the king.", "CONSULT") != []


@pytest.mark.parametrize(
    "text",
    [
        "Iran condemned the Monroe doctrine.",
        "Canada protested against the Trump route.",
        "Russia criticised Trump-era rules.",
    ],
)
def test_for_whom_a_thing_is_named_is_not_accused(coded, text: str) -> None:
    assert names(coded, text, "ACCUSE") == set()


def test_a_government_called_by_its_head_is(coded) -> None:
    assert ({"CUB"}, {"USA"}) in sides(coded, "Cuba condemned the Trump government.", "ACCUSE")


def test_a_name_may_open_with_what_looks_like_a_preposition(coded) -> None:
    text = "Indonesia received General Secretary To Lam."
    assert sides(coded, text, "CONSULT") == [({"IDN"}, {"VNM"})]
    text = "The agreement was signed in March on the visit of General Secretary To Lam."
    assert sides(coded, text, "CONSULT") == [({"VNM"}, set())]
