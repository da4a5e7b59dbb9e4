"""Countries that are teams: "Russia beat Spain 3-2", "India played Pakistan in the semi-final"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_DASHES = frozenset({"-", "–", "‑"})
_MOST = 2  # digits of what one side scores


def is_team(token: Token) -> bool:
    """Return True for a country that plays: with a verb of playing and a score, or one of beating and a word of sport,
    in its sentence."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ not in _SIDES:
        return False
    verb = lemma(token.head if token.dep_ != "pobj" else token.head.head)
    beating = verb in words("sport", "beating")
    if not beating and verb not in words("sport", "playing"):
        return False
    return any(_is_score(word) or (beating and _is_of_sport(word)) for word in token.sent)


def _is_score(word: Token) -> bool:
    """Return True for the dash of "3-2"."""
    if word.text not in _DASHES or word.i + 1 >= len(word.doc) or not word.i or word.nbor(-1).whitespace_:
        return False
    sides = (word.nbor(-1).text, word.nbor(1).text)
    return all(side.isdecimal() and len(side) <= _MOST for side in sides) and not word.whitespace_


def _is_of_sport(word: Token) -> bool:
    return word.lower_ in words("sport", "nouns") and word.tag_[0] == "N"
