"""Deeds that are laid on somebody: "blamed the raid on Chad", "the raid that Oslo pins on Chad".

Who lays a deed on another did not do it, and whom it is laid on stands last: "blamed the attack on Iran on Chad".
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import prepositional
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def laid_on(verb: Token) -> Token | None:
    """Return "Chad" of "blamed the raid on Chad"; None in "blamed Chad for the raid"."""
    if verb.tag_[0] != "V" or lemma(verb) not in words("laid_on.laying") or prepositional(verb, "for") is not None:
        return None
    thing = next((child for child in verb.children if child.dep_ == "dobj"), verb if verb.dep_ == "relcl" else None)
    if thing is None:
        return None
    below = (token for head in (verb, thing) for token in head.subtree if token.i > max(verb.i, thing.i))
    behind = {child.i: child for p in below if p.lower_ in ("on", "to") for child in p.children if child.dep_ == "pobj"}
    last = max(behind, default=None)
    return behind[last] if last is not None and _is_same_clause(behind[last], verb) else None


def lays(side: Token, deed: Token) -> bool:
    """Return True for Oslo in "the raid that Oslo blames on Chad", "Oslo blamed the raid on Chad"."""
    while side.dep_ == "conj" and side.head.tag_[0] == "N":
        side = side.head
    verb = side.head
    if side.dep_ != "nsubj" or lemma(verb) not in words("laid_on.laying"):
        return False
    return verb.head == deed if verb.dep_ == "relcl" else deed.dep_ == "dobj" and deed.head == verb


def _is_same_clause(noun: Token, verb: Token) -> bool:
    return next((above for above in noun.ancestors if above.tag_[0] == "V"), None) == verb
