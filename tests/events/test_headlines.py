"""Participles before bare nouns in headlines describe them, and tell nobody's deed."""

from __future__ import annotations

import pytest


def kinds(coded, text: str) -> set[str]:
    return {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Chad shelters deposed minister in embassy.",
        "Norway hosts ousted Danish minister",
        "Oman receives expelled Hamas leader.",
        "Peru welcomes freed hostages from Niger.",
    ],
)
def test_who_takes_them_in_did_not_do_it(coded, text: str) -> None:
    assert kinds(coded, text).isdisjoint({"SANCTION", "RETREAT", "ASSAULT"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad troops killed minister.", "ASSAULT"),
        ("Norway has expelled two Danish diplomats.", "SANCTION"),
        ("Peru freed hostages from Niger.", "RETREAT"),
    ],
)
def test_verbs_of_headlines_stay_verbs(coded, text: str, kind: str) -> None:
    assert kind in kinds(coded, text)
