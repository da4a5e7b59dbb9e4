"""When an act is done, told by another one: "fired a missile after talks with Chad", "on the eve of a summit"."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FAR = 8  # steps from a name up to the act
# Who is met on an occasion is often whom one agrees with or asks; nobody is hit or punished for being met.
_NOT_WITH = frozenset(("ACCUSE", "AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION", "THREATEN"))


def is_of_occasion(side: Token, act: Token, kind: str) -> bool:
    """Return True for Chad in "fired a missile after talks with Chad": the talks date the act, which reaches others.

    Parameters
    ----------
    side
        Whose name stands below the act.
    act
        Its trigger.
    kind
        Its type.
    """
    chain = list(islice((side, *side.ancestors), _FAR))
    if kind not in _NOT_WITH or act.tag_[0] != "V" or act not in chain:
        return False
    below = chain[: chain.index(act)]
    if len(below) < 2 or any(word.dep_ in ("relcl", "acl") for word in below):
        return False
    return _dates(below[-1], below[-2], act)


def _dates(opening: Token, inner: Token, act: Token) -> bool:
    """Return True for "after talks", "ahead of talks", "in the run-up to talks"; not for "went after Chad"."""
    if opening.dep_ not in ("prep", "advmod"):
        return False
    if opening.lower_ == "after" and lemma(act) in words("occasions.pursuing"):
        return False
    return opening.lower_ in words("occasions.dating") or lemma(inner) in words("occasions.eves")
