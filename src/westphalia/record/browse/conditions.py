"""One filter for every view: what of the record is looked at, as conditions on stories.

Every view shows the same stories' worth: the events, claims, articles, actors and places of the stories that meet all
conditions. A condition on what is no story's (the outlet of a claim) is met by the row itself.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from westphalia.record.bulk import ids_json, ids_named
from westphalia.record.names import actor_ids
from westphalia.record.record import Record

Clock = Literal["happened", "reported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What is looked at: every condition that is given must hold.

    Parameters
    ----------
    actors
        Each must take part, itself or by its people: an `actor_id`, a country code, or (part of) a name.
    between
        Two states or bodies (ids) of which one acts towards the other.
    types, statuses
        One of these PLOVER types; one of these statuses.
    since, until
        First and last day, both included.
    clock
        Whether those are days on which it happened or on which it was reported.
    place
        Where: a country code, or part of a place's name.
    outlet
        An outlet that tells it, by name.
    origins
        At least so many independent origins.
    disputed
        Only what is in dispute.
    words
        Words of the text, as somebody types them into a search field.
    """

    actors: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    clock: Clock = "happened"
    place: str | None = None
    outlet: str | None = None
    origins: int = 0
    disputed: bool = False
    words: str | None = None

    @property
    def empty(self) -> bool:
        """True where nothing is asked for: the whole record is looked at."""
        return self == Conditions(clock=self.clock)


@dataclass(frozen=True, slots=True)
class Clause:
    """Conditions as SQL on the alias `s` of `memory.browse.stories`, and the values it names."""

    sql: str
    values: dict[str, Any]


def clause_of(record: Record, keep: Conditions, *, found: list[str] | None = None) -> Clause:
    """Return the conditions as SQL.

    Parameters
    ----------
    record
        Where the names of actors are looked up.
    found
        The events in which the words were found; None where no words are asked for.

    Raises
    ------
    UnknownName
        Where nobody in the record has the name of an actor.
    """
    parts: list[str] = []
    values: dict[str, Any] = {}
    _add_parties(record, keep, parts, values)
    _add_days(keep, parts, values)
    _add_plain(record, keep, parts, values)
    if found is not None:
        parts.append(
            f"s.story_id IN (SELECT story_id FROM memory.browse.tellings WHERE event_id IN {ids_named('found')})"
        )
        values |= ids_json(found, "found")
    return Clause(" AND ".join(parts) or "true", values)


def _add_parties(record: Record, keep: Conditions, parts: list[str], values: dict[str, Any]) -> None:
    for number, actor in enumerate(keep.actors):
        name = f"actor{number}"
        parts.append(f"s.story_id IN (SELECT story_id FROM memory.browse.members WHERE member IN {ids_named(name)})")
        values |= ids_json(actor_ids(record, actor), name)
    if keep.between:
        parts.append(
            "s.story_id IN (SELECT story_id FROM memory.browse.dyads "
            "WHERE (source = $one AND target = $other) OR (source = $other AND target = $one))"
        )
        values |= dict(zip(("one", "other"), keep.between, strict=True))


DAYS = {
    "happened": ("coalesce(s.date_end, s.date_start)", "s.date_start"),
    "reported": ("s.reported_last", "s.reported_first"),
}


def _add_days(keep: Conditions, parts: list[str], values: dict[str, Any]) -> None:
    last, first = DAYS[keep.clock]
    for name, day, condition in (
        ("since", keep.since, f"{last} >= $since"),
        ("until", keep.until, f"{first} <= $until"),
    ):
        if day is not None:
            parts.append(condition)
            values[name] = day


def _add_plain(record: Record, keep: Conditions, parts: list[str], values: dict[str, Any]) -> None:
    if keep.types:
        parts.append("list_contains($types, s.type)")
        values["types"] = list(keep.types)
    if keep.statuses:
        parts.append("list_contains($statuses, s.status)")
        values["statuses"] = list(keep.statuses)
    if keep.place:
        parts.append(_place_condition(record, keep.place))
        values["place"] = keep.place
    if keep.outlet:
        parts.append("s.story_id IN (SELECT story_id FROM memory.browse.tellings WHERE outlet = $outlet)")
        values["outlet"] = keep.outlet
    if keep.origins:
        parts.append("s.origins >= $origins")
        values["origins"] = keep.origins
    if keep.disputed:
        parts.append("s.disputes > 0")


def _place_condition(record: Record, place: str) -> str:
    """A country's code is the country, the name of a place that place; anything else is part of a name."""
    for exact in ("s.place_country = upper($place)", "lower(s.place) = lower($place)"):
        query = f"SELECT 1 FROM memory.browse.stories s WHERE {exact} LIMIT 1"
        if record.connection.execute(query, {"place": place}).fetchone():
            return exact
    return "contains(lower(s.place), lower($place))"
