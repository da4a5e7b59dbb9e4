"""Acts in the words of translations: who comes together with whom, calls an envoy to the ministry, puts signatures."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str | None, set[str | None], set[str | None]]]:
    return [(e.type, e.mode, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Modi came together with Macron in Delhi.", ("CONSULT", None, {"IND", "FRA"}, {"IND", "FRA"})),
        ("Oman and Chad put their signatures to a fishing accord.", ("SUPPORT", None, {"OMN", "TCD"}, {"OMN", "TCD"})),
        (
            "The Libyan Ambassador in Rome was called to the Foreign Ministry.",
            ("ACCUSE", "disapprove", {"ITA"}, {"LBY"}),
        ),
        ("Chad invited the French ambassador to the ministry.", ("ACCUSE", "disapprove", {"TCD"}, {"FRA"})),
        ("Peru summoned the deputy head of the Chilean embassy.", ("ACCUSE", "disapprove", {"PER"}, {"CHL"})),
        ("Latvia introduced measures against Belarus.", ("COERCE", "restrict", {"LVA"}, {"BLR"})),
        ("Oman sent 12 trucks loaded with flour to Yemen.", ("AID", None, {"OMN"}, {"YEM"})),
        ("Oman ended its role as mediator between Iran and Iraq.", ("SANCTION", "withdraw", {"OMN"}, {"IRN", "IRQ"})),
        ("Oman to host Iran-Iraq talks", ("CONSULT", "third-party", {"OMN"}, {"IRN", "IRQ"})),
        ("Switzerland hosted the Armenia-Azerbaijan summit.", ("CONSULT", "third-party", {"CHE"}, {"ARM", "AZE"})),
        ("Norway rejected that Sweden had attacked it.", ("REJECT", None, {"NOR"}, {"SWE"})),
    ],
)
def test_told(coded, text: str, event: tuple[str, str | None, set[str | None], set[str | None]]) -> None:
    assert event in rows(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court summoned the head of the ministry.", "ACCUSE"),
        ("Chad took measures against corruption.", "COERCE"),
        ("Oman took measures against the spread of cholera from Yemen.", "COERCE"),
        ("Egypt sent trucks to the Libyan border.", "AID"),
        ("The ambassador called to the ministry to say goodbye.", "ACCUSE"),
        ("The Chadian ambassador denied that his country arms Libya.", "REJECT"),
    ],
)
def test_not_told_between_states(coded, text: str, kind: str) -> None:
    between = [row for row in rows(coded, text) if row[0] == kind and row[2] - row[3] and row[3] - {None}]
    same = [row for row in rows(coded, text) if row[0] == kind and row[2] == row[3]]
    assert not between
    assert not same
