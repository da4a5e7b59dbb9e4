"""Outlets that no table holds, by what the text calls them; and civil things that are no force of a state."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Troops fired first, the state news agency AKP reported.", "AKP", None),
        ("Peru's state news agency ZQP reported it.", "ZQP", "PER"),
        ("The Peruvian newspaper Voz Limena reported on Monday that talks were near.", "Voz Limena", "PER"),
        ("The daily Ekspresi said in its edition of Friday that talks were near.", "Ekspresi", None),
        ("The state broadcaster TVQ said so.", "TVQ", None),
    ],
)
def test_what_the_text_calls_an_outlet_is_one(coded, text: str, name: str, country: str | None) -> None:
    (found,) = [mention for mention in coded(text).mentions if mention.text == name]
    assert (found.actor.kind, found.actor.country, found.actor.sector) == ("outlet", country, "JRN")


def test_it_is_the_same_outlet_wherever_it_is_named_again(coded) -> None:
    mentions = coded("The news agency AKP reported clashes. A spokesman told AKP that nobody was hurt.").mentions
    assert {m.actor_id for m in mentions if m.text == "AKP"} == {"OUT:akp"}


@pytest.mark.parametrize(
    "text",
    [
        "The AKP won the election in Turkey.",
        "The daily Ukrainian strikes went on.",
        "The newspaper Le Monde said so.",
        "The state broadcaster Jane Miller said so.",
    ],
)
def test_no_new_outlet(coded, text: str) -> None:
    assert all("as the text says" not in mention.reason for mention in coded(text).mentions)


def test_business_jets_are_no_air_force(coded) -> None:
    kinds = {m.actor.kind for m in coded("Brazil taxed Canadian business jets.").mentions}
    assert "military" not in kinds
    assert "military" in {m.actor.kind for m in coded("Canadian jets bombed Libya.").mentions}


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("The Ministry of Foreign Affairs of Chad protested.", "ORG:TCD-foreign-ministry"),
        ("The Ministry of Foreign Affairs of the Republic of Moldova protested.", "ORG:MDA-foreign-ministry"),
        ("The Peruvian Ministry of Foreign Affairs protested.", "ORG:PER-foreign-ministry"),
        ("The Department of Foreign Policy met.", "ORG:department-of-foreign-policy"),
    ],
)
def test_what_an_office_deals_with_is_no_magazine(coded, text: str, organ: str) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.form in ("body", "name")][:1] == [organ]


def test_a_magazine_of_common_words_is_one_elsewhere(coded) -> None:
    found = coded("He wrote an essay for Foreign Affairs. The editor of Foreign Policy liked it.").mentions
    assert {"OUT:foreign-affairs", "OUT:foreign-policy"} <= {m.actor_id for m in found}


NAMED_BEHIND = [
    ("Xinhua protested. The broadcaster NHK said that Chad had won.", "OUT:nhk"),
    ("Xinhua protested. The newspaper Dawn said that Chad had won.", "OUT:dawn"),
    ("Xinhua protested. The newspaper Jang said that Chad had won.", "OUT:jang"),
    ("Xinhua protested. The agency Interfax said that Chad had won.", "OUT:interfax"),
    ("Xinhua protested. The newspaper said that Chad had won.", "OUT:xinhua"),
]


@pytest.mark.parametrize(("text", "outlet"), NAMED_BEHIND)
def test_a_name_behind_its_noun_is_the_outlet_that_speaks(coded, text: str, outlet: str) -> None:
    record = coded(text)
    assert [m.actor_id for m in record.mentions if m.actor.kind == "outlet"] == ["OUT:xinhua", outlet]
    assert outlet in {link.actor_id for claim in record.claims for link in claim.chain}


def test_who_owns_a_newspaper_is_not_its_name(coded) -> None:
    found = coded("The newspaper Murdoch owns said that Chad had won.").mentions
    assert [m.actor.kind for m in found] == ["person", "country"]
