"""Who asks where something is done, or left, at the wish of somebody."""

from __future__ import annotations

import pytest

ASKING = [
    ("At the request of Norway, Chad arrested a smuggler.", ["NOR TCD"]),
    ("Despite the demands of Norway, Chad arrested a smuggler.", ["NOR TCD"]),
    ("At Norway's request, Chad arrested a smuggler.", ["NOR TCD"]),
    ("At the end of the summit, Chad arrested a smuggler.", []),
]


@pytest.mark.parametrize(("text", "asking"), ASKING)
def test_whose_wish_it_was_asked(coded, text: str, asking: list[str]) -> None:
    asked = [event for event in coded(text).events if event.type == "REQUEST"]
    assert [" ".join(p.country for p in (*event.source, *event.target)) for event in asked] == asking
