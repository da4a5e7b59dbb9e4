"""Words, mentions and what the frames found -> events between states: which words tell one, and who its sides are.

`told` reads one sentence and knows events of all kinds. These heads were trained on whole articles, for events between
states alone; they weigh what the frames say (`hints`), and choose the sides among the mentions that are known by then,
in the sentences before too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from westphalia.learned.decode import Array, softmax
from westphalia.learned.encode import Encoded, load
from westphalia.learned.hints import NO_SLOTS, Slots
from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.partners import Candidate, Near, Scene, asked


@dataclass(frozen=True, slots=True)
class Act:
    """One word that may tell an event between states.

    Parameters
    ----------
    token
        The token of the Doc.
    types
        Type -> probability; what is missing to 1 is the probability that it tells none.
    statuses
        Status -> probability (`history` is what happened long ago).
    source, target
        Number of a candidate -> probability that it is that side; what is missing to 1: none of them is.
    """

    token: int
    types: dict[str, float]
    statuses: dict[str, float]
    source: dict[int, float]
    target: dict[int, float]


class Tags(NamedTuple):
    """What these heads see in each word: states, the probabilities of no type and of each, of each status."""

    states: Array
    types: Array
    statuses: Array


def find_acts(
    encoded: Encoded, hints: Array, slots: Mapping[int, Slots], candidates: Sequence[Candidate], *, least: float
) -> list[Act]:
    """Find the words that tell events between states.

    Parameters
    ----------
    encoded
        One article, encoded.
    hints
        A row for each token of the Doc with the columns of `hints.COLUMNS`.
    slots
        Token of a trigger -> who stands in the slots of its frames.
    candidates
        Who may be a side, with `word` as the token that stands for it, in any order.
    least
        The lowest probability, 0 … 1, that a word tells an event of any type.

    Returns
    -------
    list of Act
        In the order of the text; sides are numbers into `candidates`.
    """
    place = {token: word for word, token in enumerate(encoded.tokens)}
    order = sorted((k for k, one in enumerate(candidates) if one.word in place), key=lambda k: candidates[k].word)
    if not order:
        return []
    scene = Scene(encoded.words, [candidates[k]._replace(word=place[candidates[k].word]) for k in order])
    tags = _tags(encoded, hints[encoded.tokens])
    likely = np.flatnonzero(1 - tags.types[:, 0] >= least).tolist()
    found = [(word, scene.near(word, _in_words(slots.get(encoded.tokens[word], NO_SLOTS), place))) for word in likely]
    triggers, near = [word for word, row in found if row], [row for _, row in found if row]
    if not triggers:
        return []
    sides = _sides(tags, scene, triggers, near)
    return [
        Act(
            encoded.tokens[word],
            dict(zip(TYPES, map(float, tags.types[word, 1:]), strict=True)),
            dict(zip(STATUSES, map(float, tags.statuses[word]), strict=True)),
            *({order[one.number]: float(p) for one, p in zip(near[row], side, strict=True)} for side in sides[row]),
        )
        for row, word in enumerate(triggers)
    ]


def _in_words(slots: Slots, place: Mapping[int, int]) -> Slots:
    return Slots(*(frozenset(place[token] for token in side if token in place) for side in slots))


def _tags(encoded: Encoded, hints: Array) -> Tags:
    found: list[list[Array]] = [[], [], []]
    for window in encoded.windows:
        inputs: Any = {
            "states": window.outputs["words"][None],
            "layers": window.outputs["layers"][None],
            "hints": hints[None, window.first : window.last],
        }
        outputs: Any = load("acts").run(["acts", "types", "statuses"], inputs)
        for column, output in zip(found, outputs, strict=True):
            column.append(output[0])
    states, types, statuses = (np.concatenate(column) for column in found)
    return Tags(states, softmax(types), softmax(statuses))


def _sides(
    tags: Tags, scene: Scene, triggers: Sequence[int], near: Sequence[Sequence[Near]]
) -> list[tuple[Array, Array]]:
    """Return for each trigger the probabilities that each of its candidates is its source, its target."""
    here = [[scene.candidates[one.number] for one in row] for row in near]
    questions = asked(
        [
            ([candidate.word for candidate in row], [one.how for one in hows], [candidate.code for candidate in row])
            for row, hows in zip(here, near, strict=True)
        ]
    )
    inputs: dict[str, Any] = {
        "triggers": tags.states[triggers],
        "types": tags.types[triggers],
        "others": tags.states[questions.others],
        "how": questions.how,
        "alike": questions.alike,
        "filled": questions.filled,
    }
    scores: Any = load("partners").run(["scores"], inputs)[0]
    likely = softmax(scores)
    return [(likely[row, 0, : len(hows)], likely[row, 1, : len(hows)]) for row, hows in enumerate(near)]
