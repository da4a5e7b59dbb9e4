"""Reading -> places: names of the gazetteer, sites and unknown names that the syntax uses as locations."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.actors.mention import Mention
from westphalia.places.borders import border_at
from westphalia.places.choose import Choice, Context, state_of
from westphalia.places.location import Use, is_aimed_at, is_besieged, use_of
from westphalia.places.mention import PlaceMention
from westphalia.places.names import REGIONS, Name, begins_inside, name_at, starts
from westphalia.places.words import sites, words
from westphalia.reading.reading import Reading
from westphalia.reference.places import Place, places_named, prior

_AREAS = frozenset({"country", "continent"})
_BODIES = frozenset({"person", "outlet", "organization", "military", "igo"})
# How likely a name has to mean its place, by how it is used; on the scale of `prior` with the article's countries.
_ENOUGH, _ENOUGH_LIKELY, _ENOUGH_ORDINARY = 2.8, 3.3, 4.4
_LARGE = 3.6  # `prior` of a city of 400,000
_SURE = 8.0  # what the text itself tells ("Paris, Texas")
_TOWNS = frozenset({"city", "capital", "town", "village", "region"})
_ENGLISH = frozenset({"USA", "GBR", "CAN", "AUS", "NZL", "IRL", "ZAF", "JAM"})
_NEARBY = 8  # tokens behind a site within which its country may be named: "the plant in Tennessee"


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
    finder = _Finder(reading, mentions)
    found: list[PlaceMention] = []
    passed = 0
    for position in starts(reading.doc):
        name = finder.name_at(position) if position >= passed else None
        place = finder.resolve(name) if name else None
        if place:
            found.append(place)
        if name and (place or name.known):
            passed = name.last
    return tuple(found)


class _Finder:
    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.reading, self.doc = reading, reading.doc
        self.actors = {i: mention for mention in mentions for i in range(mention.first, mention.last)}
        self.context = Context(reading, mentions)
        self.times = {i for time in reading.times for i in range(time.start, time.end)}

    def name_at(self, position: int) -> Name | None:
        """Return the name that begins at a token, unless an actor's name or a time stands there."""
        return border_at(self.doc, position, self.actors) or name_at(self.doc, position)

    def resolve(self, name: Name) -> PlaceMention | None:
        """Return the place that a name means, if it means one here."""
        if name.noun == "border" and name.known:
            return self._mention(name, Choice(None, None, "two states before the word", 0.8, 9.0), "border", name.key)
        actor = self._actor(name)
        if self._is_other(name, actor):
            return None
        choice = self.context.choose(name, actor)
        kind = choice.place.kind if choice.place else name.noun
        if name.built and choice.place is None:
            kind = "building"
        use = use_of(self.doc, name.first, name.last, kind)
        if use is Use.NONE:
            return None
        if choice.place:
            return self._known(name, choice, use)
        if name.noun and not name.known and name.noun not in REGIONS:
            return self._site(name, use)
        return self._unknown(name, choice, use)

    def _actor(self, name: Name) -> Mention | None:
        actor = self.actors.get(name.first)
        return actor if actor and actor.last <= name.last else self.actors.get(name.first)

    def _is_other(self, name: Name, actor: Mention | None) -> bool:
        """Return True where the words name or belong to something else: a person, a body, a time, a longer name."""
        first, last = name.first, name.last
        if actor and not self._is_within(name, actor):
            return True
        if self.doc[first].idx in self.times:
            return True
        if not name.known and self.doc[first].lower_.rstrip(".") in words("titles"):
            return True
        if not name.known and any(token.lower_ in words("no_places") for token in self.doc[first:last]):
            return True
        before = self.doc[first - 1].lower_.rstrip(".") if first else ""
        return before in words("titles") or begins_inside(self.doc, first, last)

    def _is_within(self, name: Name, actor: Mention) -> bool:
        """Return True where a name may be a place although an actor was read there: "Trump" in "Trump Tower"."""
        if actor.actor.kind in _BODIES:
            longer = actor.last < name.last or (name.noun is not None and not name.known)
            by_hand = actor.actor.kind not in ("person", "outlet") and actor.last == name.last and _is_site(name.key)
            return actor.first == name.first and (longer or by_hand)
        if actor.actor.kind == "bloc" or actor.actor_id.startswith("HIS:"):
            return actor.last <= name.last and self._begin(actor) >= name.first  # no "Gulf" in "Gulf monarchies"
        if actor.actor.kind in ("country", "group"):
            return True
        return (actor.first, actor.last) == (name.first, name.last)

    def _begin(self, actor: Mention) -> int:
        return actor.first + (self.doc[actor.first].lower_ == "the")

    def _known(self, name: Name, choice: Choice, use: Use) -> PlaceMention | None:
        place = choice.place
        assert place is not None
        if not self._is_believed(name, place, choice.score, use):
            return None
        if state := state_of(place):
            self.context.states.add(state)
        return self._mention(name, choice, place.kind, place.name, place)

    def _is_believed(self, name: Name, place: Place, score: float, use: Use) -> bool:
        """Return True where the name is likely enough to mean that place, for the way it is used.

        Towns of English-speaking countries share their names with families: without a preposition they have to be
        large, or to have stood as a location before.
        """
        if place.kind not in _TOWNS or score >= _SURE:
            return True
        if place.place_id.startswith("GN:") and self._has_article(name) and not place.name.startswith("The "):
            return False
        if use is Use.PLAIN:
            ordinary = name.noun is None and self.context.is_ordinary(name)
            at = self.doc[name.first - 1].lower_ == "at" and not is_aimed_at(self.doc, name.first)
            vague = at and prior(place) < _LARGE
            believed = score >= (_ENOUGH_ORDINARY if ordinary or vague else _ENOUGH)
            if believed:
                self.context.seen.add(place.place_id)
            return believed
        if place.place_id in self.context.seen:
            return True
        small = place.country in _ENGLISH and prior(place) < _LARGE
        return not (small or self.context.is_ordinary(name)) and score >= _ENOUGH_LIKELY

    def _has_article(self, name: Name) -> bool:
        """Return True for "the Union": a town has no article, unless it stands before a noun ("the Lisbon summit")."""
        behind = self.doc[name.last].text if name.last < len(self.doc) else ""
        bare = self.doc[name.last - 1].dep_ not in ("compound", "nmod", "amod", "poss") and behind != "-"
        return bare and name.first > 0 and name.noun is None and self.doc[name.first - 1].lower_ == "the"

    def _site(self, name: Name, use: Use) -> PlaceMention | None:
        """Return a site the gazetteer does not know, with the country it stands in as far as the text says."""
        if name.built and use is not Use.PLAIN:  # "the museum said"
            return None
        around, why = self._around(name)
        country = around.country if around else self.context.country_of_site(name)
        if around and country:
            self.context.sites[name.key] = country
        choice = Choice(None, country or None, f"a {name.noun} by its name{why}", 0.6 if around else 0.4, 0.0)
        point = around if around and around.kind in ("city", "capital", "town", "village") else None
        return self._mention(name, choice, name.noun, name.key, point)

    def _around(self, name: Name) -> tuple[Place | None, str]:
        """Return the place a site lies in: named in it, right behind it, or as its owner."""
        for stop in range(name.last - 1, name.first, -1):
            if (inside := self._place_of(name.first, stop)) and inside.kind != "country":
                return inside, f", in {inside.name}"
        end = min(len(self.doc), name.last + _NEARBY)
        if name.last < end and self.doc[name.last].lower_ in ("in", "near", "outside", ","):
            begin = next((i for i in range(name.last + 1, end) if self.doc[i].text[0].isupper()), end)
            for stop in range(min(len(self.doc), begin + 4), begin, -1):
                if begin < end and (behind := self._place_of(begin, stop)):
                    return behind, f", in {behind.name}, named behind it"
        owner = self.actors.get(name.first - 2) if name.first > 1 and self.doc[name.first - 1].tag_ == "POS" else None
        if owner and owner.actor.kind == "country" and owner.actor.country:
            return next(iter(places_named(owner.actor.name)), None), f" of {owner.actor.name}"
        return None, ""

    def _place_of(self, first: int, last: int) -> Place | None:
        text = self.doc[first:last].text
        name = Name(first, last, text)
        if not places_named(text) or self.context.is_ordinary(name):
            return None
        return self.context.choose(name, self.actors.get(first)).place

    def _unknown(self, name: Name, choice: Choice, use: Use) -> PlaceMention | None:
        """Keep the words of a place nobody can tell, where the words around leave no doubt that it is one."""
        if use is not Use.PLAIN or self.context.is_ordinary(name) or self._in_heading(name):
            return None
        at = self.doc[name.first - 1].lower_ == "at"  # "at Harvard": rather a body than a town
        in_country = choice.country and (choice.score == 0.0 or (choice.score >= _ENOUGH and not at))
        if not (name.noun in REGIONS or in_country or self._stands_alone(name)):
            return None
        if name.noun and not choice.country:
            around, _ = self._around(name)
            choice = choice._replace(country=(around.country if around else self.context.country_of_site(name)) or None)
        return self._mention(name, choice, name.noun, None)

    def _in_heading(self, name: Name) -> bool:
        """Return True in a title: there any word may have a capital."""
        return self.reading.sentences[self.context.sentence_of[name.first]].kind in ("title", "heading")

    def _stands_alone(self, name: Name) -> bool:
        """Return True for a bare name behind "in" or "near", or that is shelled: no article, no noun behind, as towns
        have it."""
        first, last = name.first, name.last
        if first > 1 and self.doc[first - 1].lower_ == "of" and sites().of.get(self.doc[first - 2].lower_) in REGIONS:
            return True
        behind = first > 0 and self.doc[first - 1].lower_ in ("in", "near", "outside")
        if not behind and not is_besieged(self.doc, first, last):
            return False
        text = self.doc[first:last].text
        follows = self.doc[last].tag_ if last < len(self.doc) else "."
        return not text.isupper() and last - first <= 3 and follows[:2] not in ("NN", "PO", "CD")

    def _mention(
        self, name: Name, choice: Choice, kind: str | None, usual: str | None, point: Place | None = None
    ) -> PlaceMention:
        span = self.doc[name.first : name.last]
        place = choice.place
        lies = point is not None and kind not in _AREAS
        return PlaceMention(
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            first=name.first,
            last=name.last,
            name=usual,
            country=(place.country or None) if place else choice.country,
            kind=kind,
            lat=point.lat if lies and point else None,
            lon=point.lon if lies and point else None,
            confidence=choice.confidence,
            reason=choice.reason,
        )


def _is_site(text: str) -> bool:
    return any(place.place_id.startswith("PLC:") for place in places_named(text))
