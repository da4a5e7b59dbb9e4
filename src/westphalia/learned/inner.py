"""Words -> attributions told inside others.

The first task of the tagger learned from texts in which only the outermost attributions are marked (attributions.py).
These heads learned from passages in which all are.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator

from westphalia.learned.attributions import in_tokens
from westphalia.learned.decode import Attribution, attribution, cue_spans, settle, sigmoid, softmax
from westphalia.learned.encode import Encoded, Window
from westphalia.learned.second import ask
from westphalia.learned.words import Words

_PARTS = 3  # neither, source and content; who passes it on is a fourth, and found better by rules (carriers.py)


def find_inner_attributions(encoded: Encoded, inside: Collection[int], *, least: float) -> list[Attribution]:
    """Find who says what inside what somebody says.

    Parameters
    ----------
    encoded
        One article, encoded.
    inside
        Tokens of all that is said: only cues among them are looked at.
    least
        The lowest score, 0 … 1, that is returned.

    Returns
    -------
    list of Attribution
        In the order of their cues; ranges are tokens of the Doc.
    """
    places = {word for word, token in enumerate(encoded.tokens) if token in inside}
    return [
        in_tokens(one, encoded.tokens)
        for window in encoded.windows
        for one in settle(list(_in_window(encoded.words, window, places, least)))
    ]


def _in_window(words: Words, window: Window, places: Collection[int], least: float) -> Iterator[Attribution]:
    for (first, last), likely in cue_spans(softmax(window.outputs["any"]), least**2):
        cue = (first + window.first, last + window.first)
        if cue[0] not in places:
            continue
        start, roles, right = ask("inner", words, window, cue, (window.first, window.last))
        score = math.sqrt(likely * sigmoid(right))
        found = attribution(cue, start, roles[:, :_PARTS], score) if score >= least else None
        if found is not None:
            yield found
