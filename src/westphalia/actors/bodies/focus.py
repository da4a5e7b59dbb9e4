"""The state that a passage is about: whose "the government" is, where no country stands with it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection

from spacy.tokens import Token

from westphalia.actors.bodies.attacks import attackers, of_place_attacked
from westphalia.actors.bodies.dealing import dealer, dealt_with
from westphalia.actors.bodies.opening import opened_in
from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.owners.owners import Owner, place_owner
from westphalia.actors.vocabulary import nouns, said_of, word_set
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity
from westphalia.reference.places import find_place

_PASSAGE = 150  # tokens before the noun that count as its passage
_MOST = 0.5  # share of an article's countries that makes it be about one
_NOT_YET = 0.1  # what an article has to be the more about a state where the passage has not named it yet
_NOT_ONLY = 0.3  # share that a state has to have whose rebels are meant, where others are left out of the count
_OFTEN = 8  # times to be named for that, where news is of what others do about them
_HOME = 0.65  # share of an article's countries that makes it news from home
_SCENE = 0.55  # share of an article's countries that the one in which it plays has
_TOLD = 0.3  # share of an article's countries that makes an outlet's source be of its own country
_NEAR = frozenset({"in", "at", "near", "outside", "across"})
_SAYING = frozenset("say tell speak announce add meet note argue warn write report arrive land travel".split())
_WITHIN = frozenset({"in", "across", "inside", "throughout", "within"})


class Focus:
    """Where an article names which state, for questions about its passages."""

    def __init__(self, cast: Cast, dateline: str | None = None) -> None:
        named = sorted(
            (m.first, m.actor.country, _is_where(cast, m.head))
            for m in cast.mentions
            if m.actor.country and m.actor.kind != "outlet" and not _is_away(cast.doc[m.head])
        )
        place = find_place(dateline) if dateline else None
        written_in = [(0, place.country, False)] if place is not None and place.country else []
        named = sorted([*written_in, *named, *_cities(cast)])
        self._at = [first for first, _, _ in named]
        self._countries = [country for _, country, _ in named]
        self._where = [where for _, _, where in named]
        self._all = Counter(self._countries)
        self._cast = cast

    def owner(self, phrase: Phrase) -> Owner | None:
        """Return the state a noun without owner belongs to, or None where the passage leaves that open."""
        token = phrase.token
        only, opposed = _usage(phrase)
        attacking = attackers(self._cast, phrase)
        never = opposed | self.dealt(phrase) | attacking
        if attacked := of_place_attacked(self._cast, token, attacking):
            return attacked
        opened = opened_in(self._cast, token)
        if opened is not None and opened.country not in never and (not only or opened.country in only):
            return opened
        sentence = token.sent
        before = token.doc[sentence.start - 1].sent.start if sentence.start else 0
        said = self._counts(before, token.i, only, never)
        passage = self._counts(token.i - _PASSAGE, sentence.end, only, never)
        article = _fitting(self._all, only, never)
        strict = (phrase.plural or not phrase.definite) and phrase.sector != "COP"  # police act at home
        if len(only) == 1 and (article or phrase.noun in word_set("one", "anywhere")):
            chosen: str | None = next(iter(only))
        else:
            here = self._places(sentence.start, sentence.end, only, never)
            chosen = here or _settled(said, passage, article, strict=strict)
        if phrase.text in word_set("locals", "nouns") and chosen != _first(article):
            return None
        if chosen is None and not strict and phrase.plural:
            chosen = _scene(article)
        unnamed = not self._counts(0, token.i, only, never)[chosen or ""]
        if unnamed and not only and phrase.person and not phrase.plural:
            return None  # "The president threatened China" in a first sentence: hardly China's own
        state = entity(chosen) if chosen else None
        if state is None or (opposed and not self._is_torn(state.actor_id, article)):
            return None
        return Owner(Actor.of(state), state.actor_id, None, f"the passage is about {state.name}", 0.65)

    def _is_torn(self, country: str, article: Counter[str]) -> bool:
        """Return True where an article tells enough of a state to mean its rebels: by its share of all, or often and
        most of those that have any."""
        if self._all[country] >= _NOT_ONLY * self._all.total():
            return True
        return article[country] >= max(_OFTEN, _MOST * article.total())

    def at_home(self, phrase: Phrase, home: str | None) -> Owner | None:
        """Return the outlet's own country, if the article is about it: there nobody says whose the officials are."""
        article = _fitting(self._all, *_usage(phrase))
        state = entity(home) if home else None
        if state is None or phrase.general or article[state.actor_id] < max(2.0, _HOME * article.total()):
            return None
        return Owner(Actor.of(state), state.actor_id, None, f"news of {state.name}, where it is written", 0.6)

    def of_home(self, home: str | None) -> Owner | None:
        """Return the outlet's own country, of whose organs the text has spoken without a name before."""
        state = entity(home) if home else None
        return Owner(Actor.of(state), state.actor_id, None, f"an organ of {state.name} before", 0.6) if state else None

    def of_outlet(self, country: str | None) -> Owner | None:
        """Return an outlet's own country where the article names it often: whose officials tell the outlet of it."""
        state = entity(country) if country else None
        if state is None or self._all[state.actor_id] < max(2.0, _TOLD * self._all.total()):
            return None
        return Owner(Actor.of(state), state.actor_id, None, f"an outlet of {state.name} is told", 0.6)

    def dealt(self, phrase: Phrase) -> frozenset[str]:
        """Return the states that an organ of state cannot be of, since it deals with them."""
        return dealt_with(self._cast, phrase.token) if phrase.one_of_a_state and not phrase.person else frozenset()

    def of_dealer(self, phrase: Phrase) -> Owner | None:
        """Return the state of an organ that deals with another one: "the government protested to Japan"."""
        return dealer(self._cast, phrase.token, self.dealt(phrase))

    def alone(self, first: int, last: int) -> str | None:
        """Return the country that tokens [first, last) name, if they name one only."""
        found = self._counts(first, last, (), ())
        return next(iter(found)) if len(found) == 1 else None

    def repeated(self, token: Token) -> str | None:
        """Return the country that "the country" repeats: the one named alone so far in the sentence or the one before,
        else the last named, if the article is about it."""
        start = token.sent.start
        before = token.doc[start - 1].sent.start if start else 0
        alone = self._beside_borders(start, token.i)
        if len(alone) == 1 or not alone:
            alone = alone or self._beside_borders(before, start)
            found = next(iter(alone)) if len(alone) == 1 else None
            return found if found is None or not self._is_guests(found, before, token.i) else None
        last = self._countries[bisect_left(self._at, token.i) - 1]
        return last if self._all[last] >= _MOST * self._all.total() else None

    def _is_guests(self, country: str, first: int, last: int) -> bool:
        """Return True where tokens [first, last) name only people of a country, of whose journey they tell, and another
        state was named last: "Putin came to Chad. It is his first visit. The country ..."."""
        if not any(lemma(token) in word_set("countries", "visiting") for token in self._cast.doc[first:last]):
            return False
        named = [m for m in self._cast.mentions if m.first < last and m.actor.country and m.form != "pronoun"]
        here = [m for m in named if m.first >= first and m.actor.country == country]
        states = [m for m in named if m.actor.kind == "country"]
        by_people = bool(here) and all(m.actor.kind == "person" for m in here)
        return by_people and bool(states) and max(states, key=lambda m: m.first).actor.country != country

    def _beside_borders(self, first: int, last: int) -> frozenset[str]:
        """Return the countries that tokens [first, last) name, without those whose border or coast is told of."""
        begin, end = bisect_left(self._at, first), bisect_left(self._at, last)
        return frozenset(self._countries[i] for i in range(begin, end) if not _is_of_border(self._cast, self._at[i]))

    def _places(self, first: int, last: int, only: Collection[str], never: Collection[str]) -> str | None:
        """Return the one country in which a sentence happens."""
        begin, end = bisect_left(self._at, first), bisect_left(self._at, last)
        found = {self._countries[i] for i in range(begin, end) if self._where[i]}
        return next(iter(found)) if len(found) == 1 and _fitting(Counter(found), only, never) else None

    def _counts(self, first: int, last: int, only: Collection[str], never: Collection[str]) -> Counter[str]:
        begin, end = bisect_left(self._at, first), bisect_left(self._at, last)
        return _fitting(Counter(self._countries[begin:end]), only, never)


