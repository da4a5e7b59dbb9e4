"""The register of persons: one entry a person, whatever the source spells the name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from model import slug, split
from sources import hand_rows

from westphalia.reference.fold import fold
from westphalia.reference.people import family_name

# Family-name particles that belong to the name ("von der Leyen"); Arabic "al-" may be left out in a text.
ARTICLES = ("al-", "el-", "Al-", "El-")


@dataclass(slots=True)
class Person:
    """What the sources say of one person."""

    actor_id: str
    name: str
    country: str
    sector: str = ""
    families: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    alone: str | None = None  # None: nobody said; "*": the family name alone is usual
    by_hand: bool = False
    wikidata: str = ""


class Register:
    """Persons by id and by folded name."""

    def __init__(self) -> None:
        self.persons: dict[str, Person] = {}
        self._by_fold: dict[str, list[str]] = defaultdict(list)
        for row in hand_rows("people.tsv", 6):
            self._by_hand(*row)

    def _by_hand(self, name: str, country: str, sector: str, families: str, variants: str, alone: str) -> None:
        person = self._new(name, country)
        person.sector, person.alone, person.by_hand = sector, alone or None, True
        person.variants = split(variants)
        person.families = split(families) or families_of(name, country)
        for variant in person.variants:
            self._by_fold[fold(variant)].append(person.actor_id)

    def _new(self, name: str, country: str, qualifier: str = "") -> Person:
        actor_id = "PER:" + slug(name) + (f"-{qualifier}" if qualifier else "")
        if actor_id in self.persons:
            raise SystemExit(f"hand/people.tsv: {name!r} is there twice")
        person = self.persons[actor_id] = Person(actor_id, name, country, families=families_of(name, country))
        self._by_fold[fold(name)].append(actor_id)
        return person

    def find(self, name: str, country: str) -> Person | None:
        """The person of that name; of several, the one of that country; by hand kept ones of any country
        count.
        """
        found = [self.persons[i] for i in dict.fromkeys(self._by_fold.get(fold(name), ()))]
        same = [p for p in found if p.country == country]
        return (same or [p for p in found if p.by_hand] or [None])[0]

    def hand(self, name: str, country: str) -> Person:
        """The person a hand-kept file names; made where new."""
        person = self.find(name, country) or self._new(name, country)
        person.by_hand = True
        return person

    def sourced(self, name: str, country: str, wikidata: str = "") -> Person:
        """The person a source names; another Wikidata id under a known name is another person."""
        person = self.find(name, country)
        if person is None or (wikidata and person.wikidata not in ("", wikidata)):
            known = self.persons.get(f"PER:{slug(name)}-{wikidata.lower()}")
            taken = f"PER:{slug(name)}" in self.persons
            person = known or self._new(name, country, wikidata.lower() or country.lower() if taken else "")
        person.wikidata = person.wikidata or wikidata
        return person

    def alias(self, person: Person, name: str) -> None:
        """Remember a further spelling."""
        if fold(name) not in map(fold, (person.name, *person.variants)):
            person.variants.append(name)
            self._by_fold[fold(name)].append(person.actor_id)


def families_of(name: str, country: str) -> list[str]:
    """What stands alone for a person: the family name, and without its article where it has one."""
    family = family_name(name, country)
    return [family, family[3:]] if family.startswith(ARTICLES) else [family]
