"""The second stage of the tagger: what each word around a cue or a trigger is to it. One graph for each question."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from westphalia.learned.decode import Array, Range
from westphalia.learned.encode import Window, load
from westphalia.learned.relations import branches, distances, region
from westphalia.learned.words import Words


class Asked(NamedTuple):
    """The first word asked about, a row of scores for it and each word behind it, the score that it is a cue."""

    start: int
    roles: Array
    right: float


def ask(graph: str, words: Words, window: Window, cue: Range, within: Range) -> Asked:
    """Run a second stage on one cue, or trigger.

    Parameters
    ----------
    graph
        Which: `cues`, `inner`, `sides`.
    words, window
        The article, and the part of it that holds the cue.
    cue
        Words.
    within
        The words that may be asked about: those of the window, or of a sentence.
    """
    start, end = region(cue, words.paragraphs, *within)
    label, ups = branches(cue, start, end, words.heads, words.dependencies)
    inside = [int(cue[0] <= i < cue[1]) for i in range(start, end)]
    columns = {"distances": distances(cue, start, end), "branches": label, "ups": ups, "inside": inside}
    inputs: dict[str, Any] = {name: np.array([column], dtype=np.int64) for name, column in columns.items()}
    inputs["states"] = window.outputs["words"][None, start - window.first : end - window.first]
    outputs: Any = load(graph).run(["roles", "right"], inputs)
    return Asked(start, outputs[0][0], float(outputs[1][0]))
