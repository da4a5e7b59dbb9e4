"""The gazetteer: countries, cities, regions, rivers, seas, straits, islands, borders and sites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from westphalia.reference._tables import index_of
from westphalia.reference.fold import fold

# A city is taken without its country only if it is this many times as large as the next of its name.
DOMINANCE = 3.0


@dataclass(frozen=True, slots=True)
class Place:
    """One place. countries: alpha-3 of the states it lies in or between, empty for the high seas. lat, lon:
    degrees, None where only the name is known. population: people; 0 if not a city. state: postal code of a
    US state, else empty.
    """

    place_id: str
    name: str
    kind: str
    countries: tuple[str, ...]
    lat: float | None
    lon: float | None
    population: int
    state: str = ""

    @property
    def country(self) -> str:
        """The one country it lies in; empty if there are several or none."""
        return self.countries[0] if len(self.countries) == 1 else ""


@lru_cache(maxsize=8192)
def places_named(name: str, *, country: str | None = None) -> tuple[Place, ...]:
    """All places of a name, most prominent first: countries, places kept by hand and capitals, then by
    population.

    Params: name - as written, in any spelling known; country - alpha-3 to keep only places in or at that
    country.
    Returns: places; empty if the name is unknown. Source: hand/places.tsv, GeoNames (CC BY 4.0),
    OpenSanctions rigour.
    """
    key = fold(name).removeprefix("the ")
    found = [place(place_id) for place_id in _names().get(key, "").split()]
    kept = [p for p in found if country is None or country in p.countries]
    return tuple(sorted(kept, key=_prominence, reverse=True))


def find_place(name: str, *, country: str | None = None, state: str | None = None) -> Place | None:
    """The place usually meant by a name, or None where that cannot be said.

    Params: name - as written; country - alpha-3 from the context, if known; state - postal code of a US state
    ("Paris, Texas"). With a country the most prominent place there is taken; without, a place is taken if it
    is kept by hand, a capital, or much larger than others of its name.
    Returns: a place or None: then keep the text.
    """
    found = [p for p in places_named(name, country=country) if state is None or p.state == state]
    if not found or len(found) == 1 or country or state:
        return found[0] if found else None
    first, second = found[0], found[1]
    clear = _prominence(first)[0] > _prominence(second)[0] or first.population >= DOMINANCE * second.population
    return first if clear else None


@lru_cache(maxsize=16384)
def place(place_id: str) -> Place:
    """The place of an id (GN:2013348, PLC:tumen-river, REG:ua-05); raises KeyError if there is none."""
    name, kind, where, lat, lon, population = _places()[place_id].split("\t")
    countries = tuple(country.partition(".")[0] for country in where.split())
    state = where.partition(".")[2]
    return Place(place_id, name, kind, countries, _degrees(lat), _degrees(lon), int(population or 0), state)


def _prominence(found: Place) -> tuple[int, int]:
    by_hand = found.place_id.startswith("PLC:")
    return (3 if found.kind == "country" else 2 if by_hand or found.kind == "capital" else 1), found.population


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@cache
def place_index() -> Mapping[str, str]:
    """Folded place name -> ids: for membership tests in a scanner."""
    return _names()


@cache
def _names() -> Mapping[str, str]:
    return index_of("data/place_names.tsv.gz")


@cache
def _places() -> Mapping[str, str]:
    return index_of("data/places.tsv.gz")
