"""Lands that are studied or dealt with, and no actors."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The Institute of Indian, Nepali and South Asian Studies met.", set()),
        ("Anna Berg, head of the Institute of Indian and Iranian Studies, spoke.", set()),
        ("The Bureau of Near Eastern Affairs spoke of Iran.", {"IRN"}),
        ("Russian studies show that Iran lied.", {"RUS", "IRN"}),
        ("The leader of Russian forces spoke.", {"RUS"}),
    ],
)
def test_lands_before_studies_are_fields(coded, text: str, countries: set[str]) -> None:
    assert {m.actor.country for m in coded(text).mentions if m.actor.country} == countries


def test_charge_d_affaires(coded) -> None:
    found = coded("On Monday, Poland again summoned Iran's chargé d’affaires in Warsaw.").mentions
    assert "GRP:IRN-charge-d-affaires" in {m.actor_id for m in found}


def test_somebody_known_is_named_behind_his_body(coded) -> None:
    found = coded("The spokesman for South Korea's Ministry of Unification Koo Byoung-sam spoke of Iran.").mentions
    assert "spokesman" not in {m.text for m in found}
