"""Who tells of a deed, owns who did it, or is named with a document did not do it and was not struck."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    events = (event for event in coded(text).events if event.type == kind)
    return [({s.country for s in event.source}, {t.country for t in event.target}) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "The attack near Damascus that Turkey says killed ten people shocked the world.",
        "Modi spoke of the attack that Turkey says killed ten soldiers.",
        "The strike on Aleppo that Turkey says killed ten soldiers took place on Monday.",
    ],
)
def test_who_says_what_an_attack_did_did_not_make_it(coded, text: str) -> None:
    assert not any("TUR" in source for source, _ in sides(coded, text, "ASSAULT"))


def test_the_group_that_somebody_says_attacked_did(coded) -> None:
    (found,) = sides(coded, "The group that Turkey says attacked its soldiers denied it.", "ASSAULT")
    assert found == ({None}, {"TUR"})


@pytest.mark.parametrize(
    "text", ["A visit by the president of China is planned.", "The visit by the envoys of China ended."]
)
def test_nobody_visits_his_own_land_by_being_of_it(coded, text: str) -> None:
    assert all("CHN" not in target for _, target in sides(coded, text, "CONSULT"))


def test_the_host_is_told_beside_the_visitor(coded) -> None:
    text = "A visit to Oslo by the president of China is planned."
    assert ({"CHN"}, {"NOR"}) in sides(coded, text, "CONSULT")


def test_where_a_truce_was_signed_it_is_not_broken(coded) -> None:
    assert sides(coded, "Russia violated a truce brokered in Istanbul.", "ASSAULT") == [({"RUS"}, set())]


def test_what_is_reported_is_none_of_what_is_to_follow(coded) -> None:
    events = coded("The vote would follow reports that Russia attacked Ukraine.").events
    assert [(event.type, event.status) for event in events] == [("ASSAULT", "happened")]


@pytest.mark.parametrize("share", ["half of its gas imports", "30% of the debt", "between 50% and 75% of its imports"])
def test_who_accounts_for_a_share_is_not_blamed(coded, share: str) -> None:
    assert sides(coded, f"Officials say Russia is responsible for {share}.", "ACCUSE") == []
    assert sides(coded, "Officials say Russia is responsible for the attack on Poland.", "ACCUSE")


@pytest.mark.parametrize(
    "text",
    [
        "Trump cancelled the summit, scheduled to be held in Singapore on 12 June.",
        "Modi called off the talks that were to be held in Singapore.",
        "Seoul cancelled the meeting planned in Singapore.",
    ],
)
def test_where_talks_were_to_be_held_nobody_is_turned_down(coded, text: str) -> None:
    ((_, target),) = sides(coded, text, "REJECT")
    assert "SGP" not in target


def test_what_is_done_while_something_will_be_is_to_come_too(coded) -> None:
    text = "Israel would annex the land while granting the Palestinians autonomy."
    assert {event.status for event in coded(text).events if event.type == "CONCEDE"} == {"planned"}
    now = "Russia attacked Ukraine while offering talks to Kyiv."
    assert {event.status for event in coded(now).events} == {"happened"}
