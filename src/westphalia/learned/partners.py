"""How the mentions near a trigger stand to it, over sentences: what the heads that choose its sides are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from westphalia.learned.hints import NO_SLOTS, Slots
from westphalia.learned.relations import DISTANCES, UPS, above, branch, distances
from westphalia.learned.words import Words

IntArray = npt.NDArray[np.int64]

BACK = 3  # sentences before a trigger's own in which its sides are looked for; and in the first one, which is the title
_PASSED = 8  # mentions in between: more count as so many
# How a mention names who is meant; the order is part of the trained model.
FORMS = (
    ("name", "full", "family"),
    ("adjective",),
    ("capital", "metonym"),
    ("pronoun",),
    ("role", "group"),
    ("pair",),
)
_OTHER_FORM = len(FORMS)
_ITSELF = 3  # the trigger, among how candidates stand to each other
_RANKS = 6  # the state named most often in an article, the second …, all others
COLUMNS = ("distances", "sentences", "steps", "branches", "ups", "forms", "ranks", "slots")


class Candidate(NamedTuple):
    """A mention that may be a side: the word that stands for it, the state or body it is of, how it names it."""

    word: int
    code: str
    form: str


class Near(NamedTuple):
    """A candidate's number and how it stands to a trigger, one number for each of `COLUMNS`."""

    number: int
    how: tuple[int, ...]


class Asked(NamedTuple):
    """Triggers q with the candidates near each, as the graph takes them: filled up to as many (n) as the most have.

    Parameters
    ----------
    others
        q × n, the words of the candidates.
    how
        q × n × `COLUMNS`.
    alike
        q × (n + 1) × (n + 1), how candidates stand to each other, the trigger behind them: 2 of one state, 1 of two,
        0 between trigger and candidate, 3 the trigger itself.
    filled
        q × n, 1 for a candidate, 0 for what only fills up.
    """

    others: IntArray
    how: IntArray
    alike: IntArray
    filled: IntArray


def asked(rows: Sequence[tuple[Sequence[int], Sequence[tuple[int, ...]], Sequence[str]]]) -> Asked:
    """Put together triggers with the words of their candidates, how they stand to it, and whose they are."""
    most = max(len(words) for words, _, _ in rows)
    others, filled = np.zeros((len(rows), most), np.int64), np.zeros((len(rows), most), np.int64)
    how = np.zeros((len(rows), most, len(COLUMNS)), np.int64)
    alike = np.zeros((len(rows), most + 1, most + 1), np.int64)
    alike[:, most, most] = _ITSELF
    for number, (words, hows, codes) in enumerate(rows):
        size, whose = len(words), np.array([codes.index(code) for code in codes])
        others[number, :size], filled[number, :size], how[number, :size] = words, 1, hows
        alike[number, :size, :size] = 1 + (whose[:, None] == whose[None])
    return Asked(others, how, alike, filled)


class Scene:
    """The candidates of one article in the order of the text, and its sentences."""

    def __init__(self, words: Words, candidates: Sequence[Candidate]) -> None:
        self.words = words
        self.candidates = sorted(candidates, key=lambda candidate: candidate.word)
        self.sentence_of = sentence_numbers(words)
        counts = Counter(candidate.code for candidate in self.candidates)
        self.ranks = {code: k for k, code in enumerate(sorted(counts, key=lambda code: (-counts[code], code)))}
        self._by_sentence: dict[int, list[int]] = {}
        for number, candidate in enumerate(self.candidates):
            self._by_sentence.setdefault(self.sentence_of[candidate.word], []).append(number)

    def near(self, trigger: int, slots: Slots = NO_SLOTS) -> list[Near]:
        """Return the candidates that may be sides of a trigger, in the order of the text.

        `slots` has the words of those who stand in the slots of its frames.
        """
        here = self.sentence_of[trigger]
        sentences = sorted({0, *range(max(0, here - BACK), here + 1)})
        numbers = [n for s in sentences for n in self._by_sentence.get(s, ()) if self.candidates[n].word != trigger]
        hows = zip(numbers, self._hows(trigger, numbers), self._slotted(numbers, slots), strict=True)
        return [Near(number, (*how, slotted)) for number, how, slotted in hows]

    def _slotted(self, numbers: Sequence[int], slots: Slots) -> list[int]:
        """Return for each candidate whether it, or another mention of its state, stands in a slot."""
        here = [self.candidates[number] for number in numbers]
        codes = [{one.code for one in here if one.word in side} for side in slots]
        return [3 * _is_in(one, slots.source, codes[0]) + _is_in(one, slots.target, codes[1]) for one in here]

    def _hows(self, trigger: int, numbers: Sequence[int]) -> list[tuple[int, ...]]:
        span = (trigger, trigger + 1)
        higher = above(span, self.words.heads)
        known = {word: (0, ups) for word, ups in higher.items()}
        before = sum(self.candidates[n].word < trigger for n in numbers)
        found: list[tuple[int, ...]] = []
        for step, number in enumerate(numbers):
            candidate = self.candidates[number]
            away = self.sentence_of[trigger] - self.sentence_of[candidate.word]
            label, ups = (0, UPS - 1)
            if not away:
                label, ups = branch(candidate.word, known, higher, self.words.heads, self.words.dependencies)
            steps = min(max(step - before + (step >= before), -_PASSED), _PASSED) + _PASSED
            distance = _distance(candidate.word - trigger)
            rank = min(self.ranks[candidate.code], _RANKS - 1)
            found.append((distance, min(away, BACK + 1), steps, label, ups, _form(candidate.form), rank))
        return found


KINSHIPS = 4  # values of `Asked.alike`


def table_sizes(dependencies: int) -> tuple[int, ...]:
    """Return how many values each of `COLUMNS` can have, where the parser has so many dependencies."""
    return DISTANCES, BACK + 2, 2 * _PASSED + 1, dependencies, UPS, _OTHER_FORM + 1, _RANKS, 9


def sentence_numbers(words: Words) -> list[int]:
    """Return the number of each word's sentence; a paragraph begins one too."""
    numbers, number = [], -1
    for begins, line in zip(words.sentences, words.paragraphs, strict=True):
        number += bool(begins or line)
        numbers.append(max(number, 0))
    return numbers


def _is_in(candidate: Candidate, words: frozenset[int], codes: set[str]) -> int:
    return 2 if candidate.word in words else int(candidate.code in codes)


@cache
def _form(form: str) -> int:
    return next((number for number, forms in enumerate(FORMS) if form in forms), _OTHER_FORM)


@cache
def _distance(away: int) -> int:
    """Return the class of a distance in words from the trigger."""
    return int(distances((0, 1), away, away + 1)[0])
