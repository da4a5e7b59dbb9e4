"""Who does something with the subject of a verb: "Turkey, along with Qatar, sent", "joined Oslo in condemning"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.syntax import object_of
from westphalia.reading.lemmas import lemma

_BESIDE = ("along", "together")


def companions(verb: Token, subject: Token) -> Iterator[Token]:
    """Yield the nouns behind "along with", "together with", "alongside", and whom the subject joins in doing it.

    What stands behind an object goes with that: "condemned Chad along with Mali".
    """
    if is_passive(verb):
        return
    phrases = [child for child in subject.children if child.dep_ == "prep"]
    phrases += [child for child in verb.children if child.dep_ == "prep" and child.left_edge.i <= verb.i + 1]
    for phrase in phrases:
        yield from (noun for noun in _behind(phrase) if noun.dep_ == "pobj")
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "in" and lemma(above.head) == "join":
        joined = object_of(above.head)
        yield from () if joined is None else (joined,)


def _behind(phrase: Token) -> Iterator[Token]:
    if phrase.lower_ == "alongside":
        yield from phrase.children
    elif phrase.lower_ in _BESIDE:
        yield from (noun for child in phrase.children if child.lower_ == "with" for noun in child.children)
    elif phrase.lower_ == "with" and phrase.i and phrase.nbor(-1).lower_ in _BESIDE:
        yield from phrase.children
