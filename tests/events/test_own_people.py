"""Travel advice and other words of a state to its own people are no event of states."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Norway urged Norwegians to leave Mali immediately.",
        "Japan warned its citizens against trips to Chad.",
        "India advised its nationals not to travel to Nepal.",
        "The Italian foreign ministry called on Italian citizens to leave Niger.",
        "Brazil asked Brazilians to leave Lebanon.",
    ],
)
def test_own_people_are_asked_nothing_of_states(coded, text: str) -> None:
    assert not coded(text).events


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Norway urged Mali to leave Chad.", "NOR", "MLI"),
        ("Kenya urged Somalis to leave Mandera.", "KEN", "SOM"),
    ],
)
def test_others_are_asked(coded, text: str, source: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "REQUEST")
    assert ([p.country for p in event.source], [p.country for p in event.target]) == ([source], [target])
