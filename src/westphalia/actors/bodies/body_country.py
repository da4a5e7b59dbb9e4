"""Whose a body is that no table holds: what its name, its phrase and its passage say, in that order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.bodies.at_home import is_ministry, named_before, of_dateline
from westphalia.actors.bodies.body_names import BodyName, heads, named_places, tables
from westphalia.actors.bodies.dealing import dealer, dealt_with
from westphalia.actors.bodies.opening import opened_in
from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.people import head_of
from westphalia.actors.mention import Mention
from westphalia.actors.owners.owners import country_of_passage, owner_of
from westphalia.actors.vocabulary import said_of
from westphalia.reference.fold import fold
from westphalia.reference.names import lookup
from westphalia.reference.organs import organ_terms
from westphalia.reference.places import Place, find_place, places_named

# A research centre named after a country studies it; a ministry named after one belongs to it.
_STUDIES = frozenset({"EDU"})
_STUDIED = frozenset("studies research affairs policy center centre program programme policies".split())
_FIELDS = frozenset({"studies", "research", "affairs"})  # the "Poland Centre" may be Poland's
# Organs that every state has: without a country they are those of the state that the passage is about.
_OF_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
_CALLED_AFTER = frozenset("administration organization campaign cabinet government foundation library center".split())
# Parties whose names say no country: those of the state that the passage is about.
_PARTY_WORDS = frozenset(
    "communist labor labour liberal democratic socialist conservative green national republican workers people s "
    "social christian".split()
)
# Words that only names of such organs have, among all that end in "council" or "commission".
_STATELY = frozenset(
    "supreme national central federal state legislative constitutional republican royal presidential parliamentary "
    "electoral armed interior general shura judiciary appropriations services relations reform intelligence "
    "governmental space election internal ministry".split()
)
_WORLDWIDE = frozenset({"international", "world", "global", "european"})
_DIRECTIONS = frozenset(
    "north south east west central northern southern eastern western centre center littoral coast".split()
)
_TOWN, _METROPOLIS = 50_000, 500_000
_STANDING = frozenset({"IGO"})  # sectors of bodies that have no country


class Home(NamedTuple):
    """The country of a body, the mention of the actor it belongs to, if one, and how that is known."""

    country: str
    host: Mention | None
    why: str
    certainty: float


def home_of(cast: Cast, name: BodyName) -> Home | None:
    """Return the country that a body belongs to.

    Parameters
    ----------
    cast
        The mentions so far.
    name
        The body's name.
    """
    if name.sector in _STANDING:
        return None
    return next((home for home in _readings(cast, name) if home), None)


def _readings(cast: Cast, name: BodyName) -> Iterator[Home | None]:
    yield _by_pattern(cast, name)
    yield _within(cast, name)
    yield _after_a_person(cast, name)
    yield _by_place(cast, name)
    yield _owned(cast, name)
    yield _based(cast, name)
    yield _located(cast, name)
    yield _of_passage(cast, name)


def _within(cast: Cast, name: BodyName) -> Home | None:
    """The state or body named inside: "Bank of Cyprus", "Indian Medical Association", "East China University"."""
    mention = next((m for m in reversed(name.after) if m.actor.country), None)
    if mention is None:
        inside = [m for m in name.before if m.actor.country and not _is_studied(cast, name, m)]
        mention = inside[-1] if inside else None
    if mention is None or mention.actor.country is None:
        return None
    return Home(mention.actor.country, mention, f"of {mention.actor.name}", 0.9)


def _is_studied(cast: Cast, name: BodyName, mention: Mention) -> bool:
    """Return True for "Russian" in "Russian Research Center" and "Japan" in "Japan Studies Centre": what it studies."""
    follows = cast.doc[mention.last].lower_ if mention.last < name.last else ""
    studied = _STUDIED if mention.form == "adjective" else _FIELDS
    return name.sector in _STUDIES and follows in studied


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = tables()["patterns"].items()
    return tuple((re.compile(pattern), country) for country, patterns in listed for pattern in patterns)


def _by_pattern(cast: Cast, name: BodyName) -> Home | None:
    plain = fold(cast.doc[name.first : name.last].text).removeprefix("the ")
    found = next((country for pattern, country in _patterns() if pattern.fullmatch(plain)), None)
    return Home(found, None, f"a name of {found}", 0.85) if found else None


def _after_a_person(cast: Cast, name: BodyName) -> Home | None:
    """The country of the one whom it is called after, if a family name alone means him: "Obama Administration"."""
    if cast.doc[name.head].lower_ not in _CALLED_AFTER:
        return None
    readings = lookup(cast.doc[name.first].text)
    famous = [c for c in readings if c.form == "family" and c.weight >= 0.7 and c.entity.country]
    return Home(famous[0].entity.country, None, f"called after {famous[0].entity.name}", 0.7) if famous else None


def _by_place(cast: Cast, name: BodyName) -> Home | None:
    """The country of the city or region that the name begins with or is "of": "Boston Police Department"."""
    if name.sector not in tables()["placed"]["sectors"] or cast.doc[name.first].lower_ in _WORLDWIDE:
        return None
    doubtful = cast.doc[name.head].lower_ in tables()["placed"]["doubtful"]
    words = [token.text for token in cast.doc[name.first : name.last] if token.lower_ != "the"]
    for part in named_places(words):
        place = _place_called(part)
        if place and place.country and _is_known(place, doubtful=doubtful) and _is_expected(cast, place):
            return Home(place.country, None, f"{place.name} lies there", 0.75)
    return None


def _place_called(part: str) -> Place | None:
    """Return the place of that very name: a state of the USA before a town; none that may as well be a person's or a
    noun of bodies ("Kennedy", "Police")."""
    regions = (p for p in places_named(part, country="USA") if p.kind == "region")
    state = next((p for p in regions if fold(p.name) == fold(part)), None)
    if state or part.lower() in heads():
        return state
    place = find_place(part)
    same = place is not None and (fold(place.name) == fold(part) or place.kind == "capital")
    return place if same and not any(c.form == "family" for c in lookup(part)) else None


def _is_expected(cast: Cast, place: Place) -> bool:
    """Return False for a town or region of a country that the article does not name ("Thomson", in Singapore)."""
    if fold(place.name) in _DIRECTIONS:
        return False
    if place.kind in ("country", "capital") or place.country == "USA" or place.population >= _METROPOLIS:
        return True
    return any(mention.actor.country == place.country for mention in cast.mentions)


def _is_known(place: Place, *, doubtful: bool) -> bool:
    return place.kind in ("region", "country", "capital") or place.population >= (_METROPOLIS if doubtful else _TOWN)


def _owned(cast: Cast, name: BodyName) -> Home | None:
    """The owner that stands with it or with what it is called: "Germany's X", "X, a Russian bank"."""
    head = head_of(cast.doc, name.first, name.last)
    called = [child for child in head.children if child.dep_ == "appos" and child.i >= name.last and child.tag_ == "NN"]
    said = [head.head] if head.dep_ == "appos" and head.head.tag_ == "NN" else []
    for noun in (head, *called, *said):
        owner = owner_of(cast, noun)
        if owner and not (owner.mention is None and name.first <= owner.at < name.last):
            return Home(owner.country, owner.mention, owner.why, 0.75)
    return None


def _based(cast: Cast, name: BodyName) -> Home | None:
    """The place of "the London-based X"."""
    doc, first = cast.doc, name.first
    for position in range(first - 1, max(first - 4, 2), -1):
        if doc[position].lower_ == "based" and doc[position - 1].text == "-":
            return _at_place(cast, doc[position - 2], "is based in")
        if doc[position].lower_.endswith("-based"):
            place = find_place(doc[position].text[:-6])
            return Home(place.country, None, f"is based in {place.name}", 0.85) if place and place.country else None
    return None


def _located(cast: Cast, name: BodyName) -> Home | None:
    """The place right behind the name: "the X in Washington", "X, based in Oslo"."""
    doc = cast.doc
    for position in range(name.last, min(name.last + 3, len(doc) - 1)):
        token = doc[position]
        if token.lower_ in ("in", "at"):
            return _at_place(cast, doc[position + 1], "stands in")
        if token.text != "," and token.lower_ != "based":
            break
    return None


def _at_place(cast: Cast, token: Token, how: str) -> Home | None:
    mention = cast.at(token.i)
    if mention is not None:
        country = mention.actor.country
        return Home(country, None, f"{how} {mention.text}", 0.8) if country else None
    words = [token.text]
    for follower in token.doc[token.i + 1 : token.i + 3]:
        if follower.tag_ != "NNP" or not follower.text[0].isupper():
            break
        words.append(follower.text)
    places = (find_place(" ".join(words[:size])) for size in range(len(words), 0, -1))
    place = next((p for p in places if p and p.country), None)
    return Home(place.country, None, f"{how} {place.name}", 0.75) if place else None


def _of_passage(cast: Cast, name: BodyName) -> Home | None:
    """For an organ of state, the country that the passage is clearly about."""
    words = fold(cast.doc[name.first : name.last].text).removeprefix("the ")
    parts = set(words.split())
    stately = name.sector in _OF_STATE and (words in organ_terms() or _STATELY & parts) and not _WORLDWIDE & parts
    party = name.sector == "PTY" and parts - _PARTY_WORDS <= {"party", "committee", "central"}
    if not (stately or party):
        return None
    for country in sorted(said_of().get(words, ())):
        if any(mention.actor.country == country for mention in cast.mentions):
            return Home(country, None, f"news says {words!r} without a country of that of {country}", 0.5)
    head = cast.doc[name.head]
    dealt = dealt_with(cast, head)
    if again := named_before(cast, head, words, dealt):
        return Home(again.actor.country or "", None, f"named before as {again.actor.name}", 0.7)
    at_home = of_dateline(cast, head, dealt) if is_ministry(words) else None
    opened = opened_in(cast, head)
    opened = None if opened is None or opened.country in dealt else opened
    owner = at_home or opened or country_of_passage(cast, head, dealt) or dealer(cast, head, dealt)
    if owner is None or (owner.country == "USA" and "ministry" in parts):
        return None  # the United States has departments
    return Home(owner.country, None, owner.why, 0.5)
