"""Craft that are met, attacks that are repelled, envoys summoned or exchanged, captives given back."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Finnish fighters intercepted a Russian bomber.", "MOBILIZE", "FIN", "RUS"),
        ("A Russian plane was intercepted by Norway.", "MOBILIZE", "NOR", "RUS"),
        ("Iran intercepted a Greek tanker.", "COERCE", "IRN", "GRC"),
        ("Israel intercepted a missile from Yemen.", "ASSAULT", "ISR", "YEM"),
        ("Sudanese troops repelled an attack by Ethiopian forces.", "ASSAULT", "ETH", "SDN"),
        ("The Lebanese army repelled an Israeli incursion.", "ASSAULT", "ISR", "LBN"),
        ("An Indian attack was repelled by Pakistan.", "ASSAULT", "IND", "PAK"),
        ("Russian forces inflicted fire damage on Ukrainian brigades.", "ASSAULT", "RUS", "UKR"),
        ("The Iranian envoy was summoned to the Danish foreign ministry.", "ACCUSE", "DNK", "IRN"),
        ("The Polish ambassador was summoned in Minsk.", "ACCUSE", "BLR", "POL"),
        ("Oman and Qatar exchanged ambassadors.", "SUPPORT", "OMN", "QAT"),
        ("Panama withdrew its recognition of Taiwan.", "SANCTION", "PAN", "TWN"),
        ("Norway evacuated its embassy in Khartoum.", "SANCTION", "NOR", "SDN"),
        ("Jordan airlifted wounded children from Gaza.", "AID", "JOR", "PSE"),
        ("Sweden rescued 20 Danes.", "AID", "SWE", "DNK"),
        ("Baku received the remains of two soldiers from Yerevan.", "RETREAT", "ARM", "AZE"),
        ("Chad returned two captured soldiers to Sudan.", "RETREAT", "TCD", "SDN"),
    ],
)
def test_who_meets_repels_and_gives_back(coded, text: str, kind: str, source: str, target: str) -> None:
    (event,) = coded(text).events
    assert (event.type, event.source[0].country, event.target[-1].country) == (kind, source, target)


def test_who_abstains_rejects_nobody(coded) -> None:
    events = coded("Peru abstained from voting on the resolution condemning Belarus.").events
    assert "PER" not in {party.country for event in events for party in event.source}
