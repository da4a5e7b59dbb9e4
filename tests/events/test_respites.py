"""Ultimatums are not pleas, respites no ultimatums, and what is feared not done."""

from __future__ import annotations

import pytest


def _kinds(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Experts urged Germany to arm or be attacked by Russia.",
        "Canada asked Norway to help Ukraine or risk an invasion of Poland.",
        "Peru gave migrants from Venezuela until October to apply for papers.",
        "The IMF gave Argentina until December to repay the loan.",
    ],
)
def test_who_pleads_or_gives_time_threatens_nobody(coded, text: str) -> None:
    assert "THREATEN" not in {kind for kind, _ in _kinds(coded, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Turkey told Norway to leave Cyprus or bear the consequences.",
        "Chad gave Norway until Friday to withdraw its troops.",
    ],
)
def test_who_orders_on_pain_of_something_threatens(coded, text: str) -> None:
    assert ("THREATEN", "happened") in _kinds(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "Poland says Russia is not hiding its preparations for an attack on Lithuania.",
        "Kyiv fears that NATO fails to stop a Russian invasion of Moldova.",
        "Lebanon can not stop a new Israeli raid on Beirut.",
        "Experts urged Germany to arm or be attacked by Russia.",
    ],
)
def test_what_is_feared_or_prepared_is_not_done(coded, text: str) -> None:
    assert ("ASSAULT", "happened") not in _kinds(coded, text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Germany blamed the hack on Russia in a letter to China.", "RUS"),
        ("Norway blamed the raid on Chad on Friday.", "TCD"),
        ("Russia protested to the European Union over its sanctions.", "IGO:EU"),
    ],
)
def test_whom_a_deed_is_laid_on(coded, text: str, target: str) -> None:
    accused = [one for event in coded(text).events if event.type == "ACCUSE" for one in event.target]
    assert [one.country or one.actor_id for one in accused] == [target]


def test_captives_are_freed_and_not_who_takes_them_in(coded) -> None:
    (event,) = coded("Russia handed over Ukrainian prisoners to Belarus.").events
    assert [one.country for one in event.target] == ["UKR"]


@pytest.mark.parametrize("verb", ["promised", "vowed to", "pledged to"])
def test_who_promises_somebody_to_do_it_does_it(coded, verb: str) -> None:
    text = f"Turkey {verb} Armenia to open its border."
    opened = [event for event in coded(text).events if event.type == "RETREAT"]
    assert all([one.country for one in event.source] == ["TUR"] for event in opened)
