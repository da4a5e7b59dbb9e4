"""Words, mentions and what the frames found -> events between states: which words tell one, and who its sides are.

`told` reads one sentence and knows events of all kinds. These heads were trained on whole articles, for events between
states alone; they weigh what the frames say (`hints`), and choose the sides among the mentions that are known by then,
in the sentences before too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from westphalia.learned.decode import Array, softmax
from westphalia.learned.encode import Encoded, load
from westphalia.learned.hints import NO_SLOTS, Slots
from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.partners import Candidate, Near, Scene


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
    states, types, statuses = _tags(encoded, hints[encoded.tokens])
    likely = np.flatnonzero(1 - types[:, 0] >= least).tolist()
    asked = [(word, scene.near(word, _in_words(slots.get(encoded.tokens[word], NO_SLOTS), place))) for word in likely]
    triggers, near = [word for word, row in asked if row], [row for _, row in asked if row]
    if not triggers:
        return []
    sides = _sides(states, scene, triggers, near)
    return [
        Act(
            encoded.tokens[word],
            dict(zip(TYPES, map(float, types[word, 1:]), strict=True)),
            dict(zip(STATUSES, map(float, statuses[word]), strict=True)),
            *({order[one.number]: float(p) for one, p in zip(near[row], side, strict=True)} for side in sides[row]),
        )
        for row, word in enumerate(triggers)
    ]


def _in_words(slots: Slots, place: Mapping[int, int]) -> Slots:
    return Slots(*(frozenset(place[token] for token in side if token in place) for side in slots))


def _tags(encoded: Encoded, hints: Array) -> tuple[Array, Array, Array]:
    """Return the states of all words as these heads see them, and the probabilities of types and statuses."""
    found: list[list[Array]] = [[], [], []]
    for window in encoded.windows:
        inputs: Any = {"states": window.outputs["words"][None], "hints": hints[None, window.first : window.last]}
        outputs: Any = load("acts").run(["acts", "types", "statuses"], inputs)
        for column, output in zip(found, outputs, strict=True):
            column.append(output[0])
    states, types, statuses = (np.concatenate(column) for column in found)
    return states, softmax(types), softmax(statuses)


def _sides(
    states: Array, scene: Scene, triggers: Sequence[int], near: Sequence[Sequence[Near]]
) -> list[tuple[Array, Array]]:
    """Return for each trigger the probabilities that each of its candidates is its source, its target."""
    inputs: dict[str, Any] = {
        "triggers": states[[trigger for trigger, row in zip(triggers, near, strict=True) for _ in row]],
        "others": states[[scene.candidates[one.number].word for row in near for one in row]],
        "how": np.array([one.how for row in near for one in row], dtype=np.int64),
    }
    outputs: Any = load("partners").run(["scores", "none"], inputs)
    scores, none = outputs
    found, at = [], 0
    for row in near:
        own = softmax(np.concatenate([scores[at : at + len(row)], none[at : at + 1]]).T)
        found.append((own[0, :-1], own[1, :-1]))
        at += len(row)
    return found