def _first(article: Counter[str]) -> str | None:
    """Return the country that an article names most."""
    return article.most_common(1)[0][0] if article else None


def _scene(article: Counter[str]) -> str | None:
    """Return the country that an article names more than all others: there the police are."""
    top, number = article.most_common(1)[0] if article else ("", 0)
    return top if number > 1 and number >= _SCENE * article.total() else None


def _settled(near: Counter[str], passage: Counter[str], article: Counter[str], *, strict: bool) -> str | None:
    """Return the country that the words just before, the passage and the article agree on."""
    if not article:
        return None
    top = (passage or article).most_common(1)[0][0]
    share = passage[top] / passage.total() if passage else 0.0
    of_article = article[top] / article.total()
    both = (share + of_article) / 2 if passage else of_article - _NOT_YET
    if len(near) == 1:
        only = next(iter(near))
        share = passage[only] / passage.total()
        return only if share >= (0.5 if strict else 0.4) else None
    if near:
        return top if top in near and both >= (0.75 if strict else 0.65) else None
    return top if both >= (0.7 if strict else 0.6) and (article[top] >= 2 or not strict) else None


def _fitting(counts: Counter[str], only: Collection[str], never: Collection[str]) -> Counter[str]:
    return Counter({c: n for c, n in counts.items() if (not only or c in only) and c not in never})


