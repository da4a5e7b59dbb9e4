"""What is told alike and is two: other people met, another day's news, another town."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from westphalia.reconcile.comparing.spots import kilometres
from westphalia.reconcile.comparing.told import Act

# A town and the places around it; what falls in one hour on two that lie further apart fell twice.
ONE_TOWN = 25.0  # kilometres
# Of these one of a kind is told every day of a war or a crisis: a strike, a test, a call.
DAILY = frozenset(("ASSAULT", "MOBILIZE"))


def apart(one: Act, other: Act) -> bool:
    """Return True where two acts of one kind are two, however alike the words are that tell them."""
    return one.type == other.type and (
        _other_people(one, other)
        or _next_days_news(one, other)
        or _another_town(one, other)
        or _other_delegations(one, other)
    )


def _other_people(one: Act, other: Act) -> bool:
    """Whether a state is represented by others, or others are seized: "Yellen arrived in China" and "Blinken arrived".

    Where one person is in both, others may have been beside him. Several speak for a state at talks: these are two only
    where others speak on both sides ("Lee met Kato", "Park met Abe").
    """
    if one.type == "COERCE":
        return _nobody_shared(one.target.people, other.target.people)
    if one.type != "CONSULT":
        return False
    people, others = (act.source.people | act.target.people for act in (one, other))
    both = _represented(one) & _represented(other)
    alone = one.mode == other.mode == "visit"
    return _nobody_shared(people, others) and len(both) >= (1 if alone else 2)


def _represented(act: Act) -> frozenset[str]:
    """Return the states of which an act names people."""
    return frozenset(state for state, _ in act.source.envoys | act.target.envoys)


def _nobody_shared(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether people are named on both hands, and none of them may be one: a surname may stand for the full name."""
    return bool(some and others) and _surnames(some).isdisjoint(_surnames(others))


def _surnames(people: Iterable[str]) -> frozenset[str]:
    return frozenset(part for person in people for part in person.partition(":")[2].split("-"))


def _next_days_news(one: Act, other: Act) -> bool:
    """Whether one was in print before the other's day: "bombed Beirut on Monday", and "on Tuesday" a day later."""
    if one.type not in DAILY and not (one.type == "CONSULT" and one.mode == other.mode == "phone"):
        return False
    if not (one.days.exact and other.days.exact) or one.days == other.days:
        return False
    first, last = sorted((one, other), key=_day)
    return first.published is not None and first.published < _day(last)


def _day(act: Act) -> dt.date:
    return act.days.first or dt.date.min


def _another_town(one: Act, other: Act) -> bool:
    """Whether two attacks of one day are put in places far from each other: "struck Aleppo" and "struck Damascus"."""
    if one.type != "ASSAULT" or one.spot is None or other.spot is None or one.days != other.days:
        return False
    return one.days.exact and kilometres(one.spot, other.spot) > ONE_TOWN


def _other_delegations(one: Act, other: Act) -> bool:
    """Whether others of two states meet in another town on one day: generals in Oslo, the ministers in Bergen.

    Of the same people, or of states alone, two places of one meeting are a dispute.
    """
    if one.type != "CONSULT" or one.spot is None or other.spot is None or one.days != other.days:
        return False
    sides = (one.source, one.target, other.source, other.target)
    if "phone" in (one.mode, other.mode) or any(not side.actors or side.actors & side.states for side in sides):
        return False
    some, others = (act.source.actors | act.target.actors for act in (one, other))
    return some.isdisjoint(others) and one.days.exact and kilometres(one.spot, other.spot) > ONE_TOWN
