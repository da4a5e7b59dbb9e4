"""Deeds that only tell when or in what others acted or died: these did not do them."""

from __future__ import annotations

import pytest

NO_ASSAULT_BY = [
    ("Norway joined the sanctions after the invasion of Chad.", "NOR"),
    ("Aid was suspended by Norway after the attack on a convoy in Chad.", "NOR"),
    ("Two Norwegian tourists died in an attack in Niger.", "NOR"),
    ("Three Malian soldiers were killed in an attack near Gao.", "MLI"),
]
ASSAULT_BY = [
    ("Norway joined the sanctions after Sudan's invasion of Chad.", "SDN"),
    ("Nine people were killed in a Sudanese attack in Chad.", "SDN"),
]


@pytest.mark.parametrize(("text", "state"), NO_ASSAULT_BY)
def test_who_acts_after_a_deed_or_dies_in_it_did_not_do_it(coded, text: str, state: str) -> None:
    doers = [p.country for e in coded(text).events if e.type == "ASSAULT" for p in e.source]
    assert state not in doers


@pytest.mark.parametrize(("text", "state"), ASSAULT_BY)
def test_a_doer_told_with_it_did(coded, text: str, state: str) -> None:
    doers = [p.country for e in coded(text).events if e.type == "ASSAULT" for p in e.source]
    assert doers == [state]
