"""Who is named only to be set aside is no side: "Israel, not Iran", "not Chad but Niger"."""

from __future__ import annotations

import pytest

# text, type, source, target
SIDES = [
    ("It was not Chad but Niger that attacked Mali.", "ASSAULT", {"NER"}, {"MLI"}),
    ("It was Sudan, and not Chad, that attacked Niger.", "ASSAULT", {"SDN"}, {"NER"}),
    ("Egypt, not Turkey, condemned Sudan.", "ACCUSE", {"EGY"}, {"SDN"}),
    ("The rebels were supplied with weapons by Iran, not by Russia.", "AID", {"IRN"}, None),
    ("Not Peru but Chile attacked Bolivia.", "ASSAULT", {"CHL"}, {"BOL"}),
    ("Kenya condemned Uganda and not Rwanda.", "ACCUSE", {"KEN"}, {"UGA"}),
    ("Kenya condemned Uganda rather than the government of Rwanda.", "ACCUSE", {"KEN"}, {"UGA"}),
    ("Iraq did not attack Jordan but Kuwait.", "ASSAULT", {"IRQ"}, {"KWT"}),
    ("Not only Iran but also Russia attacked Georgia.", "ASSAULT", {"IRN", "RUS"}, {"GEO"}),
    ("Chad and Niger attacked Mali.", "ASSAULT", {"TCD", "NER"}, {"MLI"}),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), SIDES)
def test_who_is_set_aside_is_no_side(coded, text: str, kind: str, source: set[str], target: set[str] | None) -> None:
    (event,) = (event for event in coded(text).events if event.type == kind)
    assert event.status == "happened"
    assert {party.country for party in event.source} == source
    assert target is None or {party.country for party in event.target} == target


def test_a_denial_of_the_name_alone_denies_the_deed(coded) -> None:
    (event,) = coded("It was not Iran that attacked Syria.").events
    assert event.status == "negated"