def _usage(phrase: Phrase) -> tuple[frozenset[str], frozenset[str]]:
    """Return the states of which alone the phrase is said without a country, and those of which it is not."""
    only: frozenset[str] = frozenset()
    for words in (*phrase.names, *phrase.modifiers, *phrase.words[:-1]):
        if states := said_of().get(words):
            only = only & states if only else states
    opponents = nouns()["not_said_of"]
    never = phrase.noun in opponents["nouns"] or phrase.text in opponents["nouns"]
    return only, frozenset(opponents["states"]) if never else frozenset()


def _cities(cast: Cast) -> list[tuple[int, str, bool]]:
    """Return cities and regions that are no mentions, where something happens: "in Boston"."""
    found = []
    for token in cast.doc:
        if token.dep_ == "pobj" and token.tag_ == "NNP" and token.head.lower_ in _NEAR and cast.at(token.i) is None:
            home = place_owner(token, cast)
            if home is not None:
                found.append((token.i, home.country, False))
    return found


def _is_where(cast: Cast, head: int) -> bool:
    """Return True for "Egypt" in "In Egypt, police fired": there all of the sentence happens.

    What somebody says in a place need not be about it.
    """
    token: Token = cast.doc[head]
    verb = token.head.head
    inside = token.dep_ == "pobj" and token.head.lower_ in _WITHIN and verb.tag_.startswith("VB")
    return inside and lemma(verb) not in _SAYING


def _is_away(named: Token) -> bool:
    """Return True for "Afghan" of "the Afghan immigrant"."""
    return named.dep_ == "amod" and lemma(named.head) in word_set("abroad", "away")


def _is_of_border(cast: Cast, first: int) -> bool:
    """Return True for "Algerian" of "near the Algerian border": where one land ends and another is told of."""
    named = cast.at(first)
    token = cast.doc[named.head if named is not None else first]
    return token.dep_ in ("amod", "compound") and lemma(token.head) in word_set("countries", "edges")
