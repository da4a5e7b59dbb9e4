"""Is a time told as past or as to come? Read off the verb that governs it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from spacy.tokens import Token

from westphalia.reading.times.data import lexicon

Tense = Literal["past", "future"] | None


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
        if told or token.head == token or token.tag_ in ("VBZ", "VBP"):
            return told
        token = token.head
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("tense")[name])


def _tense_of(token: Token) -> Tense:
    word = token.lower_
    if word in _words("before_the_verb"):
        return "past"
    if word in _words("after_the_verb") or word in _words("future_words") or _is_set_to(token):
        return "future"
    children = {child.lower_ for child in token.lefts}
    if (
        token.tag_ == "VB"
        and "to" in children
        and (token.head.lower_ in _words("before_infinitive") or _is_to(token.head))
    ):
        return "future"
    if children & _words("future_auxiliaries"):
        return "future"
    if token.tag_[:2] == "NN" and children & _words("future_words"):
        return "future"
    was = token.tag_ in ("VBN", "VBG") and children & _words("past_auxiliaries")
    return "past" if token.tag_ == "VBD" or was else None


def _is_set_to(token: Token) -> bool:
    followed = token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "for")
    return token.lower_ == "set" and followed


def _is_to(verb: Token) -> bool:
    """Return True for the "is" of "is to travel on Monday"."""
    return verb.lower_ in ("is", "are") and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "to"
