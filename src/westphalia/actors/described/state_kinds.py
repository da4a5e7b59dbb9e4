"""States called by their kind: "the West African country", "the Gulf state", "the sultanate"."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.bodies import members
from westphalia.reference.entities import entity

_ARTICLES = frozenset({"the", "this"})
_APART = frozenset({"attr", "oprd", "appos", "compound", "nmod", "amod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_ALL = frozenset({"the", "these", "those", "all"})
_ALONE = {"island": "island alone"}  # "the island country" may be several islands
_MEMORY = 4  # sentences after which a kind of state means one of those named no more


def add_state_of_kind(cast: Cast, token: Token) -> bool:
    """Add the state that a noun calls by its kind; return whether the noun is such a one.

    "The West African country" means the only state of West Africa that was named in the last sentence that names one,
    and never West Africa: its name is dropped even where two states fit, so that nobody can tell.
    """
    kind = _kind_of(token)
    if kind is None:
        return False
    first = token.left_edge.i
    for mention in cast.within(first, token.i):
        cast.drop(mention)
    state = _only_state(cast, token, _states(kind, cast.on))
    if state is not None:
        reason = f"{cast.doc[first : token.i + 1].text!r} repeats {state.name}"
        cast.add(state, first, token.i + 1, form="description", confidence=0.7, reason=reason)
    return True


def add_states_of_kind(cast: Cast, token: Token) -> bool:
    """Add the states that a number of a kind means ("the two West African countries"), if the text has named just so
    many of it; return whether the noun is such a one."""
    number = _number_of(token)
    if number is None or not is_of_kind(token):
        return False
    kind = " ".join(_opened(token, number.i))
    for mention in cast.within(number.i, token.i):
        cast.drop(mention)
    known = number.lower_ == "both" or (number.i > 0 and number.nbor(-1).lower_ in _ALL)
    for state in _so_many(cast, token, _states(kind, cast.on), _NUMBERS[number.lower_]) if known else ():
        reason = f"{token.doc[number.i : token.i + 1].text!r} repeats {state.name}"
        cast.add(state, number.i, token.i + 1, form="pair", confidence=0.7, reason=reason)
    return True


def is_of_kind(token: Token) -> bool:
    """Return True for "the two West African countries", but not for those "of the region"."""
    number = _number_of(token)
    if number is None or any(child.lower_ == "of" for child in token.rights):
        return False
    return lemma(token).lower() in _words("nouns", "any") and " ".join(_opened(token, number.i)) in _known()


def _number_of(token: Token) -> Token | None:
    return next((child for child in token.lefts if child.lower_ in _NUMBERS), None) if token.tag_ == "NNS" else None


def _so_many(cast: Cast, token: Token, states: frozenset[str], number: int) -> list[Actor]:
    """Return the states of a kind that the last sentences name, going back until they are as many as asked for."""
    sentence = token.sent
    found: dict[str, None] = {}
    for _ in range(_MEMORY + 1):
        named = [m for m in cast.within(sentence.start, min(sentence.end, token.i)) if _is_of(m, states)]
        found |= dict.fromkeys(m.actor.country or "" for m in named)
        if len(found) >= number or sentence.start == 0:
            break
        sentence = cast.doc[sentence.start - 1].sent
    known = [state for country in found if (state := entity(country))]
    return [Actor.of(state) for state in known] if len(known) == number else []


def _only_state(cast: Cast, token: Token, states: frozenset[str]) -> Actor | None:
    """Return the one of these states that the last sentence to name any names; none where it names two."""
    sentence = token.sent
    for _ in range(_MEMORY + 1):
        named = [m for m in cast.within(sentence.start, min(sentence.end, token.i)) if _is_of(m, states)]
        if named:
            found = {m.actor.country for m in named}
            state = entity(named[0].actor.country or "") if len(found) == 1 else None
            itself = any(_acts_on(cast.doc[m.head], token) for m in named)
            return Actor.of(state) if state is not None and not itself else None
        if sentence.start == 0:
            return None
        sentence = cast.doc[sentence.start - 1].sent
    return None


def _is_of(mention: Mention, states: frozenset[str]) -> bool:
    return mention.actor.country in states and mention.actor.kind != "outlet"


def _acts_on(named: Token, token: Token) -> bool:
    """Return True for Mali in "Mali warned the West African country": nobody does so to himself."""
    return token.dep_ in _OBJECTS and named.dep_ in _SUBJECTS and named.head.i == token.head.i


def _kind_of(token: Token) -> str | None:
    """Return "west african" of "the impoverished West African country"; None where other words narrow it ("the other
    Baltic state"), where its name follows ("the island of Malta"), and where it is a place ("in the Gulf state")."""
    if token.tag_ not in ("NN", "NNP") or lemma(token).lower() not in _words("nouns", "any"):
        return None
    before = _words_before(token) if _stands_for_state(token) else None
    if before is None:
        return None
    if before and before[-1] == "member":
        before.pop()  # "the NATO member state"
    start = next((i for i in range(len(before)) if " ".join(before[i:]) in _known()), len(before))
    if not _words("beside", "words").issuperset(before[:start]):
        return None
    return " ".join(before[start:]) or _kind_alone(token)


def _kind_alone(token: Token) -> str | None:
    """Return the kind that a noun says without more: "the sultanate", and "the island" that acts or has organs."""
    noun = lemma(token).lower()
    if noun not in _words("nouns", "alone"):
        return None
    if noun in _words("nouns", "acting") and not _acts(token):
        return None
    return _ALONE.get(noun, noun)


def _acts(token: Token) -> bool:
    verb = lemma(token.head)
    if token.dep_ == "poss":
        return verb in words("nouns", "owned")
    return token.dep_ == "nsubj" and (verb in words("verbs", "acting") or verb in words("verbs", "saying"))


def _words_before(token: Token) -> list[str] | None:
    """Return the words between the article and a noun, hyphens opened in what names a land ("south-east asian")."""
    doc, index = token.doc, token.i - 1
    start = token.sent.start
    while index >= start and doc[index].lower_ not in _ARTICLES and token.i - index < 9:
        index -= 1
    if index < start or doc[index].lower_ not in _ARTICLES:
        return None
    return _opened(token, index)


def _opened(token: Token, before: int) -> list[str]:
    text = token.doc[before + 1 : token.i].text.lower().replace("‑", "-").replace(",", " ")
    return [part for word in text.split() for part in _parts(word)]


def _parts(word: str) -> list[str]:
    return [word] if word in _words("beside", "words") else word.split("-")


def _stands_for_state(token: Token) -> bool:
    if token.dep_ in _APART or (token.dep_ == "pobj" and token.head.lower_ in _words("places", "prepositions")):
        return False
    if any(child.dep_ == "appos" or child.lower_ == "of" for child in token.rights):
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return not (after.tag_ == "NNP" and after.text[0].isupper())


def _known() -> frozenset[str]:
    return frozenset(_tables()["kinds"].keys() | _tables()["bodies"].keys())


def _states(kind: str, on: dt.date | None) -> frozenset[str]:
    body = _tables()["bodies"].get(kind)
    return members(body, on=on or dt.date.max) if body else _words("kinds", kind)


@cache
def _words(table: str, name: str) -> frozenset[str]:
    return frozenset(_tables()[table][name].split())


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("westphalia.actors").joinpath("state_kinds.toml").read_text("utf-8"))
