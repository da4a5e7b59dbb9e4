"""Acts that are only remembered, sought, held up or judged, and words that sound like an act and are none."""

from __future__ import annotations

import pytest


def kinds(coded, text: str) -> set[str]:
    return {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leaders marked the 50th anniversary of the establishment of ties between Peru and Japan.", "SUPPORT"),
        ("Croatia blocked the ninth package of sanctions against Belarus.", "COERCE"),
        ("Croatia blocked the ninth package of sanctions against Belarus.", "SANCTION"),
        ("The adoption of sanctions against Sudan has failed.", "COERCE"),
        ("Georgia seeks sanctions against Armenia.", "COERCE"),
        ("It would be unwise for Latvia to attack Belarus.", "ASSAULT"),
        ("It would be a mistake for Finland to deploy nuclear weapons.", "THREATEN"),
        ("Chinese imports threaten Polish farmers.", "THREATEN"),
        ("Iranian missiles threaten Kuwait.", "THREATEN"),
        ("Belarus threatens the security of Lithuania.", "THREATEN"),
        ("Merkel left the Turkish capital.", "RETREAT"),
        ("Indian traders turned to Brazil.", "REQUEST"),
        ("Norway restored the schools in Lebanon.", "CONCEDE"),
        ("Peru abandoned its opposition to the membership of Chile.", "REJECT"),
        ("Canada lowered tariffs on Mexican cars.", "SANCTION"),
    ],
)
def test_what_is_no_such_act(coded, text: str, kind: str) -> None:
    assert kind not in kinds(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Japan established relations in 1873.", "SUPPORT"),
        ("Croatia imposed sanctions against Belarus.", "COERCE"),
        ("Georgia sought a meeting with Armenia.", "REQUEST"),
        ("Latvia attacked Belarus.", "ASSAULT"),
        ("Belarus threatened Lithuania.", "THREATEN"),
        ("Iran threatened Kuwait with missiles.", "THREATEN"),
        ("Turkish troops left the Syrian city.", "RETREAT"),
        ("Niger turned to Turkey for help.", "REQUEST"),
        ("Peru abandoned its opposition to the membership of Chile.", "CONCEDE"),
        ("Canada lowered tariffs on Mexican cars.", "CONCEDE"),
        ("Brazil introduced duties of 20% on Chinese goods.", "COERCE"),
        ("Egypt annexed Gaza.", "COERCE"),
        ("Malaysia chased away a Vietnamese trawler.", "COERCE"),
        ("Belize brought Guatemala before the International Court of Justice.", "ACCUSE"),
        ("India and Pakistan sat down at the negotiating table.", "CONSULT"),
    ],
)
def test_what_is_one(coded, text: str, kind: str) -> None:
    assert kind in kinds(coded, text)
