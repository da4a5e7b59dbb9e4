"""One event over several sentences is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from westphalia.events.event import Event

Key = tuple[object, ...]


class Where(NamedTuple):
    """A country, and the place in it; None where no more is told than the country."""

    country: str | None
    point: str | None


def told_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """Join events of one article that say the same of the same sides in the same voice.

    Parameters
    ----------
    events
        In the order of the text, with their claims: what two people say stays two events, and what the article says
        itself is not lost in what somebody says.

    Returns
    -------
    tuple of Event
        The first of each, in the order of the text. An event told without a date takes the day with which it is told
        again; a date by month or year may be that of an earlier one like it, and is left alone.
    """
    kept: dict[tuple[Key, object], Event] = {}
    days: dict[Key, object] = {}
    first_places: dict[Key, Where] = {}
    for event in events:
        key = _key(event)
        place = _place(event)
        if place is not None and not _fits(first_places.setdefault(key, place), place):
            key = (*key, place)
        if event.date_start is None and key in days:
            continue
        if event.date_precision == "day":
            undated = kept.pop((key, None), None)
            event = _with_date(undated, event) if undated else event
            days[key] = event.date_start
        kept.setdefault((key, event.date_start), event)
    return tuple(sorted(kept.values(), key=lambda event: event.trigger_start))


def _key(event: Event) -> Key:
    sides = tuple(frozenset(party.actor_id for party in parties) for parties in (event.source, event.target))
    return (event.type, event.mode, event.status, event.claim_id, sides)


def _place(event: Event) -> Where | None:
    """Return where it took place; told once with a place and once without, it is still one event."""
    place = event.place
    if place is None:
        return None
    return Where(place.country, place.name or place.text if place.lat is not None or place.country is None else None)


def _fits(one: Where, other: Where) -> bool:
    """A country fits with the places in it."""
    return one.country == other.country and (one.point == other.point or None in (one.point, other.point))


def _with_date(first: Event, later: Event) -> Event:
    """Give an event told without a date the date with which it is told again."""
    return replace(
        first,
        date_start=later.date_start,
        date_end=later.date_end,
        date_precision=later.date_precision,
        reasons=(*first.reasons[:-1], f"{later.reasons[-1]}, where it is told again"),
    )
