"""Courts of the world called by their seat: "the Hague tribunal", "the court in Strasbourg"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.nouns.world_courts import is_world_court, seat_of
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_KNOWN = {"strasbourg": "IGO:ECHR", "luxembourg": "IGO:ECJ"}
_COURTS = frozenset({"court", "tribunal"})


def add_world_court(cast: Cast, token: Token) -> bool:
    """Add a court of the world, with the name of its seat, so that the state there does nothing; return whether one
    was. Which of those in The Hague is meant stays open."""
    noun = lemma(token)
    if token.tag_ not in ("NN", "NNP") or noun.lower() not in _COURTS or not is_world_court(token, noun.lower()):
        return False
    seat = seat_of(token)
    if seat is None:
        return False
    first, last = min(token.i, seat.i), max(token.i, seat.i) + 1
    named = cast.at(seat.i)
    if named is not None:
        first, last = min(first, named.first), max(last, named.last)
        cast.drop(named)
    known = entity(_KNOWN.get(seat.lower_, ""))
    actor = (
        Actor.of(known) if known else Actor(f"ORG:court-in-{seat.lower_}", f"court in {seat.text}", "igo", None, "JUD")
    )
    reason = f"a court of the world by its seat ({seat.text})"
    cast.add(actor, first, last, form="description", confidence=0.7, reason=reason, head=token.i)
    return True
