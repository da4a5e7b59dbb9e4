"""Who attacks somebody with words accuses him: "the minister attacked the union over its policy on migration".

The verb alone cannot tell. What is said for it can: a stance or a policy that is blamed, a speech or a post it was done
in, a paper or a statement that does it. Where arms are told, and where soldiers or rebels do it, it is an assault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.noun_kinds import is_document
from westphalia.events.parse.phrases import clause_of, prepositional
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

_ASSAULT, _ACCUSE, _MODE = "ASSAULT", "ACCUSE", "disapprove"
_BLAMING = frozenset({"for", "over", "because", "due"})
_MEDIUM = frozenset({"in", "on", "during", "via"})
_ARMED = frozenset("MIL REB PRM CRM UAF SPY".split())


def in_words(frame: Frame, match: Match, actors: Mapping[int, Mention]) -> Frame:
    """Return the frame, as one of accusing where an attack is one by words.

    Parameters
    ----------
    frame, match
        A frame and what triggered it.
    actors
        The actor at each token.
    """
    if frame.type != _ASSAULT or not _is_attack(match.token):
        return frame
    return _accusing(frame) if _is_in_words(match, actors) else frame


def _is_attack(token: Token) -> bool:
    """Return True for "attacked", "his attacks", "launched an attack"."""
    deed = object_of(token) if token.tag_[0] == "V" and lemma(token) in words("verbal.launching") else token
    return deed is not None and lemma(deed) in words("verbal.attacking")


def _is_in_words(match: Match, actors: Mapping[int, Mention]) -> bool:
    verb = match.token if match.token.tag_[0] == "V" else match.support
    doer = subject_of(verb) if verb is not None else _owner(match.token)
    if verb is not None and verb.dep_ == "acl" and doer == verb.head:
        doer = None  # "in order to attack"
    clause = list(clause_of(match.token))
    struck = object_of(match.token) if match.token.tag_[0] == "V" else prepositional(match.token, "on")
    if any(lemma(token) in words("verbal.arms") for token in clause) or (struck is not None and _is_built(struck)):
        return False
    if doer is not None and _is_armed(doer, actors):
        return False
    if any(_is_medium(token) for token in clause) or (doer is not None and _is_written(doer, actors)):
        return True
    if doer is None or not _has_voice(doer, actors):
        return False
    speaks = _is_speaker(doer, actors)
    unknown = doer.i not in actors and doer.tag_ == "NNP"
    if (speaks or unknown) and verb is not None and _goes_on_saying(verb):
        return True
    return any(_is_blamed(ground, because, speaks=speaks) for because, ground in _grounds(clause))


def _goes_on_saying(verb: Token) -> bool:
    """Return True for "attacked the government, saying that"."""
    saying = words("find.saying") | words("verbal.naming")
    return any(c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > verb.i and lemma(c) in saying for c in verb.children)


def _owner(attack: Token) -> Token | None:
    """Return whose attack it is: "his attack on", "an attack from Lima over"."""
    owner = next((child for child in attack.children if child.dep_ == "poss"), None)
    return owner or prepositional(attack, "by") or prepositional(attack, "from")


def _is_medium(token: Token) -> bool:
    """Return True for "verbally", and for "speech" of "in a speech": an army post may be attacked as well."""
    if lemma(token) in words("verbal.manner"):
        return True
    behind = token.dep_ == "pobj" and token.head.lower_ in _MEDIUM
    return behind and lemma(token) in words("verbal.media")


def _grounds(clause: Iterable[Token]) -> Iterator[tuple[str, Token]]:
    """Yield what the attack is said to be for, with the preposition: "over its stance", "for closing its ports"."""
    for child in clause:
        if child.lower_ in _BLAMING and child.dep_ == "prep":
            phrases = (child, *(of for of in child.children if of.lower_ in ("of", "to")))
            yield from ((child.lower_, c) for p in phrases for c in p.children if c.dep_ in ("pobj", "pcomp"))


def _is_blamed(ground: Token, because: str, *, speaks: bool) -> bool:
    """Return True for a stance that is attacked, and for a deed that a speaker blames: states also strike back for
    deeds, and for their own reasons."""
    if ground.tag_ == "VBG":
        return speaks and because in ("for", "over")
    stance = lemma(ground) in words("verbal.stances")
    return stance and (speaks or because in ("for", "over"))


def _is_built(struck: Token) -> bool:
    """Return True for an embassy, a ship, a camp: who is angry with a state may go for what belongs to it."""
    return lemma(struck) in words("verbal.struck")


def _has_voice(doer: Token, actors: Mapping[int, Mention]) -> bool:
    """Return True for states, people by name and offices; not for a mob, of which nobody knows what it did it with."""
    return doer.i in actors or doer.tag_[:3] == "NNP" or doer.tag_ == "PRP" or lemma(doer) in words("verbal.speakers")


def _is_speaker(doer: Token, actors: Mapping[int, Mention]) -> bool:
    """Return True for people and offices: a state may attack with arms as well."""
    mention = actors.get(doer.i)
    if mention is None or mention.head != doer.i:
        return doer.tag_ in ("NN", "NNS") and lemma(doer) in words("verbal.speakers")
    return mention.actor.kind != "country"


def _is_written(doer: Token, actors: Mapping[int, Mention]) -> bool:
    """Return True for the press and for what is written: "the paper", "the statement attacked"."""
    mention = actors.get(doer.i)
    outlet = mention is not None and mention.actor.kind == "outlet"
    return outlet or is_document(doer) or lemma(doer) in words("announced.press")


def _is_armed(doer: Token, actors: Mapping[int, Mention]) -> bool:
    mention = actors.get(doer.i)
    armed = mention is not None and mention.actor.sector in _ARMED
    return armed or lemma(doer) in words("silence.armed") | words("verbal.arms")


@cache
def _accusing(frame: Frame) -> Frame:
    return replace(frame, id=f"{frame.id}_in_words", type=_ACCUSE, mode=_MODE, intensity=None)
