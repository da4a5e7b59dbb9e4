"""Deeds told beside others: of what is opposed, of what is returned, of those who are sent, of what is called off."""

from __future__ import annotations

import pytest


def rows(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None], str]]:
    events = [e for e in coded(text).events if e.type == kind]
    return [({p.country for p in e.source}, {p.country for p in e.target}, e.status) for e in events]


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Norway opposes Denmark sending troops to Iceland.", "MOBILIZE", "DNK"),
        ("Chile favours Peru sending troops to Haiti.", "MOBILIZE", "PER"),
        ("Vietnam objects to Japan selling arms to Taiwan.", "COOPERATE", "JPN"),
    ],
)
def test_what_somebody_opposes_is_open(coded, text: str, kind: str, doer: str) -> None:
    assert [(source, status) for source, _, status in rows(coded, text, kind)] == [({doer}, "hypothetical")]


def test_what_is_condemned_was_done(coded) -> None:
    told = rows(coded, "Chile condemned Peru sending destroyers to the strait.", "MOBILIZE")
    assert [(source, status) for source, _, status in told] == [({"PER"}, "happened")]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Norway will return the plane shot down over Libya.", []),
        ("Peru buried the soldiers killed in Loreto by the Chileans.", [{"CHL"}]),
        ("Chad mourned the sailors shot by Sudanese marines.", [{"SDN"}]),
    ],
)
def test_who_undergoes_it_is_told_with_who_did_it(coded, text: str, doers: list) -> None:
    assert [source for source, _, _ in rows(coded, text, "ASSAULT")] == doers


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The AU sent a delegation led by the president of Kenya, William Ruto, to Bissau.", "GNB"),
        ("Norway sent a delegation headed by General Hansen to Chad.", "TCD"),
        ("Qatar dispatched a delegation chaired by its foreign minister to Kabul.", "AFG"),
    ],
)
def test_who_leads_them_is_not_whom_they_are_sent_to(coded, text: str, where: str) -> None:
    assert [target for _, target, _ in rows(coded, text, "CONSULT")] == [{where}]


@pytest.mark.parametrize(
    "text",
    [
        "Chad postponed the summit and the talks with Libya.",
        "Peru cancelled the meeting, the exercise and the visit.",
        "Oslo arrested the editors of Sputnik, cancelled concerts and the visit of Lavrov.",
    ],
)
def test_what_is_called_off_with_something_else_is_not_done_either(coded, text: str) -> None:
    assert rows(coded, text, "CONSULT") == []


def test_what_follows_is_done(coded) -> None:
    assert len(rows(coded, "Peru cancelled the drill and held talks with Chile.", "CONSULT")) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norway transferred to Chad compensation for the ship.", ({"NOR"}, {"TCD"})),
        ("Turkey gave to Somalia military aid.", ({"TUR"}, {"SOM"})),
        ("Japan provided to Kenya financial assistance.", ({"JPN"}, {"KEN"})),
    ],
)
def test_who_receives_may_stand_before_what_is_given(coded, text: str, sides: tuple) -> None:
    assert [told[:2] for told in rows(coded, text, "AID")] == [sides]


@pytest.mark.parametrize(
    "text",
    ["A Peruvian boat was chased and rammed by a Chilean patrol ship.", "A Chilean ship rammed a Peruvian warship."],
)
def test_who_rams_attacks(coded, text: str) -> None:
    assert rows(coded, text, "ASSAULT") == [({"CHL"}, {"PER"}, "happened")]
