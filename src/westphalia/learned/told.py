"""Words -> events: which words tell one, of what type and status, and which words are its sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from westphalia.learned.decode import Array, Range, runs, softmax
from westphalia.learned.encode import Encoded, Window, load
from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.relations import branches, distances, region
from westphalia.learned.words import Words

_GAP = 1  # words a side may leave out: "the foreign minister" , "Lavrov"


@dataclass(frozen=True, slots=True)
class Told:
    """One word that tells an event.

    Parameters
    ----------
    token
        The token of the Doc.
    type, likely
        The likeliest of PLOVER's types and its probability.
    types
        Type -> probability; what is missing to 1 is the probability that it tells none.
    status, status_likely
        The likeliest status (`history` is what happened long ago) and its probability.
    source, target
        Half-open ranges of tokens.
    """

    token: int
    type: str
    likely: float
    types: dict[str, float]
    status: str
    status_likely: float
    source: tuple[Range, ...]
    target: tuple[Range, ...]


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
    statuses = softmax(window.outputs["statuses"])
    likely = np.flatnonzero(1 - types[:, 0] >= least).tolist()
    return [_told(encoded, window, row, types[row], statuses[row]) for row in likely]


def _told(encoded: Encoded, window: Window, row: int, types: Array, statuses: Array) -> Told:
    best, standing = int(types[1:].argmax()), int(statuses.argmax())
    source, target = _sides(encoded.words, window, row + window.first)
    return Told(
        token=encoded.tokens[row + window.first],
        type=TYPES[best],
        likely=float(types[1 + best]),
        types={name: float(value) for name, value in zip(TYPES, types[1:], strict=True) if value > 0.01},
        status=STATUSES[standing],
        status_likely=float(statuses[standing]),
        source=_in_tokens(source, encoded.tokens),
        target=_in_tokens(target, encoded.tokens),
    )


def _sides(words: Words, window: Window, trigger: int) -> tuple[list[Range], list[Range]]:
    """Run the second stage on one trigger."""
    span = (trigger, trigger + 1)
    first, last = _sentence(words, window, trigger)
    start, end = region(span, words.paragraphs, first, last)
    label, ups = branches(span, start, end, words.heads, words.dependencies)
    inside = [int(i == trigger) for i in range(start, end)]
    columns = {"distances": distances(span, start, end), "branches": label, "ups": ups, "inside": inside}
    inputs: dict[str, Any] = {name: np.array([column], dtype=np.int64) for name, column in columns.items()}
    inputs["states"] = window.outputs["words"][None, start - window.first : end - window.first]
    outputs: Any = load("sides").run(["roles"], inputs)
    tags = outputs[0][0].argmax(-1)
    source, target = (
        [(first + start, last + start) for first, last in runs(tags == number, _GAP)] for number in (1, 2)
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
