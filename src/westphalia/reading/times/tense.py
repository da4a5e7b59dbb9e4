"""Is a time told as past or as to come? Read off the verb that governs it."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

Tense = Literal["past", "future"] | None

_FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "wo", "shall", "would"})
# With or without "to": what they govern, or what governs them, lies ahead.
_FUTURE_WORDS = frozenset(
    "expected due scheduled slated set planned plans plan planning intends intend hopes hope aims aim poised bound "
    "upcoming forthcoming next going ahead looms awaits expires expire proposed invited".split()
)
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
        if told or token.head is token:
            return told
        token = token.head
    return None


def _tense_of(token: Token) -> Tense:
    if token.lower_ in _FUTURE_WORDS:
        return "future"
    children = {child.lower_ for child in token.lefts}
    if children & _FUTURE_AUXILIARIES or (token.tag_[:2] == "NN" and children & _FUTURE_WORDS):
        return "future"
    if token.tag_ == "VBD" or (token.tag_ in ("VBN", "VBG") and children & _PAST_AUXILIARIES):
        return "past"
    return None
