"""Scores -> spans: which words are a cue, and which of the words around it are its source and its content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Range = tuple[int, int]

# Chosen on articles held out from training.
_GAP = 3  # words that content may leave out, none of them of its cue or source
_ALONE = -0.3  # log probability that a single word must have to be a piece of content by itself


class Attribution(NamedTuple):
    """Half-open ranges of words; `score` says how likely this is one, 0 … 1."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    score: float


def softmax(scores: Array) -> Array:
    """Return probabilities over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True))


def sigmoid(score: float) -> float:
    """Return the probability of one score."""
    return float(1 / (1 + np.exp(-score)))


def cue_spans(probabilities: Array, least: float) -> list[tuple[Range, float]]:
    """Return the runs of words that are likelier than `least` to be in a cue, each with its highest probability.

    Parameters
    ----------
    probabilities
        One row for each word: outside, first word of a cue, later word of a cue.
    """
    inside = 1 - probabilities[:, 0]
    begins = probabilities[:, 1] > probabilities[:, 2]
    found: list[tuple[Range, float]] = []
    start: int | None = None
    for i, likely in enumerate([*(inside > least), False]):
        if start is not None and (not likely or (begins[i] and inside[i] > 0.5)):
            found.append(((start, i), float(inside[start:i].max())))
            start = None
        if likely and start is None:
            start = i
    return found


def best_run(gain: Array) -> Range | None:
    """Return the stretch of words with the highest sum of gains; None where no word gains."""
    best, total, start, found = 0.0, 0.0, 0, None
    for i, value in enumerate(gain):
        if total <= 0:
            total, start = 0.0, i
        total += float(value)
        if total > best:
            best, found = total, (start, i + 1)
    return found


def runs(chosen: npt.NDArray[np.bool_], gap: int, barred: frozenset[int] = frozenset()) -> list[Range]:
    """Return the runs of chosen words, joined across at most `gap` words none of which is barred."""
    found: list[Range] = []
    for i in np.flatnonzero(chosen).tolist():
        end = found[-1][1] if found else i
        if found and i - end <= gap and barred.isdisjoint(range(end, i)):
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def attribution(cue: Range, start: int, tags: Array, score: float) -> Attribution | None:
    """Read the roles of the words from `start` on; None where there is no content.

    Parameters
    ----------
    tags
        One row of scores for each word: neither, source, content.
    """
    logs = np.log(softmax(tags) + 1e-6)
    source = best_run(np.asarray(logs[:, 1] - np.maximum(logs[:, 0], logs[:, 2])))
    own = frozenset((*range(cue[0] - start, cue[1] - start), *(range(*source) if source else ())))
    joined = runs(logs.argmax(-1) == 2, _GAP, own)
    content = [run for run in joined if run[1] - run[0] > 1 or logs[run[0], 2] > _ALONE]
    if not content:
        return None
    found = None if source is None else (source[0] + start, source[1] + start)
    return Attribution(cue, found, tuple((a + start, b + start) for a, b in content), score)


def settle(found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions in order, of two that claim the same words the likelier.

    One told inside another claims its words too and is kept: its cue stands in the other's content.
    """
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda a: -a.score):
        if not any(_rivals(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda a: a.cue)


def _rivals(one: Attribution, other: Attribution) -> bool:
    ones, others = _words(one), _words(other)
    if len(ones & others) * 2 <= min(len(ones), len(others)):
        return False
    return not (others.issuperset(range(*one.cue)) or ones.issuperset(range(*other.cue)))


def _words(found: Attribution) -> set[int]:
    return {i for span in found.content for i in range(*span)}
