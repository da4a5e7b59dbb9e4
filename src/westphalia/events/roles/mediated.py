"""Between whom somebody mediates: "Iran and Iraq held talks mediated by Oman" tells that Oman did between those two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from westphalia.events.event import Event
from westphalia.reading.reading import Reading

MEDIATION = "mediate"  # the frame
_OF_PARTIES = frozenset({"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})


def with_parties(events: Sequence[Event], reading: Reading) -> list[Event]:
    """Return the events, those of mediation with the parties that talked or agreed in the same sentence."""
    if not any(event.frame == MEDIATION for event in events):
        return list(events)
    parties: dict[int, Event] = {}
    for event in events:
        if event.source == event.target and event.type in _OF_PARTIES and event.frame != MEDIATION:
            parties.setdefault(_sentence_of(event, reading), event)
    return [_between(event, parties.get(_sentence_of(event, reading)), reading.article.text) for event in events]


def _sentence_of(event: Event, reading: Reading) -> int:
    span = reading.doc.char_span(event.trigger_start, event.trigger_end, alignment_mode="expand")
    return reading.sentence_of_token[span.start] if span is not None else -1


def _between(event: Event, told: Event | None, text: str) -> Event:
    """Return a mediation between all who are told to have talked, told with some of them or with none."""
    if told is None or event.frame != MEDIATION:
        return event
    ids = {party.actor_id for party in told.target}
    mediators = {party.actor_id for party in event.source}
    if ids & mediators or not {party.actor_id for party in event.target} <= ids:
        return event
    start = min(event.evidence_start, *(party.start for party in told.target))
    end = max(event.evidence_end, *(party.end for party in told.target))
    return replace(event, target=told.target, evidence_start=start, evidence_end=end, evidence_text=text[start:end])
