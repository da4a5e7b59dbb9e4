"""Between an address and what is looked at: the whole state of a page stands in its address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, get_args
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from westphalia.errors import BadOption
from westphalia.events.event import Status
from westphalia.ontology.types import event_types
from westphalia.record.browse.conditions import Clock, Conditions
from westphalia.record.browse.lists import Paging
from westphalia.record.filters import days_of, status_of_event, type_of_event

# What belongs to the filter, and so is kept from view to view; the rest (sort, page …) belongs to one view.
FILTER = ("q", "actor", "type", "status", "from", "to", "clock", "place", "outlet", "origins", "disputed")
USUAL, MOST_ROWS = 50, 100_000  # rows of a page; of a file
MOST_SHOWN = 500  # rows of a page, whatever is asked for
LONGEST = 400  # characters of one value
MOST_VALUES = 20  # of one name


def conditions_of(params: QueryParams) -> Conditions:
    """Return what an address asks for.

    Raises
    ------
    BadOption
        Where a value makes no sense: a day that is none, a number that is none.
    UnknownName
        Where there is no such type or status.
    """
    _check_sizes(params)
    return Conditions(
        actors=tuple(_values(params, "actor")),
        types=tuple(type_of_event(one) or "" for one in _values(params, "type")),
        statuses=tuple(status_of_event(one) or "" for one in _values(params, "status")),
        since=_day(params, "from", last=False),
        until=_day(params, "to", last=True),
        clock=_clock(params),
        place=_one(params, "place"),
        outlet=_one(params, "outlet"),
        origins=_number(params, "origins", 0),
        disputed=_one(params, "disputed") in ("1", "on", "true", "yes"),
        words=_one(params, "q"),
    )


def paging_of(params: QueryParams, *, usual: int = USUAL) -> Paging:
    """Return which rows of a list an address asks for; `usual` many where it does not say, as a file's are."""
    most = max(usual, MOST_SHOWN)
    size = min(max(1, _number(params, "size", usual)), most)
    return Paging(page=max(1, _number(params, "page", 1)), size=size, sort=_one(params, "sort"))


def filter_only(params: QueryParams) -> list[tuple[str, str]]:
    """Return the part of an address that is kept from view to view."""
    return [(name, value) for name, value in params.multi_items() if name in FILTER and value.strip()]


def address(path: str, items: Sequence[tuple[str, str]], **changes: Any) -> str:
    """Return a path with these parameters; a change replaces all values of its name, None takes them out."""
    kept = [(name, value) for name, value in items if name not in changes]
    added = [(name, str(value)) for name, value in changes.items() if value is not None]
    query = urlencode(kept + added)
    return f"{path}?{query}" if query else path


def with_value(path: str, items: Sequence[tuple[str, str]], name: str, value: str) -> str:
    """Return an address with one value more of a name; without it where it was there: what a facet's link does."""
    kept = [pair for pair in items if pair[0] != "page"]
    pair = (name, value)
    changed = [one for one in kept if one != pair] if pair in kept else [*kept, pair]
    query = urlencode(changed)
    return f"{path}?{query}" if query else path


def choices() -> Mapping[str, Sequence[str]]:
    """Return what can be chosen in the filter bar where the choice is closed."""
    return {
        "type": [one.name for one in event_types()],
        "status": list(get_args(Status)),
        "clock": list(get_args(Clock)),
    }


def _check_sizes(params: QueryParams) -> None:
    for name in params:
        values = params.getlist(name)
        if len(values) > MOST_VALUES or any(len(value) > LONGEST for value in values):
            raise BadOption(
                f"{name!r} is too long: at most {MOST_VALUES} values of {LONGEST} characters each are read."
            )


def _values(params: QueryParams, name: str) -> list[str]:
    return [value.strip() for value in params.getlist(name) if value.strip()]


def _one(params: QueryParams, name: str) -> str | None:
    return next(iter(_values(params, name)), None)


def _number(params: QueryParams, name: str, usual: int) -> int:
    value = _one(params, name)
    if value is None:
        return usual
    if not (value.isascii() and value.isdecimal()) or len(value) > 9:
        raise BadOption(f"{name} is a whole number, not {value!r}.")
    return int(value)


def _clock(params: QueryParams) -> Clock:
    value = _one(params, "clock") or "happened"
    for clock in get_args(Clock):
        if clock == value:
            return clock  # type: ignore[no-any-return]
    raise BadOption(f"clock is `happened` or `reported`, not {value!r}.")


def _day(params: QueryParams, name: str, *, last: bool) -> dt.date | None:
    """Read a day, a month or a year: its first day, or its last."""
    value = _one(params, name)
    if value is None:
        return None
    days = days_of(name, value)
    return days.end if last else days.start
