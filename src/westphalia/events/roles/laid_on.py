"""Deeds that are laid on somebody: "blamed the raid on Chad", "the raid that Oslo pins on Chad".

Who lays a deed on another did not do it, and whom it is laid on stands last: "blamed the attack on Iran on Chad".
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import prepositional
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def laid_on(verb: Token) -> list[Token]:
    """Return on whom a verb may lay its object, the last first: "Chad" of "blamed the raid on Chad"; nobody in "blamed
    Chad for the raid"."""
    if verb.tag_[0] != "V" or lemma(verb) not in words("laid_on.laying") or prepositional(verb, "for") is not None:
        return []
    thing = next((child for child in verb.children if child.dep_ == "dobj"), verb if verb.dep_ == "relcl" else None)
    if thing is None:
        return []
    way = "to" if lemma(verb) in words("laid_on.with_to") else "on"
    below = (child for head in (verb, thing) for child in head.children)
    phrases = {child.i: child for child in below if child.lower_ == way and child.i > max(verb.i, thing.i)}
    behind = (child for at in sorted(phrases) for child in phrases[at].children if child.dep_ == "pobj")
    return list(behind)[::-1]


def lays(side: Token, deed: Token) -> bool:
    """Return True for Oslo in "the raid that Oslo blames on Chad", "Oslo blamed the raid on Chad"."""
    while side.dep_ == "conj" and side.head.tag_[0] == "N":
        side = side.head
    verb = side.head
    if side.dep_ != "nsubj" or lemma(verb) not in words("laid_on.laying"):
        return False
    return verb.head == deed if verb.dep_ == "relcl" else deed.dep_ == "dobj" and deed.head == verb
