"""Which words of an article stand for an outlet that can pass words on: "CNN", "Israeli radio", "local media"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Link
from westphalia.attribution.draft import noun_phrase
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


class Outlet(NamedTuple):
    """One place where an outlet is named or described.

    `head` is the token that stands for it in the syntax, `start` and `end` its characters. `named` is False for a mere
    description.
    """

    head: int
    start: int
    end: int
    link: Link
    named: bool


def find_outlets(doc: Doc, mentions: Sequence[Mention]) -> list[Outlet]:
    """Return the outlets of an article, named and described, in the order of the text."""
    named = [
        Outlet(m.head, m.start, m.end, Link(m.actor_id, m.actor.name, m.text), True)
        for m in mentions
        if m.actor.kind == "outlet"
    ]
    taken = {i for m in mentions if m.actor.kind == "outlet" for i in range(m.first, m.last)}
    return sorted([*named, *_described(doc, taken, mentions)], key=lambda outlet: outlet.start)


def _described(doc: Doc, taken: set[int], mentions: Sequence[Mention]) -> Iterator[Outlet]:
    """Yield outlets without a name: a noun for one, with the words that belong to it.

    "Media" alone is no outlet, nor is "a radio".
    """
    nouns = words("outlets", "nouns")
    listed = {m.head: m for m in mentions if m.actor.kind == "group"}
    for token in doc:
        if token.lower_ not in nouns or token.i in taken or token.tag_[0] not in "NJ":
            continue
        outlet = _named_by(token) or token
        if outlet.i in taken or outlet.tag_[0] != "N" or outlet.dep_ == "compound" or not _is_told_apart(outlet):
            continue
        taken.add(outlet.i)
        first, last = noun_phrase(outlet)
        text = doc[first:last].text
        group = listed.get(outlet.i)
        link = Link(group.actor_id, group.actor.name, text) if group else Link(None, text, text)
        yield Outlet(outlet.i, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), link, False)


def _named_by(noun: Token) -> Token | None:
    """Return the head of the name behind a noun that says what it is of: "Croix" in "the daily La Croix"."""
    name = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if name.tag_[:3] != "NNP" or name is noun:
        return None
    return name.head if name.dep_ == "compound" else name


def _is_told_apart(noun: Token) -> bool:
    """Return True where something says which: "US media", "the daily La Croix", "the newspaper"."""
    which = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "poss", "appos")]
    definite = any(c.lower_ in ("the", "a", "an") for c in noun.children) and lemma(noun) in words("outlets", "one")
    return bool(which) or definite
