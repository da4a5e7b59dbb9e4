"""The trigger lexicon: which words tell which event, and where its two sides stand around them.

The frames are ``frames/*.toml``; ``frames/README.md`` explains their fields. Lookups are by the word that a
reader of a parse has in hand - the verb, the head of the noun phrase, the adjective - and give pairs: the
frame and the rest of its trigger. The rest of a verb or adjective follows it ("turn" -> "down"), that of a
noun stands before it ("strike" -> "air"). The most particular come first, so the first whose conditions hold
is the one to take.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from westphalia.ontology._data import frame_files, toml_of

# Where an actor can stand around a trigger. "subject" and "object" are those of the active clause.
_PREPOSITIONS = (
    "of by to with against from for on upon over at in into onto between among toward towards about via "
    "through behind under outside alongside along around near off across regarding"
)
_RELATIONS = (
    "subject authority with_by guest traveller fallen object poss compound compound_first compound_second adj "
    "clause_subject clause_object pair compound_body sender backed captives"
)
SLOTS = frozenset([*_RELATIONS.split(), *_PREPOSITIONS.split()])
COMPLEMENTS = frozenset({"infinitive", "that", "gerund", "imperative", "must", "subjunctive"})
# Where the one who acts stands, for frames that do not say.
USUAL_SOURCE = ("subject", "poss", "by", "adj", "compound_first")
_SETS = frozenset(
    "support subject subject_not object object_not object_with object_not_with whom".split()
    + "complement not_with only_with named said".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One meaning that some words share: an event type, its conditions, and the slots of its two sides.

    Parameters
    ----------
    verbs, nouns, adjectives
        Triggers as lemmas; a verb's particles and prepositions follow it after a space, a noun's modifiers
        stand before it.
    support
        Light verbs whose object is one of `nouns`: their subject is the noun's source.
    source, target
        Slots in the order in which they are looked into; the first that holds an actor wins.
    reciprocal, participants
        Both sides act on each other; where they stand.
    mutual
        Several sources without a target act on each other: "A and B agreed to", "A and B failed to".
    pledge
        Hostile content makes a THREATEN of it: "vowed to strike".
    object, object_not
        What the head lemma of the verb's object (that of its preposition, if the trigger ends in one) or of
        the noun's of-phrase must be, or must not be, one of. Empty: any.
    object_with, object_not_with
        Lemmas one of which must stand, or none of which may stand, before the direct object in its phrase, or before a
        noun that is the trigger: "a red line", "its back", "a joint inquiry". Empty: any.
    whom
        What the direct object, or a title in it, must be one of, where the trigger ends in a preposition: "called the
        ambassador to the ministry". Empty: any.
    subject, subject_not
        What the head lemma of who acts must be, or must not be, one of: troops "roll into" a land, prices do not.
        Empty: any.
    object_actor
        Only if the object, or the target slot, holds an actor.
    near
        The target is who stands in a target slot itself: not the owner of a thing, nobody further down.
    people
        Not where the target is a land or place: who frees a town releases nobody.
    set_phrase
        The words mean this and nothing else: who "convenes an ambassador" meets nobody.
    nobody
        Slots in which no actor or place stands: a missile that is launched at somebody is no test.
    transitive
        Only with a direct object ("seek help", not "seek to win").
    intransitive
        Only without a direct object ("demonstrate" on a square, not a need).
    complement
        Only with a clause of one of these kinds; empty: none needed.
    not_with
        Lemmas that rule the frame out when they stand in the same clause.
    only_with
        Lemmas one of which must stand in the same sentence; empty: none needed.
    named
        Lemmas one of which the verb gives to its object as a name: "called him a friend"; empty: none needed.
    said
        Lemmas one of which the content clause says of its subject ("said that Iran violated"); empty: none needed.
    act
        The kind of act within type and mode, where they hold several: to thank is not to sign, though both are SUPPORT.
    intensity
        -10 to 10, where it differs from that of the type and mode.
    weight
        0 to 1: how surely these words mean this.
    """

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    support: frozenset[str] = frozenset()
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    reciprocal: bool = False
    mutual: bool = False
    pledge: bool = False
    participants: tuple[str, ...] = ()
    object: frozenset[str] = frozenset()
    object_not: frozenset[str] = frozenset()
    object_with: frozenset[str] = frozenset()
    object_not_with: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    subject_not: frozenset[str] = frozenset()
    object_actor: bool = False
    near: bool = False
    people: bool = False
    nobody: tuple[str, ...] = ()
    set_phrase: bool = False
    intransitive: bool = False
    transitive: bool = False
    complement: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    only_with: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    act: str = ""
    intensity: float | None = None
    weight: float = 1.0
    note: str = ""


