"""Whose aid was stopped, and for whom, where nobody tells who stopped it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("US aid to Sudan was suspended.", "USA", "SDN"),
        ("Norwegian aid to Mali has been cut.", "NOR", "MLI"),
        ("The Ukraine aid of Poland has been cut.", "POL", "UKR"),
        ("Arms deliveries to Libya were suspended by Spain.", "ESP", "LBY"),
    ],
)
def test_the_giver_has_stopped_his_aid(coded, text: str, giver: str, receiver: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.source[0].country, event.target[0].country) == ("SANCTION", giver, receiver)


def test_who_blocks_the_aid_of_another_is_told(coded) -> None:
    (event,) = coded("US aid to Sudan was blocked by Egypt.").events
    assert (event.type, event.source[0].country) == ("REJECT", "EGY")


def test_who_owns_the_aid_gives_it(coded) -> None:
    (event,) = coded("The aid of China to Pakistan is growing.").events
    assert (event.type, event.source[0].country, event.target[0].country) == ("AID", "CHN", "PAK")
