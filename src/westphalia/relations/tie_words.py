"""The words of ties, and what a reader of one of them makes."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any, NamedTuple

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.lemmas import lemma
from westphalia.relations.parts import Scene, noun_lemma


class Draft(NamedTuple):
    """A tie before it is dated and judged: its kind, its sides, the word that states it, and the last of its words."""

    kind: str
    source: Mention
    target: Mention
    mutual: bool
    word: Token
    since: dt.date | None = None
    until: dt.date | None = None
    negated: bool = False
    last: Token | None = None


Reader = Callable[[Scene, Token, str], Iterator[Draft]]


@cache
def lexicon() -> dict[str, Any]:
    """Return ties.toml, its lists as sets."""
    raw = tomllib.loads(files("westphalia.relations").joinpath("ties.toml").read_text("utf-8"))
    return {name: frozenset(found) if isinstance(found, list) else found for name, found in raw.items()}


def noun_or_verb(token: Token) -> str:
    """Return the lemma of a word, also of a noun in capitals."""
    return noun_lemma(token) if token.tag_[0] == "N" else lemma(token)


def pairwise(kind: str, sides: list[Mention], word: Token) -> Iterator[Draft]:
    """Yield a mutual tie for each two of several sides."""
    yield from (Draft(kind, one, other, True, word) for one, other in combinations(sides, 2))


def in_front(noun: Token) -> frozenset[str]:
    """Return the words in front of a noun that belong to it, in small letters."""
    words: list[str] = []
    for token in reversed(noun.doc[max(0, noun.i - 6) : noun.i]):
        if token.tag_[:2] not in ("JJ", "NN", "VB", "RB", "CD") and token.tag_ not in ("HYPH", "SYM", "``", ",", "CC"):
            break
        if token.tag_[:2] == "VB" and token.dep_ not in ("amod", "compound"):
            break
        words.append(token.lower_)
    return frozenset(words)
