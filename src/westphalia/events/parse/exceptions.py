"""Exceptions: "nobody but Oslo voted for it", where Oslo did; "all members except Oslo", where Oslo did not."""

from __future__ import annotations

from spacy.tokens import Token

_EXCEPTING = frozenset({"barring", "but", "except", "excepting", "excluding", "save"})
_NOBODY = frozenset({"no", "nobody", "none"})
_BESIDE = frozenset({"apart", "aside"})  # "apart from Oslo, Rome did so too": no exception unless nobody else did
# What governs "Oslo" in "except for Oslo", "other than Oslo", "with the exception of Oslo".
_LONGER = frozenset({"except for", "save for", "other than", "exception of"})


def only_one(noun: Token) -> Token | None:
    """Return Oslo for "nobody" of "nobody but Oslo": who did what nobody else did."""
    if not is_nobody(noun):
        return None
    around = [*noun.subtree, *(t for c in noun.head.children if c.dep_ in ("prep", "advmod") for t in c.subtree)]
    return next((name for name in around if name.dep_ == "pobj" and _whole(name) == noun), None)


def is_left_out(name: Token) -> bool:
    """Return True for Oslo in "all members except Oslo", which did not do what they did."""
    whole = _whole(name)
    return whole is not None and not is_nobody(whole) and _phrase(name).lower_ not in _BESIDE


def is_nobody(noun: Token) -> bool:
    """Return True for "nobody", "no one", "no country", "none of the states"."""
    return noun.lower_ in _NOBODY or any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children)


def _whole(name: Token) -> Token | None:
    """Return "members" for Oslo in "all members except Oslo", also where the phrase hangs on the verb."""
    first = _phrase(name)
    if first == name:
        of_all = name.dep_ == "conj" and any(c.lower_ in ("all", "every") for c in name.head.children)
        return name.head if of_all and any(c.lower_ == "but" for c in name.head.children) else None
    above = first.head
    if above.tag_[0] == "V":
        return next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    none = above.head.head if above.dep_ == "pobj" and above.head.lower_ == "of" else above
    return none if is_nobody(none) else above


def _phrase(name: Token) -> Token:
    """Return the first word of the phrase that makes an exception of a name; the name itself where there is none."""
    if name.dep_ != "pobj":
        return name
    preposition, above = name.head, name.head.head
    if f"{above.lower_} {preposition.lower_}" in _LONGER:
        return above.head if above.lower_ == "exception" else above
    if preposition.lower_ == "from" and above.lower_ in _BESIDE:
        return above
    return preposition if preposition.lower_ in _EXCEPTING else name
