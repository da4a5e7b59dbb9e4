"""Sides that nobody in the tables or the text gives a state to: "the protesters", "a court", "Reliance Jio"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from westphalia.actors.cast.people import slug
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.vocabulary import body_sectors, is_person_noun, organ_nouns, sectors
from westphalia.events.parse.noun_kinds import noun_lists, side_tables
from westphalia.events.parse.phrases import of_phrase
from westphalia.places.mention import PlaceMention
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_CONFIDENCE = 0.5
_PREFIX = "TEXT:"
_MEASURES = frozenset(
    "group number hundred thousand dozen million score member crowd lot majority leader handful couple series".split()
)
_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "punct")
_LONGEST = 6  # tokens of a description before its head


def described(noun: Token) -> Mention | None:
    """Return who acts or is acted on, where the words tell a kind of people or body but no actor is known.

    Such a side has no country and an id by its words: whether two "protesters" are the same nobody can say. It is
    made only for the sides of events; as mentions of an article they would be noise.
    """
    head = _counted(noun)
    kind, sector = _kind(head)
    if kind is None or (head.lower_ == "force" and head.dep_ == "pobj" and head.head.lower_ in ("with", "by")):
        return None  # "threatened to respond with force"
    first = _first(head)
    span = head.doc[first : head.i + 1]
    actor = Actor(f"{_PREFIX}{slug(span.text)}", span.text, kind, sector=sector)
    reason = (
        f"{span.text!r}: {'named' if head.tag_ in ('NNP', 'NNPS') else 'a kind of people or body'}, of no known state"
    )
    start, end = span.start_char, span.end_char
    return Mention(start, end, span.text, first, head.i + 1, head.i, actor, "description", None, _CONFIDENCE, reason)


def country_of(place: PlaceMention) -> Mention | None:
    """Return the state a place is in, as who is reached by what is done there: "shelled positions near Idlib"."""
    state = entity(place.country) if place.country else None
    if state is None:
        return None
    reason = f"{place.text!r} is in {state.name}; nobody else is named whom it reached"
    span = (place.start, place.end, place.text, place.first, place.last, place.first)
    return Mention(*span, Actor.of(state), "place", None, _CONFIDENCE, reason)


def state_of(held: Mention) -> list[Mention]:
    """Return the state of somebody who is held, for want of a word on who holds him."""
    state = entity(held.actor.country) if held.actor.country else None
    if state is None or is_described(held):
        return []
    reason = f"{state.name}, the state of {held.text!r}; nobody else is told who did it to them"
    return [replace(held, actor=Actor.of(state), form="name", role_text=None, confidence=_CONFIDENCE, reason=reason)]


def combining_form(token: Token) -> tuple[Mention, ...]:
    """Return the state that "Sino" stands for in "Sino-Indian"; none for a word without a hyphen behind it."""
    code = side_tables()["combining"].get(token.lower_)
    if code is None or token.i + 1 >= len(token.doc) or token.nbor(1).text not in "-–":
        return ()
    state = entity(code)
    if state is None:
        return ()
    span = (token.idx, token.idx + len(token), token.text, token.i, token.i + 1, token.i)
    return (Mention(*span, Actor.of(state), "adjective", None, 1.0, f"{token.text!r} stands for {state.name}"),)


def is_leaning(token: Token) -> bool:
    """Return True for "Russian" in "pro-Russian hackers", for or against Russia and not Russia's; and for who only
    brought it about: "US-brokered talks"."""
    if token.i > 1 and token.nbor(-1).text in "-–" and token.nbor(-2).lower_ in ("pro", "anti"):
        return True
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].text in "-–" and behind[1].lower_ in noun_lists()["brokering"]


def of_land(side: Mention, land: str, country: str) -> Mention:
    """Return a described side with the state of the land named with it; its id says so: other people are others."""
    own_id = f"{_PREFIX}{country}-{side.actor_id.removeprefix(_PREFIX)}"
    reason = f"{side.reason.rpartition(',')[0]}, of {country} by {land!r}"
    return replace(side, actor=replace(side.actor, actor_id=own_id, country=country), reason=reason)


def is_described(mention: Mention) -> bool:
    """Return True for a side that `described` made."""
    return mention.actor_id.startswith(_PREFIX)


def is_envoy(noun: Token) -> bool:
    """Return True for who speaks for a state abroad: "the ambassador", "four diplomats"."""
    return lemma(noun) in noun_lists()["envoys"]


def is_means(noun: Token) -> bool:
    """Return True for what an act is done with or brings about: "sends troops", "withdraws its army", "set up a court".

    Nobody is acted on there; whom it reaches stands elsewhere ("troops to Uganda").
    """
    if noun.dep_ == "conj" and noun.head.tag_[0] == "N":
        return is_means(noun.head)
    if noun.dep_ not in ("dobj", "obj", "nsubjpass") or noun.head.tag_[0] != "V":
        return False
    verb, words = lemma(noun.head), noun_lists()
    if verb in ("set", "let") and any(child.lower_ in ("free", "go") for child in noun.head.children):
        return False  # "set two tourists free"
    if verb == "order" and _is_told_to(noun):
        return False  # "ordered French troops to leave": those of another are not moved but told to
    if is_envoy(noun):
        return verb in words["moving"] and any(child.tag_ == "PRP$" for child in noun.children)
    return verb in words["making"] or (lemma(noun) in words["means"] and verb in words["moving"])


def _is_told_to(noun: Token) -> bool:
    """Return True for the troops of a state that is named: "ordered French troops to leave"; one's own are moved."""
    of_state = any(child.tag_ in ("JJ", "NNP") and child.is_title for child in noun.children)
    return of_state and any(c.dep_ == "xcomp" and lemma(c) in ("leave", "depart") for c in noun.head.children)


