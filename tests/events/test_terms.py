"""Terms set to others: who threatens or demands does not have to meet them."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.source[0].country) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway threatened Chad with sanctions if it did not stop the shelling of Niger.", "RETREAT"),
        ("Norway threatened to impose sanctions on Chad unless it stops the bombing.", "RETREAT"),
        ("Norway will not lift the sanctions against Chad until it stops bombing Niger.", "ASSAULT"),
        ("Norway warned Chad that it would retaliate if it attacked Niger.", "ASSAULT"),
        ("Norway will impose sanctions on Chad if it attacks Niger.", "ASSAULT"),
        ("Norway warned Chad of sanctions if it does not withdraw its troops from Niger.", "RETREAT"),
        ("Norway will resume talks with Chad if it lifts the sanctions.", "CONCEDE"),
        ("Norway said it would not resume talks with Chad until it lifts the sanctions.", "CONCEDE"),
        ("Norway demanded that it stop the shelling of Niger.", "RETREAT"),
    ],
)
def test_who_sets_a_term_does_not_meet_it(coded, text: str, kind: str) -> None:
    assert (kind, "NOR") not in told(coded, text)


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Norway warned that Iran would face consequences if it attacked Israel.", "ASSAULT", "IRN"),
        ("Chad will regret it if it attacks Niger.", "ASSAULT", "TCD"),
        ("Norway will impose sanctions unless Chad withdraws its troops from Niger.", "RETREAT", "TCD"),
        ("Norway will send troops if it signs an agreement with Mali.", "SUPPORT", "NOR"),
        ("Norway threatened to close the strait if it was attacked by Iran.", "ASSAULT", "IRN"),
        ("Norway said that it had bombed Chad.", "ASSAULT", "NOR"),
    ],
)
def test_others_keep_their_deeds(coded, text: str, kind: str, doer: str) -> None:
    assert (kind, doer) in told(coded, text)


def test_what_is_to_stop_is_no_deed_of_who_sets_the_term(coded) -> None:
    found = told(coded, "Turkey said it would attack Syria if it did not stop the shelling of Idlib.")
    assert found == {("ASSAULT", "TUR"), ("THREATEN", "TUR")}
