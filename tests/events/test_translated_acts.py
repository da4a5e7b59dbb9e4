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
    ("Foreign Minister Lavrov put his signature under a protocol with Chad.", "SUPPORT", "RUS", "TCD"),
    ("Peru lifted in full the ban on imports from Chile.", "CONCEDE", "PER", "CHL"),
    ("India imposed in full the tariffs on Chad.", "COERCE", "IND", "TCD"),
    ("Chad gave the ambassador of Niger a letter from its president.", "CONSULT", "TCD", "NER"),
    ("Washington decertified Colombia.", "SANCTION", "USA", "COL"),
    ("Chad reopened the border gate with Niger.", "CONCEDE", "TCD", "NER"),
    ("Turkey closed the border gate with Iraq.", "COERCE", "TUR", "IRQ"),
    ("Chad and Niger agreed to resume the joint fund for students.", "AGREE", "TCD", "NER"),
    ("Russia called in the Omani ambassador to Moscow, Ali Said.", "ACCUSE", "RUS", "OMN"),
    ("France announced on Monday the withdrawal of its ambassador from Niger.", "SANCTION", "FRA", "NER"),
    ("France announced the end of its military cooperation with Niger.", "SANCTION", "FRA", "NER"),
    ("Niger put an end to its defence accord with France.", "SANCTION", "NER", "FRA"),
    ("Rwanda ordered Belgian diplomats to leave the country.", "SANCTION", "RWA", "BEL"),
    ("Belgium demanded the departure of Rwandan troops from Congolese soil.", "REQUEST", "BEL", "RWA"),
    ("Pakistan handed over 14 Iranian border guards to Iran.", "RETREAT", "PAK", "IRN"),
    ("Chad handed over two soldiers to Niger.", "RETREAT", "TCD", "NER"),
    ("Iran appreciated Oman's constructive role.", "SUPPORT", "IRN", "OMN"),
    ("Chad and Niger reopened their embassies after seven years.", "SUPPORT", "TCD", "NER"),
    ("North Korea dynamited a section of the road to South Korea.", "ASSAULT", "PRK", "KOR"),
    ("Pakistan opened the border gate with Afghanistan.", "RETREAT", "PAK", "AFG"),
]


@pytest.mark.parametrize(("text", "kind", "one", "other"), CASES)
def test_an_act_in_translated_words(coded, text: str, kind: str, one: str, other: str) -> None:
    told = [(e.type, {p.country for p in (*e.source, *e.target)}) for e in coded(text).events]
    assert any(kind == found and {one, other} <= sides for found, sides in told), told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Belgium suspended part of its aid to Rwanda.", "AID"),
        ("France announced the withdrawal of its ambassador from Niger.", "CONCEDE"),
        ("France announced the end of its cooperation with Niger.", "CONCEDE"),
        ("Chad put an end to its defence accord with France.", "SUPPORT"),
        ("Rwanda ordered its diplomats to leave the country.", "SANCTION"),
        ("Iran sent 30 trucks to Afghanistan to fetch its goods.", "AID"),
        ("The ambassador of Oman was called to the bar.", "ACCUSE"),
        ("China took measures against the virus.", "COERCE"),
    ],
)
def test_other_trucks_calls_and_measures(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "A trade agreement between Chad and Niger is expected to be signed on Monday.",
        "A peace deal between Chad and Niger is due to be concluded.",
        "An accord between Chad and Niger is to be signed in Oslo.",
    ],
)
def test_what_is_expected_to_be_signed_is_not_there(coded, text: str) -> None:
    told = [event.status for event in coded(text).events if event.type == "SUPPORT"]
    assert told and set(told) == {"planned"}


def test_what_is_expected_of_an_agreement_leaves_it_there(coded) -> None:
    text = "An agreement between Chad and Niger is expected to lower prices."
    assert "happened" in {event.status for event in coded(text).events if event.type == "SUPPORT"}


def test_an_invitation_is_given_before_the_visit(coded) -> None:
    text = "Modi will travel to Oslo at the invitation of the Norwegian prime minister."
    told = [(e.status, e.source[0].country) for e in coded(text).events if e.frame == "invite"]
    assert told == [("happened", "NOR")]


def test_a_mediator_stands_between_who_frees_and_whose_people_are_freed(coded) -> None:
    events = coded("The Taliban released two Iranian truck drivers following the mediation of Qatar.").events
    told = [{p.country for p in e.target} for e in events if e.mode == "third-party"]
    assert told == [{"AFG", "IRN"}]


@pytest.mark.parametrize(
    ("text", "kind", "one", "other"),
    [
        ("Kuwait handed a protest memo to Iran's ambassador.", "ACCUSE", "KWT", "IRN"),
        ("Peru expressed strong regret over Chile's closure of the border.", "ACCUSE", "PER", "CHL"),
        ("Iraq allowed Omani lorries to pass through the crossing.", "RETREAT", "IRQ", "OMN"),
        ("France expelled 20 Algerian nationals.", "COERCE", "FRA", "DZA"),
        ("Cameroon's army, with the support of Chad, attacked the camp.", "SUPPORT", "TCD", "CMR"),
    ],
)
def test_more_acts_in_translated_words(coded, text: str, kind: str, one: str, other: str) -> None:
    told = [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]
    assert (kind, {one}, {other}) in told, told


@pytest.mark.parametrize(
    "text",
    [
        "Oman walked out of the talks in protest against the remarks of the Iraqi envoy.",
        "Kuwait handed a protest memo to Iran's ambassador.",
    ],
)
def test_who_does_so_in_protest_demonstrates_nowhere(coded, text: str) -> None:
    assert "PROTEST" not in {event.type for event in coded(text).events}


def test_nobody_is_turned_down_in_ones_own_people(coded) -> None:
    events = coded("Algeria refused to take back its nationals.").events
    assert all(p.country != "DZA" for e in events if e.type == "REJECT" for p in e.target)


def test_what_came_before_a_plan_is_done(coded) -> None:
    text = "Peru and Chile have agreed to resume talks, after a phone call between their presidents on 3 June 2024."
    assert {e.status for e in coded(text).events if e.mode == "phone"} <= {"happened"}
    text = "Peru has agreed to send aid, after a phone call between Xi and Modi on 3 June 2024."
    assert [e.status for e in coded(text).events if e.mode == "phone"] == ["happened"]


def test_what_is_done_while_another_is_given_time_is_done(coded) -> None:
    text = "Mali gave the UN coordinator 48 hours to leave the country, while Benin closed its embassy in Bamako."
    assert ("happened", "BEN") in [(e.status, e.source[0].country) for e in coded(text).events]
