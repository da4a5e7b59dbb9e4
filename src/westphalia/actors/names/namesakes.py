"""Names that mean another than usual, since the text says where it is or who writes: "the Institute of Strategic
Studies in Seoul", and "the Times" in a paper called so."""

from __future__ import annotations

from spacy.tokens import Doc

from westphalia.actors.cast.cast import Cast, unknown_body
from westphalia.actors.cast.names import NameSpan
from westphalia.actors.mention import Actor
from westphalia.reference.entities import Entity
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.places import find_place

_BESIDES = frozenset({"variant", "former", "abbreviation"})
_LEARNED = frozenset({"EDU", "SOC"})


def namesake(cast: Cast, span: NameSpan, usual: Candidate, met: frozenset[str], own: Entity | None) -> Actor | None:
    """Return who is meant by a name instead of its usual bearer; None for the usual one.

    Parameters
    ----------
    cast, span, usual
        The cast of the text, the name in it, and whom it usually means.
    met
        Whom the article names without doubt.
    own
        The outlet that published the article.
    """
    if usual.entity.kind == "outlet":
        found = _short_for(cast.doc, span, usual, met, own)
        return Actor.of(found) if found is not None else None
    country = _seat_told(cast.doc, span, usual)
    if country is None:
        return None
    return unknown_body(cast.doc[span.first : span.last].text, country, usual.entity.sector or None, None)


def _short_for(doc: Doc, span: NameSpan, usual: Candidate, met: frozenset[str], own: Entity | None) -> Entity | None:
    """Return which paper "the Times" is short for: the one named so in full, else the one that writes, whose own name
    ends so. A paper of the usual one's country means that."""
    words = doc[span.first : span.last].text.lower().split()
    if len(words) - (words[0] == "the") != 1 or own is None or own.country == usual.entity.country:
        return None
    short = lookup(doc[span.last - 1].text)
    named = (c.entity for c in (*span.candidates, *short) if c.entity.kind == "outlet" and c.entity != usual.entity)
    if (other := next((entity for entity in named if entity.actor_id in met), None)) is not None:
        return other
    called = own.name.lower().split()
    return own if words[-1:] == called[-1:] and len(called) > 1 else None


def _seat_told(doc: Doc, span: NameSpan, usual: Candidate) -> str | None:
    """Return the country of the town right behind an institute's further name, if it is not the usual bearer's."""
    if usual.form not in _BESIDES or usual.entity.sector not in _LEARNED or span.last + 1 >= len(doc):
        return None
    if usual.entity.name.lower() in doc[span.first : span.last].text.lower():
        return None  # "the German Marshall Fund of the United States in Berlin" is the same
    last = span.last + 1
    if doc[span.last].lower_ != "in":
        return None
    while last < len(doc) and doc[last].tag_ == "NNP" and last < span.last + 3:
        last += 1
    place = find_place(doc[span.last + 1 : last].text) if last > span.last + 1 else None
    return place.country if place and place.country and place.country != usual.entity.country else None
