"""Whom the tagger marks as reached: not who stands there for another reason, nor who acts with the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import with_conjuncts
from westphalia.events.roles.apart import is_elsewhere
from westphalia.events.roles.nearby import is_near
from westphalia.events.roles.reach import speaks_of
from westphalia.ontology.frames import Frame

BOTH_ACT = frozenset({"CONSULT", "COOPERATE"})  # where a place in the sentence is no side, but where they met


def reached_of(
    marked: Iterable[Mention], source: Sequence[Mention], trigger: Token, frame: Frame, doc: Doc
) -> list[Mention]:
    """Return those of the marked that what a trigger tells reaches.

    Parameters
    ----------
    marked
        Who is marked as a target.
    source
        Who acts.
    trigger, frame
        The word that tells the act, and what it tells.
    doc
        The article.
    """
    return [
        mention
        for mention in marked
        if not is_elsewhere(doc[mention.head], trigger)
        and not (frame.reciprocal and is_near(doc[mention.head]))
        and not speaks_of(doc[mention.head], trigger, frame.type)
        and (frame.mutual or frame.reciprocal or frame.type in BOTH_ACT or not _acts_too(mention, source, doc))
    ]


def _acts_too(mention: Mention, source: Sequence[Mention], doc: Doc) -> bool:
    """Return True for "Peru" in "Chile and Peru have demands"."""
    return any(mention.head == beside.i for one in source for beside in with_conjuncts(doc[one.head]))
