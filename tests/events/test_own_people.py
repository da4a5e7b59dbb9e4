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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The foreign minister of Kenya urged Kenyans to remain calm.", "REQUEST"),
        ("The French government issued its harshest warnings to the companies of Peru to leave Chad.", "THREATEN"),
    ],
)
def test_other_words_to_own_people_and_own_words_to_others_stay(coded, text: str, kind: str) -> None:
    assert kind in {event.type for event in coded(text).events}
