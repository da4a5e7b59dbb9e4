"""Where: the place named with a trigger."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.event import Place
from westphalia.reference.places import find_place

_PREPOSITIONS = ("in", "at", "near", "on", "off", "outside", "inside", "around")


def place_of(heads: Sequence[Token], at: dict[int, Mention]) -> Place | None:
    """Return the place that a locative preposition of the trigger or its light verb names."""
    for head in heads:
        for child in head.children:
            if child.lower_ in _PREPOSITIONS and child.dep_ == "prep":
                for noun in child.children:
                    if noun.dep_ == "pobj" and noun.tag_.startswith("NNP"):
                        return _place(noun, at)
    return None


def _place(noun: Token, at: dict[int, Mention]) -> Place | None:
    mention = at.get(noun.i)
    words = [t for t in noun.lefts if t.dep_ == "compound"] + [noun]
    text = mention.text if mention else noun.doc[words[0].i : noun.i + 1].text
    country = mention.actor.country if mention else None
    found = find_place(text, country=country)
    if found is not None:
        return Place(text, found.name, found.country or country, found.lat, found.lon)
    return Place(text, None, country, None, None) if country or text else None
