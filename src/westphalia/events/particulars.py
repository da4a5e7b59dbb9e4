"""What is kept with an event: the words that show it, its contexts, how sure it is and why."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.modality.status import Standing
from westphalia.events.parse.phrases import depth_of
from westphalia.events.roles.sides import Sides
from westphalia.events.setting.when import Dated
from westphalia.events.triggers.tagged import is_tagged
from westphalia.events.triggers.triggers import Match
from westphalia.ontology.frames import Frame
from westphalia.ontology.types import contexts

_FOR_STATES = ("GOV", "MIL", "LEG", "SPY")  # sectors of those who act for a state
_IN_PASSING = 0.85  # for each step that a trigger stands below the root of its sentence


def evidence_of(heads: Sequence[Token], mentions: Sequence[Mention]) -> tuple[int, int]:
    """Return the stretch of the sentence from the first to the last of trigger and sides."""
    sentence = heads[0].sent
    inside = [m for m in mentions if sentence.start_char <= m.start and m.end <= sentence.end_char]
    start = min([head.idx for head in heads] + [mention.start for mention in inside])
    end = max([head.idx + len(head) for head in heads] + [mention.end for mention in inside])
    return start, end


def phrases(*forms: Sequence[str]) -> Iterator[str]:
    """Yield words, and each two and three that follow each other."""
    for form in forms:
        yield from form
        yield from map(" ".join, pairwise(form))
        yield from map(" ".join, zip(form, form[1:], form[2:], strict=False))


def contexts_of(lemmas: Set[str], frame: Frame, *, among_states: bool) -> tuple[str, ...]:
    """Return the contexts the frame implies and those whose keywords stand in the sentence; states that meet do so as
    diplomats do."""
    found = [
        about.name
        for about in contexts()
        if not lemmas.isdisjoint(about.keywords) and lemmas.isdisjoint(about.not_with)
    ]
    implied = ["diplomatic"] if frame.type == "CONSULT" and among_states else []
    return tuple(dict.fromkeys([*frame.contexts, *implied, *found]))


def are_states(sides: Sides) -> bool:
    """Return True where two states, or people of theirs who act for them, are among the sides."""
    acting = [m.actor for m in (*sides.source, *sides.target) if m.actor.sector in _FOR_STATES]
    return len({actor.country for actor in acting} - {None}) > 1


def confidence_of(
    token: Token, frame: Frame, sides: Sequence[Mention], target: Sequence[Mention], standing: Standing, sure: float
) -> float:
    """Return 0 … 1: how sure the words, the sides and the tagger are; what a sentence tells in passing is less sure.

    The shape was chosen by which of a sentence's events people label first (PLV sentences): that of the main clause.
    """
    weakest = min(mention.confidence for mention in sides)
    known = frame.weight * weakest * (1.0 if target else 0.8) * (1.0 if standing.status == "happened" else 0.95)
    return round(0.95 * math.sqrt(known) * sure * _IN_PASSING ** depth_of(token), 3)


def reasons_of(
    match: Match, frame: Frame, source: list[Mention], target: list[Mention], standing: Standing, dated: Dated
) -> tuple[str, ...]:
    """Return in words why the event was coded, each reason with the part of it that it explains."""
    carried = f", carried by {match.support.text!r}" if match.support is not None else ""
    sides = [f"source {m.text!r}: {m.reason}" for m in source] + [f"target {m.text!r}: {m.reason}" for m in target]
    how = f"frame {frame.id}" if not is_tagged(frame) else "by the learned heads alone"
    return (f"{match.token.text!r}{carried}: {how} ({frame.type})", *sides, standing.reason, dated.reason)
