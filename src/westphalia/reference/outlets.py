"""News outlets by name and by domain, and who controls them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from westphalia.reference._tables import index_of
from westphalia.reference.entities import Entity, entity
from westphalia.reference.names import lookup


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its entity, who controls it (state, party, public, private, igo; empty: unknown), its
    owner by name (empty: unknown or itself) and its web domains."""

    entity: Entity
    control: str
    owner: str
    domains: tuple[str, ...]


def outlet(actor_id: str) -> Outlet | None:
    """The outlet of that id (OUT:tass), or None."""
    row, known = _rows().get(actor_id), entity(actor_id)
    if row is None or known is None:
        return None
    control, owner, domains = row.split("\t")
    return Outlet(known, control, owner, tuple(domains.split(";")) if domains else ())


def outlet_by_domain(domain: str) -> Outlet | None:
    """The outlet that owns a web domain.

    Params: domain - a host name or a whole address; subdomains count as their parent's ("en.people.cn")
    unless they are listed on their own.
    Returns: the outlet, or None.
    """
    host = domain.partition("://")[2] or domain
    labels = host.partition("/")[0].partition(":")[0].lower().strip(".").split(".")
    known = _by_domain()
    for start in range(max(len(labels) - 1, 1)):
        if found := known.get(".".join(labels[start:])):
            return outlet(found)
    return None


@lru_cache(maxsize=4096)
def outlet_by_name(name: str) -> Outlet | None:
    """The outlet most usually meant by a name ("the Global Times", "KCNA", "Yonhap news agency"), or None.

    Unlike ``names.lookup`` it knows that an outlet is meant, so a name that is also a plain word is taken
    too.
    """
    found = [c for c in lookup(name) if c.entity.kind == "outlet"]
    if not found and name.lower().startswith("the "):
        found = [c for c in lookup(name[4:]) if c.entity.kind == "outlet"]
    return outlet(max(found, key=lambda c: c.weight).entity.actor_id) if found else None


@cache
def _rows() -> Mapping[str, str]:
    return index_of("data/outlets.tsv")


@cache
def _by_domain() -> Mapping[str, str]:
    listed = ((actor_id, row.rpartition("\t")[2]) for actor_id, row in _rows().items())
    return {domain: actor_id for actor_id, domains in listed if domains for domain in domains.split(";")}
