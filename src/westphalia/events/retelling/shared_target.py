"""Whom a second verb reaches that leaves it out: "condemned Mali and imposed tough sanctions".

English names whom several verbs of one subject reach but once, where the later ones govern what is laid on somebody,
asked or given: sanctions, an apology, aid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.retelling.again import Coded
from westphalia.events.roles.described import is_described, is_envoy
from westphalia.events.roles.sides import Sides
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.ontology.types import event_type


def with_shared_target(
    found: Sides, match: Match, frame: Frame, coded: Sequence[Coded], known: Mapping[int, Mention]
) -> Sides:
    """Return the sides with whom the verb before reaches, where a verb that is joined to it names nobody.

    Parameters
    ----------
    found
        The sides that stand around.
    match, frame
        A trigger and its frame.
    coded
        What was coded so far.
    known
        The actor at each token.
    """
    verb = match.token if match.token.tag_[0] == "V" else match.support
    if not found.source or verb is None or not _leaves_out(verb, frame):
        return found
    if not all(_is_unowned_envoy(mention, verb.doc) for mention in found.target):
        return found
    if any(mention.actor_id not in _ids(found.source) for mention in _named_behind(verb, known)):
        return found
    before = next((one for first in _before(verb) for one in coded if one.token == first), None)
    if before is None or before.sides.both_act or not _is_alike(before.frame, frame):
        return found
    target = [mention for mention in before.sides.target if not is_described(mention)]
    if not target or _ids(before.sides.source) != _ids(found.source):
        return found
    return found._replace(target=target)


def _is_unowned_envoy(mention: Mention, doc: Doc) -> bool:
    """Return True for "four diplomats", sent by whom nothing at the noun says; not for "its ambassador"."""
    envoy = doc[mention.head]
    owned = any(child.dep_ in ("poss", "prep") for child in envoy.children)
    return is_described(mention) and mention.actor.country is None and is_envoy(envoy) and not owned


def _leaves_out(verb: Token, frame: Frame) -> bool:
    """Return True for a joined verb without a subject that governs what is laid on somebody, asked or given."""
    if verb.dep_ != "conj" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return False
    laid = bool(frame.object or frame.nouns) and frame.mode not in words("shared_target.own_land")
    return laid and frame.type not in words("shared_target.alone")


def _before(verb: Token) -> Iterator[Token]:
    """Yield the verbs that one is joined to, the nearest first."""
    while verb.dep_ == "conj" and verb.head.tag_[0] == "V":
        verb = verb.head
        yield verb


def _named_behind(verb: Token, known: Mapping[int, Mention]) -> Iterator[Mention]:
    """Yield who is named in what a verb governs, up to the next verb that is joined to it."""
    after = next((child for child in verb.children if child.dep_ == "conj" and child.i > verb.i), None)
    last = after.left_edge.i if after is not None else verb.right_edge.i + 1
    yield from (known[i] for i in range(verb.i + 1, last) if i in known)


def _is_alike(first: Frame, second: Frame) -> bool:
    """Return True for two acts that are both hostile or both friendly: who condemns one may aid another."""
    friendly = [event_type(frame.type).quad.endswith("cooperation") for frame in (first, second)]
    return friendly[0] == friendly[1]


def _ids(side: Sequence[Mention]) -> set[str]:
    return {mention.actor_id for mention in side}
