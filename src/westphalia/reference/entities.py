"""Actors by id: states, bodies, blocs, organs of state, persons, outlets, organizations, armed groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from westphalia.reference._tables import index_of


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor of the reference tables.

    actor_id: a country's ISO 3166-1 alpha-3 code; else a prefix and a slug (IGO:NATO, PER:vladimir-putin,
    OUT:tass, ORG:RUS-foreign-ministry, GRP:hamas, TER:abkhazia). kind: country, igo, bloc, government,
    military, person, outlet, organization or group. country: alpha-3, empty for what belongs to none.
    sector: PLOVER's code, or IGO or NGO. parent_id: the actor it is part of, empty if none.
    """

    actor_id: str
    name: str
    kind: str
    country: str = ""
    sector: str = ""
    parent_id: str = ""


@cache
def _rows() -> Mapping[str, str]:
    return index_of("data/entities.tsv.gz")


@cache
def _universities() -> Mapping[str, str]:
    return index_of("data/universities.tsv.gz")


@lru_cache(maxsize=16384)
def entity(actor_id: str) -> Entity | None:
    """The actor of that id, or None if the tables do not know it."""
    row = _rows().get(actor_id)
    if row is None and actor_id.startswith("ORG:"):
        row = _universities().get(actor_id)
    return Entity(actor_id, *row.split("\t")) if row is not None else None


def entity_ids() -> tuple[str, ...]:
    """All ids of the everyday tables (universities left out), in their order."""
    return tuple(_rows())
