"""People and bodies described, not named: "the Russian president", "US officials", "the North Korean regime"."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from westphalia.actors.cast import Cast, group_of
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.people import Role
from westphalia.actors.vocabulary import offices, sectors
from westphalia.reading.lemmas import lemma
from westphalia.reference.offices import holders

_OWNERS = ("amod", "compound", "poss", "nmod")
_STATE_ITSELF = frozenset({"government", "administration", "regime", "authority", "side", "cabinet", "leadership"})


def add_descriptions(cast: Cast, on: dt.date | None) -> None:
    """Add nouns for people that stand with a country: the holder of the office, the state, or a group."""
    for token in cast.doc:
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS") and cast.at(token.i) is None:
            noun = lemma(token) if token.tag_ in ("NN", "NNS") else token.lower_
            if (noun in sectors() or noun in offices() or noun in _STATE_ITSELF) and not _names_somebody(cast, token):
                _add_description(cast, token, noun, on)


def _names_somebody(cast: Cast, token: Token) -> bool:
    """Return True where the noun is the role of a name that is already in the cast ("President Putin")."""
    if token.dep_ in ("compound", "appos", "nmod") and cast.at(token.head.i):
        return True
    names = [m for child in token.children if child.dep_ in ("appos", "compound") and (m := cast.at(child.i))]
    return any(child.dep_ == "appos" and cast.at(child.i) for child in token.children) or any(
        mention.actor.kind in ("person", "outlet") for mention in names
    )


def _add_description(cast: Cast, token: Token, noun: str, on: dt.date | None) -> None:
    owner = _owner(cast, token)
    if owner is None or owner.actor.country is None:
        return
    first = owner.first if owner.first < token.i else token.left_edge.i
    last = token.i + 1 if owner.first < token.i else owner.last
    phrase = cast.doc[first:last].text
    sector = sectors().get(noun, "GOV")
    office = None if token.tag_ in ("NNS", "NNPS") else _office(token, noun)
    held = holders(office, owner.actor.country, on=on) if office else ()
    role = Role(phrase, sector, first, last)
    if held:
        actor, form, confidence = Actor.of(held[0].person), "role", 0.85 if on else 0.6
        reason = f"{phrase}: held by {actor.name}" + (f" on {on}" if on else ", the latest known (no date)")
    elif noun in _STATE_ITSELF:
        actor, form, confidence = _state(owner.actor), "role", 0.85
        reason = f"{phrase}: the government of {owner.actor.name}"
    else:
        actor, form, confidence = group_of(owner.actor.country, noun, phrase, sector), "group", 0.8
        reason = f"people described by country ({owner.actor.country}) and occupation ({noun})"
    if owner.first < token.i and cast.doc[owner.head].dep_ != "poss":
        cast.drop(owner)  # "US" of "US officials" names no second actor
    cast.add(actor, first, last, form=form, confidence=confidence, reason=reason, role=role)


def _state(owner: Actor) -> Actor:
    return Actor(owner.actor_id, owner.name, owner.kind, owner.country, "GOV", owner.parent_id, owner.known)


def _owner(cast: Cast, token: Token) -> Mention | None:
    """Return the country that owns the noun: adjective, compound, possessive or "of"."""
    for child in token.children:
        if child.dep_ in _OWNERS and (mention := cast.at(child.i)) and mention.actor.kind in ("country", "igo", "bloc"):
            return mention
        if child.lower_ == "of" and child.dep_ == "prep":
            for inner in child.children:
                if (mention := cast.at(inner.i)) and mention.actor.kind == "country":
                    return mention
    return None


def _office(token: Token, noun: str) -> str | None:
    """Return the office: "minister" with "foreign" before it, "secretary" with "of state" after it."""
    doc = token.doc
    pair = f"{doc[token.i - 1].lower_} {noun}" if token.i else noun
    after = doc[token.i + 1 : token.i + 3].text.lower()
    for phrase in (f"{noun} {after}", pair, noun):
        if phrase in offices():
            former = {child.lower_ for child in token.children} & {"former", "then", "late", "future", "ex", "next"}
            return None if former else offices()[phrase]
    return None
