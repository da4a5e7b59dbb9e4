"""Whose president, whose army: the state, body or person that a noun for people stands with in the syntax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.nouns.phrases import is_opposed
from westphalia.actors.nouns.towns import town_told
from westphalia.actors.vocabulary import peoples, word_set
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity
from westphalia.reference.places import find_place

BELONGS = ("amod", "compound", "poss", "nmod")
_STATES = frozenset({"country", "igo", "bloc"})
_PREPOSITIONS = frozenset({"of", "in", "from"})
_EMPLOYED = frozenset(
    {"of", "for", "at", "from", "with", "in", "to"}
)  # "a spokesman for the ministry", "officials at NATO"
# Words of organs that towns are called, too.
_NO_TOWNS = frozenset(
    "federal central national grand supreme union liberal general justice independence police delta alpha bravo".split()
)
# Regions of Cameroon and others are called so; alone these words mean a part of whatever is spoken of.
_DIRECTIONS = frozenset("north south east west northwest northeast southwest southeast centre center littoral".split())
_TOWN = 50_000  # people; there are too many smaller ones of every name
_PASSAGE = 150  # tokens before the noun that count as its passage
_MINISTRIES = frozenset({"ministry"})
_CLEAR = 0.5  # share of the passage's mentions that one country must have


class Owner(NamedTuple):
    """Whom a noun belongs to, how that is known, and the mention that says so (None from context alone).

    country is ISO alpha-3, empty where the owner has none (NATO, the Islamic State). at: the first token of an owner
    that is no mention of its own ("Boston", "Yazidi"); -1 without one.
    """

    actor: Actor
    country: str
    mention: Mention | None
    why: str
    certainty: float
    at: int = -1

    @property
    def is_state(self) -> bool:
        """True of the state itself, False of its parts and bodies: offices and organs are looked up for states only."""
        return self.actor.actor_id == self.country


def owner_of(cast: Cast, token: Token) -> Owner | None:
    """Return the country named with the noun: "Russian", "Russia's", "of Russia", "Istanbul", "in Bavaria"."""
    found = owners_of(cast, token)
    return next((owner for owner in found if owner.country and owner.actor.kind in _STATES), None)


def owners_of(cast: Cast, token: Token) -> list[Owner]:
    """Return everyone a noun belongs to: several where they are joined ("leaders of North Korea and Russia")."""
    for found in (_before(cast, token), _behind(cast, token), _beside(cast, token), _shared(cast, token)):
        if found:
            return found
    return []


def _before(cast: Cast, token: Token) -> list[Owner]:
    """Owners among the words before the noun, the nearest deciding of what kind they are: "French, German and British",
    "Russia's", "White House", "Beijing-based"."""
    found: list[Owner] = []
    for child in reversed(list(token.lefts)):
        if child.dep_ not in BELONGS or _knows(token, child) or is_opposed(child):
            continue
        if any(word.dep_ == "cc" for word in child.rights) and child.tag_ in ("NN", "NNS"):
            return _unnamed(owners_of(cast, child))  # "Egypt's government and security forces"
        named = child if child.lower_ not in ("based", "backed") else _place_of(child)
        joined = _joined(cast, named) if named is not None else []
        joined = [owner for owner in joined if not _only_there(token, child, owner)]
        if joined and (not found or (child.dep_ == "amod" and found[0].actor.kind == joined[0].actor.kind)):
            found = [*joined, *found]
    return found


def _knows(token: Token, child: Token) -> bool:
    """Return True for "China" of "a China expert": the field, not the home."""
    expert = lemma(token) in word_set("experts", "nouns")
    return (
        expert
        and child.dep_ in ("compound", "nmod")
        and child.tag_ == "NNP"
        and not child.text.isupper()
        and "." not in child.text
    )


def _only_there(token: Token, child: Token, owner: Owner) -> bool:
    """Return True for "Guantanamo detainees", who are no Cubans, and for "the Mercedes-Benz owner", who is not the
    company's."""
    if child.dep_ == "poss":
        return False
    held = owner.mention is None and lemma(token) in word_set("abroad", "held")
    return held or (owner.actor.sector == "BUS" and lemma(token) in word_set("abroad", "having"))


