"""Words of an event that tell none: habits, aims, fears, dangers, silence to the press, and figures of speech."""

from __future__ import annotations

import pytest


def types(coded, text: str) -> set[str]:
    return {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pakistan regularly tests missiles near India.", "MOBILIZE"),
        ("While Turkey helps Azerbaijan with arms, it trades with Armenia.", "AID"),
        ("She is a president who embraces China and praises Russia.", "SUPPORT"),
        ("India's strategy to isolate Pakistan has failed.", "SANCTION"),
        ("Japan's focus is on expanding cooperation with Vietnam.", "COOPERATE"),
        ("Warsaw's fear is that Russia could attack Poland.", "ASSAULT"),
        ("British support for Ukraine remains strong.", "SUPPORT"),
        ("Iran's missile programme is a threat to Israel.", "THREATEN"),
        ("Japan lives with a growing nuclear threat from North Korea.", "THREATEN"),
        ("The Pentagon declined to comment on Iran.", "REJECT"),
        ("The French ministry refused to give details about Mali.", "REJECT"),
        ("China sought to interfere in the election of Taiwan.", "REQUEST"),
        ("Three countries condemned Belarus.", "ACCUSE"),
    ],
)
def test_how_things_are_is_no_event(coded, text: str, kind: str) -> None:
    assert kind not in types(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt and Sudan share the same view on Ethiopia.", "CONSULT"),
        ('Trump calls the Turkish president "friend".', "CONSULT"),
        ("India is sending a message to the world that China will fail.", "CONSULT"),
        ("New alliances targeting China have no drones.", "ASSAULT"),
        ("British lawmakers must realise that Iran is strong, the China Daily wrote.", "REQUEST"),
        ("Obama said the United States must understand China.", "REQUEST"),
        ("Egypt released images of its meeting with Sudan.", "RETREAT"),
        ("Ukrainian soldiers liberated Kherson.", "RETREAT"),
        ("Hungary will not stand by as Serbia crumbles.", "SUPPORT"),
        ("Russia has taken a position against Japan.", "ASSAULT"),
        ("Merkel boarded the plane in China.", "COERCE"),
        ("Merkel spoke to the Sunday Telegraph.", "CONSULT"),
        ("The U.S. flew two bombers to South Korea.", "CONSULT"),
        ("Modi attended a ceremony in Mumbai.", "CONSULT"),
        ("Trump took to Twitter to praise Japan.", "ACCUSE"),
    ],
)
def test_other_meanings_are_no_event(coded, text: str, kind: str) -> None:
    assert kind not in types(coded, text)


@pytest.mark.parametrize("text", ["France upholds justice.", "Britain and Japan deny military exchanges."])
def test_things_are_no_target(coded, text: str) -> None:
    assert not [party.text for event in coded(text).events for party in event.target]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pakistan tested a missile on Friday.", "MOBILIZE"),
        ("Trump's threat to bomb Iran worried Oman.", "THREATEN"),
        ("Iran declined to meet the French envoy.", "REJECT"),
        ("Iran sought help from China.", "REQUEST"),
        ("Egypt exchanged views with Sudan on Ethiopia.", "CONSULT"),
        ("Xi sent a message to Putin.", "CONSULT"),
        ("Iran said Israel must withdraw from Gaza.", "REQUEST"),
        ("Iran freed two French prisoners.", "RETREAT"),
        ("Congress passed a law that imposes sanctions on Russia.", "COERCE"),
        ("Greece took Germany to court.", "ACCUSE"),
    ],
)
def test_what_was_done_still_is_one(coded, text: str, kind: str) -> None:
    assert kind in types(coded, text)


def test_a_visit_told_with_less_is_no_second_one(coded) -> None:
    text = (
        "Lavrov visited North Korea. His visit lasts three days. "
        "The newspaper Izvestia said Lavrov's visit to North Korea was long."
    )
    visits = [event for event in coded(text).events if event.mode == "visit"]
    assert [party.country for event in visits for party in event.target] == ["PRK"]
