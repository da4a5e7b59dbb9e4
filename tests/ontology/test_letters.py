"""Letters and notes: one that is only sent is contact, one of protest or against somebody disapproves."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Lukashenko sent a letter to Erdogan.", "CONSULT", "TUR"),
        ("The Omani sultan has sent a letter to the Iranian president on trade.", "CONSULT", "IRN"),
        ("Laos sent a note to Bangkok.", "CONSULT", "THA"),
        ("Peru handed a note to the Chilean ambassador.", "CONSULT", "CHL"),
        ("A letter was sent by Modi to Macron.", "CONSULT", "FRA"),
        ("Malaysia sent a note of protest to China.", "ACCUSE", "CHN"),
        ("Qatar sent a letter to the UN against Israel.", "ACCUSE", "ISR"),
        ("Cuba sent a protest note to Canada.", "ACCUSE", "CAN"),
    ],
)
def test_what_a_letter_is_tells_its_words(coded, text: str, kind: str, target: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.target[0].country) == (kind, target)


def test_a_letter_that_was_not_sent_is_no_contact(coded) -> None:
    (event,) = coded("Peru did not send a letter to Chile.").events
    assert (event.type, event.status) == ("CONSULT", "negated")
