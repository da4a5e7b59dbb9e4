"""International bodies and blocs: members on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

from westphalia.reference._tables import rows_of
from westphalia.reference.spans import covers, first_day, last_day


def members(body: str, *, on: date) -> frozenset[str]:
    """The members of a body or bloc on a day.

    Params: body - its id ("IGO:NATO", "BLOC:NORDIC"); on - the day.
    Returns: ids of members (alpha-3, also of territories that are members; for some historical bodies ids of
    former states; the European Union in the World Trade Organization); empty where the tables list none.
    Source: hand/bodies.toml; for large bodies the CIA World Factbook's yearly lists, whose years are
    imprecise.
    """
    return frozenset(m for m, since, until in _spans().get(body, ()) if covers(since, until, on))


def memberships(member: str, *, on: date) -> frozenset[str]:
    """The bodies and blocs of which a state is a member on a day; params and source as for ``members``."""
    return frozenset(body for body in _spans() if member in members(body, on=on))


@cache
def _spans() -> Mapping[str, tuple[tuple[str, date | None, date | None], ...]]:
    spans: dict[str, list[tuple[str, date | None, date | None]]] = defaultdict(list)
    for body, member, since, until in rows_of("data/members.tsv"):
        spans[body].append((member, first_day(since), last_day(until)))
    return {body: tuple(listed) for body, listed in spans.items()}
