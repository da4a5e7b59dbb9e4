"""Courts of the world where they sit: those in The Hague are not Dutch unless something says so."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.reading.lemmas import lemma

_SEATS = {
    "hague": frozenset({"court", "tribunal", "judge", "prosecutor"}),
    "strasbourg": frozenset({"court", "judge"}),
    "luxembourg": frozenset({"court", "judge"}),
    "hamburg": frozenset({"tribunal"}),
}
_OWN = frozenset("dutch french german district appeals appeal local regional supreme cassation criminal city".split())
_BEFORE = frozenset({"compound", "amod", "nmod", "poss"})


def is_world_court(token: Token, noun: str) -> bool:
    """Return True for "the court in The Hague" and "the Strasbourg court", not for "the district court in The Hague" or
    "a court in Strasbourg"."""
    seat = seat_of(token)
    if seat is None or noun not in _SEATS[seat.lower_] or any(child.lower_ in _OWN for child in token.lefts):
        return False
    return seat.lower_ == "hague" or any(child.lower_ == "the" for child in token.lefts)


def seat_of(token: Token) -> Token | None:
    """Return the place behind the noun or in front of it."""
    behind = [child for at in token.rights if at.lower_ in ("in", "at") for child in at.children]
    before = [child for child in token.lefts if child.dep_ in _BEFORE]
    return next((place for place in (*behind, *before) if place.lower_ in _SEATS), None)


def is_ball_court(token: Token) -> bool:
    """Return True for "court" of "the ball is in India's court": whose turn it is."""
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("in", "into") else token
    return lemma(token) == "court" and any(word.lower_ == "ball" for word in (verb, *verb.children))
