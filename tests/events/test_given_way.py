"""Whom somebody is to yield to: who asks it of him."""

from __future__ import annotations

import pytest


def yielding(coded, text: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type in ("CONCEDE", "RETREAT")
    }


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Turkey urged Greece to back down.", ("GRC", "TUR")),
        ("Turkey demanded that Greece apologize.", ("GRC", "TUR")),
        ("Chad called on Niger to surrender.", ("NER", "TCD")),
        ("Chad pressured Niger's regime to back down as unrest escalated.", ("NER", "TCD")),
        ("Chad urged Niger to apologize to Mali.", ("NER", "MLI")),
    ],
)
def test_who_asks_for_it_is_yielded_to(coded, text: str, sides: tuple[str, str]) -> None:
    assert ("hypothetical", *sides) in yielding(coded, text)


@pytest.mark.parametrize("text", ["Chad said that Niger had apologized.", "Chad urged Niger to compromise."])
def test_nobody_else_is(coded, text: str) -> None:
    assert all(target is None for _, _, target in yielding(coded, text))
