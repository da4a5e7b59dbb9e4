"""Offers and pledges: what they offer makes them friendly or not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway promised to send troops to Ukraine.", "AGREE"),
        ("Norway offered to send troops to Ukraine.", "AGREE"),
        ("Norway pledged to deploy missiles against Russia.", "THREATEN"),
        ("Norway proposed to impose tariffs on Chad.", "THREATEN"),
        ("Norway's proposal to ban Chadian oil drew criticism.", "THREATEN"),
        ("Norway offered to help Chad.", "AGREE"),
        ("Norway invited the foreign minister of Chad.", "AGREE"),
    ],
)
def test_what_is_offered_makes_the_offer(coded, text: str, kind: str) -> None:
    assert {event.type for event in coded(text).events if event.status == "happened"} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "The launch by North Korea invited a South Korean strike.",
        "Iranian police treated the Norwegian protesters with patience.",
        "Norway handed the future of Chad back to the voters.",
    ],
)
def test_who_only_brings_it_about_offers_nothing(coded, text: str) -> None:
    assert not {event.type for event in coded(text).events} & {"AGREE", "AID", "RETREAT"}


def test_who_treats_the_wounded_helps(coded) -> None:
    found = coded("Norway treated wounded Ukrainian soldiers.").events
    assert [event.type for event in found] in (["AID"], [])
    assert coded("Norway treated patients from Ukraine in its hospitals.").events[0].type == "AID"
