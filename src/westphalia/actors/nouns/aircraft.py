"""Fighters that are aircraft: "a Russian fighter was shot down" tells of nobody who fights on the ground."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma


def is_aircraft(token: Token, noun: str) -> bool:
    """Return True for "fighter" beside a word of aircraft, or that is flown, scrambled or shot down."""
    if noun != "fighter":
        return False
    if any(child.lower_ in words("aircraft", "kinds") for child in token.lefts):
        return True
    verb = lemma(token.head)
    if token.dep_ in ("dobj", "nsubjpass"):
        down = any(child.dep_ == "prt" and child.lower_ == "down" for child in token.head.children)
        return verb in words("aircraft", "handled") or (verb == "shoot" and down)
    return token.dep_ == "nsubj" and verb in words("aircraft", "flying")
