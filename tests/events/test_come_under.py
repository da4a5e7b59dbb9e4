"""Who came under fire, by arms or by words, and from whom."""

from __future__ import annotations

import pytest

CASES = [
    ("Kherson came under fire from Russian artillery.", "ASSAULT", "RUS"),
    ("Israeli soldiers came under fire from Hezbollah.", "ASSAULT", "LBN"),
    ("Kharkiv came under attack by Russia.", "ASSAULT", "RUS"),
    ("Israel came under attack from Iran.", "ASSAULT", "IRN"),
    ("Hungary came under fire from Poland over its policy.", "ACCUSE", "POL"),
    ("The minister came under attack from France over his comments.", "ACCUSE", "FRA"),
]


@pytest.mark.parametrize(("text", "kind", "source"), CASES)
def test_what_one_comes_under_tells_by_what(coded, text: str, kind: str, source: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.source[0].country) == (kind, source)


@pytest.mark.parametrize("text", ["Sweden's shares came under pressure from China.", "Chile came under Spain."])
def test_pressure_is_no_attack(coded, text: str) -> None:
    assert "ASSAULT" not in {event.type for event in coded(text).events}
