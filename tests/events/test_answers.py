"""What an act answers: who is protested against is not fired at, and who answers a deed did not do it."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> set[tuple[str, str, str | None, str | None]]:
    def first(side) -> str | None:
        return side[0].country if side else None

    return {(e.type, e.status, first(e.source), first(e.target)) for e in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired a missile in protest against the visit of the American minister to Seoul.",
        "North Korea fired two missiles into the sea, in apparent protest against the South Korea-US joint exercise.",
        "North Korea fired a missile in response to the drills of Japan.",
    ],
)
def test_who_is_protested_against_is_not_fired_at(coded, text: str) -> None:
    assert ("MOBILIZE", "happened", "PRK", None) in rows(coded, text)
    assert "ASSAULT" not in {row[0] for row in rows(coded, text)}


def test_who_is_fired_at_is(coded) -> None:
    text = "Chad fired rockets at Niger in response to the drills of Libya."
    assert ("ASSAULT", "happened", "TCD", "NER") in rows(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway imposed sanctions in view of the killing of a Chadian journalist.", "ASSAULT"),
        ("Iran was handed a note in connection with the detention of a Norwegian vessel.", "COERCE"),
    ],
)
def test_who_answers_a_deed_did_not_do_it(coded, text: str, kind: str) -> None:
    doer = text.split()[0][:3].upper()
    assert (kind, doer) not in {(row[0], row[2]) for row in rows(coded, text)} - {("COERCE", "NOR")}


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the report that China is providing drones to Russia, the spokesperson said it was groundless.",
        "When asked about reports that China sent drones to Russia, the spokesperson said nothing.",
        "In response to a question about the report that China sent drones to Russia, the minister said it was false.",
    ],
)
def test_reports_that_are_asked_about_are_open(coded, text: str) -> None:
    assert ("AID", "hypothetical", "CHN", "RUS") in rows(coded, text)
    assert ("AID", "happened", "CHN", "RUS") not in rows(coded, text)


def test_a_report_that_is_not_asked_about_tells_it(coded) -> None:
    text = "Norway welcomed the news that China sent drones to Russia."
    assert ("AID", "happened", "CHN", "RUS") in rows(coded, text)


def test_a_condition_names_nobody_whom_sanctions_reach(coded) -> None:
    text = "Unless Chad withdraws its troops from Niger, Norway will impose sanctions."
    assert ("COERCE", "hypothetical", "NOR", "NER") not in rows(coded, text)


def test_a_participle_behind_had_is_active(coded) -> None:
    text = "Norway has expelled two diplomats and criticised by name the government of Chad."
    assert ("ACCUSE", "happened", "NOR", "TCD") in rows(coded, text)
    assert ("COERCE", "happened", "NOR", None) not in rows(coded, "Norway was isolated and sanctioned by Chad.")
