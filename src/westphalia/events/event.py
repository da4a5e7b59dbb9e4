"""An event: who did what to whom, when and where, as one article tells it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal, NamedTuple

Status = Literal["happened", "planned", "hypothetical", "negated"]


class Party(NamedTuple):
    """A side of an event: an actor and the words that name it."""

    actor_id: str
    name: str
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int


class Place(NamedTuple):
    """Where: the words, and the place as far as it is known."""

    text: str
    name: str | None
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, coded by PLOVER; offsets into the article's text.

    Parameters
    ----------
    date_start, date_end, date_precision
        The days it took place on, both ends included, as far as the text dates it.
    evidence_start, evidence_end, evidence_text
        The words that support it: from the first to the last of trigger and sides.
    claim_id
        The claim in whose content it is told; None in the article's own voice.
    reasons
        Why this frame, these sides, this status and this date, in words.
    """

    event_id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    date_start: dt.date | None
    date_end: dt.date | None
    date_precision: str | None
    place: Place | None
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    trigger_start: int
    trigger_end: int
    evidence_start: int
    evidence_end: int
    evidence_text: str
    claim_id: str | None
    intensity: float
    confidence: float
    quad: str
    frame: str
    reasons: tuple[str, ...]


def event_id(article_id: str, trigger_start: int, event_type: str, source: tuple[Party, ...]) -> str:
    """Make the id of an event from where it stands and what it is: the same article read twice has the same events."""
    key = (article_id, trigger_start, event_type, [party.actor_id for party in source])
    return hashlib.blake2b(repr(key).encode(), digest_size=8).hexdigest()
