"""Measures announced in the passive are of who announces them."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str | None, str | None]]:
    return {
        (event.type, event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Macron announced that sanctions on Syria would be lifted.", ("CONCEDE", "planned", "FRA", "SYR")),
        ("Macron announced that aid to Mali would be suspended.", ("SANCTION", "planned", "FRA", "MLI")),
        ("Norway announced that tariffs on Chinese goods will be raised.", ("COERCE", "planned", "NOR", "CHN")),
        ("Norway announced that all flights to Chad would be banned.", ("SANCTION", "planned", "NOR", "TCD")),
    ],
)
def test_who_announces_a_measure_takes_it(coded, text: str, measure: tuple[str, ...]) -> None:
    assert measure in told(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "Macron announced that Russian sanctions on France would be lifted.",
        "Macron announced that two hostages would be released in Mali.",
        "Macron announced that sanctions on Syria would be lifted by Norway.",
        "Macron announced that a journalist would be arrested in Mali.",
    ],
)
def test_not_what_is_of_another_or_no_measure(coded, text: str) -> None:
    assert not [one for one in told(coded, text) if one[0] in ("CONCEDE", "COERCE", "RETREAT") and one[2] == "FRA"]
