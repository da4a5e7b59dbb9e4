"""Who is blamed for a deed that was told just before: "Oslo fired missiles. Rome condemned the launch" blames Oslo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.syntax import object_of
from westphalia.events.retelling.again import Coded
from westphalia.events.roles.described import is_described
from westphalia.events.roles.sides import Sides
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame, frames_of_noun
from westphalia.reading.lemmas import lemma

_JUDGING = ("ACCUSE", "REJECT")
_FARTHEST = 90  # tokens; a deed told farther back may not be the one that is meant


def with_doer(found: Sides, match: Match, frame: Frame, coded: Sequence[Coded], known: Mapping[int, Mention]) -> Sides:
    """Return the sides with who did what is judged, where the words name nobody and the deed was told just before.

    What "the move", "the decision" or "the protest" is, is told by whom it reached: the judge was its target.

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
    if frame.type not in _JUDGING or found.target or found.both_act or not found.source:
        return found
    deed = object_of(match.token) if match.token.tag_[0] == "V" else None
    if deed is None or deed.tag_ not in ("NN", "NNS") or not _points_back(deed, known):
        return found
    judges = {mention.actor.country or mention.actor_id for mention in found.source}
    told = max((one for one in coded if _is_meant(one, deed, match.token, judges)), key=_place, default=None)
    if told is None or judges & _states(told.sides.source):
        return found  # his own deed, or none
    doers = [*told.sides.source, *(told.sides.target if told.sides.both_act else ())]
    target = [one for one in doers if not is_described(one) and (one.actor.country or one.actor_id) not in judges]
    return found._replace(target=target)


def _place(one: Coded) -> int:
    return one.token.i


def _points_back(deed: Token, known: Mapping[int, Mention]) -> bool:
    """Return True for "the launch", "an unfriendly decision"; not where its phrase names somebody."""
    ways = words("again.pointing") | ({"a", "an"} if lemma(deed) in words("judged_again.any") else set())
    pointing = any(child.dep_ == "det" and child.lower_ in ways for child in deed.children)
    return pointing and not any(token.i in known for token in deed.subtree)


def _is_meant(one: Coded, deed: Token, verb: Token, judges: set[str]) -> bool:
    """Return True for what a deed can be that is spoken of: of its kind, or, for "the move", done to who judges it."""
    if not 0 < verb.i - one.token.i <= _FARTHEST or one.token in (deed, verb):
        return False
    for nouns, types in (("any", "hostile"), ("said", "saying")):
        if lemma(deed) in words(f"judged_again.{nouns}"):
            reached = bool(judges & _states(one.sides.target)) and not one.sides.both_act
            return reached and one.frame.type in words(f"judged_again.{types}")
    kinds = {trigger.frame.type for trigger in frames_of_noun(lemma(deed))}
    return one.frame.type in kinds & words("judged_again.told")


def _states(side: Sequence[Mention]) -> set[str]:
    return {mention.actor.country or mention.actor_id for mention in side}
