"""Objects behind a day or a name that stands between them and their verb."""

from __future__ import annotations

import pytest

CASES = [
    ("Peru imposed on Friday sanctions against Chile.", "COERCE", "PER", "CHL"),
    ("Peru imposed on 3 March restrictions on Chile.", "COERCE", "PER", "CHL"),
    ("Minister Ruiz of Peru received on 4 April the ambassador of Chile.", "CONSULT", "PER", "CHL"),
    ("Peru sent on Sunday a shipment of food to Chile.", "AID", "PER", "CHL"),
    ("Peru recalled on 30 July its ambassador from Chile.", "SANCTION", "PER", "CHL"),
    ("Peru announced on Tuesday new sanctions against Chile.", "COERCE", "PER", "CHL"),
    ("Mali received from Turkey six drones.", "AID", "TUR", "MLI"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES)
def test_the_object_may_stand_behind_a_day(coded, text: str, kind: str, source: str, target: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.source[0].country, event.target[0].country) == (kind, source, target)


APART = [
    ("Peru protested on Monday to Chile.", "ACCUSE"),
    ("Peru attacked on Monday evening.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind"), APART)
def test_a_day_is_no_object(coded, text: str, kind: str) -> None:
    assert {event.type for event in coded(text).events} <= {kind}
