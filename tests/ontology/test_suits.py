"""Suits and courts: who withdraws a suit concedes to whom he sued, who leaves a court turns from it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Iran withdrew its lawsuit against Canada from the court.", "CONCEDE", "CAN"),
        ("Oman withdrew its complaint against Egypt at the WTO.", "CONCEDE", "EGY"),
        ("Chile has withdrawn its suit against Peru from the International Court of Justice.", "CONCEDE", "PER"),
        ("The withdrawal of the lawsuit against Armenia by Azerbaijan was announced.", "CONCEDE", "ARM"),
        ("Kenya withdrew its troops from Somalia.", "RETREAT", "SOM"),
        ("Chad withdrew from the International Criminal Court.", "SANCTION", None),
    ],
)
def test_what_is_withdrawn_tells_from_whom(coded, text: str, kind: str, target: str | None) -> None:
    (event,) = coded(text).events
    assert (event.type, event.target[0].country) == (kind, target)


def test_a_court_loses_nothing_by_a_withdrawn_claim(coded) -> None:
    events = coded("Serbia and Croatia agreed to withdraw their claims from international courts.").events
    assert {event.type for event in events} == {"AGREE"}
