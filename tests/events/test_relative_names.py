"""What a relative clause calls a deed blames its doer, and does it not tell once more."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The visit of Modi to Kashmir, which Pakistan called a provocation, ended on Friday.", "PAK", "IND"),
        ("Egypt sent arms to Somalia, which Ethiopia called a provocation.", "ETH", "EGY"),
        ("The Saudi strikes on Yemen, which Iran called illegal, went on.", "IRN", "SAU"),
        ("Sudan bombed Chad, which Kenya called a violation of the ceasefire.", "KEN", "SDN"),
    ],
)
def test_the_doer_is_blamed(coded, text: str, source: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "ACCUSE")
    assert ([p.country for p in event.source], [p.country for p in event.target]) == ([source], [target])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The drills, which Iran calls a rehearsal for an invasion, were held by Qatar.", "ASSAULT"),
        ("The strikes, which Turkey called an act of self-defense, hit Iraq.", "PROTEST"),
    ],
)
def test_the_name_tells_no_deed(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}


def test_who_is_called_names_himself(coded) -> None:
    (event,) = coded("Kenya left Sudan, which Chad called an aggressor.").events
    assert [p.country for p in event.target] == ["SDN"]
