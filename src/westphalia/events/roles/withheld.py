"""Who stops his own aid where no doer is told: "US aid to Chad was suspended"."""

from __future__ import annotations

from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.sides import Sides
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

_GIVER = ("poss", "by", "from", "of", "adj", "compound_first")
_RECEIVER = ("to", "for", "compound_first")


def giver_and_receiver(arguments: Arguments, match: Match, frame: Frame) -> Sides | None:
    """Return whose aid to whom a passive says was stopped; None where it names a doer, or no giver."""
    verb = match.token
    if frame.mode != "discontinue" or verb.tag_[0] != "V" or not is_passive(verb):
        return None
    given = object_of(verb)
    if given is None or lemma(given) not in words("withheld.aid") or any(c.dep_ == "agent" for c in verb.children):
        return None
    noun = Match(given, (), None)
    giver = arguments.fill(noun, _GIVER)
    receiver = arguments.fill(noun, _RECEIVER, but={mention.actor_id for mention in giver})
    return Sides(giver, receiver) if giver and receiver else None
