"""Who asks something of another and names what comes of it otherwise threatens him."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str | None, str | None]]:
    return {
        (event.type, event.status, event.source[0].country, event.target[0].country if event.target else None)
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peru told Chile to lift the embargo or bear the consequences.", ("PER", "CHL")),
        ("Norway called on Chad to free the sailors or expect a response.", ("NOR", "TCD")),
        ("Mali demanded that Niger withdraw its troops or face war.", ("MLI", "NER")),
        ("Oman ordered Yemen to surrender the port or be bombed.", ("OMN", "YEM")),
        ("Kenya asked Uganda to apologise or else face reprisals.", ("KEN", "UGA")),
        ("Chad gave Niger until Friday to leave the town.", ("TCD", "NER")),
        ("Chad has given Niger until the end of May to withdraw its forces or be expelled.", ("TCD", "NER")),
    ],
)
def test_an_ultimatum_threatens(coded, text: str, sides: tuple[str, str]) -> None:
    found = told(coded, text)
    assert ("THREATEN", "happened", *sides) in found
    assert not any(kind == "REQUEST" for kind, *_ in found)
    assert not any(status == "happened" for kind, status, *_ in found if kind != "THREATEN")


def test_the_mode_is_what_is_threatened(coded) -> None:
    events = coded("Peru told Chile to leave the island or face air strikes.").events
    assert [event.mode for event in events if event.type == "THREATEN"] == ["violence"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru asked Chile to return the ships or pay compensation.",
        "Peru urged Chile to sign a truce or extend the ceasefire.",
        "Peru urged Chile to buy vaccines or face an outbreak.",
        "The court gave Chile until Friday to answer.",
        "Chile gave inspectors access until Friday.",
    ],
)
def test_another_way_is_no_threat(coded, text: str) -> None:
    assert not any(kind == "THREATEN" for kind, *_ in told(coded, text))


def test_who_is_given_time_is_to_act(coded) -> None:
    found = told(coded, "Chad gave Niger until the end of May to withdraw its forces.")
    assert ("RETREAT", "hypothetical", "NER", "TCD") in found
