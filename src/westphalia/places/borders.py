"""Borders by their states: "the Russia-North Korea border", "the Syrian-Turkish frontier"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.places.names import Name

_JOINTS = frozenset({"-", "–", "—", "/"})
_NOUNS = frozenset({"border", "borders", "frontier", "boundary"})


def border_at(doc: Doc, first: int, actors: Mapping[int, Mention]) -> Name | None:
    """Return the name of the border of two states that begins at a token."""
    one = _state(actors, first, first)
    if one is None or one.last + 2 >= len(doc) or doc[one.last].text not in _JOINTS:
        return None
    other = _state(actors, one.last + 1, one.last + 1)
    if other is None or other.last >= len(doc) or doc[other.last].lower_ not in _NOUNS:
        return None
    return Name(first, other.last + 1, f"{one.actor.name}–{other.actor.name} border", "border")


def _state(actors: Mapping[int, Mention], index: int, first: int) -> Mention | None:
    mention = actors.get(index)
    return mention if mention and mention.first == first and mention.actor.kind == "country" else None
