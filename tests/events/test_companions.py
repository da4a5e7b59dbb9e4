"""Who does it together with the subject, and who has an envoy expelled to whom he was sent."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str]]:
    return {
        (
            event.type,
            " ".join(sorted(side.country or "" for side in event.source)),
            " ".join(sorted(side.country or "" for side in event.target)),
        )
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Turkey, along with Qatar, sent aid to Mali.", ("AID", "QAT TUR", "MLI")),
        ("Together with France, Germany sanctioned Belarus.", ("COERCE", "DEU FRA", "BLR")),
        ("Germany, together with France and Italy, condemned Belarus.", ("ACCUSE", "DEU FRA ITA", "BLR")),
        ("Kenya joined Uganda in condemning Chad.", ("ACCUSE", "KEN UGA", "TCD")),
        ("Russia, alongside Iran, bombed Syria.", ("ASSAULT", "IRN RUS", "SYR")),
        ("Chad's ambassador to Norway was expelled.", ("SANCTION", "NOR", "TCD")),
        ("The Russian ambassador in Oslo was summoned.", ("ACCUSE", "NOR", "RUS")),
    ],
)
def test_companions_act_too(coded, text: str, event: tuple[str, str, str]) -> None:
    assert event in told(coded, text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway was attacked alongside Peru.", "PER"),
        ("Chad expelled the Malian ambassador to Niger.", "NER"),
        ("Peru condemned Chad along with Mali.", "MLI"),
    ],
)
def test_who_undergoes_it_too_does_not(coded, text: str, source: str) -> None:
    assert not [one for one in told(coded, text) if source in one[1].split()]
