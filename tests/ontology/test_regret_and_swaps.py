"""Regret over what others do, harsh reactions, swaps told by a noun, bans lifted in a noun, towns under fire."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "countries"),
    [
        ("South Korea expressed regret over Japan's decision on the island.", "ACCUSE", ("KOR", "JPN")),
        ("Kenya voiced disappointment over the statement of Uganda.", "ACCUSE", ("KEN", "UGA")),
        ("Putin expressed regret to Aliyev over the crash.", "CONCEDE", ("RUS", "AZE")),
        ("Israel expressed regret to Jordan over the conduct of its soldiers.", "CONCEDE", ("ISR", "JOR")),
        ("Athens reacted harshly to the statement of Ankara.", "ACCUSE", ("GRC", "TUR")),
        ("The lifting by Saudi Arabia of the ban on Lebanese imports was announced.", "CONCEDE", ("SAU", "LBN")),
        ("The exchange of prisoners between Chad and Sudan took place in Libya.", "RETREAT", ("TCD", "SDN")),
        ("Russia subjected Odesa to a drone attack.", "ASSAULT", ("RUS", "UKR")),
    ],
)
def test_what_nouns_and_regrets_tell(coded, text: str, kind: str, countries: tuple[str, str]) -> None:
    (event,) = coded(text).events
    assert (event.type, event.source[0].country, event.target[-1].country) == (kind, *countries)


@pytest.mark.parametrize(
    "text",
    [
        "The lifting of the ban on Lebanese imports by Saudi Arabia was welcomed.",
        "The end of the embargo against Cuba was welcomed by Peru.",
    ],
)
def test_a_ban_that_is_lifted_is_not_laid(coded, text: str) -> None:
    assert {event.type for event in coded(text).events}.isdisjoint({"COERCE", "SANCTION"})
