"""Persons and the offices they held: by hand, from Wikidata (2000 to mid 2022), from the Factbook's yearly
lists of heads.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from model import Tables, slug
from persons import Person, Register
from sources import ROOT, hand_rows, hand_toml, shared_csv, text_of

from westphalia.reference.fold import fold
from westphalia.reference.spans import first_day, last_day

HAND_SEEN, HAND_SEEN_LATE = "2025-06-30", "2025-12-31"
WIKIDATA_SEEN = "2022-06-30"
HIGH = frozenset("head-of-state head-of-government leader monarch foreign-minister defense-minister".split())


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; `seen` is the last day for which the source vouches."""

    office: str
    country: str
    person: str
    since: str
    until: str
    seen: str
    source: str


def build(tables: Tables) -> tuple[list[str], list[str]]:
    """Add persons and their names; return the lines of data/holders.tsv.gz and data/people.tsv.gz."""
    register = Register()
    single = {office for office, facts in hand_toml("offices.toml").items() if facts.get("single")}
    terms = list(_hand_terms(register, tables))
    terms += _later_sources(terms, _wikidata_terms(register, terms), single)
    own = {i for i, (_, kind, _, _, parent) in tables.entities.items() if kind == "country" and not parent}
    terms += _later_sources(terms, _factbook_terms(register, own, terms), single)
    terms = _closed(terms, single)
    _name_all(tables, register, terms)
    return _holder_lines(terms), _people_lines(register)


# By hand ------------------------------------------------------------------------------------------


def _hand_terms(register: Register, tables: Tables) -> Iterator[Term]:
    for country, office, name, since, until in hand_rows("holders.tsv", 5):
        known = tables.entities.get(country)
        if known is None:
            raise SystemExit(f"hand/holders.tsv: {country!r} ({name}) is no known country or body")
        person = register.hand(name, known[2])
        if until.startswith("+"):
            yield Term(office, country, person.actor_id, since, "", str(last_day(until[1:])), "hand")
        else:
            seen = HAND_SEEN_LATE if str(last_day(since)) > HAND_SEEN else HAND_SEEN
            yield Term(office, country, person.actor_id, since, until, "" if until else seen, "hand")


# Wikidata -----------------------------------------------------------------------------------------

REPOSITORIES = {
    "united-kingdom": "GBR",
    "us": "USA",
    "australia": "AUS",
    "spain": "ESP",
    "france": "FRA",
    "japan": "JPN",
    "india": "IND",
    "italy": "ITA",
    "canada": "CAN",
    "sweden": "SWE",
    "russia": "RUS",
    "ukraine": "UKR",
    "taiwan": "TWN",
    "philippines": "PHL",
    "belarus": "BLR",
    "pakistan": "PAK",
    "south-korea": "KOR",
    "israel": "ISR",
    "poland": "POL",
    "brazil": "BRA",
    "hungary": "HUN",
    "finland": "FIN",
    "turkey": "TUR",
    "georgia": "GEO",
    "china": "CHN",
    "south-africa": "ZAF",
    "indonesia": "IDN",
    "moldova": "MDA",
    "lithuania": "LTU",
    "iraq": "IRQ",
    "saudi": "SAU",
    "kazakhstan": "KAZ",
    "serbia": "SRB",
    "iran": "IRN",
    "cuba": "CUB",
    "vietnam": "VNM",
    "north-korea": "PRK",
    "syria": "SYR",
    "armenia": "ARM",
    "hong-kong": "HKG",
    "afghanistan": "AFG",
    "egypt": "EGY",
    "venezuela": "VEN",
    "mongolia": "MNG",
    "azerbaijan": "AZE",
    "uzbekistan": "UZB",
    "uae": "ARE",
    "myanmar": "MMR",
}


def _wikidata_terms(register: Register, kept: list[Term]) -> Iterator[Term]:
    by_office = _starts(kept)
    countries = {fold(n): row for n, row in _country_names().items()}
    for row in shared_csv("office_holders_wikidata.csv"):
        country = REPOSITORIES.get(re.sub(r"-(cabinet|ministers)$", "", row["source_repo"]), "")
        name = re.sub(r", (\d\w+ )?(Baron|Viscount|Earl|Marquess|Lord|Duke|Count).*", "", row["person"])
        start, end = _iso(row["start"]), _iso(row["end"])
        if not country or not fold(name).isascii() or " " not in name or not start:
            continue
        office = _office(row["position"], country, countries)
        person = _same_start(register, by_office.get((office, country), ()), name, start)
        person = person or register.sourced(name, country, row["wikidata_id"])
        register.alias(person, name)
        person.sector = person.sector or _sector(office)
        if not end or end >= start:
            yield Term(office, country, person.actor_id, start, end, WIKIDATA_SEEN, "wikidata")


