"""Travel advice of a state to its own people: "Oslo urged Danes to leave Chad" asks a state, "Norwegians" asks none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.events.parse.phrases import prepositional
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_WORDS = ("REQUEST", "THREATEN")
_MENACING = ("menace", "threaten")  # a state can do so to its own people


def is_to_own_people(arguments: Arguments, verb: Token, kind: str, source: Sequence[Mention]) -> bool:
    """Return True for "urged its citizens to leave", "warned Americans against trips": travel advice, told to people of
    the state that gives it."""
    ours = {mention.actor.country for mention in source} - {None}
    if kind not in _WORDS or verb.tag_[0] != "V" or not ours or lemma(verb) in _MENACING:
        return False
    people = object_of(verb) or next((n for p in ("on", "upon", "to") if (n := prepositional(verb, p))), None)
    if people is None or not (people.tag_ == "NNPS" or (people.tag_ == "NNS" and is_person_noun(lemma(people)))):
        return False
    if not any(travels_below(verb)):
        return False
    told = arguments.of(people)
    return bool(told) and all(mention.actor.country in ours for mention in told)


def travels_below(verb: Token) -> Iterator[Token]:
    """Yield "travel" of "advised its nationals not to travel", "trips" of "warned them against trips"."""
    for child in verb.children:
        below = child.children if child.dep_ in ("prep", "dobj") else (child,)
        yield from (word for word in below if lemma(word) in words("own_people.travelling"))
