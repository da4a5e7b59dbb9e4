"""Arms that come down on a land were fired at it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Iranian missiles rained down on Israel.", "IRN", "ISR"),
        ("Russian bombs fell on Kharkiv overnight.", "RUS", "UKR"),
        ("Two shells fired from Syria landed in Turkey.", "SYR", "TUR"),
    ],
)
def test_arms_that_come_down_were_fired(coded, text: str, source: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == "ASSAULT")
    assert ([s.country for s in event.source], [t.country for t in event.target]) == ([source], [target])


@pytest.mark.parametrize(
    "text", ["A North Korean missile landed in Japan's waters.", "Shares of Italian arms makers fell in Milan."]
)
def test_what_falls_elsewhere_strikes_nobody(coded, text: str) -> None:
    assert not [event for event in coded(text).events if event.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("US cargo planes, escorted by Danish fighter jets, dropped water on a mountain in Iraq.", "COERCE"),
        ("Jane Doe launches campaign to run for a seat in the French senate.", "ASSAULT"),
        ("Norway responded favorably to the Danish proposal.", "ACCUSE"),
    ],
)
def test_what_only_sounds_like_it_is_no_such_act(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}
