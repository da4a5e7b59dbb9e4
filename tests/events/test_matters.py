"""Deeds that words or feelings are about: who did them, who suffers them, and who does neither."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    events = (event for event in coded(text).events if event.type == kind)
    return [({p.country for p in e.source}, {p.country for p in e.target}) for e in events]


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Norway protested against the seizure of a Norwegian tanker by Iran.", "ACCUSE", "IRN"),
        ("Norway protested over the arrest of two Norwegians by Iran.", "ACCUSE", "IRN"),
        ("Norway spoke out against the killing of a Norwegian journalist by Iran.", "ACCUSE", "IRN"),
        ("Norway expressed outrage at the seizure of a Norwegian tanker by Iran.", "ACCUSE", "IRN"),
        ("Norway objected to the bombing of Niger by Chad.", "ACCUSE", "TCD"),
        ("Norway demanded an explanation for the seizure of a Norwegian tanker by Iran.", "REQUEST", "IRN"),
    ],
)
def test_words_about_a_deed_are_meant_for_who_did_it(coded, text: str, kind: str, doer: str) -> None:
    assert sides(coded, text, kind) == [({"NOR"}, {doer})]


def test_by_tells_who_did_what_words_are_against(coded) -> None:
    assert sides(coded, "Norway protested against the bombing of Niger by Chad.", "ASSAULT") == [({"TCD"}, {"NER"})]
    assert sides(coded, "Kharkiv came under attack by Russia.", "ASSAULT") == [({"RUS"}, {"UKR"})]


def test_who_suffers_a_deed_is_not_asked_to_end_it(coded) -> None:
    assert sides(coded, "Norway called for an end to the occupation of Niger.", "REQUEST") == [({"NOR"}, set())]
    assert sides(coded, "Norway called on Chad to stop the bombing of Niger.", "REQUEST") == [({"NOR"}, {"TCD"})]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway was shocked by the attack on Niger.", "ASSAULT"),
        ("Norway is outraged by the attack of Chad on Niger.", "ASSAULT"),
        ("Norway accused Chad of complicity in the attack of Libya on Niger.", "ASSAULT"),
        ("Norway and Peru met for talks on Tuesday's attack.", "ASSAULT"),
        ("Drone strike kills two Iranian officers in Syria.", "ASSAULT"),
        ("An airstrike killed three Turkish soldiers in Syria.", "ASSAULT"),
        ("Airstrike kills three Turkish soldiers in Syria.", "ASSAULT"),
        ("The arrest of two Turkish journalists in Greece drew protest.", "PROTEST"),
        ("The arrest of two Turkish journalists in Greece sparked protests in Turkey.", "PROTEST"),
    ],
)
def test_who_is_named_beside_a_deed_did_not_do_it(coded, text: str, kind: str) -> None:
    assert sides(coded, text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("A court in Greece jailed two Turks.", "COERCE", ({"GRC"}, {"TUR"})),
        ("A Syrian drone killed two Iranian officers.", "ASSAULT", ({"SYR"}, {"IRN"})),
        ("Thousands of Iraqis protested against Sweden in Baghdad.", "PROTEST", ({"IRQ"}, {"SWE"})),
    ],
)
def test_doers_told_stay(coded, text: str, kind: str, found: tuple[set[str], set[str]]) -> None:
    assert found in sides(coded, text, kind)
