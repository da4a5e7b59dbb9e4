"""Whose envoys a passive acts on, and in which state, where it does not say by whom: "Chad's envoy was recalled"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import prepositional
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.described import is_envoy

if TYPE_CHECKING:
    from westphalia.events.roles.arguments import Arguments
    from westphalia.events.triggers.triggers import Match

_WHERE = ("in", "from", "at")  # "arrested in Niger", "expelled from Russia"


def authority(args: Arguments, match: Match) -> list[Mention]:
    """Return the state in which, or from which, it was done, where a passive does not say by whom."""
    verb = match.token
    undergone = is_passive(verb) if verb.tag_[0] == "V" else bool(args.undergoers(verb))
    if not undergone or prepositional(verb, "by") is not None:
        return []
    patient = object_of(verb) if verb.tag_[0] == "V" else None
    sent = [prepositional(patient, p) for p in ("to", "in")] if patient is not None and is_envoy(patient) else []
    building = prepositional(verb, "to")
    there = prepositional(building, "in") if building is not None else None  # "called to the ministry in Oslo"
    nouns = (*sent, *(prepositional(verb, preposition) for preposition in _WHERE), there)
    return next((found for noun in nouns if noun is not None and (found := args.lands(noun))), [])


def sender(args: Arguments, match: Match) -> list[Mention]:
    """Return whose envoy it is that something is done to: "Chad's envoy was recalled", "the envoy of Chad was"."""
    verb = match.token
    if verb.tag_[0] != "V" or not is_passive(verb) or prepositional(verb, "by") is not None:
        return []
    envoy = object_of(verb)
    if envoy is None or not is_envoy(envoy):
        return []
    owner = next((child for child in envoy.children if child.dep_ == "poss"), None)
    owners = [mention for mention in args.of(owner) if mention.last <= envoy.i]
    return owners or args.children(envoy, ("amod", "compound", "nmod")) or args.of(prepositional(envoy, "of"))


def those_called(verb: Token, source: Sequence[Mention], target: Sequence[Mention]) -> list[Mention]:
    """Return those of the target who are called to a ministry: envoys of other states, and not the ministry."""
    called = object_of(verb) or object_of(verb, "in")
    if called is None:
        return []
    own = {mention.actor.country for mention in source} - {None}
    phrase = range(called.left_edge.i, called.right_edge.i + 1)
    building = prepositional(called, "to")  # the parser may hang it on the envoy
    return [
        mention
        for mention in target
        if mention.actor.country not in own
        and mention.head in phrase
        and (building is None or mention.head != building.i or mention.actor.country is not None)
    ]
