"""What is rejected because it is not wanted: "rejected the award", "dismissed the demand". No fact is denied by that.

To reject a charge, a report or an idea is to say that it is not so: "rejected the claim", "rejects any involvement".
"""

from __future__ import annotations

from itertools import chain

from spacy.tokens import Token

from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma

_OBJECTS = ("dobj", "obj", "nsubjpass")


def is_unwanted(cue: Token) -> bool:
    """Return True for a verb of rejecting whose object is a thing, and neither said, thought nor charged.

    Parameters
    ----------
    cue
        The verb. What "it" and "this" stand for is not known, nor what is rejected "as" something.
    """
    if lemma(cue) not in words("denials", "turning_away") or any(c.lower_ == "as" for c in cue.children):
        return False
    things = [c for c in cue.children if c.dep_ in _OBJECTS]
    if cue.dep_ == "relcl" and (not things or all(thing.tag_[0] == "W" for thing in things)):
        things = [cue.head]  # "the award, which they rejected"
    clause = any(c.dep_ in ("ccomp", "xcomp", "csubjpass") for c in cue.children)
    return bool(things) and not clause and all(map(_is_thing, things))


def _is_thing(noun: Token) -> bool:
    if lemma(noun) in words("denials", "offered"):
        return True
    if noun.lower_ == "talks":
        return True  # "rejected talks with Rome"; "dismissed the talk of a rift" tells of words
    told = lemma(noun) in _tellable() or any(c.dep_ in ("acl", "ccomp") and _has_that(c) for c in noun.children)
    return noun.tag_[:2] == "NN" and not told


def _has_that(clause: Token) -> bool:
    """Return True for "the idea that Oslo paid", and not for "the terms that Oslo set"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _tellable() -> frozenset[str]:
    """Return the nouns of what can be so or not: "accusation", "view", "suspicion", "involvement"."""
    wanted = ("demand", "promise")
    held = (noun for noun, kind in noun_kinds().items() if kind not in wanted)
    lists = ("notions", "parts", "replied", "laid_to", "views", "wrongs")
    listed = chain.from_iterable(words("denials", one) for one in lists)
    return frozenset(chain(held, words("turned_down", "said"), listed))
