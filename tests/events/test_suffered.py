"""Deeds whose "of" names who suffers them: he neither does them nor is he accused of them."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    events = coded(text).events
    return [({p.country for p in e.source}, {p.country for p in e.target}) for e in events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "suffering"),
    [
        ("Chile condemned the shelling of Chad.", "TCD"),
        ("Norway denounced the bombing of a hospital in Yemen.", "YEM"),
        ("Peru condemned the killing of nuns in Sudan.", "SDN"),
        ("Kenya criticized the blockade of Qatar.", "QAT"),
        ("Cuba condemned the assassination of Iran's general.", "IRN"),
        ("Oman condemned the destruction of a Chilean ship.", "CHL"),
        ("The shelling of Kuwait continued.", "KWT"),
        ("The seizure of a Danish tanker near Yemen raised prices.", "YEM"),
        ("The shooting down of a Libyan drone over Malta caused alarm.", "LBY"),
    ],
)
def test_who_suffers_is_neither_accused_nor_acts(coded, text: str, suffering: str) -> None:
    assert all(suffering not in target for _, target in sides(coded, text, "ACCUSE"))
    assert all(suffering not in source for kind in ("ASSAULT", "COERCE") for source, _ in sides(coded, text, kind))


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Peru condemned the bombing of Sudan by Chad.", "TCD"),
        ("Peru condemned the aggression of Chad.", "TCD"),
        ("Ireland condemned Serbia's bombing of Kosovo.", "SRB"),
        ("Chile condemned the Libyan occupation of Malta.", "LBY"),
    ],
)
def test_who_does_it_is_accused(coded, text: str, accused: str) -> None:
    assert accused in sides(coded, text, "ACCUSE")[0][1]


def test_who_shoots_it_down(coded) -> None:
    text = "The shooting down of a Libyan drone by Malta caused alarm."
    assert sides(coded, text, "ASSAULT") == [({"MLT"}, {"LBY"})]


@pytest.mark.parametrize(
    "text",
    [
        "Japan joined the sanctions after the invasion of Georgia.",
        "Peru joined the sanctions because of the war in Georgia.",
        "Chile halted arms exports after the attack on Georgia.",
        "Oslo froze assets following the bombing of Georgia.",
    ],
)
def test_who_suffers_what_is_answered_is_not_answered(coded, text: str) -> None:
    assert all("GEO" not in target for k in ("COERCE", "SANCTION") for _, target in sides(coded, text, k))


def test_who_is_answered(coded) -> None:
    text = "Norway suspended aid to Niger after the attack on Chad."
    assert sides(coded, text, "SANCTION") == [({"NOR"}, {"NER"})]


@pytest.mark.parametrize(
    "text",
    [
        "Norway imposed sanctions on Chad over the killing of strikers.",
        "Peru condemned the attacks on its embassy in Chad.",
        "Oslo froze the deal because of the shelling of Chad.",
    ],
)
def test_who_answers_a_deed_did_not_do_it_nor_did_the_land_where_it_was_done(coded, text: str) -> None:
    assert sides(coded, text, "ASSAULT") == []


def test_who_speaks_of_an_arrest_is_not_arrested(coded) -> None:
    assert sides(coded, "Peru expressed concern about the detention of reporters in Chad.", "COERCE") == []


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Chad-Sudan strikes hit Libya.", {"TCD", "SDN"}),
        ("The Chadian-Sudanese attack on Libya began.", {"TCD", "SDN"}),
        ("The Chadian attack on Libya began.", {"TCD"}),
    ],
)
def test_who_strikes_together(coded, text: str, both: set[str]) -> None:
    assert sides(coded, text, "ASSAULT")[0] == (both, {"LBY"})


def test_who_dies_in_an_attack_did_not_carry_it_out(coded) -> None:
    assert sides(coded, "The death of two Danish nurses in a drone attack in Chad caused anger.", "ASSAULT") == []
