"""Sides that no table knows, and acts that an announcement or a refusal is."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


def test_an_announced_visit_is_planned_and_announced(coded) -> None:
    assert told(coded, "Putin will visit China in May 2026.") == {("CONSULT", "planned"), ("AGREE", "happened")}


def test_an_expected_visit_is_not_announced(coded) -> None:
    assert ("AGREE", "happened") not in told(coded, "Analysts expect Putin to visit China.")


def test_what_somebody_will_not_do_is_rejected(coded) -> None:
    assert ("REJECT", "happened") in told(coded, "Russia will not release the prisoners.")


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Hundreds of protesters denounced the government of Kenya.", "protesters", "the government of Kenya"),
        ("A court convicted three dissidents of treason.", "court", "dissidents"),
        ("Brazil's police arrested several smugglers.", "Brazil", "smugglers"),
    ],
)
def test_sides_of_no_known_state(coded, text: str, source: str, target: str) -> None:
    (event,) = coded(text).events
    assert source in event.source[0].text
    assert target in event.target[0].text


def test_games_are_no_politics(coded) -> None:
    assert coded("The visitors attacked their opponents and scored a goal.").events == ()


def test_the_author_of_a_report_accuses(coded) -> None:
    (event,) = [e for e in coded("Amnesty put out a report accusing Nigeria of abuse.").events if e.type == "ACCUSE"]
    assert (event.source[0].text, event.target[0].text) == ("Amnesty", "Nigeria")


def test_what_is_done_at_a_place_reaches_its_state(coded) -> None:
    (event,) = [e for e in coded("Turkish forces bombarded positions near Aleppo.").events if e.type == "ASSAULT"]
    assert [party.country for party in event.target] == ["SYR"]


def test_where_a_cancelled_summit_was_to_be_is_not_whom_it_reaches(coded) -> None:
    found = coded("Canada rejected the summit in Singapore.").events
    assert "SGP" not in {party.country for event in found for party in event.target}


def test_who_is_cited_does_not_act(coded) -> None:
    found = coded(
        "Companies that, according to a French report, continue to support the Syrian army were fined."
    ).events
    assert "FRA" not in {party.country for event in found if event.type == "SUPPORT" for party in event.source}


def test_those_who_are_included_are_met(coded) -> None:
    (met,) = coded("Rubio met with other leaders, including Emmanuel Macron and Friedrich Merz.").events
    assert {party.country for party in met.target} >= {"FRA", "DEU"}


@pytest.mark.parametrize(
    "text",
    [
        "During talks with Lavrov in Moscow, Fidan urged restraint.",
        "After a meeting with Lavrov, Fidan told reporters that he was glad.",
    ],
)
def test_who_speaks_at_talks_takes_part(coded, text: str) -> None:
    met = [event for event in coded(text).events if event.type == "CONSULT"]
    assert {party.country for event in met for party in event.source} == {"TUR", "RUS"}


def test_one_of_several_people_is_people(coded) -> None:
    (freed,) = coded("Egypt freed one of the Sudanese prisoners.").events
    assert [party.country for party in freed.target] == ["SDN"]
