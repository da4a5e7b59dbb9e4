"""Duties raised, assets set free, measures that answer others, memberships suspended, ships led out, suits brought."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "mode", "target"),
    [
        ("Kenya raised the duties on Ugandan sugar to 40%.", "COERCE", "restrict", "UGA"),
        ("Canada doubled the duties on Russian aluminium.", "COERCE", "restrict", "RUS"),
        ("China lowered the duties on Chilean barley.", "CONCEDE", None, "CHL"),
        ("Austria unfroze Libyan assets.", "CONCEDE", None, "LBY"),
        ("Tokyo released frozen Iranian funds.", "CONCEDE", None, "IRN"),
        ("Minsk took mirror measures against Lithuania.", "COERCE", "restrict", "LTU"),
        ("Iran announced countermeasures against Denmark.", "COERCE", "restrict", "DNK"),
        ("The Swedish navy escorted a Russian ship out of its waters.", "COERCE", None, "RUS"),
        ("The African Union suspended the membership of Mali.", "SANCTION", "expel", "MLI"),
        ("Norway suspended its membership in the pact with Iran.", "SANCTION", "withdraw", "IRN"),
        ("Oman agreed the candidacy of the Jordanian ambassador.", "AGREE", None, "JOR"),
        ("Australia entered the Serbian company into the sanctions list.", "COERCE", "restrict", "SRB"),
        ("Peru filed a complaint at the WTO against Canada.", "ACCUSE", "allege", "CAN"),
        ("Chad filed a complaint with the UN Security Council against Sudan.", "ACCUSE", "allege", "SDN"),
        ("Belarus responded with mirror measures to Estonia.", "COERCE", "restrict", "EST"),
        ("Hungary blocked the aid package for Moldova.", "REJECT", None, "MDA"),
        ("Norway funded schools in Malawi.", "AID", None, "MWI"),
    ],
)
def test_measures_reach_whom_they_are_meant_for(coded, text: str, kind: str, mode: str | None, target: str) -> None:
    assert (kind, mode, target) in {(e.type, e.mode, p.country) for e in coded(text).events for p in e.target}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("India raised the duties on American apples.", "AID"),
        ("Norway released frozen Libyan money.", "AID"),
        ("The American navy escorted Greek ships safely through the strait.", "COERCE"),
        ("Peru filed a complaint at the WTO against Canada.", "SANCTION"),
        ("Spain took measures against the fires.", "COERCE"),
        ("Venezuelan gold arrived in Iran.", "CONSULT"),
        ("The ministry of Chad sent a note to journalists in Paris.", "CONSULT"),
    ],
)
def test_what_they_are_not(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}
