"""What to keep of a record's rows, and whether the names in a filter exist at all.

A name that cannot match anything is an error and no empty answer: "no such events" and "no such type" are two
different things to know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import get_args

from westphalia.attribution.claim import ClaimKind
from westphalia.dates import Interval, parse_date
from westphalia.errors import BadOption, UnknownName
from westphalia.events.event import Status
from westphalia.ontology.types import event_types


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What to keep: every condition that is given must hold.

    Parameters
    ----------
    article
        An `article_id`, the beginning of one, or the `external_id` that the input gave it.
    actors
        Each item is an actor that must take part: an `actor_id`, a country code, or (part of) a name.
    type, status
        Of events, in capitals or not. `type` is also the kind of claims.
    since, until
        First and last day, both included: of events and stories when it happened, of articles and claims when it was
        published. What has no known day is left out where one of them is given.
    limit
        At most so many rows; None for all.
    """

    article: str | None = None
    actors: tuple[str, ...] = ()
    type: str | None = None
    status: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    limit: int | None = None


def type_of_event(name: str | None) -> str | None:
    """Return a type of event as the record writes it; raises UnknownName where there is no such type."""
    return _one_of("type of event", name, (one.name for one in event_types()))


def status_of_event(name: str | None) -> str | None:
    """Return a status of events as the record writes it; raises UnknownName where there is no such status."""
    return _one_of("status", name, get_args(Status))


def kind_of_claim(name: str | None) -> str | None:
    """Return a kind of claim as the record writes it; raises UnknownName where there is no such kind."""
    return _one_of("kind of claim", name, get_args(ClaimKind))


def is_kind_of_claim(name: str) -> bool:
    """Return True where `name` is a kind of claim, in capitals or not."""
    return name.casefold() in get_args(ClaimKind)


def check_type(name: str) -> None:
    """Raise UnknownName unless `name` is a type of event or a kind of claim."""
    _one_of("type of event or kind of claim", name, [*(one.name for one in event_types()), *get_args(ClaimKind)])


def days_of(name: str, text: str) -> Interval:
    """Return the days that somebody means by 2024-06-19, 2024-06 or 2024; `name` is the option, for the message.

    Raises
    ------
    BadOption
        Where it is no date, or one that can be read two ways.
    """
    try:
        return parse_date(text)
    except ValueError as error:
        raise BadOption(
            f"{name} is a day such as 2024-06-19, a month such as 2024-06 or a year, not {text!r}: {error}."
        ) from error


def _one_of(what: str, name: str | None, known: Iterable[str]) -> str | None:
    if name is None:
        return None
    names = {one.casefold(): one for one in known}
    asked = name.strip().casefold()
    if asked not in names:
        # In capitals where the name nearest to it is: so a near miss is seen as one.
        near = get_close_matches(asked, names, n=1)
        raise UnknownName(
            what, (asked.upper() if names[near[0]].isupper() else asked) if near else name, names.values()
        )
    return names[asked]
