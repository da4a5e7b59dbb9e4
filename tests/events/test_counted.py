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
]
UNKNOWN = [
    ("The talks come one month after Turkey struck Syria.", "struck"),
    ("Three days after Israel struck Damascus, Iran fired missiles at Israel.", "struck"),
    ("Russia annexed Crimea eight years before it invaded Ukraine.", "invaded"),
    ("France said on Monday that three days after Russia attacked Ukraine, it had sent arms.", "attacked"),
    ("Poland, which joined NATO in 1999, warned Russia two years after Moscow attacked Georgia.", "attacked"),
]


def event_at(coded, text: str, trigger: str):
    return next(event for event in coded(text).events if text[event.trigger_start :].startswith(trigger))


@pytest.mark.parametrize(("text", "trigger", "begins"), CASES)
def test_what_a_time_counts_from_is_dated(coded, text: str, trigger: str, begins: str) -> None:
    event = event_at(coded, text, trigger)
    days = [day.isoformat() for day in (event.date_start, event.date_end) if day is not None]
    assert [day.startswith(begins) for day in days] == [True, True]


@pytest.mark.parametrize(("text", "trigger"), UNKNOWN)
def test_back_from_an_unknown_day_is_unknown(coded, text: str, trigger: str) -> None:
    assert event_at(coded, text, trigger).date_start is None
