"""People and bodies described, not named: "the Russian president", "US officials", "the North Korean regime"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, NamedTuple

from spacy.tokens import Token

from westphalia.actors.cast import Cast, group_of
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.office import holders_of, phrases_of
from westphalia.actors.owners import Owner, owner_in_context, owner_of
from westphalia.actors.people import Role
from westphalia.actors.vocabulary import body_sectors, is_person_noun, organ_nouns, sectors
from westphalia.reading.lemmas import lemma
from westphalia.reference.offices import office_terms
from westphalia.reference.organs import organ, organ_terms

_STATE_ITSELF = frozenset({"government", "administration", "regime", "authority", "side", "cabinet", "leadership"})
# Of these there is one to a state, so that "the president" alone means somebody; "the company" alone may be any.
_UNIQUE = frozenset({"government", "administration", "regime"})
_NEAR = 200  # tokens; further back a definite noun means something else


class _Meaning(NamedTuple):
    actor: Actor
    form: str
    confidence: float
    reason: str


def add_descriptions(cast: Cast, on: dt.date | None) -> None:
    """Add nouns for people and organs that stand with a country, or mean the one the passage is about."""
    for token in cast.doc:
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS") and cast.at(token.i) is None:
            noun = lemma(token) if token.tag_ in ("NN", "NNS") else token.lower_
            if _describes(token, noun) and not _names_somebody(cast, token):
                _add_description(cast, token, noun, on)


def _describes(token: Token, noun: str) -> bool:
    known = is_person_noun(noun) or noun in _STATE_ITSELF or token.lower_ in organ_nouns()
    return known or (token.tag_ == "NN" and noun in body_sectors())


def _names_somebody(cast: Cast, token: Token) -> bool:
    """Return True where the noun is the role of a name that is already in the cast ("President Putin")."""
    if token.dep_ in ("compound", "appos", "nmod") and cast.at(token.head.i):
        return True
    named = [(child.dep_, m.actor.kind) for child in token.children if (m := cast.at(child.i))]
    return any(dep == "appos" or (dep == "compound" and kind in ("person", "outlet")) for dep, kind in named)


def _add_description(cast: Cast, token: Token, noun: str, on: dt.date | None) -> None:
    owner = owner_of(cast, token)
    if owner is None:
        if meaning := _in_context(cast, token, noun, on):
            cast.add(meaning.actor, token.i, token.i + 1, **_details(meaning, None))
        return
    first, last = _extent(token, owner.mention)
    role = Role(cast.doc[first:last].text, sectors().get(noun, "GOV"), first, last)
    meaning = _meaning(token, noun, owner, role, on)
    if meaning is None:
        return
    mention = owner.mention
    if mention and mention.first < token.i and cast.doc[mention.head].dep_ != "poss":
        cast.drop(mention)  # "US" of "US officials" names no second actor
    cast.add(meaning.actor, first, last, **_details(meaning, role))


def _details(meaning: _Meaning, role: Role | None) -> dict[str, Any]:
    return {"form": meaning.form, "confidence": meaning.confidence, "reason": meaning.reason, "role": role}


def _extent(token: Token, owner: Mention | None) -> tuple[int, int]:
    """Return the tokens of the description: from the owner to the noun, or the noun with its "of" phrase."""
    if owner is None:
        return token.i, token.i + 1
    return (owner.first, token.i + 1) if owner.first < token.i else (token.left_edge.i, owner.last)


def _meaning(token: Token, noun: str, owner: Owner, role: Role, on: dt.date | None) -> _Meaning | None:
    """Return who is meant: the holder of the office, the state itself, one of its organs, or people of it."""
    plural = token.tag_ in ("NNS", "NNPS")
    held = () if plural else holders_of(token, noun, owner.country, on)
    if held:
        person = Actor.of(held[0].person)
        sure = held[0].certain and on is not None
        when = f" on {on}" if on else ", the latest known (no date)"
        confidence = round(owner.certainty * (0.85 if sure else 0.6), 2)
        return _Meaning(person, "role", confidence, f"{role.text}: held by {person.name}{when}; {owner.why}")
    if noun in _STATE_ITSELF or token.lower_ == "authorities":
        reason = f"{role.text}: the government of {owner.actor.name}; {owner.why}"
        return _Meaning(_state(owner.actor), "role", 0.85 * owner.certainty, reason)
    if found := _organ(token, owner.country):
        return _Meaning(found, "role", 0.85 * owner.certainty, f"{role.text}: {found.name}; {owner.why}")
    if not is_person_noun(noun):
        return None
    group = group_of(owner.country, noun, role.text, role.sector)
    return _Meaning(group, "group", 0.8 * owner.certainty, f"people of {owner.country} by occupation ({noun})")


def _in_context(cast: Cast, token: Token, noun: str, on: dt.date | None) -> _Meaning | None:
    """Return who "the president" or "the government" means where no country stands with it."""
    plural = token.tag_ in ("NNS", "NNPS")
    if same := _same_before(cast, token, noun):
        return _Meaning(same.actor, "description", 0.65, f"{token.text!r} points back to {same.text!r}")
    if not plural and (person := _role_holder_before(cast, token, noun)):
        reason = f"{token.text!r} is the role of {person.text!r}, named before"
        return _Meaning(person.actor, "role", 0.75, reason)
    owner = owner_in_context(cast, token)
    is_office = any(phrase in office_terms() for phrase in phrases_of(token, noun))
    if owner is None or plural or not (is_office or noun in _UNIQUE or token.lower_ in ("military", "army")):
        return None
    role = Role(token.text, sectors().get(noun, "GOV"), token.i, token.i + 1)
    meaning = _meaning(token, noun, owner, role, on)
    return meaning if meaning and meaning.form == "role" else None


def _same_before(cast: Cast, token: Token, noun: str) -> Mention | None:
    """Return what a definite noun repeats: "the officials" after "US officials", "the ministry" after one by name."""
    if not any(child.lower_ == "the" for child in token.children):
        return None
    before = [m for m in cast.mentions if token.i - _NEAR <= m.first and m.last <= token.i]
    if token.tag_ in ("NNS", "NNPS"):
        same = [m for m in before if m.form == "group" and m.text.lower().endswith(token.lower_)]
    else:
        same = [m for m in before if m.form in ("body", "name", "variant") and noun in m.actor.name.lower().split()]
    return max(same, key=lambda mention: mention.first, default=None)


def _role_holder_before(cast: Cast, token: Token, noun: str) -> Mention | None:
    """Return the person last named with this role, for "the foreign minister" after Lavrov was named as one."""
    definite = any(child.lower_ == "the" for child in token.children)
    if not definite or not is_person_noun(noun) or token.lower_ in organ_nouns():
        return None
    role = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases_of(token, noun)[2:]))})(?:$| of | for )", re.IGNORECASE)
    named = [m for m in cast.mentions if m.role_text and m.last <= token.i and m.actor.kind == "person"]
    fitting = [m for m in named if role.search(m.role_text or "")]
    return max(fitting, key=lambda mention: mention.first, default=None)


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
