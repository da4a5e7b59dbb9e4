"""Nouns for people and bodies (roles.toml), as look-ups."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from westphalia.reference.offices import office_terms
from westphalia.reference.organs import organ_terms, role_terms


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(files("westphalia.actors").joinpath("roles.toml").read_text("utf-8"))


@cache
def sectors() -> Mapping[str, str]:
    """Nouns for people -> PLOVER sector."""
    own = {noun: sector for sector, nouns in _tables()["sectors"].items() for noun in nouns}
    return {**role_terms(), **own}


@cache
def organ_nouns() -> frozenset[str]:
    """Heads of terms for organs of state: "ministry" of "foreign ministry" and "ministry of external relations"."""
    return frozenset(term.partition(" of ")[0].rpartition(" ")[2] for term in organ_terms())


@cache
def body_sectors() -> Mapping[str, str]:
    """Nouns that head the name of a body -> PLOVER sector."""
    return {noun: sector for sector, nouns in _tables()["bodies"].items() for noun in nouns}


@cache
def address_words() -> frozenset[str]:
    """Forms of address and ranks that stand before a person's name."""
    return frozenset(_tables()["address"]["words"])


def is_person_noun(word: str) -> bool:
    """Return True for a (lower-case) noun that names people by what they do."""
    return word in sectors() or word in office_terms()


@cache
def nouns() -> Mapping[str, Any]:
    """What nouns without a name mean in the news: the tables of descriptions.toml, as sets and mappings."""
    return tomllib.loads(files("westphalia.actors").joinpath("descriptions.toml").read_text("utf-8"))


@cache
def word_set(table: str, name: str) -> frozenset[str]:
    """One list of descriptions.toml ("one", "offices") for membership tests."""
    return frozenset(nouns()[table][name])


@cache
def peoples() -> Mapping[str, tuple[str, str]]:
    """Words for peoples without a state of their own ("yazidi") -> the people's name and country (empty: several)."""
    found = nouns()["peoples"].items()
    return {word: (name, facts["country"]) for name, facts in found for word in facts["words"]}


@cache
def said_of() -> Mapping[str, frozenset[str]]:
    """Words ("secretary of state", "federal") -> the states of which alone news says them without a country."""
    return {words: frozenset(states) for words, states in nouns()["said_of"].items()}
