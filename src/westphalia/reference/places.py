"""The gazetteer: countries, cities, regions, rivers, seas, straits, islands, borders and sites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10

from westphalia.reference._tables import index_of
from westphalia.reference.fold import fold

# A city is taken without its country only if it is so much likelier than the next of its name: three times as large.
DOMINANCE = 0.5
# ... and if it is a town at all: villages are for those who know the country.
TOWN = 15_000
# How likely a name means a place of this kind, on a scale where ten times as many people are one more.
_PRIOR = {"country": 7.0, "by hand": 5.5, "state": 4.6, "region": 3.8, "minor region": 2.5, "capital": 4.5}
_SMALLEST = 1_000


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
    Returns: places; empty if the name is unknown. Source: hand/places.tsv, hand/sites.tsv, GeoNames (CC BY
    4.0), OpenSanctions rigour.
    """
    key = fold(name).removeprefix("the ")
    found = [place(place_id) for place_id in _names().get(key, "").split()]
    kept = [p for p in found if country is None or country in p.countries]
    return tuple(sorted(kept, key=prior, reverse=True))


def find_place(name: str, *, country: str | None = None, state: str | None = None) -> Place | None:
    """The place usually meant by a name, or None where that cannot be said.

    Params: name - as written; country - alpha-3 from the context, if known; state - postal code of a US state
    ("Paris, Texas"). With a country the most prominent place there is taken; without, a place is taken if it
    is kept by hand, a capital, or much larger than others of its name.
    Returns: a place or None: then keep the text.
    """
    found = [p for p in places_named(name, country=country) if state is None or p.state == state]
    if not (country or state):
        found = [p for p in found if p.population >= TOWN or not p.place_id.startswith("GN:")]
    if not found or country or state:
        return found[0] if found else None
    rival = next((p for p in found[1:] if not _lies_around(p, found[0])), None)
    return found[0] if rival is None or prior(found[0]) - prior(rival) >= DOMINANCE else None


def _lies_around(one: Place, other: Place) -> bool:
    """Whether two places of a name are a town and the region called after it: Omsk, in the region of Omsk."""
    kinds = {one.kind, other.kind}
    return one.countries == other.countries and "region" in kinds and not kinds.isdisjoint({"city", "capital"})


@lru_cache(maxsize=16384)
def place(place_id: str) -> Place:
    """The place of an id (GN:2013348, PLC:tumen-river, REG:ua-05); raises KeyError if there is none."""
    name, kind, where, lat, lon, population = _places()[place_id].split("\t")
    countries = tuple(country.partition(".")[0] for country in where.split())
    state = where.partition(".")[2]
    return Place(place_id, name, kind, countries, _degrees(lat), _degrees(lon), int(population or 0), state)


def prior(found: Place) -> float:
    """How likely a name means this place, before anything is known of the article: from 1 for a village to 7
    for a country, about 4 for a city of a million.
    """
    if found.kind == "country":
        return _PRIOR["country"]
    if found.place_id.startswith("PLC:"):
        return _PRIOR["by hand"]
    if found.place_id.startswith("REG:"):
        return _PRIOR["state" if found.country == "USA" else "region"]
    if found.place_id.startswith("ADM:"):
        return _PRIOR["minor region"]
    size = log10(max(found.population, _SMALLEST))
    return max(_PRIOR["capital"], _PRIOR["capital"] + 0.7 * (size - 5)) if found.kind == "capital" else size - 2


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@cache
def place_index() -> Mapping[str, str]:
    """Folded place name -> ids: for membership tests in a scanner."""
    return _names()


@cache
def place_first_words() -> frozenset[str]:
    """The folded first words of all names: what cannot begin a name need not be looked at further."""
    return frozenset(key.partition(" ")[0] for key in _names())


@cache
def _names() -> Mapping[str, str]:
    return index_of("data/place_names.tsv.gz")


@cache
def _places() -> Mapping[str, str]:
    return index_of("data/places.tsv.gz")
