"""Envoys who are called to a ministry or called home, by whom the words leave out."""

from __future__ import annotations

import pytest


def told(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [
        ({one.country for one in event.source}, {one.country for one in event.target})
        for event in coded(text).events
        if event.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Chad called the Omani ambassador to the foreign ministry.", "TCD", "OMN"),
        ("The charge d'affaires of Niger was called to the ministry in Oslo.", "NOR", "NER"),
        ("Niger's envoy in Oslo was called into the foreign ministry.", "NOR", "NER"),
        ("Norway called Ambassador Kone of Mali to the ministry.", "NOR", "MLI"),
    ],
)
def test_an_envoy_called_to_the_ministry_hears_a_complaint(coded, text: str, one: str, other: str) -> None:
    assert ({one}, {other}) in told(coded, text, "ACCUSE")


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army called reservists to the ministry and the envoy of Oman left.",
        "Japan invited experts to the ministry, and the Chinese ambassador welcomed it.",
        "Japan invited the Chinese ambassador to the ministry for a farewell dinner.",
        "Norway's minister invited farmers to the ministry, the envoy of Chad said.",
    ],
)
def test_others_called_there_do_not(coded, text: str) -> None:
    assert told(coded, text, "ACCUSE") == []


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The Polish ambassador to Hungary was recalled for consultations.", "POL", "HUN"),
        ("Chad's ambassador in Niamey was recalled on Friday.", "TCD", "NER"),
        ("The ambassador of Oman to Peru has been recalled.", "OMN", "PER"),
    ],
)
def test_whose_envoy_is_recalled_recalls_him(coded, text: str, one: str, other: str) -> None:
    assert told(coded, text, "SANCTION") == [({one}, {other})]


def test_who_is_named_recalls_him(coded) -> None:
    assert told(coded, "The envoy to Niger was recalled by Chad.", "SANCTION") == [({"TCD"}, {"NER"})]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Lebanon sent a letter of complaint to the UN Security Council against Israel.", "ISR"),
        ("Chad complained to the WTO about Chinese tariffs.", "CHN"),
        ("Peru protested to Chile against the drills.", "CHL"),
    ],
)
def test_a_body_that_is_complained_to_is_not_accused(coded, text: str, accused: str) -> None:
    targets = [target for _, target in told(coded, text, "ACCUSE")]
    assert {accused} in targets
    assert all(target <= {accused} for target in targets)


@pytest.mark.parametrize("text", ["Iran protests.", "Turkey protested."])
def test_a_state_that_protests_complains(coded, text: str) -> None:
    assert told(coded, text, "PROTEST") == []


def test_people_demonstrate(coded) -> None:
    assert told(coded, "Thousands of Turks protested on the streets of Athens.", "PROTEST")