def _unnamed(owners: list[Owner]) -> list[Owner]:
    """Return owners that stand with another noun, so that their mentions stay there."""
    return [owner._replace(mention=None, at=-1, certainty=0.9 * owner.certainty) for owner in owners]


def _place_of(based: Token) -> Token | None:
    """Return "Beijing" for the "based" of "Beijing-based"; those somebody backs are not his."""
    if based.lower_ != "based":
        return None
    return next((child for child in based.children if child.dep_ in ("npadvmod", "nsubj", "compound", "amod")), None)


def _behind(cast: Cast, token: Token) -> list[Owner]:
    """Owners behind the noun: "of Russia", "in Bavaria", "for the State Department"."""
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in _EMPLOYED:
            for noun in child.children:
                found = _joined(cast, noun) or _of_portfolio(cast, token, noun)
                if child.lower_ == "to":
                    found = [owner for owner in found if owner.actor.kind == "person"]
                if child.lower_ not in _PREPOSITIONS:
                    serves = child.lower_ in ("for", "to") and lemma(token) in word_set("of_persons", "serving")
                    found = [owner for owner in found if owner.actor.kind != "country"]
                    found = [owner for owner in found if owner.actor.kind != "person" or serves]
                if child.lower_ == "in" and lemma(token) in word_set("abroad", "nouns"):
                    found = [owner for owner in found if owner.actor.kind != "country"]
                if found and not sits_among_others(token, child):
                    return found
    return []


def sits_among_others(token: Token, preposition: Token) -> bool:
    """Return True for "officials in Brussels", where those of unions and alliances sit."""
    if preposition.lower_ != "in" or lemma(token) not in word_set("abroad", "seated"):
        return False
    if any(child.dep_ == "compound" for child in token.lefts):  # "police officials"
        return False
    return any(noun.lower_ in word_set("abroad", "seats") for noun in preposition.children)


def stays_abroad(token: Token) -> bool:
    """Return True for "diplomats interviewed in Delhi", "officials in Brussels": where they are tells not whose."""
    prepositions = [child for child in token.rights if child.dep_ == "prep"]
    if any(sits_among_others(token, preposition) for preposition in prepositions):
        return True
    if lemma(token) not in word_set("abroad", "nouns"):
        return False
    participles = (child for child in token.rights if child.dep_ == "acl" and child.tag_ in ("VBN", "VBG"))
    return any(child.dep_ == "prep" and child.lower_ == "in" for one in participles for child in one.children)


def _of_portfolio(cast: Cast, office: Token, field: Token) -> list[Owner]:
    """Owners behind what an office deals with: "Chad" of "the Minister of Energy of Chad", "the ministry of energy of
    Chad"."""
    if lemma(office).lower() not in words("titles", "with_portfolio") | _MINISTRIES:
        return []
    owning = (noun for of in field.rights if of.lower_ == "of" for noun in of.children)
    return next((found for noun in owning if (found := _joined(cast, noun))), [])


def _beside(cast: Cast, token: Token) -> list[Owner]:
    """An owner right in front of the noun that the parser tied to a later one: "[US media] coverage"."""
    at = token.i
    while at > 0 and token.doc[at - 1].tag_ in ("NN", "NNS", "JJ", "HYPH") and cast.at(at - 1) is None:
        at -= 1
    mention = cast.at(at - 1) if at else None
    if mention is None or mention.last != at or mention.actor.kind != "country":
        return []
    head = cast.doc[mention.head]
    if _knows(token, head) or is_opposed(cast.doc[mention.first]):
        return []
    same_phrase = head.dep_ in BELONGS and head.head.i >= at and mention.form != "capital"
    return [_owner(mention)] if same_phrase and (head.head.i <= token.i or token.tag_ == "NNS") else []