def _iso(text: str) -> str:
    """A date as it is printed, or an empty text for what is no date ("2014s")."""
    return text if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else ""


def _country_names() -> dict[str, str]:
    return {cells[1]: cells[0] for cells in hand_rows("countries.tsv", 8)} | {
        name: cells[0] for cells in hand_rows("countries.tsv", 8) for name in cells[5].split(";") if name
    }


def _positions() -> list[tuple[re.Pattern[str], str, str]]:
    lines = text_of(ROOT / "tools" / "build_reference" / "positions.tsv").splitlines()
    cells = [[*line.split("\t"), "", ""][:3] for line in lines if line and not line.startswith("#")]
    return [(re.compile(pattern, re.IGNORECASE), office, only) for pattern, office, only in cells]


POSITIONS = _positions()


def _office(position: str, country: str, countries: dict[str, str]) -> str:
    """The office a position is: by pattern, an ambassador's with the receiving state, else the position's
    own words.
    """
    if match := re.fullmatch(r"(?:ambassador|high commissioner) to (?:the )?(.+)", position, re.IGNORECASE):
        target = countries.get(fold(match[1]))
        return f"ambassador:{target}" if target else "ambassador"
    for pattern, office, only in POSITIONS:
        if pattern.fullmatch(position) and (not only or (country not in only if only[0] == "!" else country in only)):
            return office
    return slug(position)


def _sector(office: str) -> str:
    """A person's sector by the words of the office."""
    words = office.replace("-", " ")
    for sector, pattern in (
        ("JUD", r"judge|court|justice(?! minister)|prosecutor|attorney"),
        ("LEG", r"speaker|parliament|senate|leader of the house|legislat"),
        ("MIL", r"armed forces|military|army|navy|air force|commander"),
        ("SPY", r"intelligence|security service"),
        ("COP", r"police"),
        ("ELI", r"first lady|spouse"),
    ):
        if re.search(pattern, words):
            return sector
    return "GOV"


