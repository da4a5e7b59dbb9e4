"""Organs of state, parties, companies, organizations and armed groups; metonyms."""

from __future__ import annotations

from model import Tables, slug
from sources import hand_rows, hand_toml


def build(tables: Tables) -> None:
    """Add organs with names of their own, then the plain ones of every country, then metonyms."""
    for file in ("organs.tsv", "groups.tsv"):
        for row in hand_rows(file, 7):
            _named(tables, *row)
    for file, sector in (("companies.tsv", "BUS"), ("parties.tsv", "PTY")):
        for name, country, names, needs in hand_rows(file, 4):
            _listed(tables, name, country, sector, names, needs)
    terms = hand_toml("organ_terms.toml")
    countries = [i for i, row in tables.entities.items() if row[1] == "country" and len(i) == 3]
    for country in countries:
        for ending, facts in terms.items():
            if country in facts.get("only", countries):
                name = f"{facts['name']} of {tables.entities[country][0]}"
                tables.add(f"ORG:{country}-{ending}", name, facts["kind"], country, facts["sector"], country)
    for text, actor_id, sector, needs, weight, since, until in hand_rows("metonyms.tsv", 7):
        tables.call(
            text,
            actor_id,
            "metonym",
            sector=sector,
            needs=needs,
            weight=int(weight),
            since=since,
            until=until,
        )


def _named(
    tables: Tables, actor_id: str, name: str, kind: str, country: str, sector: str, parent: str, names: str
) -> None:
    tables.add(actor_id, name, kind, country, sector, parent)
    short = name.isupper() and " " not in name
    tables.call(name, actor_id, "abbreviation" if short else "name")
    tables.call_listed(names, actor_id, "variant")


def _listed(tables: Tables, name: str, country: str, sector: str, names: str, needs: str) -> None:
    """Add a company or party; its id is made of country and name."""
    actor_id = f"ORG:{country}-{slug(name)}"
    tables.add(actor_id, name, "organization", country, sector)
    short = name.isupper() and " " not in name
    facts = {"needs": needs, "weight": 60} if needs else {}
    tables.call(name, actor_id, "abbreviation" if short else "name", **facts)
    tables.call_listed(names, actor_id, "variant")
