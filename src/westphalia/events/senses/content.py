"""What words are about decides what they are: "pledged to send aid" promises, "pledged to crush them" threatens, and
"refused to meet" refuses a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.senses.ultimatums import comes_otherwise, threatens_with
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.ontology.types import event_type, mode_of_content
from westphalia.reading.lemmas import lemma

_THREATEN = "THREATEN"
_CLAUSES = ("xcomp", "ccomp", "acl")
_WITH = ("with", "using")
_ABOUT = ("for", "of", "with")  # "asked for talks", "the threat of a strike", "threatened them with sanctions"


def by_content(frame: Frame, token: Token, matches: Mapping[int, Match]) -> Frame:
    """Return the frame as its content makes it: a promise of something hostile threatens (manual, section 2.3), and
    the mode of a request, refusal or threat is what is asked, refused or threatened.

    Parameters
    ----------
    frame, token
        A frame and its trigger.
    matches
        The triggers of the article by token: what the content can tell.
    """
    if frame.pledge:
        told = _told(_clause(token), matches)
        return _by_mode(_threat(frame), told) if told is not None and _is_hostile(told, token) else frame
    if frame.type in ("REQUEST", _THREATEN) and (otherwise := comes_otherwise(token, matches)) is not None:
        return _by_mode(_threat(frame), _first_told(otherwise, matches))
    kind = event_type(frame.type)
    if frame.mode is None and kind.means:
        mode = next((kind.means[word] for word in _means(token) if word in kind.means), None)
        mode = mode or _mode_of_subject(token, frame.type, matches)
        return frame if mode is None else _in_mode(frame, mode)
    if frame.mode is not None or not kind.content_modes:
        return frame
    return _by_mode(frame, _told(_clause(token) or _thing(token), matches))


_MEANS = frozenset({"nsubj", "dobj", "agent", "compound", "amod"})


def _means(token: Token) -> Iterator[str]:
    """Yield the lemmas of what an act may be done with: "attacked them with drones", "fired missiles at", "a missile
    hit", "drone attacks on". What is attacked is no means: "attacked tanks"."""
    roles = _MEANS if lemma(token) in words("content.launching") else _MEANS - {"dobj"}
    for child in token.children:
        if child.dep_ in roles or child.lower_ in _WITH:
            heads = [child, *(noun for noun in child.children if noun.dep_ in ("pobj", "dobj"))]
            yield from (lemma(noun) for noun in heads if noun.tag_[0] == "N")


def _mode_of_subject(verb: Token, kind: str, matches: Mapping[int, Match]) -> str | None:
    """Return what the deed is that the verb tells the outcome of: "air strikes hit the town"."""
    subject = subject_of(verb) if verb.tag_[0] == "V" else None
    deed = matches.get(subject.i) if subject is not None else None
    return deed.frames[0].mode if deed and deed.frames and deed.frames[0].type == kind else None


def _clause(token: Token) -> Token | None:
    return next((child for child in token.children if child.dep_ in _CLAUSES), None)


def _thing(token: Token) -> Token | None:
    """Return what is asked, refused or threatened as a noun: "demanded talks", "a request for talks"."""
    about = (child for child in token.children if child.dep_ == "prep" and child.lower_ in _ABOUT)
    behind = (noun for child in about for noun in child.children if noun.dep_ == "pobj")
    return next(behind, object_of(token) if token.tag_[0] == "V" else None)


def _told(content: Token | None, matches: Mapping[int, Match]) -> Frame | None:
    """Return the frame of what the content tells; None where it tells nothing, or that it is not to be done."""
    if content is None or any(child.dep_ == "neg" for child in content.children):
        return None
    governed = object_of(content) if content.tag_[0] == "V" else None
    told = (matches.get(noun.i) for noun in (content, governed) if noun is not None)
    match = next((found for found in told if found is not None and found.frames), None)
    return match.frames[0] if match is not None else None


def _is_hostile(frame: Frame, pledging: Token) -> bool:
    against = any(lemma(word) in words("content.facing") for word in pledging.subtree)
    if frame.type == "MOBILIZE" and lemma(pledging) in words("content.friendly") and not against:
        return False  # "offered to send troops to Kyiv"; who vows or is ready to do so may mean either
    return threatens_with(frame)


def _first_told(within: Sequence[Token], matches: Mapping[int, Match]) -> Frame | None:
    told = (matches[word.i].frames for word in within if word.i in matches)
    return next((frames[0] for frames in told if frames), None)


@cache
def _threat(frame: Frame) -> Frame:
    return replace(frame, type=_THREATEN, mode=None, intensity=None)


def _by_mode(frame: Frame, told: Frame | None) -> Frame:
    mode = mode_of_content(frame.type, told.type, told.mode) if told is not None else None
    return frame if mode is None else _in_mode(frame, mode)


@cache
def _in_mode(frame: Frame, mode: str) -> Frame:
    return replace(frame, mode=mode)
