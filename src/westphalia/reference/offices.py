"""Offices: who held which one on a day, which ones a person held, and the words that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from westphalia.reference._tables import index_of, toml_of
from westphalia.reference.entities import Entity, entity
from westphalia.reference.fold import fold
from westphalia.reference.spans import covers, first_day, last_day


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's time in one office.

    office: an id of hand/offices.toml, "ambassador:USA" for one to a state, or the words of a rarer position
    as a slug. country: alpha-3, or the id of the body, group or former state whose office it is. since,
    until: first and last day that the sources allow; None: open, or not known. certain: for a question about
    a day, whether the sources vouch for that day: it does not lie within an imprecise date ("2013") nor
    after the day up to which an open end was checked. source: hand, wikidata or factbook.
    """

    person: Entity
    office: str
    country: str
    since: date | None
    until: date | None
    certain: bool
    source: str


class OfficeTerm(NamedTuple):
    """A word for an office: its id, PLOVER's sector, and the countries of which alone it is said (empty: of
    all).
    """

    office: str
    sector: str
    only: frozenset[str]


# Asked for one of these, look also at the others: a "president" may be acting, a "leader" may rule as head
# of state.
_STAND_INS = {
    "head-of-state": ("head-of-state", "acting-head-of-state", "state-affairs-president", "monarch"),
    "leader": ("leader", "head-of-state", "acting-head-of-state", "group-leader"),
}


@lru_cache(maxsize=4096)
def holders(office: str, country: str, *, on: date | None = None) -> tuple[Holder, ...]:
    """Who held an office.

    Params: office - an office id ("foreign-minister", "ambassador:USA"); country - alpha-3 or the id of a
    body or group; on - the day asked about, or None for all terms.
    Returns: on a day, its holders, the one who began last first (two where a change of office falls on that
    day or offices have several holders); with no day all terms in their order. Empty: nobody known; then
    abstain.
    Source: hand/holders.tsv; Wikidata (2000 to mid 2022); CIA World Factbook.
    """
    terms = [_holder(office, country, item, on) for item in _packed(office, country)]
    if on is None:
        return tuple(terms)
    found = [term for term in terms if covers(term.since, term.until, on)]
    return tuple(sorted(found, key=lambda term: term.since or date.min, reverse=True))


def leaders(country: str, *, on: date) -> tuple[Holder, ...]:
    """Whom "the leader" of a country or group means on a day: the paramount leader where there is one, else
    the head of state or government. Params and returns as for ``holders``."""
    for office in (*_STAND_INS["leader"], "head-of-government", "monarch"):
        if found := holders(office, country, on=on):
            return found
    return ()


def presidents(country: str, *, on: date) -> tuple[Holder, ...]:
    """Whom "the president" means on a day, acting ones included. Params and returns as for ``holders``."""
    for office in _STAND_INS["head-of-state"]:
        if found := holders(office, country, on=on):
            return found
    return ()


@lru_cache(maxsize=1024)
def monarchs(on: date | None) -> tuple[Holder, ...]:
    """Return all who reign on a day, as heads of whatever state; without a day those whose reign has no known end."""
    lands = (key.partition("@")[2] for key in _table() if key.startswith("monarch@"))
    reigns = (reign for land in lands for reign in holders("monarch", land, on=on))
    return tuple(reign for reign in reigns if on is not None or reign.until is None)


def offices_of(person_id: str, *, on: date | None = None) -> tuple[Holder, ...]:
    """The offices of a person, on a day or ever, in the order of their beginning.

    Params: person_id - such as PER:sergey-lavrov; on - the day, or None.
    Returns: terms; empty if none is known.
    """
    found = (_holder(office, country, item, on) for office, country, item in _careers().get(person_id, ()))
    kept = [term for term in found if on is None or covers(term.since, term.until, on)]
    return tuple(sorted(kept, key=lambda term: term.since or date.min))


@cache
def office_terms() -> Mapping[str, tuple[OfficeTerm, ...]]:
    """Folded words that name an office ("foreign minister", "secretary general") -> the offices they may
    mean.

    Source: hand/offices.toml. Plurals and "former" are for the reader of the text.
    """
    terms: dict[str, list[OfficeTerm]] = defaultdict(list)
    for office, facts in toml_of("hand/offices.toml").items():
        for words in facts["terms"]:
            only = frozenset(facts.get("only", {}).get(words, ()))
            terms[fold(words)].append(OfficeTerm(office, facts["sector"], only))
    return {words: tuple(found) for words, found in terms.items()}


@cache
def _table() -> Mapping[str, str]:
    return index_of("data/holders.tsv.gz")


def _packed(office: str, country: str) -> list[str]:
    row = _table().get(f"{office}@{country}")
    return row.split("\t") if row else []


@cache
def _careers() -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    careers: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for key, row in _table().items():
        office, _, country = key.partition("@")
        for item in row.split("\t"):
            careers[item.partition("|")[0]].append((office, country, item))
    return {person: tuple(terms) for person, terms in careers.items()}


def _holder(office: str, country: str, item: str, on: date | None) -> Holder:
    person_id, since, until, seen, source = item.split("|")
    person = entity(person_id)
    assert person is not None, f"holders table points to unknown person {person_id}"
    certain = on is None or covers(last_day(since), first_day(until) or last_day(seen), on)
    return Holder(person, office, country, first_day(since), last_day(until), certain, source)
