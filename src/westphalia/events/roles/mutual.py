"""What several do to each other, or with what is theirs: "imposed tariffs on each other", "agreed on a joint fund"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.roles.described import is_described


def speaks_of_each_other(verb: Token) -> bool:
    """Return True for "imposed tariffs on each other"."""
    words = [token.lower_ for token in verb.doc[verb.i : verb.right_edge.i + 1]]
    return any(pair in (("each", "other"), ("one", "another")) for pair in pairwise(words))


def is_each_others(mention: Mention) -> bool:
    """Return True for "each other's diplomats"."""
    return is_described(mention) and mention.text.lower().startswith(("each other", "one another"))


def is_what_they_share(mention: Mention) -> bool:
    """Return True for "the joint fund" that two agree on, a body of no known state."""
    return is_described(mention) and mention.actor.country is None and mention.actor.kind == "organization"
