"""What the frames found in an article, as numbers: the learned heads weigh it with what they see themselves.

For each word: which types its frames may tell, what was coded of it and with what status, which cues reach it, whether
it is part of a name. For each trigger: who stands in the slots of its frames.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from westphalia.actors.mention import Mention
from westphalia.events.event import Event
from westphalia.events.modality.status import status_of
from westphalia.events.roles.sides import Sides
from westphalia.events.senses.silence import tells_none
from westphalia.events.triggers.triggers import Match
from westphalia.learned.hints import COLUMNS, Slots
from westphalia.ontology.frames import Frame
from westphalia.reading.reading import Reading

Array = npt.NDArray[np.float32]
Tried = Mapping[int, Sequence[tuple[Frame, Sides]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What the frames made of one article: matches by token, sides tried by token, events."""

    matches: Mapping[int, Match]
    tried: Tried
    events: Sequence[Event]


def words_of(reading: Reading, mentions: Iterable[Mention], found: Found) -> Array:
    """Return a row for each token of the Doc with the numbers that `learned.hints.COLUMNS` names."""
    rows = np.zeros((len(reading.doc), len(COLUMNS)), dtype=np.float32)
    column = {name: number for number, name in enumerate(COLUMNS)}
    for token, match in found.matches.items():
        for frame in match.frames:
            at = column[f"frame {frame.type}"]
            rows[token, at] = max(rows[token, at], frame.weight)
            rows[token, column["silent"]] = max(
                rows[token, column["silent"]], tells_none(match.carried_by(frame), frame.type)
            )
        kind = match.frames[0].type if match.frames else ""
        rows[token, column[f"rule {status_of(match.token, reading.cues, kind).status}"]] = 1
        rows[token, column["phrase"]] = match.phrase
    token_at = {reading.doc[token].idx: token for token in found.matches}
    for event in found.events:
        token = token_at.get(event.trigger_start, -1)
        if token >= 0:
            rows[token, column[f"coded {event.type}"]] = 1
            rows[token, column[f"status {event.status}"]] = 1
    for cue in reading.cues:
        rows[cue.scope[0] : cue.scope[1], column[f"cue {cue.kind}"]] = 1
    for mention in mentions:
        rows[mention.first : mention.last, column["name"]] = 1
    return rows


def slots_of(found: Found) -> dict[int, Slots]:
    """Return for each trigger the heads of the mentions that its frames have for source and target."""
    return {
        token: Slots(
            frozenset(m.head for _, sides in tried for m in sides.source),
            frozenset(m.head for _, sides in tried for m in sides.target),
        )
        for token, tried in found.tried.items()
    }
