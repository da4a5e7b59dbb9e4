"""Organs that several states call by one name: whose "the Foreign Office" is where the text says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from spacy.tokens import Doc

from westphalia.actors.cast.names import NameSpan
from westphalia.reference.entities import Entity
from westphalia.reference.fold import fold
from westphalia.reference.organs import organ, organ_terms

_ALSO_OF = {"foreign office": ("PAK",)}


def organs_told(doc: Doc, names: Sequence[NameSpan], home: str | None = None) -> Mapping[int, Entity]:
    """Return by their first tokens the organs that are another state's than usual: "Pakistan's Foreign Office", "the
    Foreign Office in Berlin", and "the Foreign Office" where it comes again."""
    found: dict[int, Entity] = {}
    told: dict[str, str] = {}
    ending, beginning = {span.last: span for span in names}, {span.first: span for span in names}
    named = {c.entity.actor_id for span in names for c in span.candidates[:1] if c.entity.kind == "country"}
    for span in names:
        called = fold(doc[span.first : span.last].text).removeprefix("the ")
        usual = span.candidates[0].entity
        if usual.kind == "country":
            continue
        if called not in organ_terms():
            told[" ".join(called.split()[-2:])] = usual.country  # "the German Foreign Office"
            continue
        country = _owner(doc, span, ending) or _seat(doc, span, beginning) or told.get(called, "")
        country = country or _usual_too(called, usual.country, named, home)
        other = organ(country, organ_terms()[called].organ) if country else None
        if country:
            told[called] = country
        if other is not None and country != usual.country:
            found[span.first] = other
    return found


def _usual_too(called: str, usual: str, named: Collection[str], home: str | None) -> str:
    """Return the other state whose organ is called so without its name: that of the outlet, or the one that the text
    names where it does not name the usual one ("the Foreign Office" in news of Pakistan)."""
    others = _ALSO_OF.get(called, ())
    if home in others and usual not in named:
        return home or ""
    told = [country for country in others if country in named]
    return told[0] if len(told) == 1 and usual not in (*named, home) else ""


def _owner(doc: Doc, span: NameSpan, ending: Mapping[int, NameSpan]) -> str:
    """Return the state named right before: "Pakistan's", "Pakistani"."""
    possessive = span.first > 0 and doc[span.first - 1].tag_ == "POS"
    before = ending.get(span.first - possessive)
    return before.candidates[0].entity.actor_id if before and before.candidates[0].entity.kind == "country" else ""


def _seat(doc: Doc, span: NameSpan, beginning: Mapping[int, NameSpan]) -> str:
    """Return the state whose capital stands right behind: "in Berlin"."""
    behind = beginning.get(span.last + 1) if span.last < len(doc) and doc[span.last].lower_ == "in" else None
    reading = behind.candidates[0] if behind else None
    return reading.entity.actor_id if reading and reading.form == "capital" else ""
