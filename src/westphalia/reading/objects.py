"""Objects that the parser calls otherwise.

"called Tebboune on Monday": what a word is called stands behind an object ("called him a liar"), so the only noun
behind an active verb is the object itself. "sent back to Niger 600 migrants": a number stands before the name of
what is counted ("600 Niger troops"), so the place is a phrase of its own and the migrants are what was sent. "sank this
month three boats": there is one time, and what is counted behind it is no second one. "called in the ambassador": in
him nobody calls.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import lemma
from westphalia.reference.names import lookup

# Verbs that take somebody or something somewhere.
_MOVING = frozenset(
    "deliver deport dispatch donate export extradite give grant hand lend pay repatriate return sell send ship supply "
    "transfer".split()
)
# What is counted in time, space, or by how much.
_SPANS = frozenset(
    "century day decade degree foot fortnight hour kilometer kilometre meter metre mile minute month night "
    "percent percentage point quarter second time week weekend year yard".split()
)
_ENVOYS = frozenset(
    "affaires ambassador attache attaché charge chargé consul d'affaires d’affaires diplomat envoy".split()
)
_NEVER = frozenset({"auxpass", "nsubjpass", "dobj"})


@Language.component("westphalia_objects")
def set_objects(doc: Doc) -> Doc:
    """Set such objects."""
    for token in doc:
        if token.dep_ == "oprd" and _is_called(token):
            token.dep_ = "dobj"
        elif token.dep_ == "pobj" and token.tag_ == "NNS" and (place := _place_before(token)) is not None:
            _part(token, place)
        elif token.dep_ == "pobj" and _is_called_in(token):
            _set_particle(token)
        elif token.dep_ == "npadvmod" and _is_counted_behind_time(token):
            token.dep_ = "dobj"
    return doc


def _is_counted_behind_time(noun: Token) -> bool:
    """Return True for the boats of "sank this month three boats"; not for "met this month three times"."""
    verb, counted = noun.head, any(child.dep_ == "nummod" for child in noun.lefts)
    if not counted or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG") or noun.left_edge.i - 1 <= verb.i:
        return False
    time = noun.doc[noun.left_edge.i - 1]
    behind = time.dep_ == "npadvmod" and time.head == verb and time.left_edge.i == verb.i + 1
    free = _NEVER.isdisjoint(child.dep_ for child in verb.children) and "nsubj" in {c.dep_ for c in verb.children}
    return behind and free and lemma(noun) not in _SPANS


def _is_called(token: Token) -> bool:
    """Return True for the name behind an active "called" that has no object, but not in "an island called Leros"."""
    verb, relations = token.head, {child.dep_ for child in token.head.children}
    active = verb.tag_[0] == "V" and _NEVER.isdisjoint(relations) and (verb.dep_ == "conj" or "nsubj" in relations)
    return active and token.tag_ == "NNP" and lemma(verb) == "call" and token.i > verb.i


def _is_called_in(noun: Token) -> bool:
    """Return True for the envoy of "called in the ambassador": in him nobody calls."""
    preposition = noun.head
    verb = preposition.head
    called = (
        preposition.lower_ == "in" and verb.tag_[0] == "V" and lemma(verb) == "call" and preposition.i == verb.i + 1
    )
    return called and lemma(noun) in _ENVOYS and _NEVER.isdisjoint(child.dep_ for child in verb.children)


def _set_particle(noun: Token) -> None:
    preposition = noun.head
    noun.head, noun.dep_ = preposition.head, "dobj"
    preposition.tag_, preposition.dep_ = "RP", "prt"


def _place_before(noun: Token) -> Token | None:
    """Return "Niger" in "to Niger 600 migrants": a state that a number stands behind."""
    number = next((c for c in noun.lefts if c.dep_ == "nummod" and c.tag_ == "CD"), None)
    preposition = noun.head
    if number is None or preposition.lower_ not in ("to", "into") or _verb_of(preposition) is None:
        return None
    before = noun.doc[number.left_edge.i - 1]
    named = before.tag_ == "NNP" and before.head == noun and before.left_edge.i == preposition.i + 1
    state = any(c.entity.kind == "country" for c in lookup(noun.doc[before.left_edge.i : before.i + 1].text))
    return before if named and state else None


def _verb_of(preposition: Token) -> Token | None:
    """Return the verb of moving that a phrase belongs to, if nothing is told yet of what it moves."""
    verb = preposition.head
    if verb.dep_ in ("advmod", "prt") and verb.lower_ == "back":
        verb = verb.head
    free = verb.tag_[0] == "V" and lemma(verb) in _MOVING and _NEVER.isdisjoint(c.dep_ for c in verb.children)
    return verb if free else None


def _part(noun: Token, place: Token) -> None:
    preposition = noun.head
    verb = _verb_of(preposition)
    if verb is None:
        return
    place.head, place.dep_ = preposition, "pobj"
    noun.head, noun.dep_ = verb, "dobj"
