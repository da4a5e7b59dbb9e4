"""Countries that are teams: "Russia beat Spain 3-2", "India played Pakistan in the semi-final"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_DASHES = frozenset({"-", "–", "—", "‑", ":"})
_MOST = 2  # digits of what one side scores


def is_team(token: Token) -> bool:
    """Return True for a country that plays: with a verb of playing and a score, or one that beats another at sport."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ not in _SIDES:
        return False
    verb = token.head if token.dep_ != "pobj" else token.head.head
    beating = lemma(verb) in words("sport", "beating")
    if not beating and lemma(verb) not in words("sport", "playing"):
        return False
    if any(lemma(word) == "vote" for word in token.sent):
        return False  # "lost the vote 12-2"
    return any(is_score(word) for word in token.sent) or (beating and _is_at_sport(verb))


def is_score(word: Token) -> bool:
    """Return True for the dash of "3-2"; "10-15 soldiers" and "10-15 percent" are ranges."""
    if word.text not in _DASHES or word.i + 1 >= len(word.doc) or not word.i or word.nbor(-1).whitespace_:
        return False
    sides = (word.nbor(-1).text, word.nbor(1).text)
    if word.whitespace_ or not all(side.isdecimal() and len(side) <= _MOST for side in sides):
        return False
    return word.i + 2 >= len(word.doc) or word.nbor(2).tag_[0] not in "NJ$"


def _is_at_sport(verb: Token) -> bool:
    """Return True for a verb with "in the final", "at the World Cup", "by six wickets"."""
    phrases = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("in", "at", "by")]
    nouns = [noun for phrase in phrases for noun in phrase.children if noun.dep_ == "pobj"]
    inside = (word for noun in nouns for word in (noun, *noun.children))
    return any(word.lower_ in words("sport", "nouns") and word.tag_[0] == "N" for word in inside)
