"""What a promise is about decides what it is: "pledged to send aid" promises, "pledged to crush them" threatens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from westphalia.events.syntax import object_of
from westphalia.events.triggers import Match
from westphalia.ontology.frames import Frame
from westphalia.ontology.types import event_type

_THREATEN = "THREATEN"
_CLAUSES = ("xcomp", "ccomp", "acl")


def by_content(frame: Frame, token: Token, matches: Mapping[int, Match]) -> Frame:
    """Return the frame of a promise, or that of a threat where its content is hostile (manual, section 2.3).

    Parameters
    ----------
    frame, token
        A frame and its trigger.
    matches
        The triggers of the article by token: what the content can tell.
    """
    if not frame.pledge:
        return frame
    content = next((child for child in token.children if child.dep_ in _CLAUSES), None)
    if content is None or any(child.dep_ == "neg" for child in content.children):
        return frame
    told = (matches.get(noun.i) for noun in (content, object_of(content)) if noun is not None)
    match = next((found for found in told if found is not None and found.frames), None)
    return _threat(frame) if match is not None and _is_hostile(match.frames[0]) else frame


def _is_hostile(frame: Frame) -> bool:
    return event_type(frame.type).when_future == _THREATEN


@cache
def _threat(frame: Frame) -> Frame:
    return replace(frame, type=_THREATEN, mode=None, intensity=None)
