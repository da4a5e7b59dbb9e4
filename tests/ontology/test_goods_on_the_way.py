"""Goods pay no visits: what arrives from another land was sold there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kazakh grain has gone to Iran through Turkmenistan.", {"COOPERATE"}),
        ("Brazilian oil went to India.", {"COOPERATE"}),
        ("Moldovan wine arrived in Poland on Friday.", {"COOPERATE"}),
        ("Turkish aid arrived in Sudan.", {"AID"}),
        ("The letter of the Omani sultan arrived in Tehran.", set()),
        ("Iranian drones arrived in Russia.", set()),
        ("The Turkish delegation arrived in Baku.", {"CONSULT"}),
        ("Lula went to Beijing.", {"CONSULT"}),
    ],
)
def test_goods_are_no_travellers(coded, text: str, kinds: set[str]) -> None:
    assert {event.type for event in coded(text).events} == kinds