def _counted(noun: Token) -> Token:
    """Return "protesters" of "hundreds of protesters", "one of the protesters"."""
    inner = of_phrase(noun) if noun.tag_ in ("CD", "DT", "JJ", "JJS") or lemma(noun) in _MEASURES else None
    return inner if inner is not None and inner.tag_[0] == "N" else noun


def _kind(head: Token) -> tuple[str | None, str | None]:
    word = lemma(head)
    if _is_thing(head, word):
        return None, None
    if word.lower() in noun_lists()["hostile_acts"]:
        return None, None  # "Airstrike kills", which headlines capitalize
    if head.tag_ in ("NNP", "NNPS") and head.lower_ in noun_lists()["named_things"]:
        return None, None
    if head.tag_ in ("NNP", "NNPS") or (head.is_upper and len(head) > 1):
        return "organization" if head.is_upper else "person", sectors().get(head.lower_)
    if head.tag_[0] != "N":
        return None, None
    if word in body_sectors() or word in organ_nouns() or word in noun_lists()["bodies"]:
        return "organization", body_sectors().get(word)
    if is_person_noun(word) or word in noun_lists()["people"]:
        return "group" if head.tag_ == "NNS" else "person", sectors().get(word)
    return None, None


def _is_thing(head: Token, word: str) -> bool:
    """Return True for a common noun that names nobody here: "military exchanges"; "justice" without an article."""
    if head.tag_ not in ("NN", "NNS") or head.is_upper:
        return False
    if word in noun_lists()["things"]:
        return True
    bare = head.tag_ == "NN" and not any(c.dep_ in ("det", "poss", "nummod", "compound", "nmod") for c in head.children)
    return bare and word in noun_lists()["uncountable"]


def _first(head: Token) -> int:
    """Return where the words before the head begin that tell which: without article, number or quotation mark."""
    first = head.i
    for child in reversed(list(head.lefts)):
        if child.dep_ not in _MODIFIERS or not child.text[0].isalnum() or child.i < head.i - _LONGEST:
            break
        first = child.left_edge.i
    return first if head.i - first <= _LONGEST else head.i
