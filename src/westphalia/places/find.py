"""Reading -> places: names of the gazetteer that the syntax uses as locations, and unknown names after "in"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.places.location import is_location
from westphalia.places.mention import PlaceMention
from westphalia.reading.reading import Reading
from westphalia.reference.fold import fold
from westphalia.reference.places import Place, find_place, place_index, places_named

_LONGEST = 6  # words in a place's name
_AREAS = frozenset({"country", "continent"})


def find_places(reading: Reading, mentions: Sequence[Mention]) -> tuple[PlaceMention, ...]:
    """Find the places an article names as locations.

    Parameters
    ----------
    reading
        The article, read.
    mentions
        Its actors: the countries among them say which of several places of one name is meant, and names of people and
        bodies are not looked into.

    Returns
    -------
    tuple of PlaceMention
        In the order of the text. A country or capital is listed only where it is used as a location.
    """
    context = _Context(reading, mentions)
    found: list[PlaceMention] = []
    position = 0
    while position < len(reading.doc):
        span = _span_at(reading.doc, position)
        place = context.resolve(*span) if span else None
        if place:
            found.append(place)
        position = span[1] if span else position + 1
    return tuple(found)


def _span_at(doc: Doc, first: int) -> tuple[int, int] | None:
    """Return the longest stored place name that begins at a token, else a run of proper nouns after "in" or "at"."""
    if not doc[first].text[0].isupper() or not doc[first].tag_.startswith(("NNP", "JJ")):
        return None
    end = min(len(doc), first + _LONGEST)
    last = next((stop for stop in range(first + 1, end + 1) if _breaks(doc, stop - 1)), end)
    for stop in range(last, first, -1):
        if _is_whole(doc, first, stop) and fold(doc[first:stop].text) in place_index():
            return first, stop
    run = first
    while run < last and doc[run].tag_ in ("NNP", "NNPS"):
        run += 1
    after_preposition = first > 0 and _before(doc, first).lower_ in ("in", "at", "near")
    return (first, run) if run > first and after_preposition else None


def _is_whole(doc: Doc, first: int, last: int) -> bool:
    """Return False where the words are the beginning of a longer name ("North" of "North Korean")."""
    if not doc[last - 1].text[0].isalpha():
        return False
    goes_on = last < len(doc) and doc[last].text[0].isupper() and doc[last].head.i >= last
    return not (goes_on and doc[last - 1].dep_ in ("compound", "amod", "nmod") and doc[last - 1].head.i >= last)


def _before(doc: Doc, first: int) -> Token:
    """Return the token before a name, an article left out."""
    return doc[first - 2] if doc[first - 1].lower_ == "the" and first > 1 else doc[first - 1]


def _breaks(doc: Doc, index: int) -> bool:
    return doc[index].is_punct and doc[index].text not in ("-", ".", "’", "'")


class _Context:
    """What an article offers for telling places of one name apart."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.reading, self.doc = reading, reading.doc
        self.actors = {i: mention for mention in mentions for i in range(mention.first, mention.last)}
        countries = Counter(m.actor.country for m in mentions if m.actor.kind == "country" and m.actor.country)
        self.countries = [country for country, _ in countries.most_common(8)]

    def resolve(self, first: int, last: int) -> PlaceMention | None:
        """Return the place that tokens [first, last) name, if they name one here."""
        actor = self.actors.get(first)
        if actor and actor.actor.kind not in ("country", "bloc") and (actor.first, actor.last) != (first, last):
            return None  # part of the name of a person or body
        if actor and actor.actor.kind in ("person", "outlet", "organization", "military", "igo"):
            return None
        if self.doc[last - 1].lower_ in _NOT_PLACES or self._is_time(self.doc[first].idx):
            return None
        place, why, confidence = self._choose(first, last, actor)
        if not is_location(self.doc, first, last, place.kind if place else None):
            return None
        span = self.doc[first:last]
        return PlaceMention(
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            first=first,
            last=last,
            name=place.name if place else None,
            country=(place.country or None) if place else None,
            kind=place.kind if place else None,
            lat=place.lat if place and place.kind not in _AREAS else None,
            lon=place.lon if place and place.kind not in _AREAS else None,
            confidence=confidence,
            reason=why,
        )

    def _is_time(self, start: int) -> bool:
        return any(time.start <= start < time.end for time in self.reading.times)

    def _choose(self, first: int, last: int, actor: Mention | None) -> tuple[Place | None, str, float]:
        """Choose by what stands behind the comma, then by the actor read there, then by prominence and context."""
        text = self.doc[first:last].text
        named = places_named(text)
        if not named:
            return None, f"no place {text!r} in the gazetteer", 0.4
        if (behind := self._behind_comma(last)) and (place := find_place(text, country=behind)):
            return place, f"{text!r} in {behind}, named behind the comma", 0.95
        if actor and actor.actor.country and (place := find_place(text, country=actor.actor.country)):
            return place, f"{text!r}: {actor.reason}", 0.9
        usual = find_place(text)
        here = next((found for country in self.countries[:3] if (found := find_place(text, country=country))), None)
        if usual is not None and here is not None and usual.country not in self.countries:
            return here, f"the {text!r} in {here.country}, which the article is about", 0.75
        if usual is not None:
            return usual, f"the place usually meant by {text!r}", 0.85 if len(named) > 1 else 0.95
        if here is not None:
            return here, f"the {text!r} in {here.country}, which the article is about", 0.7
        return None, f"{len(named)} places are called {text!r}, and the article does not say which", 0.3

    def _behind_comma(self, last: int) -> str | None:
        """Return the country (or that of the region) named right behind a comma: "Tianjin, China"."""
        if last + 1 >= len(self.doc) or self.doc[last].text != ",":
            return None
        span = _span_at(self.doc, last + 1)
        place = find_place(self.doc[span[0] : span[1]].text) if span else None
        return place.country or None if place and place.kind not in ("city", "capital") else None


# Last words of proper nouns after "in" that are no places: languages, bodies, events.
_NOT_PLACES = frozenset("english chinese russian parliament congress senate war house court council cup games".split())