def _starts(terms: list[Term]) -> dict[tuple[str, str], list[Term]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        found[term.office, term.country].append(term)
    return found


def _same_start(register: Register, terms: list[Term] | tuple[()], name: str, start: str) -> Person | None:
    """A known holder who took the same office at about the same time and shares a part of the name: one
    person, two spellings ("Choe Sun-hui", "Choe Son Hui")."""
    begun, words = first_day(start), set(fold(name).split())
    for term in terms:
        person, since = register.persons[term.person], first_day(term.since)
        near = begun and since and abs(begun - since) <= timedelta(days=40)
        if near and any(len(word) > 2 for word in words & set(fold(person.name).split())):
            return person
    return None


# The Factbook -------------------------------------------------------------------------------------

TITLES = (
    ("head-of-state", r"(?:Executive )?President"),
    (
        "head-of-government",
        r"(?:Prime Minister|Premier|Chancellor|Taoiseach|State Minister|Federal Chancellor)",
    ),
    ("monarch", r"(?:King|Queen|Emperor|Emir|Amir|Sultan|Grand Duke|Prince)"),
)

# Lines of the Factbook whose accented letters were lost before they came to us.
MISPRINTS = {
    "President Jos Enrique JER Or": "President José Enrique JERÍ",
    "Prime Minister Ernesto LVAREZ": "Prime Minister Ernesto ÁLVAREZ",
    "Prime Minister Gustavo ADRIANZ N": "Prime Minister Gustavo ADRIANZÉN",
    "Prime Minister Victor JOYWAY": "Prime Minister Víctor JOY WAY",
}


def _factbook_terms(register: Register, own_heads: set[str], kept: list[Term]) -> Iterator[Term]:
    """Terms of heads of those states that have one of their own; North Korea's many presidents are kept by
    hand.
    """
    alpha3 = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")}
    by_office = _starts(kept)
    for row in shared_csv("factbook_heads_1994_2025.csv"):
        country, since = alpha3.get(row["iso2_or_name"], ""), _day(row["since"])
        parsed = _title_and_name(MISPRINTS.get(row["holder_text"], row["holder_text"]))
        if country not in own_heads - {"PRK"} or not since or not parsed:
            continue
        office, name, family = parsed
        person = _by_family(register, name, family, country)
        person = person or _same_start(register, by_office.get((office, country), ()), name, since)
        person = person or register.sourced(name, country)
        if not person.by_hand and not person.wikidata:
            person.families = [family]
        person.sector = person.sector or "GOV"
        current = int(row["last_edition"]) >= 2025
        yield Term(
            office,
            country,
            person.actor_id,
            since,
            "" if current else max(row["last_edition"], since[:4]),
            "2025-06-30" if current else "",
            "factbook",
        )


def _title_and_name(text: str) -> tuple[str, str, str] | None:
    """Office, name and family name of "President Vladimir Vladimirovich PUTIN" or "President XI Jinping";
    None for fragments, deputies and lists of several. Capitals mark the family name; of several given names
    only the first is usual.
    """
    text = re.sub(r"\s*\(.*?\)|^note - |\"[^\"]*\"|, Jr\.", "", text).strip()
    for office, title in TITLES:
        match = re.fullmatch(rf"{title} (?P<name>[^,;:]+)", text)
        words = [word for word in match["name"].split() if not re.fullmatch(HONORIFIC, word)] if match else []
        family = [word for word in words if len(word) > 1 and word.isupper() and not word.endswith(".")]
        if family and 1 < len(words) < 7 and not {"of", "and", "as", "since"} & set(words):
            return office, *_ordered(words, family)
    return None


HONORIFIC = r"Dr\.|Gen\.|Lt\.|Maj\.|Col\.|Sir|Dato'?|Sheikh|Shaykh|Field|Marshal|General|Mr\.|Hajj?|Datuk|Brig\."


def _ordered(words: list[str], family: list[str]) -> tuple[str, str]:
    """The usual name and the family name, in the order of the print."""
    shown = " ".join(family).title().replace("’", "'")
    if words[0] == family[0] and len(words) > len(family):
        return " ".join([shown, *words[len(family) :]]), shown
    given = words[0] if words[0] != family[0] else ""
    return f"{given} {shown}".strip(), shown


def _by_family(register: Register, name: str, family: str, country: str) -> Person | None:
    """A known person of that country with the same family name and a given name that begins alike: three letters at
    least, so that neither an initial nor a word of the family name makes two people one."""
    kin = fold(family).split()
    given = [word for word in fold(name).split() if word not in kin]
    if not given or len(given[0]) < 3:
        return None
    for person in register.persons.values():
        words = fold(person.name).split()
        theirs = [word for word in words if word not in kin]
        if person.country == country and set(kin) <= set(words) and theirs and theirs[0][:3] == given[0][:3]:
            return person
    return None


MONTHS = {
    m: n
    for n, m in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}


def _day(text: str) -> str:
    """The ISO date of "7 May 2012", "May 2012" or "2012"; empty if it is none."""
    match = re.fullmatch(r"(?:NA )?(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})", text.strip())
    if not match:
        return ""
    month = MONTHS.get((match[2] or "").lower())
    if not month:
        return match[3]
    return f"{match[3]}-{month:02}-{int(match[1]):02}" if match[1] else f"{match[3]}-{month:02}"


# Together -----------------------------------------------------------------------------------------


def _later_sources(kept: list[Term], added: Iterator[Term], single: set[str]) -> list[Term]:
    """What a further source adds to the terms kept so far."""
    known = _starts(kept)
    return [term for term in added if _adds(term, known.get((term.office, term.country), []), single)]


def _adds(term: Term, known: list[Term], single: set[str]) -> bool:
    """Whether a term fills a gap: of a single office, in which nobody known so far holds it for more than a
    change of hands.
    """
    if term.office not in single:
        return all(term.person != other.person for other in known)
    begun = first_day(term.since) or date.min
    ended = last_day(term.until) or begun + timedelta(days=2 * HANDOVER)
    return all(_overlap(begun, ended, other) <= HANDOVER for other in known)


HANDOVER = 60  # days by which sources may differ over the end of one term and the beginning of the next


def _overlap(begun: date, ended: date, other: Term) -> int:
    """Days that a span and a term have in common."""
    since, until = first_day(other.since) or date.min, last_day(other.until) or date.max
    return (min(ended, until) - max(begun, since)).days


def _closed(terms: list[Term], single: set[str]) -> list[Term]:
    """Drop repeats; end a term without an end, or with only a year of it, where the next holder of a single
    office begins.
    """
    closed = []
    for (office, _), group in _starts(terms).items():
        group = _without_repeats(sorted(group, key=lambda t: (str(first_day(t.since)), t.person)))
        for term, following in zip(group, [*group[1:], None], strict=True):
            if office in single and following and _open_until(term, following):
                term = replace(term, until=following.since, seen="")
            closed.append(term)
    return closed


def _open_until(term: Term, following: Term) -> bool:
    """Whether a term ends where the next begins: no end known, or only the last yearly list that printed
    it.
    """
    until, begin = last_day(term.until), first_day(following.since)
    if begin is None or until is None:
        return begin is not None
    return len(term.until) == 4 and (until > begin or begin - until < timedelta(days=LIST_GAP))


LIST_GAP = 800  # days; the Factbook's lists of 2018 to 2020 are thin


def _without_repeats(terms: list[Term]) -> list[Term]:
    """One of several terms of one person that overlap: the one from the first source, which is listed as it
    is.
    """
    kept: list[Term] = []
    for term in terms:
        begun = first_day(term.since) or date.min
        if not any(o.person == term.person and (last_day(o.until) or date.max) >= begun for o in kept):
            kept.append(term)
    return kept


def _name_all(tables: Tables, register: Register, terms: list[Term]) -> None:
    offices = defaultdict(list)
    for term in terms:
        offices[term.person].append(term)
    for person in register.persons.values():
        tables.add(
            person.actor_id,
            person.name,
            "person",
            person.country,
            _sector_of(person, offices[person.actor_id]),
        )
        _name(tables, person, offices[person.actor_id])


def _sector_of(person: Person, terms: list[Term]) -> str:
    sectors = hand_toml_offices()
    latest = max(terms, key=lambda t: t.since, default=None)
    by_office = sectors.get(latest.office.partition(":")[0], {}).get("sector", "") if latest else ""
    return person.sector or by_office or "GOV"


def hand_toml_offices() -> dict[str, dict[str, str]]:
    if not _OFFICES:
        _OFFICES.update(hand_toml("offices.toml"))
    return _OFFICES


_OFFICES: dict[str, dict[str, str]] = {}


def _name(tables: Tables, person: Person, terms: list[Term]) -> None:
    weight = 100 if person.by_hand or any(t.office in HIGH for t in terms) else 70
    tables.call(person.name, person.actor_id, "name", weight=weight)
    for variant in person.variants:
        form = "variant" if " " in variant or variant not in person.families else "family"
        tables.call(variant, person.actor_id, form, weight=weight)
    if person.country == "JPN" and person.name.count(" ") == 1:
        given, family = person.name.split()
        tables.call(f"{family} {given}", person.actor_id, "variant", weight=weight)
    if person.by_hand or any(t.office in HIGH for t in terms):
        _family(tables, person, terms)


# Family names that are English function words: alone they never name the person.
FUNCTION_WORDS = frozenset(
    "he no so to an in on do we you a my ye i or by at she us let all can "
    "now how her be new such more said friday sunday monday march april june".split()
)


def _family(tables: Tables, person: Person, terms: list[Term]) -> None:
    """The family name alone: from the year before the first office on, if an office dates it."""
    since = min((t.since for t in terms if t.since), default="")
    since = str(int(since[:4]) - 1) if since else ""
    alone = person.alone or "title"
    weight = (
        90 if alone == "*" else 70 if alone.startswith("near") else 40 if any(t.office in HIGH for t in terms) else 25
    )
    for family in person.families:
        if fold(family) in FUNCTION_WORDS:
            continue
        tables.call(family, person.actor_id, "family", since=since, needs="" if alone == "*" else alone, weight=weight)


def _holder_lines(terms: list[Term]) -> list[str]:
    lines = []
    for (office, country), group in sorted(_starts(terms).items()):
        packed = (f"{t.person}|{t.since}|{t.until}|{t.seen if not t.until else ''}|{t.source}" for t in group)
        lines.append(f"{office}@{country}\t" + "\t".join(packed))
    return lines


def _people_lines(register: Register) -> list[str]:
    return [f"{i}\t{';'.join(p.families)}\t{p.wikidata}" for i, p in sorted(register.persons.items())]
