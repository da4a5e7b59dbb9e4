"""Words -> attributions: the two stages of the tagger. First which words are a cue, then whose and of what."""

from __future__ import annotations

import math

from westphalia.learned.decode import Attribution, Range, attribution, cue_spans, settle, sigmoid, softmax
from westphalia.learned.encode import Encoded, Window
from westphalia.learned.second import ask
from westphalia.learned.words import Words


def find_attributions(encoded: Encoded, *, least: float) -> list[Attribution]:
    """Find who says what.

    Parameters
    ----------
    encoded
        One article, encoded.
    least
        The lowest score, 0 … 1, that is returned.

    Returns
    -------
    list of Attribution
        In the order of their cues; ranges are tokens of the Doc.
    """
    found = [one for window in encoded.windows for one in settle(_in_window(encoded.words, window, least))]
    return [in_tokens(one, encoded.tokens) for one in found]


def cue_likelihoods(encoded: Encoded) -> dict[int, float]:
    """Return for each token how likely the first stage thinks it is part of a cue, 0 … 1."""
    return {
        encoded.tokens[window.first + i]: float(1 - row[0])
        for window in encoded.windows
        for i, row in enumerate(softmax(window.outputs["cues"]))
    }


def in_tokens(found: Attribution, tokens: list[int]) -> Attribution:
    """Return an attribution with tokens of the Doc in place of words."""

    def moved(span: Range) -> Range:
        return tokens[span[0]], tokens[span[1] - 1] + 1

    source = None if found.source is None else moved(found.source)
    return Attribution(moved(found.cue), source, tuple(map(moved, found.content)), found.score)


def _in_window(words: Words, window: Window, least: float) -> list[Attribution]:
    found = []
    # The score is the geometric mean of both stages: below its square not even a certain second stage would do.
    for (first, last), likely in cue_spans(softmax(window.outputs["cues"]), least**2):
        cue = (first + window.first, last + window.first)
        start, roles, right = ask("cues", words, window, cue, (window.first, window.last))
        made = attribution(cue, start, roles, math.sqrt(likely * sigmoid(right)))
        if made is not None and made.score >= least:
            found.append(made)
    return found
