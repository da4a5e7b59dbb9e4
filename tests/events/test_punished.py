"""Whom somebody punishes or thanks for a deed did it, whether he is punished or only to be."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str]]:
    return {(event.type, event.status, event.source[0].country) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway punished Chad for the attack on Niger.", "ASSAULT"),
        ("Chad was punished by Norway for the bombing of Niger.", "ASSAULT"),
        ("Norway penalised Chad for the expulsion of its ambassador.", "SANCTION"),
        ("Norway sanctioned Chad for the delivery of drones to Russia.", "AID"),
        ("Norway retaliated against Chad for the expulsion of its diplomats.", "SANCTION"),
        ("Norway took revenge on Chad for the attack on Niger.", "ASSAULT"),
        ("Norway thanked Chad for the release of the hostages.", "RETREAT"),
        ("Norway will punish Chad for invading Niger.", "ASSAULT"),
        ("Norway did not punish Chad for attacking Niger.", "ASSAULT"),
        ("Norway wants to punish Chad for attacking Niger.", "ASSAULT"),
        ("Norway refused to punish Chad for the attack on Niger.", "ASSAULT"),
        ("Norway may impose sanctions on Chad for attacking Niger.", "ASSAULT"),
    ],
)
def test_who_is_punished_or_thanked_did_it(coded, text: str, kind: str) -> None:
    found = told(coded, text)
    assert (kind, "happened", "TCD") in found
    assert (kind, "happened", "NOR") not in found


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Norway would punish Chad for attacking Niger.", ("ASSAULT", "planned", "TCD")),
        ("If Norway punishes Chad for attacking Niger, Libya will protest.", ("ASSAULT", "hypothetical", "TCD")),
        ("Norway apologised to Chad for the attack on Niger.", ("ASSAULT", "happened", "NOR")),
    ],
)
def test_what_is_not_punished_yet(coded, text: str, row: tuple[str, str, str]) -> None:
    assert row in told(coded, text)
