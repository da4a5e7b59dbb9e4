"""Whom somebody turns down who denies a charge: "Oslo accused Rome of spying, a charge Rome denies" answers Oslo."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from westphalia.events.parse.syntax import object_of
from westphalia.events.retelling.again import Coded
from westphalia.events.roles.sides import Sides
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma


def with_accuser(found: Sides, verb: Token, frame: Frame, coded: Sequence[Coded]) -> Sides:
    """Return the sides with who made the charge in the same sentence, where nobody is named whom a denial answers.

    Parameters
    ----------
    found
        The sides that stand around.
    verb, frame
        A trigger and its frame.
    coded
        What was coded so far.
    """
    if found.target or not found.source or frame.id not in words("answered.frames"):
        return found
    charge = object_of(verb) if verb.tag_[0] == "V" else None
    if charge is None or lemma(charge) not in words("answered.charges"):
        return found
    states = {mention.actor.country or mention.actor_id for mention in found.source}
    for one in coded:
        accused = {mention.actor.country or mention.actor_id for mention in one.sides.target}
        made = one.frame.type == "ACCUSE" and not one.sides.both_act and one.token.sent == verb.sent
        if made and one.token.i < verb.i and states == accused:
            return found._replace(target=list(one.sides.source))
    return found
