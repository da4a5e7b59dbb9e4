"""People and bodies described, not named: "the Russian president", "US officials", "the North Korean regime"."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from westphalia.actors.cast import Cast, group_of
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.people import Role
from westphalia.actors.vocabulary import is_person_noun, organ_nouns, sectors
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity
from westphalia.reference.offices import Holder, holders, leaders, office_terms, presidents
from westphalia.reference.organs import organ, organ_terms
from westphalia.reference.places import find_place

_OWNERS = ("amod", "compound", "poss", "nmod")
_NOT_NOW = frozenset({"former", "then", "late", "future", "ex", "next", "previous", "deputy", "vice", "any", "a", "an"})
_STATE_ITSELF = frozenset({"government", "administration", "regime", "authority", "side", "cabinet", "leadership"})


def add_descriptions(cast: Cast, on: dt.date | None) -> None:
    """Add nouns for people that stand with a country: the holder of the office, the state, or a group."""
    for token in cast.doc:
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS") and cast.at(token.i) is None:
            noun = lemma(token) if token.tag_ in ("NN", "NNS") else token.lower_
            if _describes(token, noun) and not _names_somebody(cast, token):
                _add_description(cast, token, noun, on)


def _describes(token: Token, noun: str) -> bool:
    return is_person_noun(noun) or noun in _STATE_ITSELF or token.lower_ in organ_nouns()


def _names_somebody(cast: Cast, token: Token) -> bool:
    """Return True where the noun is the role of a name that is already in the cast ("President Putin")."""
    if token.dep_ in ("compound", "appos", "nmod") and cast.at(token.head.i):
        return True
    names = [m for child in token.children if child.dep_ in ("appos", "compound") and (m := cast.at(child.i))]
    return any(child.dep_ == "appos" and cast.at(child.i) for child in token.children) or any(
        mention.actor.kind in ("person", "outlet") for mention in names
    )


def _add_description(cast: Cast, token: Token, noun: str, on: dt.date | None) -> None:
    owner = _owner(cast, token) or _home(cast, token)
    if owner is None or owner.actor.country is None:
        return
    first = owner.first if owner.first < token.i else token.left_edge.i
    last = token.i + 1 if owner.first < token.i else owner.last
    phrase = cast.doc[first:last].text
    sector = sectors().get(noun, "GOV")
    held = () if token.tag_ in ("NNS", "NNPS") else _holders(token, noun, owner.actor.country, on)
    role = Role(phrase, sector, first, last)
    if held:
        actor, form, confidence = Actor.of(held[0].person), "role", 0.85 if held[0].certain and on else 0.6
        reason = f"{phrase}: held by {actor.name}" + (f" on {on}" if on else ", the latest known (no date)")
    elif noun in _STATE_ITSELF or phrase.lower().endswith("authorities"):
        actor, form, confidence = _state(owner.actor), "role", 0.85
        reason = f"{phrase}: the government of {owner.actor.name}"
    elif found := _organ(token, owner.actor.country):
        actor, form, confidence = found, "role", 0.85
        reason = f"{phrase}: {found.name}"
    elif not is_person_noun(noun):
        return
    else:
        actor, form, confidence = group_of(owner.actor.country, noun, phrase, sector), "group", 0.8
        reason = f"people described by country ({owner.actor.country}) and occupation ({noun})"
    if owner.form != "place" and owner.first < token.i and cast.doc[owner.head].dep_ != "poss":
        cast.drop(owner)  # "US" of "US officials" names no second actor
    cast.add(actor, first, last, form=form, confidence=confidence, reason=reason, role=role)


def _home(cast: Cast, token: Token) -> Mention | None:
    """Return the country of a city or region that the noun stands with: "an Istanbul court", "a court in Bavaria"."""
    for child in token.children:
        nouns = [child] if child.dep_ in _OWNERS else list(child.children) if child.lower_ in ("in", "from") else []
        for noun in nouns:
            if noun.tag_ == "NNP" and noun.dep_ in (*_OWNERS, "pobj") and cast.at(noun.i) is None:
                words = [t for t in noun.lefts if t.dep_ == "compound" and t.tag_ == "NNP"] + [noun]
                place = find_place(cast.doc[words[0].i : noun.i + 1].text)
                state = entity(place.country) if place else None
                if place and state:
                    return _unlisted(cast, Actor.of(state), words[0].i, noun.i + 1, place.name)
    return None


def _unlisted(cast: Cast, actor: Actor, first: int, last: int, name: str) -> Mention:
    """Make a mention that is not added to the cast: it only says whose the noun is."""
    span = cast.doc[first:last]
    reason = f"{name} lies in {actor.name}"
    return Mention(span.start_char, span.end_char, span.text, first, last, last - 1, actor, "place", None, 0.8, reason)


def _organ(token: Token, country: str) -> Actor | None:
    """Return the organ of state that a noun names with the words before it ("foreign ministry", "troops")."""
    words = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i + 1]]
    for start in range(len(words)):
        phrase = " ".join(words[start:])
        if term := organ_terms().get(phrase):
            if known := organ(country, term.organ):
                return Actor.of(known)
            kind = "military" if term.sector == "MIL" else "government"
            return Actor(f"ORG:{country}-{term.organ}", phrase, kind, country, term.sector, country)
    return None


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


def _holders(token: Token, noun: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    """Return who holds the office that a noun names with its neighbours ("foreign minister"), the likeliest first."""
    doc, after = token.doc, token.i + 1
    if {child.lower_ for child in token.children} & _NOT_NOW:
        return ()
    before = doc[token.i - 1].lower_ if token.i else ""
    follows = [f"{noun} {doc[after : after + length].text.lower()}" for length in (3, 2)]
    for phrase in (*follows, f"{before} {noun}", noun):
        terms = [term.office for term in office_terms().get(phrase, ()) if not term.only or country in term.only]
        if found := next((held for office in terms if (held := _on(office, country, on))), ()):
            return found
    return ()


def _on(office: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    """Return the holders on a day; with no day, the latest known."""
    if on is None:
        return holders(office, country)[::-1]
    if office == "leader":
        return leaders(country, on=on)
    return presidents(country, on=on) if office == "head-of-state" else holders(office, country, on=on)
