"""Where: the place named with a trigger, by the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from westphalia.events.event import Place
from westphalia.places.mention import PlaceMention

# Prepositions that say where. "On Syria", "about Syria", "against Syria" name a subject or a side.
LOCATIVE = frozenset(
    """in at near inside outside off around across along within throughout over through
    to into from toward towards""".split()
)
OBJECTS = ("dobj", "obj", "attr")
GOVERNED = ("nsubj", "nsubjpass", "dobj", "pobj", "xcomp", "conj", "acl")  # of a verb that may say where


def place_of(heads: Sequence[Token], places: Mapping[int, PlaceMention]) -> Place | None:
    """Return the place of an event.

    Looked for, nearest first: in phrases of place at the trigger and its light verb ("met in Geneva", "on a visit to
    Moscow", "talks held in Geneva"), as its object ("entered Syria"), at its object ("signed a treaty in Pyongyang"),
    before a noun ("the Hanoi summit"), and in phrases of place at the verb that governs it ("talks were held in
    Geneva").

    Parameters
    ----------
    heads
        The trigger and its light verb.
    places
        The places of the article by token.
    """
    return _first(_candidates(heads), places)


def held_in(noun: Token, places: Mapping[int, PlaceMention]) -> Place | None:
    """Return the place of "the dialogue held in Seoul", whatever the noun is the object of."""
    return _first(_held(noun), places)


def _first(candidates: Iterator[Token], places: Mapping[int, PlaceMention]) -> Place | None:
    for named in candidates:
        if (found := places.get(named.i)) is not None:
            return Place(found.text, found.name, found.country, found.lat, found.lon)
    return None


def _held(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ in ("VBN", "VBG", "VBD"):
            yield from _said_where(child)


def _candidates(heads: Sequence[Token]) -> Iterator[Token]:
    for head in heads:
        yield from _said_where(head)
        if head.tag_[0] == "N":
            yield from _held(head)
    for head in heads:
        for child in head.children:
            if child.dep_ in OBJECTS:
                yield child
                yield from _said_where(child)
            elif child.dep_ in ("compound", "nmod") and head.pos_ == "NOUN":
                yield child
    for head in heads:
        if (verb := _governor(head)) is not None:
            yield from _said_where(verb)


def _said_where(head: Token) -> Iterator[Token]:
    """Yield the nouns of the phrases of place that hang on a word."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in LOCATIVE:
            yield from _nouns(child)


def _nouns(preposition: Token) -> Iterator[Token]:
    for noun in preposition.children:
        if noun.dep_ in ("pobj", "pcomp"):
            yield noun
            yield from (part for part in noun.children if part.dep_ in ("compound", "nmod", "appos"))


def _governor(head: Token) -> Token | None:
    """Return the verb that a trigger stands under, over one preposition at most."""
    above = head.head
    if head.dep_ == "pobj" and above.dep_ == "prep":
        above = above.head
    return above if head.dep_ in GOVERNED and above.pos_ == "VERB" and above.i != head.i else None
