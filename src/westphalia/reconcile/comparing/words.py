"""The words of a sentence as stems, and how much it says that two sentences share one.

What a shared word says depends on how common it is in news, by a table that ships (`common_words.tsv`) and not by the
record at hand: two articles are compared alike, whatever else has been read before them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import resources

from snowballstemmer import EnglishStemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W\d_][\w’']*|\d+(?:[.,]\d+)*")
SHORTEST = 2
YEAR = re.compile(r"(?:19|20)\d\d")  # dates are compared as dates
ACTOR = "@"  # before the id of an actor, in a set of stems
OF_ACTOR = 2.0  # what it says that two sentences name one actor
RAREST = 1.5  # per thousand: what is not in the table is in at most two of some three hundred articles
# "Sign", "the signing", "decision to sign": one act, done in a moment and on one day.
SIGNING = frozenset(("sign", "signatur", "initial"))
# Words in more than a quarter of all articles ("the", "said", "year") say nothing of what an article is about.
SAYS_NOTHING = 250.0


def stems_of(text: str) -> list[str]:
    """Return the stems of a text's words and its numbers, in their order."""
    return [stem for word in WORD.findall(text.lower()) if (stem := stem_of(word))]


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> str:
    """Return the stem of a word; "" for letters and years, which are none."""
    if (len(word) < SHORTEST and not word.isdigit()) or YEAR.fullmatch(word):
        return ""
    plain = word.replace("’", "'").removesuffix("'s").rstrip("'")
    if plain[:1].isdigit():
        return plain.replace(",", "")
    return str(_stemmer().stemWord(plain))


@cache
def _stemmer() -> EnglishStemmer:
    return EnglishStemmer()


@cache
def commonness() -> Mapping[str, float]:
    """Return how many of a thousand articles use a stem, for those that are not rare."""
    text = resources.files("westphalia.reconcile").joinpath("common_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {stem: float(share) for stem, share in rows}


@lru_cache(maxsize=200_000)
def weight(stem: str) -> float:
    """Return how much a shared stem says: the negative log of its share, 0 for the commonest, 6.5 for the rarest."""
    if stem.startswith(ACTOR):
        return OF_ACTOR
    share = commonness().get(stem, RAREST)
    return 0.0 if share >= SAYS_NOTHING else -math.log(share / 1000)


def telling(stems: Iterable[str]) -> frozenset[str]:
    """Return those stems that say something."""
    return frozenset(stem for stem in stems if weight(stem) > 0)


def shared(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how much it says that two sets of stems have in common what they have."""
    return sum(map(weight, some & others))


def mass(stems: Iterable[str]) -> float:
    """Return how much a set of stems says."""
    return sum(map(weight, stems))


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how alike two sets of stems are, 0 to 1: what both share of the shorter one's weight."""
    lightest = min(mass(some), mass(others))
    return shared(some, others) / lightest if lightest else 0.0
