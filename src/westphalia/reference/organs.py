"""Organs of state by country, and words for organs and for people without a name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from westphalia.reference._tables import toml_of
from westphalia.reference.entities import Entity, entity
from westphalia.reference.fold import fold


class OrganTerm(NamedTuple):
    """A word for an organ of state: the ending of its id ("foreign-ministry") and PLOVER's sector."""

    organ: str
    sector: str


def organ(country: str, ending: str) -> Entity | None:
    """An organ of a country: ``organ("FRA", "foreign-ministry")``; None if that country or kind of organ is
    unknown.
    """
    return entity(f"ORG:{country}-{ending}")


@cache
def organ_terms() -> Mapping[str, OrganTerm]:
    """Folded words that name an organ after a country's adjective or before its name ("foreign ministry",
    "army").

    Source: hand/organ_terms.toml.
    """
    organs = toml_of("hand/organ_terms.toml").items()
    return {fold(words): OrganTerm(organ, facts["sector"]) for organ, facts in organs for words in facts["terms"]}


@cache
def role_terms() -> Mapping[str, str]:
    """Folded words for people and groups without a name ("soldier", "analyst", "state media") -> PLOVER's
    sector.

    Singular forms; where one word stands under two sectors the first listed counts. Source:
    hand/role_terms.toml.
    """
    terms: dict[str, str] = {}
    for sector, words in toml_of("hand/role_terms.toml").items():
        for word in words:
            terms.setdefault(fold(word), sector)
    return terms
