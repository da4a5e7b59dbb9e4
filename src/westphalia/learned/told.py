"""Words -> events: which words tell one, of what type, and which words are its sides."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np

from westphalia.learned.decode import Array, Range, runs, softmax
from westphalia.learned.encode import Encoded, Window
from westphalia.learned.labels import TYPES
from westphalia.learned.second import ask
from westphalia.learned.words import Words

_GAP = 1  # words a side may leave out: "the foreign minister" , "Lavrov"


class Sides(NamedTuple):
    """Half-open ranges of tokens."""

    source: tuple[Range, ...]
    target: tuple[Range, ...]


class Told:
    """One word that tells an event.

    Attributes
    ----------
    token
        The token of the Doc.
    type, likely
        The likeliest of PLOVER's types and its probability.
    types
        Type -> probability; what is missing to 1 is the probability that it tells none.
    """

    def __init__(self, encoded: Encoded, window: Window, row: int, probabilities: Array) -> None:
        best = int(probabilities[1:].argmax())
        self.token = encoded.tokens[row + window.first]
        self.type, self.likely = TYPES[best], float(probabilities[1 + best])
        pairs = zip(TYPES, probabilities[1:], strict=True)
        self.types = {name: float(value) for name, value in pairs if value > 0.01}
        self._asked = (encoded, window, row + window.first)

    @cached_property
    def sides(self) -> Sides:
        """Its source and its target. Looked for when first asked: frames fill most sides themselves."""
        encoded, window, word = self._asked
        return Sides(*(_in_tokens(spans, encoded.tokens) for spans in _sides(encoded.words, window, word)))


def find_told(encoded: Encoded, *, least: float) -> list[Told]:
    """Find the words that tell events.

    Parameters
    ----------
    encoded
        One article, encoded.
    least
        The lowest probability, 0 … 1, that a word tells an event of any type.

    Returns
    -------
    list of Told
        In the order of the text.
    """
    return [told for window in encoded.windows for told in _in_window(encoded, window, least)]


def _in_window(encoded: Encoded, window: Window, least: float) -> list[Told]:
    types = softmax(window.outputs["types"])
    likely = np.flatnonzero(1 - types[:, 0] >= least).tolist()
    return [Told(encoded, window, row, types[row]) for row in likely]


def _sides(words: Words, window: Window, trigger: int) -> tuple[list[Range], list[Range]]:
    """Run the second stage on one trigger."""
    asked = ask("sides", words, window, (trigger, trigger + 1), _sentence(words, window, trigger))
    tags = asked.roles.argmax(-1)
    source, target = (
        [(first + asked.start, last + asked.start) for first, last in runs(tags == number, _GAP)] for number in (1, 2)
    )
    return source, target


def _sentence(words: Words, window: Window, word: int) -> Range:
    """Return the sentence of a word: the sides of an event are looked for in its own."""
    first, last = word, word + 1
    while first > window.first and not words.sentences[first]:
        first -= 1
    while last < window.last and not words.sentences[last]:
        last += 1
    return first, last


def _in_tokens(spans: list[Range], tokens: list[int]) -> tuple[Range, ...]:
    return tuple((tokens[first], tokens[last - 1] + 1) for first, last in spans)
