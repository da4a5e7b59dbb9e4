"""Who passes judgment on a deed is not thereby who does it."""

from __future__ import annotations

import pytest


def doers(coded, text: str) -> set[tuple[str, str | None]]:
    kinds = ("ASSAULT", "COERCE", "SANCTION")
    return {(e.type, p.country) for e in coded(text).events for p in e.source if e.type in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish minister said that strikes on Sudan violate the Charter.",
        "Norway said that attacks against Gaza must stop.",
        "Attacks against Lebanon must stop, the Spanish minister said.",
        "Vietnam's spokeswoman said that sanctions against Cuba must be lifted.",
        "Jordan declared that the blockade of Gaza has to end.",
        "Kenya said raids on Somali villages constitute a crime.",
    ],
)
def test_who_deplores_a_deed_did_not_do_it(coded, text: str) -> None:
    assert doers(coded, text) == set()


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Norway said that its strikes on Libya must go on.", ("ASSAULT", "NOR")),
        ("Ethiopia said that strikes on Eritrea will continue.", ("ASSAULT", "ETH")),
        ("Norway said that Chad's attacks on Libya must stop.", ("ASSAULT", "TCD")),
    ],
)
def test_who_does_it_is_kept(coded, text: str, doer: tuple[str, str]) -> None:
    assert doer in doers(coded, text)
