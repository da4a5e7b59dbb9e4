"""Who a noun for people or a body means, once its owner is known."""

from __future__ import annotations

from typing import NamedTuple

from westphalia.actors.cast.cast import group_of
from westphalia.actors.cast.people import Role, slug
from westphalia.actors.mention import Actor
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.owners.owners import Owner
from westphalia.actors.vocabulary import nouns, sectors, word_set
from westphalia.reference.entities import entity
from westphalia.reference.organs import organ, organ_terms

_ARMED = frozenset({"REB", "PRM", "MIL"})


class Meaning(NamedTuple):
    """An actor that is meant, in which form, how surely and why."""

    actor: Actor
    form: str
    confidence: float
    reason: str


def nameless(phrase: Phrase) -> Meaning | None:
    """Return people of a state that nobody can tell: a mention all the same."""
    if not phrase.plural or phrase.sector not in word_set("political", "sectors"):
        return None
    actor = Actor(f"GRP:{slug(phrase.noun)}", phrase.shown, "group", None, phrase.sector)
    return Meaning(actor, "group", 0.4, "people in politics; the text does not say of which state")


def beside(phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
    """Return the allies or rivals of a state or bloc: a group that belongs to no one country."""
    if not phrase.plural or owner.actor.kind not in ("country", "igo", "bloc"):
        return None
    name = f"GRP:{slug(owner.actor.actor_id)}-{slug(phrase.noun)}"
    actor = Actor(name, role.text, "group", None, "GOV", owner.actor.actor_id)
    return Meaning(actor, "group", 0.6, f"states beside {owner.actor.name}; {owner.why}")


def of_person(phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
    """Return "the Trump administration" as his state, "Mr. Jordan's spokesman" as people of his country."""
    if not owner.country:
        return None
    person = owner.actor
    if phrase.noun in nouns()["of_persons"]["state"]:
        state = Actor(owner.country, person.name, "country", owner.country, "GOV")
        return Meaning(_known_state(state), "role", 0.85, f"the government of {person.name}")
    neutral = phrase.noun in word_set("neutral", "nouns") and phrase.sector != "JUD"
    sector = person.sector if neutral else phrase.sector
    if phrase.noun in word_set("related", "kin"):
        sector = "ELI" if person.sector in word_set("political", "sectors") | {"ELI"} else "CVL"
    actor = Actor(
        f"GRP:{slug(person.name)}-{slug(phrase.noun)}", role.text, "group", owner.country, sector, person.actor_id
    )
    return Meaning(actor, "group", 0.7, f"people of {person.name}")


def _known_state(state: Actor) -> Actor:
    found = entity(state.actor_id)
    return state_of(Actor.of(found)) if found else state


def people_of(phrase: Phrase, owner: Owner, role: Role) -> Actor:
    """Return people by occupation and owner; fighters of an armed group are the group itself."""
    body = owner.actor
    neutral = phrase.noun in word_set("neutral", "nouns") and not _is_of_state(phrase, body)
    sector = phrase.sector
    land = body.kind in ("country", "igo", "bloc") or body.actor_id.startswith("TER:")
    told = (len(phrase.words) > 1 and phrase.text in sectors()) or any(
        word in nouns()["in_front"] for word in phrase.words[:-1]
    )
    if not land and neutral and body.sector and not told:
        sector = body.sector
    if phrase.sector == "ELI":
        sector = "ELI"
    elif body.kind == "igo" and neutral:
        sector = "IGO" if phrase.noun != "leader" else "GOV"
    if body.kind == "group" and phrase.sector in _ARMED and body.sector in _ARMED and phrase.plural:
        return body
    if body.kind == "country" and owner.country:
        return group_of(owner.country, phrase.noun, role.text, sector)
    name = f"GRP:{slug(body.actor_id)}-{slug(phrase.noun)}"
    return Actor(name, role.text, "group", owner.country or None, sector, body.actor_id)


def _is_of_state(phrase: Phrase, body: Actor) -> bool:
    """Return True for "a Republican president": a party's man, a state's president."""
    return phrase.noun in ("president", "vice president") and body.sector in ("PTY", "LEG")


_CIVIL = frozenset("business private corporate passenger civilian civil commercial regional executive cargo".split())


def organ_called(phrase: Phrase, country: str) -> Actor | None:
    """Return the organ of state that a noun names with the words before it ("foreign ministry", "troops")."""
    words = [t.lower_ for t in phrase.token.doc[max(0, phrase.token.i - 2) : phrase.token.i + 1]]
    if not _CIVIL.isdisjoint(words[:-1]):
        return None
    called = [name for name in phrase.names if " of " in name]  # "ministry of defence"
    for name in (*called, *(" ".join(words[start:]) for start in range(len(words)))):
        if term := organ_terms().get(name):
            if known := organ(country, term.organ):
                return Actor.of(known)
            kind = "military" if term.sector == "MIL" else "government"
            return Actor(f"ORG:{country}-{term.organ}", name, kind, country, term.sector, country)
    return None


def state_of(owner: Actor) -> Actor:
    """Return a state as what governs it."""
    return Actor(owner.actor_id, owner.name, owner.kind, owner.country, "GOV", owner.parent_id, owner.known)
