"""Two clauses joined by "and": who does the second is not acted on in the first."""

from __future__ import annotations

import pytest

TWO_CLAUSES = [
    ("Oslo expelled three Cuban diplomats and Havana expelled two Norwegian diplomats.", ["NOR CUB", "CUB NOR"]),
    ("Sudan attacked Chad and Chad attacked Sudan.", ["SDN TCD", "TCD SDN"]),
    ("Lima condemned Quito and the government in Bogota has condemned Caracas.", ["PER ECU", "COL VEN"]),
]
ONE_SUBJECT = [
    ("Oslo condemned Havana and Caracas and criticised Quito.", ["NOR CUB VEN", "NOR ECU"]),
    ("Sudan attacked Chad and Libya.", ["SDN TCD LBY"]),
]


@pytest.mark.parametrize(("text", "acts"), TWO_CLAUSES + ONE_SUBJECT, ids=lambda value: str(value)[:40])
def test_each_clause_has_its_own_subject(coded, text: str, acts: list[str]) -> None:
    events = coded(text).events
    assert [" ".join(p.country for p in (*event.source, *event.target)) for event in events] == acts
