"""What the build collects: entities, names, and the facts about them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from westphalia.reference.fold import case_class, fold
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

    def call_listed(self, listed: str, actor_id: str, form: str, **facts: object) -> None:
        """Add names from a hand-kept list: ``;`` between names, ``~`` before a condition of use."""
        for item in split(listed):
            text, _, needs = item.partition("~")
            usual = form if " " in text or not text.isupper() else "abbreviation"
            self.call(text, actor_id, usual, **({"needs": needs, "weight": 60} if needs else {}) | facts)


def split(listed: str) -> list[str]:
    """The items of a ``;`` list."""
    return [item.strip() for item in listed.split(";") if item.strip()]


def slug(text: str) -> str:
    """An id's ending: ASCII letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or slug(fold(text) or "x")
