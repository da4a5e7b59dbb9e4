"""Towns that share a name with a capital or a country: "Paris, Texas", "Tripoli, Lebanon"."""

from __future__ import annotations

from spacy.tokens import Doc

from westphalia.reference.places import Place, find_place, places_named

_AT = frozenset({"at", "from", "in", "near", "off", "outside", "over", "towards", "toward"})
_LARGE, _WORDS = 100_000, 2  # people of a town that needs no country beside it, and words of its name
_LONGEST = 3  # words of the state or country behind the comma
_STATES = "REG:us-"


def town_told(doc: Doc, first: int, last: int) -> Place | None:
    """Return the town that tokens [first, last) name where the state or country behind a comma says which one: no
    capital, and nothing that stands first in a list ("London, Canada and Australia")."""
    if last + 1 >= len(doc) or doc[last].text != "," or not doc[last + 1].text[0].isupper():
        return None
    around = _around(doc, last + 1)
    if around is None or around.kind not in ("region", "country"):
        return None
    state = around.place_id.removeprefix(_STATES).upper() if around.place_id.startswith(_STATES) else None
    named = places_named(doc[first:last].text, country=around.country)
    towns = [found for found in named if found.kind in ("city", "capital") and (state is None or found.state == state)]
    return towns[0] if towns and towns[0].kind == "city" else None


def is_town(doc: Doc, first: int, last: int) -> bool:
    """Return True for "Bandar Abbas" of "off Bandar Abbas": a large town behind a preposition."""
    name = doc[last - 1]
    if last - first < _WORDS or name.dep_ != "pobj" or name.head.lower_ not in _AT:
        return False
    place = find_place(doc[first:last].text)
    return place is not None and place.population >= _LARGE


def is_american_state(name: str) -> bool:
    """Return True for "New Jersey" and "North Dakota", which are nobody's name; "Virginia" and "Georgia" may be."""
    return " " in name and any(place.place_id.startswith(_STATES) for place in places_named(name, country="USA"))


def _around(doc: Doc, first: int) -> Place | None:
    """Return the state or country that begins at a token; a country that stands there alone, not in a list."""
    for last in range(min(first + _LONGEST, len(doc)), first, -1):
        token = doc[last - 1]
        if token.tag_ not in ("NNP", "NNPS") or (found := find_place(doc[first:last].text)) is None:
            continue
        if found.kind == "country" and token.dep_ in ("nsubj", "nsubjpass"):
            return None  # "after talks with London, Canada announced"
        listed = token.dep_ == "conj" or any(child.dep_ in ("cc", "conj") for child in token.rights)
        listed = listed or (last < len(doc) and doc[last].lower_ in ("and", "or", "’s", "'s"))
        return None if listed and found.kind == "country" else found
    return None
