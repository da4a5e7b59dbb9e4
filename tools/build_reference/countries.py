"""States, territories, former states and their names, from the hand-kept lists and the open sources."""

from __future__ import annotations

import html
import re
from functools import cache

from model import Tables, split
from sources import SHARED, hand_rows, shared_csv, shared_lines, text_of

from westphalia.reference.fold import fold

# Gleditsch and Ward number most states as the Correlates of War do; these differ.
GLEDITSCH_WARD = {
    "DEU": "260",
    "YEM": "678",
    "SRB": "340",
    "KIR": "970",
    "TUV": "973",
    "TON": "972",
    "NRU": "971",
    "XKX": "347",
    "MNE": "341",
}
COW = {
    "XKX": "347",
    "SRB": "345",
    "MNE": "341",
    "SSD": "626",
    "DEU": "255",
    "YEM": "679",
    "PSE": "",
    "TWN": "713",
}


def build(tables: Tables) -> list[str]:
    """Add states, territories and former states; return the lines of data/countries.tsv."""
    codes = _codes()
    for row in hand_rows("countries.tsv", 8):
        _country(tables, *row)
    for text, actor_id, form, weight, needs in hand_rows("shared_names.tsv", 5):
        if form:
            tables.call(text, actor_id, form, weight=int(weight), needs=needs)
    _official_names(tables)
    for row in hand_rows("former_states.tsv", 9):
        _former(tables, *row)
    ids = [i for i, (_, kind, *_rest) in tables.entities.items() if kind == "country" and len(i) == 3]
    return ["\t".join((i, *codes.get(i, ("", "", "")))) for i in sorted(ids)]


def _country(
    tables: Tables,
    actor_id: str,
    name: str,
    adjectives: str,
    demonyms: str,
    capitals: str,
    others: str,
    short: str,
    parent: str,
) -> None:
    tables.add(actor_id, name, "country", actor_id, "GOV" if not parent else "", parent)
    tables.call(name, actor_id, "name", weight=_weight(name, actor_id, 100))
    for text in split(others):
        tables.call(text, actor_id, "variant", weight=_weight(text, actor_id, 95))
    for text in split(short):
        tables.call(text, actor_id, "abbreviation", case="A", needs=_needed(text, actor_id))
    for text in split(adjectives):
        weight = _weight(text, actor_id, 100)
        tables.call(text, actor_id, "adjective", weight=weight)
        if ("+" in split(demonyms) and text == split(adjectives)[0]) or f"+{text}" in demonyms:
            _demonyms(tables, actor_id, text, f"{text}s", weight)
    for pair in split(demonyms):
        if "/" in pair:
            _demonyms(tables, actor_id, *pair.split("/"), 100)
    for text in split(capitals):
        weight = _weight(text, actor_id, 100)
        tables.call(
            text, actor_id, "capital", weight=weight, sector="GOV", needs=_shared_needs().get((text, actor_id), "")
        )


@cache
def _shared_weights() -> dict[tuple[str, str], int]:
    return {(text, actor): int(weight) for text, actor, form, weight, _ in hand_rows("shared_names.tsv", 5) if not form}


def _shared_needs() -> dict[tuple[str, str], str]:
    return {(text, actor): needs for text, actor, form, _, needs in hand_rows("shared_names.tsv", 5) if not form}


def _weight(text: str, actor_id: str, usual: int) -> int:
    """How usual a name is for a state: less than ``usual`` where other states or places share it."""
    return _shared_weights().get((text, actor_id), usual)


# Abbreviations that mean something else in most texts, unless the state is met beside them.
AMBIGUOUS_SHORT = {"CAR", "ROC", "RF", "NK", "SK", "RP", "OPT", "SRV", "IRI", "TCI", "HK", "GB"}


def _needed(text: str, actor_id: str) -> str:
    return f"near:{actor_id}" if text in AMBIGUOUS_SHORT else ""


def _demonyms(tables: Tables, actor_id: str, singular: str, plural: str, weight: int) -> None:
    tables.call(singular, actor_id, "demonym", weight=weight, sector="CVL")
    tables.call(plural, actor_id, "demonyms", weight=weight, sector="CVL")


def _former(
    tables: Tables,
    actor_id: str,
    name: str,
    successor: str,
    since: str,
    until: str,
    adjectives: str,
    others: str,
    short: str,
    capital: str,
) -> None:
    tables.add(actor_id, name, "country", successor, "GOV", successor)
    tables.call(name, actor_id, "former")
    for text in split(others):
        tables.call(text, actor_id, "former")
    for text in split(adjectives):
        tables.call(text, actor_id, "adjective", weight=90)
    for text in split(short):
        tables.call(text, actor_id, "abbreviation", case="A", weight=90)
    if capital:
        tables.call(capital, actor_id, "capital", until=until, sector="GOV", weight=80)


def _official_names(tables: Tables) -> None:
    """Long official names: Factbook and UNTERM; none that another state's short name already is ("Congo")."""
    taken = {fold(name.text) for name in tables.names}
    by_fips = {row["FIPS"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")}
    for entry in shared_lines("factbook_countries_2026.jsonl.gz"):
        actor_id = by_fips.get(entry["file"].rpartition("/")[2][:2].upper())
        names = entry.get("name") or {}
        if actor_id in tables.entities and isinstance(names, dict):
            _call_full(tables, (names.get("conventional long form") or {}).get("text") or "", actor_id, taken)
    for row in shared_csv("country_codes.csv"):
        actor_id = row["ISO3166-1-Alpha-3"]
        if actor_id in tables.entities:
            for column in ("UNTERM English Formal", "UNTERM English Short", "official_name_en"):
                _call_full(tables, row[column], actor_id, taken)


def _call_full(tables: Tables, text: str, actor_id: str | None, taken: set[str]) -> None:
    text = re.sub(r"<[^>]+>|\(.*?\)|;.*", "", html.unescape(text)).strip().removeprefix("the ").strip()
    if actor_id and text.lower() != "none" and "," not in text and len(text) > 4 and fold(text) not in taken:
        tables.call(text, actor_id, "full")


def _codes() -> dict[str, tuple[str, str, str]]:
    """alpha-3 -> alpha-2, Correlates of War number, Gleditsch-Ward number."""
    cow = _cow_numbers() | COW
    codes = {row["ISO3166-1-Alpha-3"]: row["ISO3166-1-Alpha-2"] for row in shared_csv("country_codes.csv")}
    codes["XKX"] = "XK"
    return {a3: (a2, cow.get(a3, ""), GLEDITSCH_WARD.get(a3, cow.get(a3, ""))) for a3, a2 in codes.items()}


def _cow_numbers() -> dict[str, str]:
    text = text_of(SHARED / "CountryInfo.120116.txt.gz", "latin-1")
    pairs = re.findall(r"<COW-Numeric>(\d+)</COW-Numeric>.*?<ISO3166-alpha3>(\w{3})</ISO3166-alpha3>", text, re.DOTALL)
    return {alpha3: number for number, alpha3 in pairs if number.strip("0")}
