"""Who says that he will strike if another does something threatens him by that."""

from __future__ import annotations

import pytest


def threats(coded, text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
        if event.type == "THREATEN"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Erdogan has said Turkey will impose sanctions on Chad unless it withdraws.", ("TUR", "TCD")),
        ("Erdogan said Turkey would destroy Greece if necessary.", ("TUR", "GRC")),
        ("Norway said it would expel Peruvian envoys if Peru did not apologise.", ("NOR", "PER")),
        ("Erdogan warned that Turkey would strike Greece if it attacked.", ("TUR", "GRC")),
    ],
)
def test_it_is_one_threat(coded, text: str, sides: tuple[str, str]) -> None:
    assert threats(coded, text) == [("happened", *sides)]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts say Norway will strike Chad if it builds a bomb.",
        "Norway says Chad will attack Niger if the talks fail.",
        "Norway would attack Chad if it built a bomb.",
        "Norway said it would attack Chad if it were stronger.",
        "Norway said it would not attack Chad unless it was attacked.",
        "Norway said the sanctions on Chad would be lifted unless it attacked.",
        "Norway said it would hold talks with Chad if it apologised.",
    ],
)
def test_what_others_expect_or_is_not_so_threatens_nobody(coded, text: str) -> None:
    assert not threats(coded, text)
