"""Which place of that name? By what stands next to it, what was said before, size, and the article's countries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.places.names import REGIONS, Name
from westphalia.places.words import common_words, us_states
from westphalia.reading.reading import Reading
from westphalia.reference.fold import fold
from westphalia.reference.places import Place, place, places_named, prior

# What an article's countries add to a place there, the most named first; on the scale of `prior`.
_COUNTRY = (2.0, 1.6, 1.3)
_FURTHER_COUNTRY, _SAME_SENTENCE, _SAME_STATE = 1.0, 0.8, 1.0
_NOUN_FITS = 2.0  # "province" behind the name of a city and a province
_NAMESAKE = 0.4  # the United States have a town of nearly any name: that an article is about them says less
_LARGE = 3.6  # `prior` of a city of 400,000
_OTHER_NAME = 1.0  # a city is less often called by another of its names
_MARGIN = 0.4  # below it two places of one name are not told apart
_MOST_COUNTRIES = 8
_NAMED = 2  # a country named tells more of where the article is than a person of it


class Choice(NamedTuple):
    """A place, or only the country it must lie in; why, and how sure. score: on the scale of `prior`."""

    place: Place | None
    country: str | None
    reason: str
    confidence: float
    score: float


class Context:
    """What an article offers for telling places of one name apart."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.doc: Doc = reading.doc
        self.sentence_of = reading.sentence_of_token
        named = [m for m in mentions if m.actor.country]
        counted: Counter[str] = Counter()
        for mention in named:
            counted[mention.actor.country or ""] += _NAMED if mention.actor.kind == "country" else 1
        self.countries = [country for country, _ in counted.most_common(_MOST_COUNTRIES)]
        self.of_sentence: dict[int, set[str]] = defaultdict(set)
        for mention in named:
            self.of_sentence[self.sentence_of[mention.first]].add(mention.actor.country or "")
        self.named_at = {m.last - 1: m.actor.name for m in named if m.actor.kind == "country"}
        self.families = {
            word
            for mention in mentions
            if mention.actor.kind == "person"
            for word in (fold(mention.actor.name).rpartition(" ")[2], fold(mention.text).rpartition(" ")[2])
        }
        self.settled: dict[str, Place] = {}
        self.seen: set[str] = set()
        self.sites: dict[str, str] = {}
        self.around: tuple[int, Place] | None = None
        self.states: set[str] = set()

    def choose(self, name: Name, actor: Mention | None) -> Choice:
        """Return the place a name most likely means here."""
        text, found = name.key, list(self._of_owner(name) or self._candidates(name, actor))
        behind = self._behind_comma(name.last)
        for whole in behind:
            if inside := [one for one in found if _lies_in(one, whole)]:
                self.settled[fold(text)] = inside[0]
                self.around = (name.last + 1, whole)
                return Choice(inside[0], None, f"{text!r} in {whole.name}, named behind the comma", 0.95, 9.0)
        if self.around and self.around[0] == name.first and self.around[1] in places_named(text):
            return Choice(self.around[1], None, f"{text!r}, in which the place before the comma lies", 0.95, 9.0)
        if (before := self.settled.get(fold(text))) and before in found:
            return Choice(before, None, f"the {text!r} named before with its country or state", 0.9, 9.0)
        read = actor and (
            actor.actor.kind in ("country", "bloc") or (actor.first, actor.last) == (name.first, name.last)
        )
        if actor and read and actor.actor.country and (own := [p for p in found if actor.actor.country in p.countries]):
            return Choice(own[0], None, f"{text!r}: {actor.reason}", 0.9, 8.0)
        if not found:
            same = actor and actor.actor.kind == "country" and (actor.first, actor.last) == (name.first, name.last)
            country = behind[0].country if behind else (actor.actor.country if actor and same else "")
            return Choice(None, country or None, f"no place {text!r} in the gazetteer", 0.4, 0.0)
        return self._best(name, found)

    def _of_owner(self, name: Name) -> Sequence[Place]:
        """Return the part of a land that its owner's name tells from others: "Russia's Far East"."""
        if name.first < 2 or self.doc[name.first - 1].tag_ != "POS":
            return ()
        owner = self.named_at.get(name.first - 2)
        return places_named(f"{owner} {name.key}") if owner else ()

    def country_of_site(self, name: Name) -> str | None:
        """Return the country of a site named before, else the one country of its sentence or of the article."""
        named = self.of_sentence[self.sentence_of[name.first]]
        alone = named if len(named) == 1 else self.countries if len(self.countries) == 1 else ()
        return self.sites.get(name.key) or next(iter(alone), None)

    def is_ordinary(self, name: Name) -> bool:
        """Return True where the name is also a common word or the family name of somebody in the article."""
        key = fold(name.key)
        return key in self.families or key in common_words()

    def _candidates(self, name: Name, actor: Mention | None) -> Sequence[Place]:
        """Return the places of that name, likeliest first; a state only where the actors room read one."""
        read = actor.actor.country if actor else None
        found = [p for p in places_named(name.key) if p.kind != "country" or p.country == read]
        if self._behind_party(name.first):
            return [p for p in found if state_of(p)]
        if name.noun in REGIONS:
            return sorted(found, key=lambda p: prior(p) + _noun_fit(p, name.noun), reverse=True)
        return found

    def _behind_party(self, first: int) -> bool:
        """Return True in "R-New York": a politician's party and state."""
        return first > 1 and self.doc[first - 1].text == "-" and self.doc[first - 2].text in ("R", "D", "I")

    def _best(self, name: Name, found: Sequence[Place]) -> Choice:
        sentence = self.of_sentence[self.sentence_of[name.first]]
        scored = sorted(((self._score(place, name, sentence), place) for place in found), key=lambda x: -x[0])
        score, best = scored[0]
        rivals = [(other, p) for other, p in scored[1:] if not _is_near(p, best)]
        lead = score - rivals[0][0] if rivals else 9.0
        if lead < _MARGIN:
            close = [p for other, p in scored if score - other < _MARGIN]
            country = best.country if all(p.country == best.country for p in close) else None
            why = f"{len(close)} places are called {name.key!r}, and the article does not say which"
            return Choice(None, country or None, why, 0.3, score)
        here = best.country in self.countries
        if not rivals:
            return Choice(best, None, f"the one place called {name.key!r}", 0.95 if score > 3 or here else 0.7, score)
        if prior(best) < prior(found[0]):
            return Choice(best, None, f"the {name.key!r} in {best.country}, which the article is about", 0.75, score)
        return Choice(best, None, f"the place usually meant by {name.key!r}", 0.9 if lead > 1 else 0.8, score)

    def _score(self, place: Place, name: Name, sentence: set[str]) -> float:
        score = prior(place) + _noun_fit(place, name.noun)
        if place.population and fold(place.name) != fold(name.key):
            score -= _OTHER_NAME
        ranks = [self.countries.index(country) for country in place.countries if country in self.countries]
        if ranks:
            rank = min(ranks)
            bonus = _COUNTRY[rank] if rank < len(_COUNTRY) else _FURTHER_COUNTRY
            score += bonus * (_NAMESAKE if place.state and prior(place) < _LARGE else 1.0)
        score += _SAME_SENTENCE * bool(sentence.intersection(place.countries))
        return score + _SAME_STATE * (place.state in self.states)

    def _behind_comma(self, last: int) -> Sequence[Place]:
        """Return the countries or regions that the words behind a comma may mean: "Tianjin, China", "Hammond, La."."""
        doc = self.doc
        if last + 1 >= len(doc) or doc[last].text != "," or not doc[last + 1].text[0].isupper():
            return ()
        for stop in range(min(len(doc), last + 5), last + 1, -1):
            text = doc[last + 1 : stop].text
            if code := us_states().get(fold(text)) if text.isupper() or text.endswith(".") else None:
                return (_state(code),)
            if wholes := [p for p in places_named(text) if p.kind in ("country", "region")]:
                return wholes
        return ()


def _state(code: str) -> Place:
    try:
        return place(f"REG:us-{code.lower()}")
    except KeyError:  # the capital's district
        return Place(f"REG:us-{code.lower()}", code, "region", ("USA",), None, None, 0)


def state_of(place: Place) -> str:
    """Return the postal code of the US state that a place is; empty for others."""
    return place.place_id[-2:].upper() if place.place_id.startswith("REG:us-") else ""


def _lies_in(place: Place, whole: Place) -> bool:
    if place.kind == "country" or not set(whole.countries).intersection(place.countries):
        return False
    return place.state == state_of(whole) if state_of(whole) and place.state else True


def _noun_fit(place: Place, noun: str | None) -> float:
    if noun is None:
        return 0.0
    town = place.kind in ("city", "capital", "town", "village")
    return _NOUN_FITS if (noun == "region" and place.kind == "region") or (noun == "city" and town) else 0.0


def _is_near(one: Place, other: Place) -> bool:
    """Return True of a city and the region or state around it, and of one place listed twice."""
    if one.countries == other.countries and (one.kind == "region") != (other.kind == "region"):
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) < 1 and abs(one.lon - other.lon) < 1
