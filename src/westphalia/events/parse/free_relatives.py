"""Objects that a clause with "what" describes: "launched what appears to be a missile", "withdrew what remained of its
forces", "seized what it said was a tanker".

Careful prose says so of what nobody has confirmed, and translations say it of what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.phrases import prepositional
from westphalia.reading.lemmas import lemma

_DEEP = 3  # clauses: "what it said is believed to be a missile"
_NAMES = ("oprd", "attr")
_LEFT = ("remain", "be", "leave")


def described_with_what(verb: Token) -> Token | None:
    """Return "missile" of "launched what appears to be a missile", where "what" opens the clause behind the verb."""
    if verb.tag_[0] != "V" or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "what":
        return None
    what = verb.nbor(1)
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.is_ancestor(what)), None)
    return _named_in(clause) if clause is not None else None


def _named_in(clause: Token) -> Token | None:
    """Return what the clause calls it, however many verbs of seeming or saying stand between."""
    for verb in islice(_downwards(clause), _DEEP):
        named = next((child for child in verb.children if child.dep_ in _NAMES and child.i > verb.i), None)
        left = prepositional(verb, "of") if lemma(verb) in _LEFT else None
        found = named or prepositional(verb, "as") or left
        if found is not None and found.tag_[0] == "N":
            return found
    return None


def _downwards(clause: Token) -> Iterator[Token]:
    below: Token | None = clause
    while below is not None:
        yield below
        below = next((child for child in below.children if child.dep_ in ("xcomp", "ccomp")), None)
