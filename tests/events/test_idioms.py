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


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES)
def test_a_set_expression_tells_its_type(coded, text: str, kind: str, source: str, target: str) -> None:
    told = [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]
    assert any(kind == t and source in s and target in o for t, s, o in told), told


PLAIN = [
    ("Germany launched its electric vehicle in China at the Shanghai show.", "ASSAULT"),
    ("China launched a wave of exports into Germany.", "ASSAULT"),
    ("US tanks rolled into Poland for Nato exercises.", "ASSAULT"),
    ("Thousands of Syrian refugees crossed the border into Turkey, where troops gave them water.", "ASSAULT"),
    ("The Israeli singer set London ablaze.", "ASSAULT"),
    ("Germany and France went to war over Greece's debt.", "ASSAULT"),
    ("Iran fired warning shots at an Iraqi boat.", "ASSAULT"),
    ("Putin flew to China with his doctor.", "AID"),
    ("Boeing delivered planes to India.", "AID"),
    ("Apple deposited 13 billion euros with Ireland.", "AID"),
    ("Chelsea will pay the wages of the Brazilian striker.", "AID"),
    ("Germany sent home French staff because of the virus.", "SANCTION"),
    ("South Korea rallied against Portugal to win 2-1.", "PROTEST"),
    ("The minister of France closed the door and read the German notes.", "REJECT"),
    ("The Israeli goalkeeper shut the door on Italy.", "REJECT"),
    ("The German chef turned the back of the lamb on France.", "REJECT"),
    ("The Red Cross drew a line for food in Sudan.", "THREATEN"),
    ("Turkey turned up the heat in its match with Germany.", "COERCE"),
    ("France and Nigeria launched a joint investigation into the attack.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind"), PLAIN)
def test_the_same_words_in_their_plain_sense_tell_none_of_it(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}


def test_a_warning_beside_shots_does_not_make_them_warning_shots(coded) -> None:
    (event,) = (e for e in coded("Iran fired missiles at Israel after a warning.").events if e.type == "ASSAULT")
    assert (event.frame, event.target[0].country) == ("fire_at", "ISR")


def test_bombs_dropped_over_a_town_hit_it_and_missiles_over_a_land_do_not(coded) -> None:
    (dropped,) = coded("Russia dropped bombs over Kharkiv.").events
    assert (dropped.type, dropped.target[0].country) == ("ASSAULT", "UKR")
    assert "ASSAULT" not in {e.type for e in coded("North Korea fired a missile over Japan.").events}


def test_in_light_of_an_act_is_no_leave_to_do_it(coded) -> None:
    text = "In light of Russia's invasion of Ukraine, Finland joined NATO."
    assert [e.status for e in coded(text).events if e.type == "ASSAULT"] == ["happened"]


def test_captives_exchanged_may_be_named_by_one_side_alone(coded) -> None:
    (event,) = coded("Russia exchanged Ukrainian prisoners.").events
    assert event.type == "RETREAT"
    assert {p.country for p in (*event.source, *event.target)} == {"RUS", "UKR"}


@pytest.mark.parametrize("leave", ["permission", "a licence", "a green light", "a mandate"])
def test_who_is_given_leave_would_do_it(coded, leave: str) -> None:
    found = [e for e in coded(f"France gave Chad {leave} to attack Libya.").events if e.type == "ASSAULT"]
    assert [(e.status, e.source[0].country, e.target[0].country) for e in found] == [("hypothetical", "TCD", "LBY")]
