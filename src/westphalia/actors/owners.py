"""Whose president, whose army: the country a noun for people stands with, or the one the passage is about."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.cast import Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.reference.entities import entity
from westphalia.reference.places import find_place

BELONGS = ("amod", "compound", "poss", "nmod")
_PASSAGE = 150  # tokens before the noun that count as its passage
_CLEAR = 0.5  # share of the passage's mentions that one country must have


class Owner(NamedTuple):
    """The country a noun belongs to, how that is known, and the mention that says so (None from context alone)."""

    actor: Actor
    country: str
    mention: Mention | None
    why: str
    certainty: float


def owner_of(cast: Cast, token: Token) -> Owner | None:
    """Return the owner named with the noun: "Russian", "Russia's", "of Russia", "Istanbul", "in Bavaria"."""
    for child in token.children:
        for noun in _owning(child):
            mention = cast.at(noun.i)
            if mention and mention.actor.kind in ("country", "igo", "bloc") and mention.actor.country:
                return Owner(mention.actor, mention.actor.country, mention, f"{mention.text!r} stands with it", 1.0)
            if mention is None and (home := _home(noun)):
                return home
    return None


def _owning(child: Token) -> list[Token]:
    if child.dep_ in BELONGS:
        return [child]
    return list(child.children) if child.dep_ == "prep" and child.lower_ in ("of", "in", "from") else []


def _home(noun: Token) -> Owner | None:
    """Return the country of a city or region that stands with the noun."""
    if noun.tag_ != "NNP":
        return None
    words = [t for t in noun.lefts if t.dep_ == "compound" and t.tag_ == "NNP"] + [noun]
    place = find_place(noun.doc[words[0].i : noun.i + 1].text)
    state = entity(place.country) if place and place.country else None
    if place is None or state is None:
        return None
    return Owner(Actor.of(state), state.actor_id, None, f"{place.name} lies in {state.name}", 0.9)


def owner_in_context(cast: Cast, token: Token) -> Owner | None:
    """Return the country that the passage before a definite noun is about, if it is clearly about one."""
    definite = any(child.lower_ == "the" and child.dep_ == "det" for child in token.children)
    return country_of_passage(cast, token) if definite else None


def country_of_passage(cast: Cast, token: Token) -> Owner | None:
    """Return the country that the passage before a token is clearly about, else the one the whole article is."""
    before = [m for m in cast.mentions if token.i - _PASSAGE <= m.first < token.i]
    elsewhere = [m for m in cast.mentions if not token.sent.start <= m.first < token.sent.end]
    for mentions in (before, elsewhere):
        counts = Counter(m.actor.country for m in mentions if m.actor.country and m.actor.kind != "outlet")
        for country, number in counts.most_common(1):
            state = entity(country)
            if state and number >= _CLEAR * counts.total() and number > 1:
                return Owner(Actor.of(state), country, None, f"the passage is about {state.name}", 0.6)
    return None
