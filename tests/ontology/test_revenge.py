"""Who promises revenge or a harsh answer threatens; who asks that troops leave asks for no help."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str | None]]:
    return [(event.type, event.mode) for event in coded(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Chad promised revenge to Sudan.",
        "Oman swore to take revenge on the Houthis.",
        "Chile promised a harsh answer to Bolivia.",
        "Mali vowed a crushing response to Algeria.",
    ],
)
def test_a_promise_of_harm_is_a_threat(coded, text: str) -> None:
    assert rows(coded, text)[0][0] == "THREATEN"
    assert not any(kind == "AGREE" for kind, _ in rows(coded, text))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Sudan demanded the withdrawal of Ethiopian troops from the valley.", "yield"),
        ("Peru requested troops from Brazil.", "assist"),
    ],
)
def test_who_asks_troops_to_leave_asks_for_no_help(coded, text: str, mode: str) -> None:
    assert ("REQUEST", mode) in rows(coded, text)
