"""Deeds that are investigated, discussed or reported under a future were done all the same."""

from __future__ import annotations

import pytest


def _status(coded, text: str, kind: str) -> set[str]:
    return {event.status for event in coded(text).events if event.type == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Norway will discuss the attack on Chad by Niger.",
        "Norway said it would examine accusations of attacks by Niger on Chad.",
        "Norway will look into reports of Nigerien attacks on Chad.",
        "Norway announced it would investigate allegations that Niger bombed Chad.",
        "Norway will study the bombing of Chad by Niger.",
    ],
)
def test_what_will_be_spoken_of_was_done(coded, text: str) -> None:
    assert _status(coded, text, "ASSAULT") == {"happened"}


def test_meddling_that_will_be_investigated_is_no_threat(coded) -> None:
    text = "Norway announced it would investigate allegations that Russia meddled in the Norwegian elections."
    assert _status(coded, text, "COERCE") == {"happened"}
    assert not _status(coded, text, "THREATEN")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway will debate an attack on Chad.", "planned"),
        ("Norway will launch the attack on Chad.", "planned"),
        ("Norway would attack Chad if Niger agreed.", "hypothetical"),
    ],
)
def test_what_is_only_planned_is_not(coded, text: str, status: str) -> None:
    assert _status(coded, text, "ASSAULT") == {status}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway had given advice to Chad in a letter.", set()),
        ("Norway gave in to Chad.", {"CONCEDE"}),
        ("Norway offered Chad help in putting pressure on Niger.", {"AGREE", "AID"}),
    ],
)
def test_who_gives_something_in_a_letter_gives_in_to_nobody(coded, text: str, kinds: set[str]) -> None:
    assert {event.type for event in coded(text).events if event.status == "happened"} <= kinds
