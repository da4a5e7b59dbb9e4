"""News outlets: the hand-kept list first, then state media (ASD at GMF) and outlets with a Wikidata id (newsmap)."""

from __future__ import annotations

from model import Tables, split
from sources import hand_rows


def build(tables: Tables) -> list[str]:
    """Add outlets and their names; return the lines of data/outlets.tsv: id, control, owner, domains."""
    lines = []
    for slug, name, country, control, owner, names, domains in hand_rows("outlets.tsv", 7):
        actor_id = f"OUT:{slug}"
        tables.add(actor_id, name, "outlet", country, "JRN")
        tables.call(name, actor_id, "name", **_certainty(name))
        if name.startswith("The "):
            tables.call(name[4:], actor_id, "variant", needs="" if " " in name[4:] else "the", **_certainty(name))
        tables.call_listed(names, actor_id, "variant")
        lines.append("\t".join((actor_id, control, owner, ";".join(split(domains)))))
    return lines


def _certainty(name: str) -> dict[str, object]:
    """A name that is also a plain word ("The Times", "Dawn") is less often the outlet."""
    return {"weight": 70} if name in PLAIN_WORDS or name.removeprefix("The ") in PLAIN_WORDS else {}


PLAIN_WORDS = frozenset(
    "Times Guardian Telegraph Independent Economist Sun Hill Atlantic Age Australian Hindu Wire National Nation Standard "
    "Punch Dawn Trend Observer Herald Time Bild Star Mehr Petra Saba Kan Reforma Pravda Sabah Vanguard Andina Tap".split()
)
