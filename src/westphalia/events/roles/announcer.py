"""Who will do what he announces in the passive: "Macron announced that sanctions on Syria would be lifted"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import is_ahead, prepositional
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

_OWNING = ("poss", "amod", "compound", "nmod")


def announcers(arguments: Arguments, verb: Token, frame: Frame) -> list[Mention]:
    """Return who announces, orders or decides a measure that nobody is named to take.

    What belongs to another is his to give: "announced that Russian sanctions would be lifted".
    """
    if verb.tag_[0] != "V" or verb.dep_ != "ccomp" or lemma(verb.head) not in words("announcer.announcing"):
        return []
    measure = frame.type in words("announcer.measures") and bool(frame.object)
    if not measure or not is_passive(verb) or not is_ahead(verb) or prepositional(verb, "by") is not None:
        return []
    speakers = arguments.of(subject_of(verb.head))
    taken = object_of(verb)
    owners = arguments.children(taken, _OWNING) if taken is not None else []
    states = {mention.actor.country for mention in speakers}
    return speakers if all(owner.actor.country in states for owner in owners) else []
