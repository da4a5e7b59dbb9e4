"""Plans that were given up, and acts that are planned for a day or counted on."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chile had planned to sell tanks to Peru, but cancelled the deal.", "COOPERATE", "hypothetical"),
        ("Sudan had intended to attack Chad, but Kenya stopped it.", "ASSAULT", "hypothetical"),
        ("Norway had originally intended to send tanks to Chad.", "AID", "hypothetical"),
        ("They spoke just before the visit of Modi to Nepal, planned for August 19.", "CONSULT", "planned"),
        ("Kenya is counting on the visit of Macron to Nairobi.", "CONSULT", "planned"),
        ("Tokyo looks forward to the visit of Modi to Japan.", "CONSULT", "planned"),
        ("Chile plans to sell tanks to Peru.", "COOPERATE", "planned"),
        ("Chad spoke to France before the visit of Modi to Nepal.", "CONSULT", "happened"),
    ],
)
def test_how_a_plan_stands(coded, text: str, kind: str, status: str) -> None:
    assert status in {event.status for event in coded(text).events if event.type == kind}


def test_who_gave_a_plan_up_announces_and_threatens_nothing(coded) -> None:
    text = "Sudan had intended to attack Chad, but Kenya stopped it."
    assert not {event.type for event in coded(text).events} & {"THREATEN", "AGREE"}
