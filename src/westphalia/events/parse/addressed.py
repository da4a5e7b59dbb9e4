"""Before whom something is brought: "filed a complaint at the WTO against Canada"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.parse.phrases import prepositional

_BEFORE = ("at", "before", "in", "to", "with")


def addressed(verb: Token) -> Iterator[Token]:
    """Yield "WTO", on which the parser hangs "against Canada": a body is before nobody "against" another."""
    if verb.tag_[0] == "V":
        bodies = (prepositional(verb, preposition) for preposition in _BEFORE)
        yield from (body for body in bodies if body is not None and body.tag_.startswith("NNP"))
