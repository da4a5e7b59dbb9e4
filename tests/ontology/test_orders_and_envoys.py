"""Orders that others do something, guests who are received, papers of envoys, and judgments that are no reproach."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The court gave the order that Uganda should withdraw its troops.", ("REQUEST", "UGA")),
        ("The Kremlin gave instructions that Georgia be invited.", ("REQUEST", "GEO")),
        ("The Omani foreign minister was received in Baku.", ("CONSULT", "OMN")),
        ("Erdogan was received in Astana by Tokayev.", ("CONSULT", "TUR")),
        ("Peru withdrew the agrément of the Israeli ambassador.", ("SANCTION", "ISR")),
        ("Peru recalled its ambassador from Israel.", ("SANCTION", "ISR")),
        ("Macron promised compensation to Aliyev.", ("AGREE", "AZE")),
    ],
)
def test_what_is_ordered_received_and_withdrawn(coded, text: str, act: tuple[str, str]) -> None:
    acts = {(event.type, party.country) for event in coded(text).events for party in event.target}
    assert act in acts
    assert "CONCEDE" not in {kind for kind, _ in acts}


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov judged that Armenia was drifting away.",
        "Sybiha assessed that Serbia had changed its stance.",
        "The premier assessed that Iran has no bomb.",
        "Biden was welcomed in Tennessee.",
        "The commander gave the order to turn back.",
        "In order that Georgia may join, the EU changed the rules.",
    ],
)
def test_what_is_no_act_on_anybody(coded, text: str) -> None:
    assert {event.type for event in coded(text).events}.isdisjoint({"ACCUSE", "CONSULT", "CONCEDE", "REQUEST"})
