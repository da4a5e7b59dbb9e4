"""What the heads for events between states are told besides the word states; the order is part of the trained model."""

from __future__ import annotations

from typing import NamedTuple

from westphalia.learned.labels import TYPES

STANDINGS = ("happened", "planned", "hypothetical", "negated")
CUES = ("negation", "possibility", "necessity", "condition", "future", "intention", "attempt", "doubt")
COLUMNS = (
    *(f"frame {kind}" for kind in TYPES),
    *(f"coded {kind}" for kind in TYPES),
    *(f"status {status}" for status in STANDINGS),
    *(f"rule {status}" for status in STANDINGS),
    *(f"cue {cue}" for cue in CUES),
    "silent",
    "phrase",
    "name",
)


class Slots(NamedTuple):
    """The tokens of those who stand in the slots of a trigger's frames, as source and as target."""

    source: frozenset[int]
    target: frozenset[int]


NO_SLOTS = Slots(frozenset(), frozenset())
