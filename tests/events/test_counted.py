"""When: counted back from what came of it (published on 20 June 2024)."""

from __future__ import annotations

import pytest

# text, trigger, how its first and its last day begin
CASES = [
    (
        "In September 2022, seven months after Russia's invasion of Ukraine, Norway sent arms to Kyiv.",
        "invasion",
        "2022-02",
    ),
    ("Peru withdrew its ambassador in 2009, a year after Chile attacked Bolivia.", "attacked", "2008"),
    ("On March 3, 2021, two days before Iran released a Korean ship, Seoul paid Tehran.", "released", "2021-03-05"),
    ("The talks come one month after Turkey struck Syria.", "struck", "2024-05"),
    ("It has been six months since Kenya attacked Somalia.", "attacked", "2023-12"),
]


def event_at(coded, text: str, trigger: str):
    return next(event for event in coded(text).events if text[event.trigger_start :].startswith(trigger))


@pytest.mark.parametrize(("text", "trigger", "begins"), CASES, ids=lambda value: str(value)[:30])
def test_what_a_time_counts_from_is_dated(coded, text: str, trigger: str, begins: str) -> None:
    event = event_at(coded, text, trigger)
    days = [day.isoformat() for day in (event.date_start, event.date_end) if day is not None]
    assert [day.startswith(begins) for day in days] == [True, True]


def test_days_back_from_an_unknown_day_are_unknown(coded) -> None:
    text = "Three days after Israel struck Damascus, Iran fired missiles at Israel."
    assert event_at(coded, text, "struck").date_start is None
