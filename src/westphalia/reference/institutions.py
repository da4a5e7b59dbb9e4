"""Universities and institutes by name, loaded when first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from westphalia.reference._tables import index_of
from westphalia.reference.entities import Entity, entity
from westphalia.reference.fold import fold
from westphalia.reference.names import lookup


def find_institution(name: str, *, country: str | None = None) -> Entity | None:
    """A university or institute by its name.

    Params: name - full name as written; country - alpha-3 to decide between several of that name.
    Returns: the institution; None if unknown, or if several countries have one of that name and none was
    given.
    Source: hand/institutes.tsv; the universities list of Hipo (MIT).
    """
    found = [c.entity for c in lookup(name) if c.entity.sector == "EDU"]
    plain = fold(name).removeprefix("the ")
    listed = next((ids for form in (plain, _turned(plain)) if (ids := _by_name().get(form))), ())
    found = found or [known for i in listed if (known := entity(i))]
    if country:
        found = [known for known in found if known.country == country]
    return found[0] if len({known.country for known in found}) == 1 else None


def _turned(name: str) -> str:
    """Turn "southampton university" into "university of southampton", and the other way round."""
    if name.startswith("university of "):
        return f"{name.removeprefix('university of ')} university"
    return f"university of {name.removesuffix(' university')}" if name.endswith(" university") else name


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    by_name: dict[str, list[str]] = defaultdict(list)
    for actor_id, row in index_of("data/universities.tsv.gz").items():
        by_name[fold(row.partition("\t")[0]).removeprefix("the ")].append(actor_id)
    return {name: tuple(ids) for name, ids in by_name.items()}
