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
        if _is_of_parties(event):
            parties.setdefault(_sentence_of(event, reading), event)
    return [_between(event, parties.get(_sentence_of(event, reading)), reading.article.text) for event in events]


def _is_of_parties(event: Event) -> bool:
    """Return True for what two do with each other, and for the release of those whom one held of another's."""
    both = event.source == event.target and event.type in _OF_PARTIES
    released = event.type == "RETREAT" and event.mode == "release" and event.status == "happened"
    return event.frame != MEDIATION and (both or (released and bool(event.target)))


def _sentence_of(event: Event, reading: Reading) -> int:
    span = reading.doc.char_span(event.trigger_start, event.trigger_end, alignment_mode="expand")
    return reading.sentence_of_token[span.start] if span is not None else -1


def _between(event: Event, told: Event | None, text: str) -> Event:
    """Return a mediation between all who are told to have talked, told with some of them or with none."""
    if told is None or event.frame != MEDIATION:
        return event
    parties = told.target if told.source == told.target else (*told.source, *told.target)
    ids = {party.actor_id for party in parties}
    mediators = {party.actor_id for party in event.source}
    if ids & mediators or not {party.actor_id for party in event.target} <= ids:
        return event
    start = min(event.evidence_start, *(party.start for party in parties))
    end = max(event.evidence_end, *(party.end for party in parties))
    return replace(event, target=parties, evidence_start=start, evidence_end=end, evidence_text=text[start:end])
