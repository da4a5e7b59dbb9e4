"""Who takes part: those named with "between", those behind a comma, and none of those who only mediate."""

from __future__ import annotations

import pytest

TALKS = [
    ("A meeting was held in Doha between the head of Hamas, Ali Hassan, and the Turkish minister.", "PSE TUR"),
    ("Talks took place in Ankara between Russia and Ukraine.", "RUS UKR"),
    ("Talks took place in Geneva between Armenia and Azerbaijan.", "ARM AZE"),
    ("Consultations were held in Minsk between the foreign ministries of Belarus and Cuba.", "BLR CUB"),
    ("A meeting was held at the Kremlin between Vladimir Putin and the president of Egypt, Sisi.", "EGY RUS"),
    ("Through the mediation of Qatar, Chad and Sudan held talks.", "SDN TCD"),
    ("Mediated by Qatar and Egypt, Chad and Sudan held talks.", "SDN TCD"),
    ("With Turkish mediation, Chad and Sudan held talks.", "SDN TCD"),
    ("On Friday in Doha, Rwanda and Congo held talks.", "COD RWA"),
]


def _sides(events, frame_is_mediation: bool):
    return [
        (
            " ".join(sorted(p.country or "" for p in event.source)),
            " ".join(sorted(p.country or "" for p in event.target)),
        )
        for event in events
        if (event.frame == "mediate") == frame_is_mediation
    ]


@pytest.mark.parametrize(("text", "parties"), TALKS)
def test_those_who_talk_are_the_parties(coded, text: str, parties: str) -> None:
    assert _sides(coded(text).events, frame_is_mediation=False) == [(parties, parties)]


NOT_BETWEEN = [
    "Talks on the border between Chad and Sudan were held in Paris.",
    "A meeting on the border between Peru and Chile was held in Paris.",
]


@pytest.mark.parametrize("text", NOT_BETWEEN)
def test_those_whom_a_noun_stands_between_need_not_talk(coded, text: str) -> None:
    assert not coded(text).events


MEDIATED = [
    ("Chad and Sudan reached an agreement through the mediation of Qatar.", "QAT", "SDN TCD"),
    ("Chad and Sudan signed a peace deal brokered by Kenya.", "KEN", "SDN TCD"),
    ("Mediated by Oman, Iraq and Kuwait held talks.", "OMN", "IRQ KWT"),
    ("Chad and Sudan exchanged prisoners with the mediation of Qatar.", "QAT", "SDN TCD"),
]


@pytest.mark.parametrize(("text", "mediator", "parties"), MEDIATED)
def test_who_mediates_does_so_between_the_parties_and_is_none(coded, text: str, mediator: str, parties: str) -> None:
    events = coded(text).events
    assert _sides(events, frame_is_mediation=True) == [(mediator, parties)]
    assert _sides(events, frame_is_mediation=False) == [(parties, parties)]


COMMAS = [
    ("Supported by France, Mali and Niger attacked Algeria.", "ASSAULT", "MLI NER"),
    ("Together with Germany, France and Italy condemned Russia.", "ACCUSE", "DEU FRA ITA"),
    ("In response to sanctions by Canada and Peru, Chad expelled two French diplomats.", "SANCTION", "TCD"),
]


@pytest.mark.parametrize(("text", "kind", "source"), COMMAS)
def test_a_comma_parts_the_subject_from_what_stands_in_front(coded, text: str, kind: str, source: str) -> None:
    (event,) = (event for event in coded(text).events if event.type == kind)
    assert " ".join(sorted(party.country for party in event.source)) == source
