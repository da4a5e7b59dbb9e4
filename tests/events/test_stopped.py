"""What somebody no longer does or denies doing, and what is done near another and not with him."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Norway stopped sending weapons to Israel.", {("SANCTION", "happened"), ("AID", "negated")}),
        ("Chad stopped selling oil to Sudan.", {("SANCTION", "happened"), ("COOPERATE", "negated")}),
        ("Chad has not stopped shelling Sudan.", {("ASSAULT", "happened")}),
        ("Chad ceased issuing visas to Nigerians.", {("SANCTION", "happened")}),
    ],
)
def test_who_stopped_doing_something_does_it_no_more(coded, text: str, events: set[tuple[str, str]]) -> None:
    assert told(coded, text) == events


def test_who_is_to_stop_or_will_announces_no_deed(coded) -> None:
    for text in ("Peru urged Chile to stop shelling Bolivia.", "Chile will stop buying gas from Bolivia."):
        assert told(coded, text).isdisjoint({("ASSAULT", "happened"), ("AGREE", "happened"), ("COOPERATE", "planned")})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad denied attacking Sudan.", ("ASSAULT", "negated")),
        ("Chad denies having shelled Sudan.", ("ASSAULT", "negated")),
        ("Chad did not deny attacking Sudan.", ("ASSAULT", "hypothetical")),
        ("Chad denies supporting the rebels in Sudan.", ("SUPPORT", "negated")),
        ("Chad disputed having shelled Sudan.", ("ASSAULT", "negated")),
        ("The Elysee contests having bombed Libya.", ("ASSAULT", "negated")),
        ("Chad defended itself from having shelled Sudan.", ("ASSAULT", "negated")),
    ],
)
def test_what_somebody_denies_doing_is_told_as_not_done(coded, text: str, act: tuple[str, str]) -> None:
    assert act in told(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran held exercises near Azerbaijan.", "MOBILIZE"),
        ("China held military exercises around the island of Taiwan.", "MOBILIZE"),
        ("Russia held naval exercises off Norway.", "MOBILIZE"),
        ("Japan held exercises with Australia.", "COOPERATE"),
        ("Kenya and Uganda held joint exercises.", "COOPERATE"),
    ],
)
def test_drills_near_another_are_not_held_with_him(coded, text: str, kind: str) -> None:
    (event,) = coded(text).events
    assert event.type == kind


@pytest.mark.parametrize(
    "text",
    ["Chad swears not having shelled Sudan.", "Chad swears it did not shell Sudan.", "Chad swore it had left Mali."],
)
def test_what_was_or_was_not_done_is_no_promise(coded, text: str) -> None:
    assert "AGREE" not in {kind for kind, _ in told(coded, text)}


def test_what_is_sworn_not_to_be_done_is_a_promise(coded) -> None:
    assert ("AGREE", "happened") in told(coded, "Chad swore not to attack Sudan.")
