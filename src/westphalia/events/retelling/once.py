"""One event over several sentences is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from westphalia.events.event import Event, Party
from westphalia.events.retelling.again import OUTCOME
from westphalia.events.setting.when import ONLY_DATE
from westphalia.ontology.frames import act_of

Key = tuple[object, ...]
_VISIT, _MEETING = "visit", "CONSULT"  # nobody visits or meets nobody


class Where(NamedTuple):
    """A country, and the place in it; None where no more is told than the country."""

    country: str | None
    point: str | None


def told_once(events: Sequence[Event], speakers: Mapping[str, str] | None = None) -> tuple[Event, ...]:
    """Join events of one article that say the same of the same sides in the same voice.

    Parameters
    ----------
    events
        In the order of the text, with their claims: what two people say stays two events, and what the article says
        itself is not lost in what somebody says.
    speakers
        The id of who makes each claim, by the claim's: a visit that one tells of twice is one.

    Returns
    -------
    tuple of Event
        The first of each, in the order of the text, with the date and place that only a later telling has: an event
        told without a date takes the day with which it is told again; a date by month or year may be that of an
        earlier one like it, and is left alone. What others tell of it stays theirs, and takes its day.
    """
    kept: dict[tuple[Key, object], Event] = {}
    days: dict[Key, object] = {}
    first_places: dict[Key, Where] = {}
    for event in events:
        key = _key(event, speakers or {})
        if _is_another_outcome(kept.get((key, event.date_start)), event):
            key = (*key, event.trigger_start)
        place = _place(event)
        if place is not None and not _fits(first_places.setdefault(key, place), place):
            key = (*key, place)
        if event.date_start is None and key in days:
            known = (key, days[key])
            kept[known] = _completed(kept[known], event)
            continue
        if event.date_precision == "day":
            undated = kept.pop((key, None), None)
            event = _completed(undated, event) if undated else event
            days[key] = event.date_start
        first = kept.get((key, event.date_start))
        kept[key, event.date_start] = _completed(first, event) if first else event
    told = _with_other_side(sorted(kept.values(), key=lambda event: event.trigger_start))
    return tuple(_dated_elsewhere([event for event in told if not _is_vaguer(event, told)]))


def _with_other_side(events: Sequence[Event]) -> list[Event]:
    """Join a meeting told with one side only with the one told with both: "Lavrov's visit", "Lavrov visited Oman"."""
    whole: dict[Key, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        if event.type == _MEETING and event.target:
            whole[_half(event)].append(index)
    found: dict[int, Event] = {}
    for index, event in enumerate(events):
        fitting = [] if event.target else whole.get(_half(event), [])
        same = next((i for i in fitting if event.date_start in (None, events[i].date_start)), None)
        if event.type == _MEETING and same is not None:
            found[same] = _completed(found.get(same, events[same]), event)
        else:
            found.setdefault(index, event)
    return [found[index] for index in sorted(found)]


def _dated_elsewhere(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events; one that somebody tells without a date takes the only day that the article tells of it."""
    dated: dict[Key, dict[object, Event]] = defaultdict(dict)
    for event in events:
        if event.date_precision == "day" and _is_singular(event) and ONLY_DATE not in event.reasons[-1]:
            dated[_deed(event)].setdefault((event.date_start, event.date_end), event)
    for event in events:
        known = dated.get(_deed(event), {})
        only = next(iter(known.values())) if len(known) == 1 else None
        yield _completed(event, only) if only is not None and event.date_start is None else event


def _is_another_outcome(first: Event | None, event: Event) -> bool:
    """Return True for a second agreement that the same talks came to: "yielded a treaty, and an agreement on trade"."""
    if first is None or not event.frame == first.frame == OUTCOME:
        return False
    return event.evidence_start == first.evidence_start and event.trigger_start > first.trigger_start


def _is_singular(event: Event) -> bool:
    """Return True for what the same sides rarely do twice within one article: meet, visit, sign."""
    return event.type == _MEETING or act_of(event.frame, event.type) == "agreement"


def _key(event: Event, speakers: Mapping[str, str]) -> Key:
    voice = event.claim_id
    if voice is not None and event.type == _MEETING:
        voice = speakers.get(voice, voice)
    return (*_deed(event), voice)


def _deed(event: Event) -> Key:
    """Return what was done between whom, whoever tells it."""
    sides = tuple(frozenset(party.actor_id for party in parties) for parties in (event.source, event.target))
    return (event.type, event.mode, act_of(event.frame, event.type), event.status, sides)


def _half(event: Event) -> Key:
    source = frozenset(party.actor_id for party in event.source)
    return (event.type, event.mode, event.status, event.claim_id, source)


def _is_vaguer(event: Event, told: Sequence[Event]) -> bool:
    """Return True for a visit of which the article tells more elsewhere: "his trip", "said that the visit"."""
    if event.mode != _VISIT or event.date_start is not None or (event.target and event.claim_id is None):
        return False
    return any(other is not event and other.mode == _VISIT and _tells_more(other, event) for other in told)


def _tells_more(other: Event, event: Event) -> bool:
    """Return True for the same visitor's visit where another tells whom, and for the same visit told by the article
    itself and not by somebody in passing."""
    if not other.target or _ids(other.source) != _ids(event.source):
        return False
    if not event.target:
        return True
    hosts = [{party.country or party.actor_id for party in one.target} for one in (other, event)]
    return other.claim_id is None and other.status == event.status and hosts[0] == hosts[1]


def _ids(parties: Sequence[Party]) -> set[str]:
    return {party.actor_id for party in parties}


def _place(event: Event) -> Where | None:
    """Return where it took place; told once with a place and once without, it is still one event."""
    place = event.place
    if place is None:
        return None
    return Where(place.country, place.name or place.text if place.lat is not None or place.country is None else None)


def _fits(one: Where, other: Where) -> bool:
    """A country fits with the places in it."""
    return one.country == other.country and (one.point == other.point or None in (one.point, other.point))


def _completed(event: Event, other: Event) -> Event:
    """Give an event the date and the place that only another telling of it has."""
    dated = {event.date_start, other.date_start} - {None}
    if event.place is None and other.place is not None and len(dated) == 1:  # two without a day may be two events
        event = replace(event, place=other.place)
    if event.date_start is not None or other.date_start is None:
        return event
    return replace(
        event,
        date_start=other.date_start,
        date_end=other.date_end,
        date_precision=other.date_precision,
        reasons=(*event.reasons[:-1], f"{other.reasons[-1]}, where it is told again"),
    )
