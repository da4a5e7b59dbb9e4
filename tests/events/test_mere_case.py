"""Acts that are only a case that may come about, and acts that were done whatever is to follow from them."""

from __future__ import annotations

import pytest


def _status(coded, text: str, kind: str) -> set[str]:
    return {event.status for event in coded(text).events if event.type == kind}


@pytest.mark.parametrize(
    "text",
    [
        "An attack by Iran on Oman would be met with force.",
        "An Iranian attack on Oman would trigger a war.",
        "A Chinese invasion of Taiwan would be a disaster.",
        "Any Iranian attack on Israel will be met with force.",
        "An Iranian attack on the Ever Grace 1 of Oman would trigger a war.",
        "Iranian attacks on Omani ships would force the navy to act.",
    ],
)
def test_what_an_act_would_lead_to_leaves_it_open(coded, text: str) -> None:
    assert _status(coded, text, "ASSAULT") == {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    [
        "The attack by Iran on Oman would be the third this year.",
        "A Russian strike on Kyiv on Monday could lead to more sanctions.",
        "A Russian strike on a hospital in Mali could amount to a war crime.",
        "A Russian strike that killed ten Danes could lead to more sanctions.",
    ],
)
def test_what_is_known_or_told_with_a_day_was_done(coded, text: str) -> None:
    assert _status(coded, text, "ASSAULT") == {"happened"}


def test_what_is_looked_for_and_not_found_is_denied(coded) -> None:
    assert _status(coded, "Chad did not find any attack by Niger.", "ASSAULT") == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "Oslo wants to avenge Chad's attack on Niger.",
        "Chad will respond to Niger's attack on its embassy.",
        "Chad vowed to punish Niger for its attack on the embassy.",
        "No one wants to acknowledge Chad's invasion of Niger.",
        "Rome will help the victims of Chad's attack on Niger.",
    ],
)
def test_what_is_yet_to_be_answered_was_done(coded, text: str) -> None:
    assert _status(coded, text, "ASSAULT") == {"happened"}


@pytest.mark.parametrize(
    "text", ["Chad will respond to an attack by Niger.", "Norway wants to stop Oman's attack on Chad."]
)
def test_what_may_come_is_no_deed_to_answer(coded, text: str) -> None:
    assert "happened" not in _status(coded, text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("After a tour of Africa, Lavrov flew to Beijing.", "tour"),
        ("Iran and Iraq exchanged the remains of soldiers killed in the war.", "exchange_of_the_dead"),
    ],
)
def test_who_travels_and_who_exchanges(coded, text: str, frame: str) -> None:
    (event,) = (event for event in coded(text).events if event.frame == frame)
    assert {side.country for side in event.source} in ({"RUS"}, {"IRN", "IRQ"})


def test_ships_that_stand_down_resign_from_nothing(coded) -> None:
    assert not coded("The warships were told to stand down.").events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("By attacking Oman, Iran would harm itself.", "hypothetical"),
        ("The minister said that by bombing Oman Iran could lose its friends.", "hypothetical"),
        ("By attacking Oman, Iran may have broken the treaty.", "happened"),
        ("Iran angered its friends by attacking Oman.", "happened"),
    ],
)
def test_by_what_one_would_do_something_is_only_thought_of(coded, text: str, status: str) -> None:
    assert _status(coded, text, "ASSAULT") == {status}
