"""Ultimatums: what is asked with what comes of it otherwise, "told them to withdraw or bear the consequences".

Who asks so threatens. What is only another thing to do is no threat: "asked them to return the ship or pay for it".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame, wordlist
from westphalia.ontology.types import event_type
from westphalia.reading.lemmas import lemma

_THREATEN = "THREATEN"
_BEHIND = 7  # tokens behind "or" in which it stands what is to be borne


def comes_otherwise(asking: Token, matches: Mapping[int, Match]) -> list[Token] | None:
    """Return the words of what comes to those who do not do what is asked of them; None where nothing is threatened.

    Parameters
    ----------
    asking
        The verb or noun by which it is asked.
    matches
        The triggers of the article by token.
    """
    alternatives = _alternatives(asking)
    if lemma(asking) in words("ultimatums.pleading"):  # "urged Oslo to arm or face attacks by others"
        alternatives = (behind for behind in alternatives if behind and behind[0].lower_ == "else")
    ways = (_threatened(alternative, matches) for alternative in alternatives)
    return next((way for way in ways if way is not None), None)


def threatens_with(frame: Frame) -> bool:
    """Return True for a frame of what threatens whoever is told that it will be done."""
    return frame.type == _THREATEN or event_type(frame.type).when_future == _THREATEN


def _alternatives(asking: Token) -> Iterator[list[Token]]:
    """Yield what stands behind each "or" of what is asked, up to the next pause."""
    for token in asking.subtree:
        if token.lower_ == "or":
            behind = list(token.doc[token.i + 1 : min(token.i + 1 + _BEHIND, token.sent.end)])
            pause = next((at for at, word in enumerate(behind) if at and word.is_punct), len(behind))
            yield behind[:pause]


def _threatened(behind: list[Token], matches: Mapping[int, Match]) -> list[Token] | None:
    """Return what is threatened behind "or": "(to) face strikes", "be bombed", "else", "it would strike"."""
    if behind and behind[0].lower_ == "else":
        return behind[1:]
    if behind and behind[0].lower_ == "to":
        behind = behind[1:]
    if not behind:
        return None
    first, rest = behind[0], behind[1:]
    if first.lower_ in words("ultimatums.bearing"):
        return rest if any(_is_borne(word) for word in rest) else None
    if first.lower_ == "be":
        return rest if rest and lemma(rest[0]) in words("ultimatums.undergoing") else None
    if first.tag_ == "PRP" and rest and rest[0].tag_ == "MD":
        deeds = (matches[word.i] for word in rest if word.i in matches)
        return rest if any(threatens_with(frame) for deed in deeds for frame in deed.frames[:1]) else None
    return None


def _is_borne(word: Token) -> bool:
    """Return True for what is borne by who is threatened: "consequences", "strikes"; in "face war", too."""
    return lemma(word) in words("ultimatums.borne") or lemma(word) in wordlist("hostile_acts")
