"""Who alone did what nobody else did, who alone did not, and what nobody doubts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("No one but Serbia vetoed the resolution of Albania.", "REJECT", "SRB"),
        ("Nobody except Kenya supported Somalia.", "SUPPORT", "KEN"),
        ("No country other than Peru supported the government of Chile.", "SUPPORT", "PER"),
        ("Apart from Sudan, no one attacked Chad.", "ASSAULT", "SDN"),
        ("None of the states except Peru condemned Chile.", "ACCUSE", "PER"),
    ],
)
def test_the_only_one_did_it(coded, text: str, kind: str, source: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == kind)
    assert event.status == "happened"
    assert [party.country for party in event.source] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "All members of the Council except China condemned Chad.",
        "Chad was condemned by all members of the Council except China.",
        "Every state but China condemned Chad.",
        "All members, with the exception of China, condemned Chad.",
    ],
)
def test_who_is_excepted_did_not(coded, text: str) -> None:
    assert "CHN" not in {party.country for event in coded(text).events for party in event.source}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No one denies that Sudan attacked Chad.", "happened"),
        ("Few doubt that Sudan attacked Chad.", "happened"),
        ("Kenya does not doubt that Sudan attacked Chad.", "happened"),
        ("Sudan does not deny that it attacked Chad.", "hypothetical"),
        ("No country attacked Chad.", "negated"),
    ],
)
def test_what_nobody_doubts(coded, text: str, status: str) -> None:
    assert {event.status for event in coded(text).events if event.type == "ASSAULT"} == {status}
