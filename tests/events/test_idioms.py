"""Set expressions of diplomacy and war; leave given to somebody to act; prepositions behind an adverb."""

from __future__ import annotations

import pytest

CASES = [
    ("Poland slammed the door on Belarus.", "REJECT", "POL", "BLR"),
    ("Washington turned its back on Libya.", "REJECT", "USA", "LBY"),
    ("Ankara washed its hands of Libya.", "REJECT", "TUR", "LBY"),
    ("Iran thumbed its nose at Washington.", "REJECT", "IRN", "USA"),
    ("India threw its weight behind Armenia.", "SUPPORT", "IND", "ARM"),
    ("Ankara buried the hatchet with Riyadh.", "SUPPORT", "TUR", "SAU"),
    ("Israel drew a red line for Iran.", "THREATEN", "ISR", "IRN"),
    ("Vietnam went to war with Cambodia.", "ASSAULT", "VNM", "KHM"),
    ("Thousands of Rwandan soldiers crossed the border into Congo.", "ASSAULT", "RWA", "COD"),
    ("Canada turned up the heat on Venezuela.", "COERCE", "CAN", "VEN"),
    ("Tokyo gave Manila two coast guard ships.", "AID", "JPN", "PHL"),
    ("Russian forces withdrew from Kherson.", "RETREAT", "RUS", "UKR"),
    ("Turkey lifted its veto on Sweden's membership.", "CONCEDE", "TUR", "SWE"),
    ("The United States and Japan exchanged prisoners.", "RETREAT", "USA", "JPN"),
    ("North Korea fired a missile over Japan.", "MOBILIZE", "PRK", "JPN"),
    ("Thousands of Pakistanis rallied against France in Karachi.", "PROTEST", "PAK", "FRA"),
    ("Trump said Iran would face consequences if it attacked.", "THREATEN", "USA", "IRN"),
    ("Iran launched 200 missiles at Israel.", "ASSAULT", "IRN", "ISR"),
    ("Iran launched a barrage of missiles at Haifa.", "ASSAULT", "IRN", "ISR"),
    ("Iran fired warning shots at an Iraqi boat.", "MOBILIZE", "IRN", "IRQ"),
    ("Riyadh deposited $3 billion in Pakistan's central bank.", "AID", "SAU", "PAK"),
    ("Cuban doctors arrived in Italy to help fight the virus.", "AID", "CUB", "ITA"),
    ("France and Nigeria launched a joint investigation.", "COOPERATE", "FRA", "NGA"),
    ("Azerbaijan and Armenia declared a truce.", "CONCEDE", "AZE", "ARM"),
    ("Mali has sent 2,600 troops back to Niger.", "MOBILIZE", "MLI", "NER"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES, ids=lambda value: str(value)[:40])
def test_a_set_expression_tells_its_type(coded, text: str, kind: str, source: str, target: str) -> None:
    told = [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]
    assert any(kind == t and source in s and target in o for t, s, o in told), told


@pytest.mark.parametrize(
    "text",
    [
        "The minister of France closed the door and turned to his notes.",
        "Thousands of Syrian refugees crossed the border into Turkey, where troops gave them water.",
        "The army of Peru marched into the new year.",
    ],
)
def test_the_same_words_in_their_plain_sense_tell_none_of_it(coded, text: str) -> None:
    assert not {"REJECT", "ASSAULT"} & {event.type for event in coded(text).events}


@pytest.mark.parametrize("leave", ["permission", "a licence", "a green light", "a mandate"])
def test_who_is_given_leave_would_do_it(coded, leave: str) -> None:
    found = [e for e in coded(f"France gave Chad {leave} to attack Libya.").events if e.type == "ASSAULT"]
    assert [(e.status, e.source[0].country, e.target[0].country) for e in found] == [("hypothetical", "TCD", "LBY")]
