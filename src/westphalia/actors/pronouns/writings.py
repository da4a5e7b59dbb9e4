"""Who speaks in a letter: "he" of "a letter to the king, in which he asked for grain" is not the king."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_RECEIVING = frozenset({"get", "read", "receive"})
_FARTHEST = 20  # tokens from the letter to what it says
_SUBJECTS = frozenset({"nsubj"})


def addressees(pronoun: Token) -> Iterator[int]:
    """Yield those whom a letter is for, where the pronoun is who does something in it."""
    letter = _letter(pronoun)
    if letter is None:
        return
    verb = letter.head if letter.dep_ == "dobj" else letter
    for noun in dict.fromkeys((letter, verb)):
        for child in noun.rights:
            if child.lower_ == "to" and child.dep_ in ("prep", "dative"):
                yield from (word.i for word in child.children if word.dep_ == "pobj")
            elif child.dep_ == "dative":
                yield child.i
    if lemma(verb) in _RECEIVING and any(child.lower_ == "from" for noun in (letter, verb) for child in noun.rights):
        yield from (child.i for child in verb.lefts if child.dep_ in _SUBJECTS)


def _letter(pronoun: Token) -> Token | None:
    """Return the letter before "in which", behind which the pronoun is the subject."""
    doc, at = pronoun.doc, pronoun.i
    if at < 3 or pronoun.dep_ not in _SUBJECTS or [doc[at - 2].lower_, doc[at - 1].lower_] != ["in", "which"]:
        return None
    before = doc[max(pronoun.sent.start, at - _FARTHEST) : at - 2]
    return next((token for token in reversed(list(before)) if lemma(token) in words("nouns", "letters")), None)
