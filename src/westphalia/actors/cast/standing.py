"""What a known person is on a day: in office, not yet, or no longer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from westphalia.actors.cast.people import Role
from westphalia.actors.mention import Actor
from westphalia.actors.wordlists import words
from westphalia.reference.offices import Holder, office_terms, offices_of

_OF_STATE = frozenset({"GOV", "LEG", "MIL", "SPY", "JUD"})  # who leaves these becomes ELI
_ELECTED = frozenset({"head-of-state", "head-of-government"})
_SOON = dt.timedelta(days=3 * 365)


def as_of(actor: Actor, on: dt.date | None) -> Actor:
    """Return a known person with the sector of a day: of an office held, ELI after the last, none before the first.

    Who heads an international body acts for no country: sector IGO. Persons
    without offices in the tables, and articles without a date, keep the sector of the tables.
    """
    ever = offices_of(actor.actor_id) if actor.known and actor.kind == "person" else ()
    if not ever:
        return actor
    held = _held(ever, offices_of(actor.actor_id, on=on), on) if on is not None else ever[-1:]
    if held and all(term.country.startswith("IGO:") for term in held):
        return replace(actor, country=None, sector="IGO")  # the UN's secretary-general acts for no state
    if on is None:
        return actor
    if held:
        return replace(actor, sector=_sector_of(held, actor.sector))
    if _is_out(ever, on):
        # An officer stays one; "retired" is for the text to say.
        left = actor.sector in {*_OF_STATE, "COP"} and actor.sector != "MIL"
        return replace(actor, sector="ELI" if left else actor.sector)
    if all(term.since is not None and term.since > on for term in ever):
        return replace(actor, sector=None)
    return actor


def holds(actor: Actor, on: dt.date | None) -> bool:
    """Return True for somebody who is known to hold an office on a day."""
    return on is not None and bool(_held(offices_of(actor.actor_id), offices_of(actor.actor_id, on=on), on))


def _held(ever: tuple[Holder, ...], held: tuple[Holder, ...], on: dt.date) -> tuple[Holder, ...]:
    """Return the offices held on a day, without those of which no end is known though their holder has since left the
    lead of a state: who leaves it leaves the offices that came with it."""
    left = max((term.until for term in ever if _led(term) and term.until and term.until < on), default=dt.date.min)
    return tuple(t for t in held if t.certain or t.until or t.since is None or t.since >= left)


def _is_out(ever: tuple[Holder, ...], on: dt.date) -> bool:
    """Return True for who holds no office any more; who is in one again later was out of it only if he had led a
    state: others mostly serve in between, in offices that no table has."""
    begun = [term for term in ever if term.since is None or term.since <= on]
    return bool(begun) and (len(begun) == len(ever) or any(_led(term) for term in begun))


def _led(term: Holder) -> bool:
    return term.office in _ELECTED


def before_office(actor: Actor, on: dt.date | None) -> Actor:
    """Return a known person with the sector of those who will soon hold a first office, where the text says nothing:
    who is to lead a state is a candidate (PTY); others mostly serve it already, in offices that no table has."""
    first = offices_of(actor.actor_id)[:1]
    if on is None or not first or first[0].since is None or first[0].since - on > _SOON:
        return replace(actor, sector=None)
    return replace(actor, sector="PTY") if first[0].office in _ELECTED else actor


def with_role_of_text(actor: Actor, role: Role | None) -> Actor:
    """Return a known person with the sector that the text gives, where it says more than courtesy does."""
    if role is None or role.sector is None:
        return actor
    said = set(role.text.lower().replace("-", " ").split())
    if actor.sector is None:
        return replace(actor, sector=role.sector)
    if role.was is not None:
        over = role.was == actor.sector and not offices_of(actor.actor_id)
        return replace(actor, sector="ELI") if over and role.was in _OF_STATE else actor
    if actor.sector == "ELI" and role.sector in {*_OF_STATE, "PTY"} and said.isdisjoint(_courtesy()):
        return replace(actor, sector=role.sector)
    return actor


def _courtesy() -> frozenset[str]:
    return words("roles", "courtesy")


def _sector_of(held: tuple[Holder, ...], usual: str | None) -> str | None:
    found = [_sectors().get(term.office.partition(":")[0]) for term in held]
    told = [sector for sector in found if sector]
    of_state = [sector for sector in told if sector in _OF_STATE] or ([usual] if usual in _OF_STATE else told)
    return usual if usual in told or not told else of_state[-1]


@cache
def _sectors() -> Mapping[str, str]:
    """Offices -> PLOVER sector."""
    return {"ambassador": "GOV"} | {term.office: term.sector for terms in office_terms().values() for term in terms}
