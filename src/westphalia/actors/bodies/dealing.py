"""Whom a body deals with: "the government" that protests to Japan is not Japan's."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.actors.bodies.at_home import own_states
from westphalia.actors.bodies.judging import judged
from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.owners.owners import Owner
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_OWNING = frozenset({"amod", "compound", "poss", "nmod"})
_STATES = frozenset({"country", "government", "military"})
_ALWAYS = frozenset({"with", "against"})  # nobody has talks with himself, nor acts against himself
_BY_VERB = frozenset({"to", "on", "at"})


def dealt_with(cast: Cast, token: Token) -> frozenset[str]:
    """Return the states that a subject's verbs reach: "Iran" of "the government lodged a protest with Iran"."""
    if token.dep_ not in _SUBJECTS:
        return frozenset()
    verbs = tuple(_verbs(token.head))
    objects = (country for verb in verbs for country in _of_objects(cast, verb))
    behind = (country for verb in verbs for country in _behind(cast, verb))
    return frozenset([*objects, *behind]) | judged(cast, verbs)


def dealer(cast: Cast, token: Token, dealt: frozenset[str]) -> Owner | None:
    """Return whose a body is that deals with states: that of the one other state told of so far here and in the
    sentence before; where it or none is told of, of the country that the outlet writes in."""
    if not dealt:
        return None
    before = token.doc[token.sent.start - 1].sent.start if token.sent.start else 0
    told = {m.actor.country for m in cast.within(before, token.sent.end) if m.actor.kind != "outlet"}
    others = told - dealt - {None}
    earlier = {m.actor.country for m in cast.within(before, token.i) if m.actor.kind != "outlet"}
    own = next((country for country in own_states(cast) if country not in dealt), None)
    if own in others or (own and not others & earlier):
        state, why = entity(own or ""), "deals with another state, and its own is where the news is written"
    elif len(others) == 1 and dealt <= earlier and others <= earlier:
        state, why = entity(next(iter(others)) or ""), "deals with the other state told of"
    else:
        return None
    return Owner(Actor.of(state), state.actor_id, None, why, 0.6) if state else None


def _verbs(verb: Token) -> Iterator[Token]:
    """Yield a verb with those that share its subject: "agreed to talk", "met and thanked"."""
    yield verb
    for child in verb.rights:
        shared = child.dep_ == "conj" and not any(word.dep_ in _SUBJECTS for word in child.lefts)
        if child.tag_.startswith("VB") and (shared or child.dep_ == "xcomp" or _is_told_of_itself(child)):
            yield from _verbs(child)


def _is_told_of_itself(verb: Token) -> bool:
    """Return True for "had summoned" of "the ministry said it had summoned the envoy"."""
    subjects = [child.lower_ for child in verb.lefts if child.dep_ in _SUBJECTS]
    return verb.dep_ == "ccomp" and subjects in (["it"], ["they"])


def _of_objects(cast: Cast, verb: Token) -> Iterator[str]:
    """Yield the states of what only others are the objects of: "condemned Iran", "summoned the Iranian envoy", "shelled
    Lebanese positions"; but an army may bomb its own capital and its own rebels."""
    forcing = lemma(verb) in words("dealing", "force")
    called_in = lemma(verb) == "call" and any(child.dep_ == "prt" and child.lower_ == "in" for child in verb.rights)
    if not forcing and not called_in and lemma(verb) not in words("dealing", "others"):
        return
    for child in verb.rights:
        named = cast.at(child.i)
        if child.dep_ in _OBJECTS and not (forcing and named is not None and named.form == "capital"):
            yield from _states(cast, child, owned=not forcing or lemma(child) in words("dealing", "officials"))


def _behind(cast: Cast, verb: Token) -> Iterator[str]:
    """Yield the states behind "with", "against" and, with verbs that ask for it, "to", "on" and "at"."""
    nouns = [verb, *(child for child in verb.rights if child.dep_ in _OBJECTS)]
    for preposition in (child for noun in nouns for child in noun.rights if child.dep_ in ("prep", "dative")):
        kind = preposition.lower_
        called_in = kind == "in" and lemma(verb) == "call"  # "called in the Polish envoy"
        if kind in _ALWAYS or called_in or (kind in _BY_VERB and lemma(verb) in words("dealing", kind)):
            for noun in preposition.children:
                named = cast.at(noun.i)
                if kind == "on" and named is not None and named.form == "capital":
                    continue  # a curfew on Nairobi is Kenya's own
                yield from _states(cast, noun, owned=lemma(noun) in words("dealing", "officials"))


def _owning(noun: Token) -> Iterator[Token]:
    """Yield the words that say whose somebody is: "the Polish envoy", "Poland's envoy", "the envoy of Poland"."""
    yield from (child for child in noun.lefts if child.dep_ in _OWNING)
    behind = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "from"))
    yield from (word for child in behind for word in child.children if word.dep_ == "pobj")


def _states(cast: Cast, noun: Token, *, owned: bool) -> Iterator[str]:
    """Yield the state that a noun names, or whose the noun is, and those joined to it."""
    owners = _owning(noun) if owned else ()
    for word in (noun, *owners):
        mention = cast.at(word.i)
        if mention is not None and mention.actor.kind in _STATES and mention.form != "pronoun":
            yield mention.actor.country or ""
    for child in noun.rights:
        if child.dep_ == "conj":
            yield from _states(cast, child, owned=owned)
