"""Whom an act is done near, and not with: "held drills off Chad" is no drill of two."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.vocabulary import words


def is_near(side: Token) -> bool:
    """Return True for Chad in "drills near Chad", "around the island of Chad", "off the coast of Chad"."""
    chain = [side, *islice(side.ancestors, 5)]
    phrase = next((i for i, token in enumerate(chain) if token.tag_[0] == "V"), len(chain))
    return any(token.dep_ == "prep" and token.lower_ in words("sides.near") for token in chain[:phrase])
