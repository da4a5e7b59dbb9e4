"""Spellings that the tables do not have, of names from other scripts: "Khameni", "Lavrow", "el-Sisi"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from spacy.tokens import Span

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.reference.fold import fold
from westphalia.reference.names import lookup, name_index
from westphalia.reference.offices import monarchs, offices_of
from westphalia.reference.people import gender_of

_USUAL = 0.7  # weight from which a family name alone means one person
_SHORTEST = 7  # letters; shorter names are too often other people's
_ARTICLES = ("al", "el", "ad", "as", "ash", "an", "ar", "ul")
# Where names are written in Latin letters one letter makes another person: "Allen" is not "Allan".
_LATIN = frozenset(
    "USA GBR CAN AUS NZL IRL FRA DEU ESP ITA PRT NLD BEL AUT CHE SWE NOR DNK FIN POL CZE HUN BRA MEX ARG COL".split()
)
# Letters that transliteration puts for each other, leaves out or adds.
_GROUPS = ("aeiouyj", "vw", "kqcg", "sz", "dt")
_ALIKE = {letter: group for group in _GROUPS for letter in group}
_SILENT = "aeiouyhw"
_SOUNDS = str.maketrans("wcqz", "vkks", "aeiouyjh")
_FULL, _SHORTEST_GIVEN = 2, 5
_REIGNING = frozenset({"king", "queen", "emir", "amir", "sultan", "emperor"})


def spelt_like(cast: Cast, name: str) -> Actor | None:
    """Return the known person whose name differs by one letter, if it is one only, and of a country in the article."""
    folded = fold(name)
    if len(folded.replace(" ", "")) < _SHORTEST:
        return None
    near = {m.actor.country for m in cast.mentions if m.actor.country} - _LATIN
    found = {
        candidate.entity.actor_id: candidate.entity
        for variant in _variants(folded)
        if variant in name_index()
        for candidate in lookup(variant.title(), on=cast.on)
        if candidate.entity.kind == "person" and (" " in variant or candidate.weight >= _USUAL)
    }
    close = [entity for entity in found.values() if entity.country in near]
    return Actor.of(close[0]) if len(close) == 1 and len(found) == 1 else None


def holder_called(cast: Cast, name: Span) -> Actor | None:
    """Return the holder of an office on that day who has this family name, letter by letter, and whose given name
    sounds the same: "Emanuel Macron", "Aleksandar Lukashenko", but no "Marie Macron"."""
    if len(name) != _FULL or len(name[0]) < _SHORTEST_GIVEN:
        return None
    for candidate in lookup(name[-1].text, on=cast.on):
        known, given = candidate.entity, candidate.entity.name.partition(" ")[0]
        if candidate.form != "family" or candidate.weight < _USUAL or known.kind != "person":
            continue
        if _is_alike(name[0].text, given) and offices_of(known.actor_id, on=cast.on):
            return Actor.of(known)
    return None


def monarch_called(title: str, name: str, on: dt.date | None) -> Actor | None:
    """Return who reigns that day under a name that follows a title of monarchs: "King Felipe", "Emir Tamim"."""
    if title not in _REIGNING:
        return None
    known = {reign.person.actor_id: reign.person for reign in monarchs(on)}
    found = [person for person in known.values() if fold(name) == fold(person.name).removeprefix(title).split()[0]]
    return Actor.of(found[0]) if len(found) == 1 else None


def _is_alike(given: str, other: str) -> bool:
    """Return True for one given name in two transliterations; a woman's is none of a man's ("Aleksandra")."""
    one, two = fold(given), fold(other)
    if one[:1] != two[:1] or one.endswith("a") != two.endswith("a") or _consonants(one) != _consonants(two):
        return False
    return {gender_of(given, ""), gender_of(other, "")} != {"f", "m"}


def _consonants(name: str) -> str:
    """Return the consonants of a name, those that are written for one sound as one, and doubled ones once."""
    plain = name.replace("x", "ks").translate(_SOUNDS)
    return "".join(letter for index, letter in enumerate(plain) if letter != plain[index - 1 : index])


def _variants(name: str) -> Iterator[str]:
    """Yield the name with one letter more, less or other, and with another Arabic article; the first letter stands."""
    for index in range(1, len(name) + 1):
        before, letter, after = name[:index], name[index : index + 1], name[index + 1 :]
        yield from (before + more + letter + after for more in {*_SILENT, before[-1]})
        if letter in _SILENT or letter == before[-1]:
            yield before + after
        yield from (before + other + after for other in _ALIKE.get(letter, "") if other != letter)
    words = name.split()
    for index, word in enumerate(words[:-1]):
        if word in _ARTICLES:
            yield from (" ".join((*words[:index], other, *words[index + 1 :])) for other in _ARTICLES)
            yield " ".join((*words[:index], *words[index + 1 :]))