def _shared(cast: Cast, token: Token) -> list[Owner]:
    """The owner of the noun this one is joined to: "American security forces and policy-makers"."""
    first = token.head
    if token.dep_ != "conj" or any(child.dep_ in ("det", "poss", "nummod") for child in token.lefts):
        return []
    before = [o for o in _before(cast, first) if o.mention is None or cast.doc[o.mention.head].dep_ != "poss"]
    return _unnamed([found for owner in before if (found := _without(owner, first))])


def _without(owner: Owner, noun: Token) -> Owner | None:
    """Return the state alone where the owner's mention has become the whole description ("Boston police")."""
    if owner.mention is None or not owner.mention.first <= noun.i < owner.mention.last:
        return owner
    state = entity(owner.country)
    return owner._replace(actor=Actor.of(state)) if state else None


def _joined(cast: Cast, noun: Token) -> list[Owner]:
    """Return the owner that a word names, with those joined to it ("North Korea and Russia")."""
    found = [owner for word in _conjuncts(noun) if (owner := _named(cast, word))]
    return found if found and _named(cast, noun) else []


def _conjuncts(noun: Token) -> Iterator[Token]:
    yield noun
    for child in noun.rights:
        if child.dep_ == "conj":
            yield from _conjuncts(child)


def _named(cast: Cast, noun: Token) -> Owner | None:
    mention = cast.at(noun.i)
    if mention is not None:
        return _owner(mention)
    return _of_people(noun) or place_owner(noun, cast)


def _owner(mention: Mention) -> Owner:
    return Owner(mention.actor, mention.actor.country or "", mention, f"{mention.text!r} stands with it", 1.0)


def _of_people(word: Token) -> Owner | None:
    """Return the people without a state that an adjective names: "Yazidi men"."""
    if word.lower_ not in peoples():
        return None
    name, country = peoples()[word.lower_]
    actor = Actor(f"GRP:{name.lower()}", name, "group", country or None, "CVL", country or None)
    return Owner(actor, country, None, f"{word.text!r} stands with it", 0.9, word.i)


def place_owner(noun: Token, cast: Cast) -> Owner | None:
    """Return the country of a city or region that stands with the noun; a small one's only where it is named too."""
    if noun.tag_ != "NNP":
        return None
    parts = [t for t in noun.lefts if t.dep_ == "compound" and t.tag_ == "NNP"] + [noun]
    if parts[0].lower_ in _NO_TOWNS or (len(parts) == 1 and noun.lower_ in _DIRECTIONS):
        return None
    told = town_told(noun.doc, parts[0].i, noun.i + 1)
    place = told or find_place(noun.doc[parts[0].i : noun.i + 1].text)
    state = entity(place.country) if place and place.country else None
    if place is None or state is None:
        return None
    if told is None and place.kind == "city" and any(child.dep_ == "det" for child in noun.lefts):
        return None  # "the president of the Republic", not of the town of that name
    if told is None and place.kind == "city" and place.population < _TOWN and state.actor_id not in cast.countries():
        return None
    return Owner(Actor.of(state), state.actor_id, None, f"{place.name} lies in {state.name}", 0.9, parts[0].i)


def country_of_passage(cast: Cast, token: Token, never: Collection[str] = ()) -> Owner | None:
    """Return the country that the passage before a token is clearly about, else the one the whole article is; none of
    those that it cannot be."""
    before = [m for m in cast.mentions if token.i - _PASSAGE <= m.first < token.i]
    elsewhere = [m for m in cast.mentions if not token.sent.start <= m.first < token.sent.end]
    for mentions in (before, elsewhere):
        counts = Counter(m.actor.country for m in mentions if m.actor.country and m.actor.kind != "outlet")
        for country, number in counts.most_common(1):
            state = entity(country)
            if state and number >= _CLEAR * counts.total() and number > 1 and country not in never:
                return Owner(Actor.of(state), country, None, f"the passage is about {state.name}", 0.6)
    return None
