"""News outlets: the hand-kept list first, then state media (ASD at GMF) and outlets with a Wikidata id
(newsmap).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from model import Tables, slug, split
from sources import hand_rows, shared_csv, shared_json

from westphalia.reference.fold import fold

# Names that are plain words or other names too: less often the outlet.
PLAIN_WORDS = frozenset(
    "Times Guardian Telegraph Independent Economist Sun Hill Atlantic Age Australian Hindu Wire National "
    "Nation Standard Punch Dawn Trend Observer Herald Time Bild Star Mehr Petra Saba Kan Reforma "
    "Pravda Sabah Vanguard Andina Tap".split()
)

# One-word titles of papers that are everyday words.
TOO_PLAIN = frozenset(
    "Friday Sunday National Today Nation Republic Freedom Unity Victory Tuesday Monday East West Africa Times".split()
)

# The Matrix' types of control: state-controlled, captured (publicly or privately owned), independent in some
# measure.
CONTROL = {"SC": "state", "CaPu": "state", "CaPr": "captured"}

NEWS_WORDS = (
    r"\b(news|times|post|herald|daily|tribune|gazette|journal|press|radio|television|tv|newspaper|observer|chronicle|"
    r"express|telegraph|weekly|diario|noticias|nachrichten|zeitung|journal|agency|broadcasting|today|mirror|star|standard)\b"
)
MIN_FOLLOWERS = 20_000

# What has to be met before one word after "the" is an outlet: "the Atlantic" is an ocean, "the Times" New York's too.
_PLAIN_NEEDS = {
    "Times": "the near:GBR",
    "Atlantic": "the actor",
    "Hill": "the actor",
    "Sun": "the near:GBR actor",
    "National": "the near:ARE actor",
    "Independent": "the near:GBR actor",
    "Federalist": "the actor",
    "Observer": "the near:GBR actor",
    "Age": "the near:AUS actor",
    "Wire": "the near:IND actor",
    "Star": "the actor",
    "Insider": "the near:RUS actor",
    "Bell": "the near:RUS actor",
    "Dispatch": "the actor",
}


@dataclass(slots=True)
class Row:
    """One line of data/outlets.tsv."""

    actor_id: str
    control: str
    owner: str
    domains: list[str] = field(default_factory=list)


def build(tables: Tables) -> list[str]:
    """Add outlets and their names; return the lines of data/outlets.tsv: id, control, owner, domains."""
    rows = list(_hand(tables))
    known = {
        (fold(n.text), tables.entities[n.actor_id][2]): n.actor_id
        for n in tables.names
        if n.actor_id.startswith("OUT:")
    }
    taken = {domain for row in rows for domain in row.domains}
    rows += _state_media(tables, known, taken)
    rows += _newsmap(tables, known)
    return ["\t".join((r.actor_id, r.control, r.owner, ";".join(r.domains))) for r in rows]


def _hand(tables: Tables) -> Iterator[Row]:
    for ending, name, country, control, owner, names, domains in hand_rows("outlets.tsv", 7):
        actor_id = f"OUT:{ending}"
        tables.add(actor_id, name, "outlet", country, "JRN")
        tables.call(name, actor_id, "name", **_certainty(name))
        if name.startswith("The "):
            plain = name[4:]
            facts = {} if " " in plain else {"needs": _PLAIN_NEEDS.get(plain, "the"), "weight": 55}
            tables.call(plain, actor_id, "variant", **facts)
        tables.call_listed(names, actor_id, "variant")
        yield Row(actor_id, control, owner, split(domains))


def _certainty(name: str) -> dict[str, object]:
    """A name that is also a plain word ("Dawn", "Time") names the outlet where it speaks."""
    if name in PLAIN_WORDS:
        return {"weight": 60, "needs": "actor"}
    return {"weight": 70} if name.removeprefix("The ") in PLAIN_WORDS else {}


def _countries(tables: Tables) -> dict[str, str]:
    return {
        fold(n.text): n.actor_id for n in tables.names if n.form in ("name", "full", "variant") and len(n.actor_id) == 3
    }


def _state_media(tables: Tables, known: dict[tuple[str, str], str], taken: set[str]) -> Iterator[Row]:
    countries = _countries(tables)
    for entry in shared_csv("state_media_matrix.csv"):
        country = countries.get(fold(entry["Country"].strip().removeprefix("The ")))
        name = _plain(entry["Main assets"])
        domain = _domain(entry["URL"])
        if (
            not country
            or len(fold(name)) < 4
            or not fold(name).isascii()
            or (fold(name), country) in known
            or name in TOO_PLAIN
        ):
            continue
        control = CONTROL.get(entry["Typology"], "public")
        owner = _plain(entry["Media company"])
        actor_id = _added(tables, known, name, country)
        fresh = domain and domain not in taken
        taken.add(domain)
        yield Row(actor_id, control, "" if owner == name else owner, [domain] if fresh else [])


def _newsmap(tables: Tables, known: dict[tuple[str, str], str]) -> Iterator[Row]:
    countries = _countries(tables)
    for entry in shared_json("newsmap_outlets.json.gz").values():
        name, country = (
            _plain(entry["company_name"] or ""),
            countries.get(fold((entry["country"] or "").removeprefix("People's "))),
        )
        country = country or countries.get(fold(entry["country"] or ""))
        if not country or (fold(name), country) in known or (entry["followers"] or 0) < MIN_FOLLOWERS:
            continue
        if " " in name and fold(name).isascii() and re.search(NEWS_WORDS, name, re.IGNORECASE):
            yield Row(_added(tables, known, name, country), "", "")


def _added(tables: Tables, known: dict[tuple[str, str], str], name: str, country: str) -> str:
    actor_id = f"OUT:{country.lower()}-{slug(name)}"
    tables.add(actor_id, name, "outlet", country, "JRN")
    plain = " " not in name or len(fold(name)) < 8
    tables.call(name, actor_id, "name", weight=30 if plain else 60, needs=f"near:{country}" if plain else "")
    known[fold(name), country] = actor_id
    return actor_id


def _plain(text: str) -> str:
    """A name without its bracketed part, star or line break."""
    return " ".join(re.sub(r"\(.*?\)|[*\n\t]", " ", text).split())


def _domain(url: str) -> str:
    host = re.sub(r"^https?://(www\.)?", "", url.strip().lower()).split("/")[0]
    return host if re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", host) and not host.endswith(SHARED_HOSTS) else ""


SHARED_HOSTS = (
    "facebook.com",
    "youtube.com",
    "twitter.com",
    "instagram.com",
    "wikipedia.org",
    "google.com",
    "t.me",
    "vk.com",
)
