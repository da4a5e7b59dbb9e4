"""To whom somebody is to give way who is asked to: "Rome urged Oslo to back down" asks that Oslo yield to Rome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from westphalia.events.retelling.again import Coded
from westphalia.events.roles.sides import Sides
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

_CLAUSES = ("xcomp", "ccomp", "advcl", "conj", "acl")
_CLIMB = 3


def with_asker(found: Sides, verb: Token, frame: Frame, coded: Sequence[Coded]) -> Sides:
    """Return the sides with who asks for it, where nobody is named to whom a verb says that somebody yields.

    Parameters
    ----------
    found
        The sides that stand around.
    verb, frame
        A trigger and its frame.
    coded
        What was coded so far.
    """
    if found.target or not found.source or frame.id not in words("given_way.frames"):
        return found
    if lemma(verb) in words("given_way.with_others"):
        return found
    asking = (one for above in _above(verb) for one in coded if one.token == above)
    asked = next((one for one in asking if one.frame.type in words("given_way.asking")), None)
    ids = {mention.actor_id for mention in found.source}
    if asked is None or asked.sides.both_act or ids != {mention.actor_id for mention in asked.sides.target}:
        return found
    return found._replace(target=list(asked.sides.source))


def _above(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose clause tells what is done."""
    for above in islice(verb.ancestors, _CLIMB):
        if verb.dep_ not in _CLAUSES:
            return
        yield above
        verb = above
