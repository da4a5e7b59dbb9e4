"""Where: the place named with a trigger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from westphalia.events.event import Place
from westphalia.places.mention import PlaceMention


def place_of(heads: Sequence[Token], places: Mapping[int, PlaceMention]) -> Place | None:
    """Return the place of an event.

    Parameters
    ----------
    heads
        The trigger and its light verb.
    places
        The places of the article by token.
    """
    for head in heads:
        for child in head.children:
            for noun in (child, *child.children) if child.dep_ == "prep" else ():
                if (found := places.get(noun.i)) is not None:
                    return Place(found.text, found.name, found.country, found.lat, found.lon)
    return None
