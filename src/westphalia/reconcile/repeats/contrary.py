"""What two utterances say contrary to each other, in words otherwise alike: "is ready", "is not ready", "refuses"."""

from __future__ import annotations

import re
from functools import lru_cache

from westphalia.reading.numbers import parse_words, words_pattern
from westphalia.reconcile.comparing.words import YEAR, stem_of, weight

WORD = re.compile(r"[^\W\d_][\w’']*|\d+(?:[.,]\d+)*")
NEGATING = frozenset(("not", "never", "no", "cannot", "without", "neither", "nor"))
REFUSING = frozenset(
    ("refuse", "refuses", "refused", "refusing", "unwilling", "unready", "unable", "declines", "declined", "declining")
)
SMALL = 10  # a number in words below it says little ("the two countries"): it may only be the other's figure
REACH = 2  # words that may stand between: "will not at present take part"
ENLARGING = frozenset(("only", "just", "merely", "simply"))  # "not only": that and more


def contrary(one: str, other: str, *, counted: bool = True) -> bool:
    """Return True where what one says is denied in the other, or where both count and no number is in both.

    Parameters
    ----------
    counted
        Whether numbers tell them apart; where long passages are the same, either may quote a part of its own.
    """
    ours, theirs = _said(one), _said(other)
    if (counted and _counts_other(ours, theirs)) or _counts_same_otherwise(ours, theirs):
        return True
    return not (ours.denied.isdisjoint(theirs.held) and theirs.denied.isdisjoint(ours.held))


def _counts_other(ours: _Words, theirs: _Words) -> bool:
    """Return True where both count and no number is in both, be it in figures or in words ("12" and "twenty")."""
    if ours.numbers and theirs.numbers:
        return ours.numbers.isdisjoint(theirs.numbers | theirs.spelled) and theirs.numbers.isdisjoint(ours.spelled)
    one, other = ours.numbers | ours.large, theirs.numbers | theirs.large
    return bool(one and other) and (one | ours.spelled).isdisjoint(other | theirs.spelled)


def _counts_same_otherwise(ours: _Words, theirs: _Words) -> bool:
    """Return True where one number stands between the very words between which the other has another number."""
    both = ours.framed.keys() & theirs.framed.keys()
    return any(ours.framed[frame].isdisjoint(theirs.framed[frame]) for frame in both)


class _Words:
    """The stems that a text holds, those that it denies and nowhere holds, and its numbers without years.

    `framed` are the numbers by the words on either side: "withdraw", "soldiers". `spelled` are those in words, `large`
    those of them that are no mere "two" or "three".
    """

    def __init__(self, text: str) -> None:
        words = WORD.findall(text.lower().replace("’", "'"))
        denied = {at for number, word in enumerate(words) for at in _reached(words, number) if _negates(word)}
        self.held = frozenset(_stem(word) for at, word in enumerate(words) if at not in denied) - {""}
        self.denied = frozenset(_stem(words[at]) for at in denied) - {""} - self.held
        self.numbers = frozenset(stem_of(word) for word in words if word[0].isdigit() and not YEAR.fullmatch(word))
        self.framed: dict[tuple[str, str], set[str]] = {}
        for before, number, after in zip(words, words[1:], words[2:], strict=False):
            if number[0].isdigit() and not YEAR.fullmatch(number) and not (before + after)[0].isdigit():
                self.framed.setdefault((before, after), set()).add(number)
        values = _spelled(text.lower())
        self.spelled = frozenset(map(str, values))
        self.large = frozenset(str(value) for value in values if value >= SMALL)


def _spelled(text: str) -> list[int]:
    """Return the numbers that a text writes in words; not those in millions, which others write half in figures."""
    found = re.findall(rf"\b(?:{words_pattern()})\b(?! (?:hundred|thousand|million|billion|trillion|dozen))", text)
    values = (parse_words(words) for words in found if " " not in words)
    return [int(value) for value in values if value is not None]


@lru_cache(maxsize=4096)
def _said(text: str) -> _Words:
    return _Words(text)


def _negates(word: str) -> bool:
    return word in NEGATING or word in REFUSING or word.endswith("n't")


def _reached(words: list[str], number: int) -> list[int]:
    """Return where the first word stands that says something, of those that follow a negation closely."""
    after = range(number + 1, min(number + 2 + REACH, len(words)))
    if number + 1 < len(words) and words[number + 1] in ENLARGING:
        return []
    return next(([at] for at in after if _stem(words[at])), [])


def _stem(word: str) -> str:
    """Return the stem of a word that says something; "" for others, and for numbers."""
    stem = "" if word[0].isdigit() else stem_of(word)
    return stem if stem and weight(stem) > 0 else ""
