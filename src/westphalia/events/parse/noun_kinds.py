"""Kinds of nouns that tell whose deed it is, or that nobody acts: deeds, documents, burdens, opponents (sides.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.tokens import Span, Token

from westphalia.events.parse.phrases import of_phrase
from westphalia.reading.lemmas import lemma

_DEFINITE = ("the", "this", "that", "these", "those")
_ABSTRACT = ("ence", "ance", "ness", "ity", "tion", "sion", "ment", "ing", "ism")


def of_games(sentence: Span) -> bool:
    """Return True for a sentence on sports or shows, where unknown sides are teams and characters."""
    return not noun_lists()["games"].isdisjoint(lemma(token) for token in sentence)


def is_document(noun: Token) -> bool:
    """Return True for what somebody acts by: "a resolution condemning", "a letter to"."""
    return lemma(noun) in noun_lists()["documents"]


def is_opponent(noun: Token) -> bool:
    """Return True for people named by whom they are against: "Assad's opponents" do not act for Assad."""
    return lemma(noun) in noun_lists()["opponents"]


def is_branch(noun: Token) -> bool:
    """Return True for a part of a movement: "the Syrian branch of"."""
    return lemma(noun) in noun_lists()["branches"]


def owner_undergoing(deed: Token) -> Token | None:
    """Return who owns one deed that people suffer: "Navalny" of "Navalny's arrest", not of "his arrest of strikers"."""
    if deed.tag_ != "NN" or lemma(deed) not in noun_lists()["undergone"] or of_phrase(deed) is not None:
        return None
    return next((child for child in deed.children if child.dep_ == "poss"), None)


def is_hostile_act(noun: Token) -> bool:
    """Return True for an act against somebody that words can be about: "condemned the attack on"."""
    return lemma(noun) in noun_lists()["hostile_acts"]


def is_burden(noun: Token) -> bool:
    """Return True for what is laid on somebody: "the ban on"."""
    return lemma(noun) in noun_lists()["burdens"]


def is_content(noun: Token) -> bool:
    """Return True for what words say: "charges of", "the idea of"."""
    return lemma(noun) in noun_lists()["contents"]


def is_abstract(noun: Token) -> bool:
    """Return True for a noun of a deed or a quality: "belligerence", "missile tests"."""
    if noun.tag_ not in ("NN", "NNS"):
        return False
    word = lemma(noun)
    return word.endswith(_ABSTRACT) or word in noun_lists()["deeds"]


def is_named_after(noun: Token) -> bool:
    """Return True for what bears the name of the place where it was done: "the Paris accord"."""
    return lemma(noun) in noun_lists()["named_after"]


@cache
def noun_lists() -> dict[str, frozenset[str]]:
    """Return the lists of nouns of sides.toml, by name."""
    return {name: frozenset(words) for name, words in side_tables().items() if name != "combining"}


@cache
def side_tables() -> dict[str, Any]:
    """Return all that sides.toml holds."""
    return tomllib.loads(files("westphalia.events").joinpath("sides.toml").read_text("utf-8"))


def is_given(noun: Token) -> bool:
    """Return True for "the sanctions", "Oslo's sanctions", which are there; "an attack", "a visit" need not be."""
    return noun.tag_[0] == "N" and any(child.dep_ == "poss" or child.lower_ in _DEFINITE for child in noun.children)
