"""What the build collects: entities, names, and the facts about them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from westphalia.reference.fold import ACRONYM, case_class, fold
from westphalia.reference.names import MAX_NAME_TOKENS


@dataclass(frozen=True, slots=True)
class Name:
    """One reading of one name, before it is packed (the columns of data/names.tsv.gz)."""

    text: str
    actor_id: str
    form: str
    since: str = ""
    until: str = ""
    needs: str = ""
    weight: int = 100
    sector: str = ""
    case: str | None = None

    def packed(self) -> str:
        """The reading as one cell of the table."""
        case = case_class(self.text) if self.case is None else self.case
        weight = "" if self.weight == 100 else str(self.weight)
        parts = (self.actor_id, self.form, case, self.since, self.until, self.needs, weight, self.sector)
        return "|".join(parts).rstrip("|")


@dataclass(slots=True)
class Tables:
    """Everything the build has gathered so far."""

    entities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)

    def add(self, actor_id: str, name: str, kind: str, country: str = "", sector: str = "", parent: str = "") -> None:
        """Add an entity; the first source to name an id keeps it."""
        self.entities.setdefault(actor_id, (name, kind, country, sector, parent))

    def call(self, text: str, actor_id: str, form: str, **facts: object) -> None:
        """Add a name of an entity; too long, empty and over-short ones are left out."""
        size = len(fold(text).split())
        if 0 < size <= MAX_NAME_TOKENS and len(fold(text)) > 1:
            self.names.append(Name(text, actor_id, form, **facts))  # type: ignore[arg-type]

    def dangling(self) -> list[str]:
        """Names and entities that point to what is not there: mistakes of a hand-kept file."""
        ids = self.entities.keys()
        names = [f"name {n.text!r} -> {n.actor_id}" for n in self.names if n.actor_id not in ids]
        near = [(n.text, part[5:]) for n in self.names for part in n.needs.split() if part.startswith("near:")]
        names += [f"condition of {text!r}: {i}" for text, ids_ in near for i in ids_.split("/") if i not in ids]
        return names + [f"{i}: parent {row[4]}" for i, row in self.entities.items() if row[4] and row[4] not in ids]

    def call_listed(self, listed: str, actor_id: str, form: str, **facts: object) -> None:
        """Add names from a hand-kept list: ``;`` between names, ``~`` before a condition of use, ``!`` after what
        counts in capitals only.
        """
        for item in split(listed):
            text, _, needs = item.partition("~")
            strict = {"case": ACRONYM} if text.endswith("!") else {}
            text = text.rstrip("!")
            usual = form if " " in text or not text.isupper() else "abbreviation"
            self.call(text, actor_id, usual, **({"needs": needs, "weight": 60} if needs else {}) | strict | facts)


def split(listed: str) -> list[str]:
    """The items of a ``;`` list."""
    return [item.strip() for item in listed.split(";") if item.strip()]


def slug(text: str) -> str:
    """An id's ending: ASCII letters and digits joined by hyphens."""
    # These letters have no decomposition and would be lost: "Đặng".
    text = text.translate(
        str.maketrans({"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss"})
    )
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or slug(fold(text) or "x")
