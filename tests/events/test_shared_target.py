"""Verbs joined to one that names whom they reach: they reach him too."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (event.type, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Turkey condemned Chad and imposed tough sanctions.", "COERCE", "TCD"),
        ("Kenya accused Chad of meddling and demanded an apology.", "REQUEST", "TCD"),
        ("Kenya threatened to bomb Chad, traded insults with its president and imposed an embargo.", "COERCE", "TCD"),
        ("Norway imposed tariffs on Peru and threatened further tariffs.", "THREATEN", "PER"),
        ("Norway thanked Chad and sent food and medicine.", "AID", "TCD"),
        ("Norway accused Chad of spying and expelled four diplomats.", "SANCTION", "TCD"),
    ],
)
def test_a_joined_verb_reaches_the_same(coded, text: str, kind: str, target: str) -> None:
    assert any(found[0] == kind and found[2] == target for found in told(coded, text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Turkey condemned Chad and imposed sanctions on Mali.", ("COERCE", "TUR", "TCD")),
        ("Turkey condemned Chad and offered aid.", ("AID", "TUR", "TCD")),
        ("Turkey condemned Chad and declared a curfew.", ("COERCE", "TUR", "TCD")),
        ("Norway condemned Chad, and Peru imposed sanctions.", ("COERCE", "PER", "TCD")),
        ("Norway met Chadian envoys and imposed sanctions.", ("COERCE", "NOR", "TCD")),
        ("Norway accused Chad of spying and expelled four Malian diplomats.", ("SANCTION", "NOR", "TCD")),
    ],
)
def test_not_where_another_is_named_or_the_acts_are_unlike(coded, text: str, wrong: tuple[str, ...]) -> None:
    assert wrong not in told(coded, text)
