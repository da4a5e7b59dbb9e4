"""Is a time told as past or as to come? Read off the verb that governs it."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

Tense = Literal["past", "future"] | None

_FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "wo", "shall", "would"})
# What they govern, or what governs them, lies ahead.
_FUTURE_WORDS = frozenset(
    "expected due scheduled slated planned plans plan planning intends intend hopes hope aims aim poised bound".split()
    + "upcoming forthcoming coming next going looms awaits expires expire proposed".split()
)
# Prepositions that put what follows on one side of the verb, whatever its tense: "vowed revenge after Tuesday's raid".
_SIDES: dict[str, Tense] = {
    "after": "past", "since": "past", "following": "past", "wake": "past", "despite": "past", "ahead": "future",
}  # fmt: skip
_PAST_AUXILIARIES = frozenset({"had", "has", "have", "was", "were", "did", "been", "'ve", "’ve"})


def tense_at(token: Token) -> Tense:
    """Return how the clause around a time tells it.

    Parameters
    ----------
    token
        A token of the expression.

    Returns
    -------
    "past", "future" or None
        None where the verb does not tell (present tense, no verb).
    """
    for _ in range(8):
        told = _tense_of(token)
        if told or token.head is token or token.tag_ in ("VBZ", "VBP"):
            return told
        token = token.head
    return None


def _tense_of(token: Token) -> Tense:
    word = token.lower_
    if word in _SIDES:
        return _SIDES[word]
    if word in _FUTURE_WORDS or (
        word == "set" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "for")
    ):
        return "future"
    children = {child.lower_ for child in token.lefts}
    if children & _FUTURE_AUXILIARIES or (token.tag_[:2] == "NN" and children & _FUTURE_WORDS):
        return "future"
    if token.tag_ == "VBD" or (token.tag_ in ("VBN", "VBG") and children & _PAST_AUXILIARIES):
        return "past"
    return None
