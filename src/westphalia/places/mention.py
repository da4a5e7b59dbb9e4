"""A place named in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place where a location is named.

    Parameters
    ----------
    start, end, text
        Half-open code point offsets into the article's text, and the words there.
    first, last
        The same as token indices, half-open.
    name
        The usual name of the place; None where the gazetteer does not know it: then only the words are kept.
    country
        ISO 3166-1 alpha-3 of the one country it lies in; None for seas, borders, continents and unknown places.
    kind
        country, capital, city, region, river, sea, … as in the gazetteer; None where unknown.
    lat, lon
        Degrees; None for countries and unknown places.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    name: str | None
    country: str | None
    kind: str | None
    lat: float | None
    lon: float | None
    confidence: float
    reason: str
