"""Stored names that mean somebody else in an article that says so."""

from __future__ import annotations

import pytest

SPELLED = [
    ("The Kachin Independence Army (KIA) met China. Later the KIA left.", "KIA", ["GRP:kachin-independence"] * 2),
    ("Carmaker Kia met China. KIA left.", "KIA", ["ORG:KOR-kia"]),
    ("The Korea Investment Authority (KIA) met China. KIA left.", "KIA", ["ORG:korea-investment-authority"] * 2),
    ("NIS (Naftna Industrija Srbije) met Gazprom. NIS left.", "NIS", []),
    ("Naftna Industrija Srbije (NIS) met Gazprom. NIS left.", "NIS", []),
    ("The National Intelligence Service (NIS) met China. NIS left.", "NIS", ["ORG:KOR-intelligence"] * 2),
    ("The Saudi Press Agency (SPA) met Iran. SPA left.", "SPA", ["OUT:spa-saudi"] * 2),
    ("The Fuerzas Armadas Revolucionarias de Colombia (FARC) met Norway.", "FARC", ["GRP:farc"]),
]
FAMILIES = [
    ('Colonel Budi Antara met China. "It was late," said Antara.', ["PER:budi-antara"]),
    ("The agency quoted Indonesia. Antara reported that China left.", ["OUT:antara"]),
    ("Colonel Budi Antara met China. The news agency Antara said so.", ["OUT:antara"]),
]


@pytest.mark.parametrize(("text", "acronym", "actors"), SPELLED)
def test_an_acronym_means_what_the_article_spells_out(coded, text: str, acronym: str, actors: list[str]) -> None:
    mentions = coded(text).mentions
    assert [m.actor_id for m in mentions if m.text == acronym] == actors
    assert "Naftna Industrija Srbije" not in {m.text for m in mentions}


@pytest.mark.parametrize(("text", "actors"), FAMILIES)
def test_a_person_of_the_article_goes_before_an_outlet_of_that_name(coded, text: str, actors: list[str]) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.text == "Antara"] == actors