class Trigger(NamedTuple):
    """A frame, and what its trigger has besides the word that was looked up ("" where nothing)."""

    frame: Frame
    rest: str


def frames() -> tuple[Frame, ...]:
    """Return every frame, in the order of the files."""
    return _frames()


def frames_of_verb(lemma: str) -> tuple[Trigger, ...]:
    """Return the frames of a verb, each with its particles: ``("turn")`` gives a frame with "down"."""
    return _index("verbs").get(lemma, ())


def frames_of_noun(lemma: str) -> tuple[Trigger, ...]:
    """Return the frames of a noun, each with the modifiers it wants: ``("strike")`` gives one with "air"."""
    return _index("nouns").get(lemma, ())


def frames_of_adjective(lemma: str) -> tuple[Trigger, ...]:
    """Return the frames of an adjective, each with its preposition: ``("allied")`` gives one with "with"."""
    return _index("adjectives").get(lemma, ())


def act_of(frame_id: str, type: str) -> str:
    """Return the kind of act that a frame tells in an event of `type`; "" where the type and mode say enough.

    An event that is only announced has the frame of what is to come and another type: what is announced is one kind.
    """
    return _acts().get((frame_id, type), "")


@cache
def _acts() -> dict[tuple[str, str], str]:
    return {(frame.id, frame.type): frame.act for frame in _frames() if frame.act}


@cache
def trigger_words() -> frozenset[str]:
    """Return every word that a lookup can succeed for: a sentence with none of these tells no event."""
    return frozenset(word for kind in ("verbs", "nouns", "adjectives") for word in _index(kind))


@cache
def _frames() -> tuple[Frame, ...]:
    return tuple(_frame(entry) for name in frame_files() for entry in toml_of(name)["frame"])


def _frame(entry: dict[str, Any]) -> Frame:
    """Lists become what the dataclass declares: sets where membership matters, tuples where order does."""
    given = {key: _as_declared(key, value) for key, value in entry.items()}
    if entry.get("reciprocal"):
        return Frame(**given)
    return Frame(**{"source": USUAL_SOURCE} | given)


def _as_declared(key: str, value: Any) -> Any:
    if key in _SETS:
        return _expanded(value)
    return tuple(value) if isinstance(value, list) else value


def _expanded(words: list[str]) -> frozenset[str]:
    """Replace "@talks" by the words of that list."""
    return frozenset(word for entry in words for word in (wordlist(entry[1:]) if entry[0] == "@" else (entry,)))


@cache
def wordlist(name: str) -> frozenset[str]:
    """Return a list of lemmas that frames share.

    Parameters
    ----------
    name
        Its key in `wordlists.toml`, "talks".

    Raises
    ------
    KeyError
        If there is no such list.
    """
    return frozenset(_wordlists()[name])


@cache
def _wordlists() -> dict[str, list[str]]:
    return toml_of("wordlists.toml")


@cache
def _index(kind: str) -> dict[str, tuple[Trigger, ...]]:
    index: defaultdict[str, list[Trigger]] = defaultdict(list)
    for frame in _frames():
        for phrase in getattr(frame, kind):
            word, rest = _split(phrase, head_last=kind == "nouns")
            index[word].append(Trigger(frame, rest))
    return {word: tuple(sorted(triggers, key=_generality)) for word, triggers in index.items()}


def _split(phrase: str, *, head_last: bool) -> tuple[str, str]:
    if head_last:
        rest, _, word = phrase.rpartition(" ")
    else:
        word, _, rest = phrase.partition(" ")
    return word, rest


def _generality(trigger: Trigger) -> tuple[int, bool, bool, bool, bool, float]:
    """Sort key: longer triggers first, then those that ask for more, then the surer."""
    frame = trigger.frame
    return (
        -len(trigger.rest.split()),
        not (frame.only_with or frame.named or frame.said or frame.subject or frame.object_with),
        not frame.object,
        not frame.complement,
        not frame.object_actor,
        -frame.weight,
    )
