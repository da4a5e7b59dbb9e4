"""Peoples: an American, the Kurds; and the names of languages, which are nobody."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast, group_of
from westphalia.actors.cast.people import slug
from westphalia.actors.mention import Actor
from westphalia.reading.lemmas import lemma
from westphalia.reference.languages import is_language

_INDEFINITE = frozenset({"a", "an", "another", "one"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_CALLED = frozenset({"adjective", "variant"})  # "English" is England's by a variant of its name
_HOW_WELL = frozenset({"good", "perfect", "fluent", "broken", "basic", "little", "no", "some", "better", "halting"})
_SPEAKING = frozenset({"speak", "learn", "understand", "study", "teach"})


def add_nationals(cast: Cast) -> None:
    """Make a citizen of a country's adjective that stands as a noun: "killed an American"."""
    for mention in [m for m in cast.mentions if m.form in _CALLED]:
        head = cast.doc[mention.head]
        if head.dep_ in _MODIFIERS or not mention.actor.country:
            continue
        if is_language(mention.text) and _is_spoken(head):
            cast.drop(mention)
            continue
        if mention.form != "adjective":
            continue
        if any(child.lower_ in _INDEFINITE for child in head.lefts):
            cast.drop(mention)
            actor = group_of(mention.actor.country, "citizen", mention.text, "CVL")
            reason = f"a citizen of {mention.actor.name}"
            cast.add(actor, mention.first, mention.last, form="group", confidence=0.8, reason=reason)


def _is_spoken(word: Token) -> bool:
    """Return True for "in Russian", "speaks Chinese"."""
    by_preposition = word.dep_ == "pobj" and word.head.lower_ in ("in", "into", "from")
    alone = word.tag_ in ("JJ", "NNP", "NN") and all(child.lower_ in _HOW_WELL for child in word.lefts)
    return alone and (by_preposition or (word.dep_ == "dobj" and lemma(word.head) in _SPEAKING))


def add_people_called(cast: Cast, token: Token, name: str, country: str) -> None:
    """Add a people without a state of its own, where its name is no adjective of somebody else."""
    if token.dep_ not in _MODIFIERS and token.tag_ in ("NNP", "NNPS", "NNS"):
        actor = Actor(f"GRP:{slug(name)}", name, "group", country or None, "CVL", country or None)
        cast.add(actor, token.i, token.i + 1, form="group", confidence=0.8, reason=f"the people called {name}")
