"""Stored names: which reading holds here."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from westphalia.actors.cast.cast import CLASS_NOUNS, Cast
from westphalia.actors.cast.names import NameSpan
from westphalia.actors.cast.runs import Run, body_sector
from westphalia.actors.cast.title_phrases import title_noun
from westphalia.actors.mention import Actor
from westphalia.actors.names.namesakes import namesake
from westphalia.actors.names.organs_told import organs_told
from westphalia.actors.names.teams import is_team
from westphalia.actors.nouns.towns import town_told
from westphalia.actors.vocabulary import is_person_noun
from westphalia.reference.entities import Entity
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.offices import offices_of
from westphalia.reference.places import find_place

_WATERS = frozenset("sea gulf bay strait straits channel sound isthmus".split())
_WITHIN = frozenset("in across throughout within around".split())
_CONTINENTS = frozenset(
    f"BLOC:{name}" for name in "ASIA EUROPE EASTERN-EUROPE AFRICA LATIN-AMERICA MIDDLE-EAST".split()
)
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest".split())
# Land without a government that deals with states: only its people and organs act.
_PROVINCES = frozenset(f"TER:{name}" for name in "tibet xinjiang donbas rakhine dagestan".split())
_NEAR_GEORGIA = frozenset("UKR MDA ARM AZE RUS EST LVA LTU BLR KAZ".split())
_TOLD = 0.85
_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "conj"})


def add_names(
    cast: Cast,
    names: Sequence[NameSpan],
    runs: Sequence[Run],
    dateline: str | None = None,
    outlet: Entity | None = None,
) -> None:
    """Add every stored name whose reading the context allows; family names alone wait for `add_family_names`, and the
    place of the dateline is nobody."""
    met = met_without_doubt(names)
    glued = {run.first: run for run in runs}
    organs = organs_told(cast.doc, names, cast.home)
    for span in names:
        if span.first in organs:
            _add_organ(cast, span, Actor.of(organs[span.first]))
            continue
        candidate = next(
            (c for c in span.candidates if c.form not in ("family", "place") and holds(c, span, cast.doc, met)), None
        )
        if candidate and candidate.entity.kind == "person" and len(span.candidates) > 1:
            candidate = _rather(cast, span, candidate, met)
        if not candidate or _is_geography(cast.doc, span, candidate) or _is_dateline(cast.doc, span, dateline):
            continue
        if _is_town_elsewhere(cast.doc, span, candidate) or _is_of_team(cast.doc, span, candidate):
            continue
        georgia = candidate.entity.actor_id == "GEO" and candidate.form == "name"
        if georgia and _is_american_state(names) and not _is_beside_neighbour(cast.doc, span):
            continue
        if not _part_of_longer_name(cast.doc, span, candidate, glued):
            cast.add(
                namesake(cast, span, candidate, met, outlet) or Actor.of(candidate.entity, candidate.sector),
                span.first,
                span.last,
                form=candidate.form,
                confidence=_confidence(span, candidate),
                reason=_reason(span, candidate),
            )


def _add_organ(cast: Cast, span: NameSpan, organ: Actor) -> None:
    """Add an organ of another state than usual, with the adjective that says so: "Pakistani Foreign Office"."""
    before = cast.at(span.first - 1) if span.first else None
    first = span.first
    if before is not None and before.form == "adjective" and before.last == first:
        cast.drop(before)
        first = before.first
    cast.add(organ, first, span.last, form="name", confidence=_TOLD, reason="an organ of the state told beside it")


def _rather(cast: Cast, span: NameSpan, usual: Candidate, met: frozenset[str]) -> Candidate:
    """Return the bearer of a title and name whose country stands behind it ("King Abdullah of Jordan"), else the one in
    office that day where the usual one is out."""
    behind = cast.doc[span.last + 1] if span.last + 1 < len(cast.doc) else None
    states = (
        [c.entity.country for c in lookup(behind.text)] if behind is not None and behind.nbor(-1).lower_ == "of" else []
    )
    if home := next((c for c in span.candidates if c.entity.country in states), None):
        return home
    if not offices_of(usual.entity.actor_id) or _is_in_office(usual, cast.on):
        return usual
    others = (c for c in span.candidates if c.entity != usual.entity and holds(c, span, cast.doc, met))
    return next((c for c in others if _is_in_office(c, cast.on)), usual)


def _is_in_office(candidate: Candidate, on: dt.date | None) -> bool:
    """Return True for who holds an office that day; without a day for who holds one without a known end."""
    return any(on is not None or term.until is None for term in offices_of(candidate.entity.actor_id, on=on))


def met_without_doubt(names: Sequence[NameSpan]) -> frozenset[str]:
    """Return the actors named in a way that needs no context; a country is met with each of its own too."""
    sure = [span.candidates[0].entity for span in names if not span.candidates[0].needs]
    met = {entity.actor_id for entity in sure} | {entity.country for entity in sure if entity.country}
    return frozenset(met | _countries_about(sure))


def _countries_about(sure: Sequence[Entity]) -> set[str]:
    """Return "about:IRQ" where the article names Iraq more than any other country but the United States, which has a
    part in most news."""
    counts = Counter(entity.country for entity in sure if entity.country not in ("", "USA"))
    first = counts.most_common(2)
    clear = len(first) == 1 or (len(first) == 2 and first[0][1] > first[1][1])
    return {f"about:{first[0][0]}"} if clear else set()


def holds(candidate: Candidate, span: NameSpan, doc: Doc, met: frozenset[str]) -> bool:
    """Return True where the context shows what the reading needs."""
    return all(_condition_holds(need, span, doc, met) for need in (candidate.needs or "").split())


def _condition_holds(need: str, span: NameSpan, doc: Doc, met: frozenset[str]) -> bool:
    kind, _, value = need.partition(":")
    if kind == "the":
        return doc[span.first].lower_ == "the" or (span.first > 0 and doc[span.first - 1].lower_ == "the")
    if kind == "about":
        return f"about:{value}" in met
    if kind == "near":
        return not met.isdisjoint(value.split("/"))
    if kind == "unless":
        return met.isdisjoint(value.split("/"))
    if kind == "actor":
        token = doc[span.last - 1]
        if token.dep_ == "appos" and token.head.lower_ in CLASS_NOUNS:
            return True  # "the newspaper Dawn"
        return token.dep_ in _ACTING or (token.dep_ == "pobj" and token.head.dep_ == "agent")
    return False  # "named" and "title" need other people of the article: see persons.py


def _is_geography(doc: Doc, span: NameSpan, candidate: Candidate) -> bool:
    """Return True for "the Sea of Japan", "in Europe" and "Xinjiang": parts of the world, where nobody acts."""
    if candidate.entity.actor_id in _PROVINCES and find_place(doc[span.first : span.last].text) is not None:
        return True
    before = span.first - 1 - (doc[span.first - 1].lower_ == "the" if span.first else 0)
    if before > 0 and doc[before].lower_ == "of" and doc[before - 1].lower_ in _WATERS:
        return True
    if candidate.entity.actor_id not in _CONTINENTS:
        return False
    token = doc[span.last - 1]
    part = span.first > 0 and doc[span.first - 1].is_title and doc[span.first - 1].lower_ in _DIRECTIONS
    return part or (token.dep_ == "pobj" and token.head.lower_ in _WITHIN)


def _is_dateline(doc: Doc, span: NameSpan, place: str | None) -> bool:
    """Return True for "MOSCOW" of "MOSCOW (Agency) —": where somebody writes."""
    if place is None or doc[span.first : span.last].text.casefold() != place.casefold():
        return False
    begins = span.first == 0 or (doc[span.first - 1].is_space and "\n" in doc[span.first - 1].text)
    after = doc[span.last].text if span.last < len(doc) else ""
    return begins and after in ("(", ",", "-", "–", "—", "/", ":", ".")


def _is_town_elsewhere(doc: Doc, span: NameSpan, candidate: Candidate) -> bool:
    """Return True for "Paris" of "Paris, Texas"."""
    of_state = candidate.entity.kind == "country" and candidate.form in ("name", "capital")
    return of_state and town_told(doc, span.first, span.last) is not None


def _is_of_team(doc: Doc, span: NameSpan, candidate: Candidate) -> bool:
    return candidate.entity.kind == "country" and candidate.form == "name" and is_team(doc[span.last - 1])


def _is_american_state(names: Sequence[NameSpan]) -> bool:
    """Return True where "Georgia" is the state: nothing else of the country is named, and America more than its
    neighbours."""
    countries = Counter(span.candidates[0].entity.country for span in names if span.candidates[0].form != "name")
    named = Counter(span.candidates[0].entity.country for span in names)
    return not countries["GEO"] and named["USA"] > named["RUS"] + named["ARM"] + named["AZE"] + named["UKR"]


def _is_beside_neighbour(doc: Doc, span: NameSpan) -> bool:
    """Return True for "Georgia" of "Georgia and Ukraine", "Moldova or Georgia"."""
    beside = (span.first - 2, span.first - 1), (span.last + 1, span.last)
    joined = (doc[at] for at, by in beside if 0 <= at < len(doc) and doc[by].lower_ in ("and", "or", ","))
    return any(c.entity.actor_id in _NEAR_GEORGIA for token in joined for c in lookup(token.text))


def _part_of_longer_name(doc: Doc, span: NameSpan, candidate: Candidate, runs: dict[int, Run]) -> bool:
    """Return True for "Jordan" in "Jordan Peterson": a place name that begins or ends an unknown name."""
    words = span.last - span.first - (doc[span.first].lower_ == "the")
    one_word = words == 1 and candidate.entity.kind in ("outlet", "organization")
    if not one_word and (candidate.entity.kind != "country" or candidate.form not in ("name", "capital")):
        return False
    if candidate.form == "capital" and _ends_name(doc, span.first):
        return True
    run = runs.get(span.last)
    head = doc[span.last - 1].head
    return (
        run is not None
        and run.titles == run.first
        and title_noun(doc, run.first, run.last) is None  # "the Minister of Defence of Jordan Peter Berg"
        and run.first <= head.i < run.last
        and (one_word or body_sector(doc, run) is None)
        and doc[run.last - 1].tag_ != "NNPS"
    )


def _ends_name(doc: Doc, first: int) -> bool:
    """Return True for "Madrid" of "Real Madrid" and "Beirut" of "West Beirut": nobody there governs a state."""
    before = doc[first - 1] if first else doc[first]
    named = before.tag_ == "NNP" and before.dep_ == "compound" and before.head.i == first and before.is_title
    return named and bool(before.whitespace_) and not lookup(before.text) and not is_person_noun(before.lower_)


def _confidence(span: NameSpan, candidate: Candidate) -> float:
    others = sum(c.weight for c in span.candidates if c.entity != candidate.entity)
    return round(0.98 * candidate.weight / (candidate.weight + 0.5 * others), 3) if candidate.weight else 0.5


def _reason(span: NameSpan, candidate: Candidate) -> str:
    others = {c.entity.name for c in span.candidates if c.entity != candidate.entity}
    also = f"; could also be {', '.join(sorted(others)[:3])}" if others else ""
    return f"{candidate.form} of {candidate.entity.name}{also}"
