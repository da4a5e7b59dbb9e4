"""What passes between officials and reporters: "did not respond to a request for comment" is no event of states."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import prepositional, prepositions
from westphalia.events.parse.syntax import object_of
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def is_for_the_press(token: Token) -> bool:
    """Return True for "a request for comment", for what is done with one ("did not respond to it", "declined it"), and
    for "asked Oslo for comment"."""
    if _wants_words(token):
        return True
    if token.tag_[0] != "V":
        return False
    governed = (object_of(token), *(object_of(token, preposition.lower_) for preposition in prepositions(token)))
    return any(noun is not None and _wants_words(noun) for noun in governed)


def _wants_words(word: Token) -> bool:
    """Return True for "request for comment", "an email seeking comment", "asked for comment", "requested comment"."""
    asks = word.tag_[0] == "N" or lemma(word) in words("press.asking")  # "apologised for comments" asks nobody
    wanted = prepositional(word, "for") if asks else None
    if wanted is None and word.tag_[0] == "V":
        wanted = object_of(word) if lemma(word) in words("press.wanting") else None
    if wanted is not None and lemma(wanted) in words("press.wanted"):
        return True
    seeking = (child for child in word.children if child.dep_ == "acl" and child.tag_ == "VBG")
    return word.tag_[0] == "N" and any(map(_wants_words, seeking))
