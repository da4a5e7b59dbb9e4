"""Events spoken of again, what came of them, and simple acts that are told in passing."""

from __future__ import annotations

import datetime as dt

import pytest


def _told(coded, text: str, **fields: object) -> list[tuple[str, str, str, str]]:
    """Return type, sources, targets (by name) and status of the events of a text."""
    return [
        (
            event.type,
            " ".join(sorted(p.country or p.name for p in event.source)),
            " ".join(sorted(p.country or p.name for p in event.target)),
            event.status,
        )
        for event in coded(text, **fields).events
    ]


BOTH = "FRA TUR"


def test_this_meeting_is_not_with_who_speaks_of_it(coded) -> None:
    text = "Macron met Erdogan in Ankara. The news agency Anadolu said this meeting, held on 12 June, was cordial."
    meetings = [event for event in coded(text).events if event.type == "CONSULT"]
    assert len(meetings) == 1
    assert {p.country for p in meetings[0].source} == {"FRA", "TUR"}


def test_the_meeting_dates_what_was_told_before(coded) -> None:
    (event,) = coded("Macron met Erdogan. The meeting took place on 12 June.").events
    assert event.date_start == dt.date(2024, 6, 12)
    assert "speaks of it again" in event.reasons[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between France and Turkey ended with an agreement on gas.",
        "Months of negotiations between France and Turkey resulted in a treaty.",
        "A summit of French and Turkish ministers produced a pact on migration.",
    ],
)
def test_an_agreement_that_talks_came_to(coded, text: str) -> None:
    assert ("SUPPORT", BOTH, BOTH, "happened") in _told(coded, text)


def test_the_parties_of_a_signing_stand_in_its_clause(coded) -> None:
    text = "The signing of the pact on Friday deepens the cooperation between France and Turkey."
    assert ("SUPPORT", BOTH, BOTH, "happened") in _told(coded, text)


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("French and Turkish officials were in talks.", "CONSULT", BOTH, BOTH),
        ("Macron shook hands with Erdogan.", "SUPPORT", "FRA", "TUR"),
        ("Macron described Erdogan as a friend.", "SUPPORT", "FRA", "TUR"),
        ("Macron was met with flowers by Turkish children.", "CONSULT", "TUR", "FRA"),
        ("Macron arrived in Warsaw at Donald Tusk's invitation.", "AGREE", "POL", "FRA"),
        ("The first leader to congratulate Erdogan was Macron.", "SUPPORT", "FRA", "TUR"),
        ("Oman received assurances from Iran.", "AGREE", "IRN", "OMN"),
        ("Russia started deliveries of weapons to Syria.", "AID", "RUS", "SYR"),
        ("Turkey's purchase of a Russian missile system was criticised.", "COOPERATE", "TUR", "RUS"),
        ("The EU exerted pressure on Serbia.", "REQUEST", "European Union", "SRB"),
        ("Iran's seizure of a British tanker was illegal.", "COERCE", "IRN", "GBR"),
        ("Iran tried to interfere in Iraqi politics.", "COERCE", "IRN", "IRQ"),
        ("British officials said that Iran was behind the attack on the port.", "ACCUSE", "GBR", "IRN"),
        ("The threats led Poland to expel three Russian diplomats.", "SANCTION", "POL", "RUS"),
    ],
)
def test_simple_acts(coded, text: str, kind: str, source: str, target: str) -> None:
    assert (kind, source, target, "happened") in _told(coded, text)


def test_nobody_in_a_state_does_it(coded) -> None:
    told = _told(coded, "Several leaders of Turkey remain in detention.")
    assert not [entry for entry in told if entry[0] == "COERCE" and entry[1]]


def test_acts_of_two_kinds_are_two_events(coded) -> None:
    told = _told(coded, "Macron embraced Erdogan. Macron thanked Erdogan. Macron praised Erdogan.")
    assert told == [("SUPPORT", "FRA", "TUR", "happened")] * 2  # thanks and praise are one kind


def test_two_dates_are_two_visits(coded) -> None:
    days = [event.date_start for event in coded("Macron visited Turkey in May 2019 and again in March 2022.").events]
    assert days == [dt.date(2019, 5, 1), dt.date(2022, 3, 1)]


def test_two_dates_have_two_ids(coded) -> None:
    events = coded("Macron visited Turkey in May 2019 and March 2022.").events
    assert len({event.event_id for event in events}) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le Monde praised Macron's decision to visit Turkey last week.", "happened"),
        ("Le Monde praised Macron's decision to visit Turkey the day before.", "happened"),
        ("Le Monde praised Macron's decision to visit Turkey next week.", "planned"),
        ("Le Monde praised Macron's decision on Monday to visit Turkey.", "planned"),
    ],
)
def test_a_decision_about_a_day_that_is_past(coded, text: str, status: str) -> None:
    assert ("CONSULT", "FRA", "TUR", status) in _told(coded, text)


def test_one_side_is_joined_with_both(coded) -> None:
    visits = coded("Macron's trip was short. Macron visited Turkey on 12 June.").events
    assert [(e.type, len(e.target), e.date_start) for e in visits] == [("CONSULT", 1, dt.date(2024, 6, 12))]


def test_what_another_says_of_a_visit_that_the_article_tells_is_that_visit(coded) -> None:
    text = "The ministry said Macron visited Turkey. On 12 June, Macron visited Turkey."
    visits = [e for e in coded(text).events if e.type == "CONSULT"]
    assert [(e.date_start, e.claim_id) for e in visits] == [(dt.date(2024, 6, 12), None)]


def test_each_agreement_that_talks_came_to_is_told(coded) -> None:
    text = "Putin's talks with Kim Jong Un yielded a treaty on trade, as well as an agreement on a new bridge."
    signed = [e for e in coded(text).events if e.type == "SUPPORT"]
    assert [text[e.trigger_start : e.trigger_end] for e in signed] == ["treaty", "agreement"]
