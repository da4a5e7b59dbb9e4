"""Which time is that of a trigger, and which only tells apart, or belongs to another step."""

from __future__ import annotations

import pytest


def day(coded, text: str, trigger: str) -> str | None:
    """Return the first day of the event that a word tells."""
    found = next(event for event in coded(text).events if text[event.trigger_start :].startswith(trigger))
    return found.date_start.isoformat() if found.date_start else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The Kenyan president visited Rwanda, the first visit by a Kenyan leader since 2008.", "visited"),
        ("Greece and Turkey resumed talks for the first time since 2016.", "resumed"),
        ("Denmark joined the coalition in May 2003 before Poland signed a treaty with Latvia.", "signed"),
        ("Ghana cancelled a June visit to Togo.", "cancelled"),
        ("Peru withdrew from the 1987 treaty with Bolivia.", "withdrew"),
    ],
)
def test_a_time_of_another_step_is_not_taken(coded, text: str, trigger: str) -> None:
    assert day(coded, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "first"),
    [
        ("Turkey has shelled Syria since May 2012.", "shelled", "2012-05-01"),
        ("After Iraq invaded Kuwait in 1990, Egypt condemned Iraq.", "invaded", "1990-01-01"),
        ("Norway signed a 2015 agreement with Sweden.", "signed", "2015-01-01"),
        ("The Polish president held a June 12, 2014 summit with the Czech leader.", "held", "2014-06-12"),
        (
            "Hollande met Rouhani in May 2014 and praised Iran after it freed a sailor in April 2014.",
            "praised",
            "2014-05-01",
        ),
    ],
)
def test_its_own_time_is_taken(coded, text: str, trigger: str, first: str) -> None:
    assert day(coded, text, trigger) == first
