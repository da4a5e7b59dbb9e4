"""Games: "Spain beat England 2-1" and "Chile and Peru meet in the World Cup" tell nothing of states."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span, Token

from westphalia.actors.mention import Mention
from westphalia.actors.names.teams import is_score
from westphalia.events.parse.noun_kinds import of_games
from westphalia.events.roles.described import is_described
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

_TEAMS = ("country", "government")  # under whose name teams play


def is_game(token: Token, frame: Frame, sides: Iterable[Mention]) -> bool:
    """Return True where a trigger tells how teams play each other: unknown ones, or those of states.

    Parameters
    ----------
    token, frame
        A trigger and the frame it meets.
    sides
        Both sides.
    """
    sides = list(sides)
    if not sides:
        return False
    if all(is_described(side) for side in sides):
        return of_games(token.sent)
    if frame.mode is not None or not all(side.actor.kind in _TEAMS or is_described(side) for side in sides):
        return False
    if frame.type == "CONSULT":
        return lemma(token) in words("games.meeting") and _is_round(token, words("games.competitions"))
    if frame.type != "ASSAULT" or token.tag_[0] != "V":
        return False
    if lemma(token) in words("games.beating") and _is_round(token, words("games.competitions")):
        return True
    return _is_round(token, words("games.rounds")) or _has_score(token.sent)


def is_of_firms(frame: Frame, source: Iterable[Mention], target: Iterable[Mention]) -> bool:
    """Return True for "American firms invaded Ireland": firms fight for markets, and no states."""
    if frame.type != "ASSAULT" or frame.mode is not None:
        return False
    return all(m.actor.sector == "BUS" for m in source) and all(m.actor.kind in _TEAMS for m in target)


def _is_round(verb: Token, rounds: frozenset[str]) -> bool:
    """Return True for "in the final", "in the group stage" behind a verb."""
    for phrase in verb.children:
        if phrase.dep_ == "prep" and phrase.lower_ in ("in", "at", "by"):
            noun = next((child for child in phrase.children if child.dep_ == "pobj"), None)
            kinds = [child for child in noun.children if child.dep_ == "compound"] if noun is not None else []
            names = (
                {lemma(noun), *map(lemma, kinds), *(f"{lemma(kind)} {lemma(noun)}" for kind in kinds)}
                if noun
                else set()
            )
            if not rounds.isdisjoint(names):
                return True
    return False


def _has_score(sentence: Span) -> bool:
    """Return True for "won 2-1", "by six wickets"; "the council voted 14-0" is none."""
    lemmas = {lemma(token) for token in sentence}
    if not lemmas.isdisjoint(words("games.points")):
        return True
    if lemmas.isdisjoint(words("games.winning")) or "vote" in lemmas:
        return False
    return any(is_score(token) for token in sentence)
