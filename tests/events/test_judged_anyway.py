"""What is not condemned, supported or commented on has been done all the same."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brazil refused to condemn the Sudanese attack on Chad.", "ASSAULT"),
        ("Brazil avoided condemning the Sudanese attack on Chad.", "ASSAULT"),
        ("Brazil stopped short of condemning Sudan for the attack on Chad.", "ASSAULT"),
        ("Kenya abstained from denouncing Sudan for attacking Chad.", "ASSAULT"),
        ("Nobody condemned the Sudanese strikes on Chad.", "ASSAULT"),
        ("Peru did not support the EU's sanctions against Bolivia.", "COERCE"),
        ("The Kremlin declined to comment on reports that Sudan attacked Chad.", "ASSAULT"),
        ("The Kremlin declined to comment on the meeting between Lula and Milei.", "CONSULT"),
        ("Chad urged Brazil to condemn the Sudanese attack on Niger.", "ASSAULT"),
        ("The EU should condemn the Sudanese attack on Chad.", "ASSAULT"),
    ],
)
def test_the_deed_keeps_its_own_status(coded, text: str, kind: str) -> None:
    assert {e.status for e in coded(text).events if e.type == kind} == {"happened"}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Brazil did not attack Chad.", "ASSAULT", "negated"),
        ("Peru does not support sanctions against Bolivia.", "COERCE", "negated"),
        ("Peru refused to impose sanctions on Bolivia.", "COERCE", "negated"),
        ("Poland would condemn a Russian attack on Moldova.", "ASSAULT", "planned"),
        ("Chad called on Egypt to condemn Sudan.", "ACCUSE", "hypothetical"),
        ("Brazil refused to condemn the Sudanese attack on Chad.", "ACCUSE", "negated"),
    ],
)
def test_what_is_denied_itself(coded, text: str, kind: str, status: str) -> None:
    assert {e.status for e in coded(text).events if e.type == kind} == {status}
