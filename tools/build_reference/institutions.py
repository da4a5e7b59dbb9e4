"""Universities (Hipo) and institutes of note (by hand)."""

from __future__ import annotations

from model import Tables, slug
from sources import hand_rows, shared_csv, shared_json


def build(tables: Tables) -> list[str]:
    """Add institutes to everyday names; return the lines of data/universities.tsv.gz, which is loaded when
    asked for.
    """
    for ending, name, country, sector, parent, names in hand_rows("institutes.tsv", 6):
        actor_id = f"ORG:{ending}"
        tables.add(actor_id, name, "organization", country, sector, parent)
        tables.call(name, actor_id, "name", case=None)
        tables.call_listed(names, actor_id, "variant")
    return sorted(_universities(tables))


def _universities(tables: Tables) -> set[str]:
    codes = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")} | {
        "XK": "XKX"
    }
    lines: dict[str, str] = {}
    for entry in shared_json("universities.json.gz"):
        country, name = codes.get(entry["alpha_two_code"]), " ".join(entry["name"].split())
        actor_id = f"ORG:{country}-{slug(name)}"
        if country and actor_id not in tables.entities and "\t" not in name:
            lines.setdefault(actor_id, f"{actor_id}\t{name}\torganization\t{country}\tEDU\t")
    return set(lines.values())
