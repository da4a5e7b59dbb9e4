"""Whom a denial of reports does not turn down, what is only a case, and systems that are arms."""

from __future__ import annotations

import pytest


def told(coded, text: str, kind: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Kremlin dismissed reports of a meeting between Putin and Macron.", ("RUS", None)),
        ("Norway denied reports of talks between Chad and Niger.", ("NOR", None)),
        ("Norway rejected the claims of British ministers.", ("NOR", "GBR")),
        ("Norway denied Peru's claims of an attack on Chile.", ("NOR", "PER")),
    ],
)
def test_a_denial_answers_who_made_the_claim(coded, text: str, sides: tuple[str, str | None]) -> None:
    assert told(coded, text, "REJECT") == [("happened", *sides)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In the case of an attack by Chad on Niger, Norway will send troops.", "hypothetical"),
        ("Norway will send troops in the event of an attack by Chad on Niger.", "hypothetical"),
        ("In the case of the attack by Chad on Niger, Norway was silent.", "happened"),
    ],
)
def test_a_case_is_open(coded, text: str, status: str) -> None:
    assert told(coded, text, "ASSAULT") == [(status, "TCD", "NER")]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The U.S. has deployed missile defense systems to South Korea.", [("happened", "USA", "KOR")]),
        ("Russia stationed S-400 air defence systems near Norway.", [("happened", "RUS", "NOR")]),
        ("Chad deployed a computer system in Niger.", []),
    ],
)
def test_systems_of_air_defence_are_arms(coded, text: str, moved: list[tuple[str, str, str]]) -> None:
    assert told(coded, text, "MOBILIZE") == moved
