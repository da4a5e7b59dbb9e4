"""Acts as translated news words them: called to the ministry, signatures put, trucks of food sent."""

from __future__ import annotations

import pytest

CASES = [
    ("The Omani ambassador was called to the foreign ministry of Chad on Monday.", "ACCUSE", "TCD", "OMN"),
    ("Greece summoned the deputy chief of the Turkish embassy.", "ACCUSE", "GRC", "TUR"),
    ("Iran sent 30 trucks loaded with food to Afghanistan.", "AID", "IRN", "AFG"),
    ("Algeria introduced measures against Mali.", "COERCE", "DZA", "MLI"),
    ("Macron came together with Modi in Paris.", "CONSULT", "FRA", "IND"),
    ("The ministers of Vietnam and Laos put their signatures under a memorandum.", "SUPPORT", "VNM", "LAO"),
]


@pytest.mark.parametrize(("text", "kind", "one", "other"), CASES)
def test_an_act_in_translated_words(coded, text: str, kind: str, one: str, other: str) -> None:
    told = [(e.type, {p.country for p in (*e.source, *e.target)}) for e in coded(text).events]
    assert any(kind == found and {one, other} <= sides for found, sides in told), told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran sent 30 trucks to Afghanistan to fetch its goods.", "AID"),
        ("The ambassador of Oman was called to the bar.", "ACCUSE"),
        ("China took measures against the virus.", "COERCE"),
    ],
)
def test_other_trucks_calls_and_measures(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}
