"""What passes between officials and reporters is no event of states."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The Japanese embassy did not respond to a request for comment from CNN.",
        "Cuba's government did not reply to AFP's request for comment.",
        "The Turkish presidency turned down Reuters' request for an interview.",
        "The Reuters agency asked the Egyptian ministry for comment.",
        "The Serbian government did not answer an email seeking comment.",
    ],
)
def test_requests_for_comment_tell_nothing(coded, text: str) -> None:
    assert not coded(text).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway rejected Libya's request for talks.", "REJECT"),
        ("Togo asked Ghana for military aid.", "REQUEST"),
        ("Brazil requested an explanation from Chile.", "REQUEST"),
    ],
)
def test_requests_among_states_are_events(coded, text: str, kind: str) -> None:
    assert kind in {event.type for event in coded(text).events}


def test_who_apologises_for_comments_asks_for_none(coded) -> None:
    kinds = [event.type for event in coded("The Danish minister apologised for those comments.").events]
    assert kinds == ["CONCEDE"]
