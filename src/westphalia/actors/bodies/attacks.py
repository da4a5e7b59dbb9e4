"""Whose police tell of an attack: those of the place attacked, not those of the attacker."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.owners.owners import Owner, place_owner
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_OWNING = frozenset({"amod", "compound", "poss", "nmod"})
_PLACES = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "conj"})


def attackers(cast: Cast, phrase: Phrase) -> frozenset[str]:
    """Return the states whose attacks a sentence tells of, where those meant act on the spot: "A Russian missile killed
    four, the police said"."""
    if phrase.sector != "COP" and phrase.text not in words("attacks", "on_the_spot"):
        return frozenset()
    sentence = phrase.token.sent
    said = (m for m in cast.within(sentence.start, sentence.end) if m.actor.country and m.form != "capital")
    return frozenset(m.actor.country for m in said if m.actor.country and _attacks(cast.doc[m.head]))


def of_place_attacked(cast: Cast, token: Token, attacking: frozenset[str]) -> Owner | None:
    """Return the one other state that the sentence names or names a place of: "Ukraine" for "an attack on Odesa"."""
    if not attacking:
        return None
    sentence = token.sent
    named = {m.actor.country for m in cast.within(sentence.start, sentence.end) if m.actor.kind != "outlet"}
    places = (place_owner(word, cast) for word in sentence if word.dep_ in _PLACES and cast.at(word.i) is None)
    others = (named | {place.country for place in places if place}) - attacking - {None}
    state = entity(next(iter(others)) or "") if len(others) == 1 else None
    return Owner(Actor.of(state), state.actor_id, None, f"{state.name} is attacked", 0.65) if state else None


def _attacks(named: Token) -> bool:
    """Return True for "Russian" of "a Russian missile attack", and for "Russian drones"."""
    if lemma(named) in words("attacks", "nouns"):
        return True
    owned = named.head if named.dep_ in _OWNING else named
    return owned is not named and (
        lemma(owned) in words("attacks", "nouns") or (owned.dep_ in _OWNING and _attacks(owned))
    )
