"""Persons: family names, the order of names, and whether a given name is a woman's or a man's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Literal

from westphalia.reference._tables import index_of, toml_of
from westphalia.reference.entities import entity, entity_ids
from westphalia.reference.fold import fold

Gender = Literal["f", "m"]
_LONG = 6  # letters; no Chinese or Korean family name has as many

# States whose persons' names begin with the family name in English news. Japanese and Hungarian names are
# turned round there.
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "PRK", "KOR", "VNM"})

# Words before a family name that belong to it.
_PARTICLES = frozenset("al el bin ibn ben abu von van der den de da di del della dos la le ter ten st o mc".split())
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def family_name(name: str, country: str) -> str:
    """Guess what stands alone for a person later in a text ("Kim", "von der Leyen", "al-Assad").

    Params: name - full name in its usual English order; country - alpha-3 of the person's country.
    Returns: the family name by rule; ``family_names`` knows the exceptions of known persons.
    """
    words = [word for word in name.split() if word.lower() not in _SUFFIXES] or name.split()
    if len(words) < 2:
        return name
    if country in FAMILY_FIRST and "-" not in words[0] and not words[0].endswith("."):
        # "Joseph Wu", "Carrie Lam": a Western given name stands first and the family name last.
        return words[0] if len(words) == 3 or (len(words) == 2 and _is_given(words[1])) else words[-1]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


@cache
def given_names() -> frozenset[str]:
    """First words of the names of known persons, of states where the given name stands first ("Vladimir", "Anne").

    Source: the built tables, see NOTICE. Names borne by one person alone are left out: they may be anything.
    """
    people = (entity(actor_id) for actor_id in entity_ids() if actor_id.startswith("PER:"))
    first = Counter(p.name.split()[0] for p in people if p and p.country not in FAMILY_FIRST and " " in p.name)
    return frozenset(name for name, bearers in first.items() if bearers > 1 and len(name) > 2 and name.isalpha())


def _is_given(word: str) -> bool:
    """Whether a second and last word is a given name of the family-first order: longer than the family names
    are, or joined.
    """
    return "-" in word or word not in _FAMILIES


# Common family names of the family-first states: after a Western given name they are what stands alone.
_FAMILIES = frozenset(
    "Wu Lam Lee Chan Wong Ma Lai Koo Chen Chang Lin Huang Liu Yang Tsai Chiu Hsieh Kuo Kim Park Choi Chung Kang Cho "
    "Yoon Jang Lim Leung Ho Chow Cheung Tang Tsang Yuen Ip Law Yam Fong "
    "Kwok Mak Ng Poon Siu Tam To Tong Tse Yeung Yip".split()
)


def common_families() -> frozenset[str]:
    """Family names that many bear in the states that write them first."""
    return _FAMILIES


@cache
def _rows() -> Mapping[str, str]:
    return index_of("data/people.tsv.gz")


def family_names(actor_id: str) -> tuple[str, ...]:
    """What may stand alone for a known person, the usual one first; empty if the person is not in the
    tables.
    """
    row = _rows().get(actor_id)
    return tuple(row.split("\t")[0].split(";")) if row else ()


def wikidata_id(actor_id: str) -> str:
    """The person's Wikidata id where a source gives it, else an empty text."""
    row = _rows().get(actor_id)
    return row.split("\t")[1] if row else ""


def gender_of(name: str, country: str) -> Gender | None:
    """Whether English news says "she" or "he" of a person, going by the name.

    Params: name - full name in its usual English order; country - alpha-3 of the person's country, or empty.
    Returns: "f" or "m"; None where the name does not tell.
    Source: hand/given_names.toml.
    """
    persons, by_country, names = _genders()
    if (known := persons.get(fold(name))) is not None:
        return known
    first = name.partition(" ")[0]
    if country in FAMILY_FIRST and family_name(name, country) == first and len(first) < _LONG:
        return None  # the given name stands last, and tells nothing; longer words are Western given names
    for word in (fold(first), fold(first.partition("-")[0])):
        if (told := by_country.get((country, word)) or names.get(word)) is not None:
            return told
    return None


def is_english_given(name: str) -> bool:
    """Whether the first word of a name is a given name of the English-speaking world. Source: hand/given_names.toml."""
    return fold(name.partition(" ")[0]) in _english()


@cache
def _english() -> frozenset[str]:
    lists = toml_of("hand/given_names.toml")
    return frozenset(fold(name) for key in ("women", "men") for name in lists[key]["english"].split())


@cache
def _genders() -> tuple[Mapping[str, Gender], Mapping[tuple[str, str], Gender], Mapping[str, Gender]]:
    """Persons, names by country, and names, each with its gender."""
    lists = toml_of("hand/given_names.toml")
    keys: tuple[tuple[Gender, str], ...] = (("f", "women"), ("m", "men"))
    persons = {fold(name): gender for gender, key in keys for name in lists["persons"][key]}
    by_country = {
        (country, fold(name)): gender
        for gender, key in keys
        for country, names in lists[f"{key}_in"].items()
        for name in names.split()
    }
    names = {fold(name): gender for gender, key in keys for text in lists[key].values() for name in text.split()}
    return persons, by_country, names
