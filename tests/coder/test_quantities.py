"""Which event a quantity belongs to."""

from __future__ import annotations

import pytest

from westphalia import read


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Poland gave Ukraine 30 tanks, 200 trucks and 2 billion euros.", [True, True, True]),
        ("A Russian missile attack on Ukraine left ten people dead.", [True]),
        ("China forgave Zambia $32 billion in debt.", [True]),
        ("Norway praised Finland, where 40 percent of households own a boat.", [False]),
    ],
)
def test_a_quantity_is_of_the_event_of_its_clause(text: str, tied: list[bool]) -> None:
    assert [quantity.event_id is not None for quantity in read(text).quantities] == tied
