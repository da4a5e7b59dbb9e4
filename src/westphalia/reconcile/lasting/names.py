"""Names of agreements: their telling words, one for those that translate each other, and names that are one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from westphalia.reconcile.comparing.telling import Party
from westphalia.reconcile.comparing.words import stems_of, telling
from westphalia.reference.names import lookup

KIND = (
    "treaty pact agreement accord deal convention ceasefire cease-fire truce armistice "
    "sign new old the between area field sphere"
)
SMALL = frozenset(("of", "on", "the", "and", "for"))
SHORTEST = 3  # letters of initials


@cache
def _kinds() -> frozenset[str]:
    return frozenset(stems_of(KIND))


@cache
def _data() -> Mapping[str, Mapping[str, list[str]]]:
    text = resources.files("westphalia.reconcile").joinpath("agreement_words.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _same() -> Mapping[str, str]:
    """Return for the stem of a word the stem of the one that it stands for."""
    pairs = ((stems_of(word)[0], stems_of(other)[0]) for word, others in _data()["same"].items() for other in others)
    return {other: word for word, other in pairs}


@cache
def _known() -> Mapping[frozenset[str], str]:
    return {_plain(other): name for name, others in _data()["known"].items() for other in (name, *others)}


def _plain(name: str) -> frozenset[str]:
    return frozenset(stems_of(name)) - {"the"}


def words_of(name: str, parties: Iterable[Party]) -> frozenset[str]:
    """Return what a name, with those it is known by, or a description is about: no words for kind and parties."""
    named = {stem for party in parties for text in (party["name"], party["text"]) for stem in stems_of(text or "")}
    known = known_as(name)
    names = (name, known, *_data()["known"][known]) if isinstance(known, str) else (name,)
    return telling(_same().get(stem, stem) for one in names for stem in stems_of(one)) - named - _kinds()


def loose_words(name: str) -> int:
    """Return how many words of a name stand for another, as in a translation that is not the common one."""
    return sum(stem in _same() for stem in stems_of(name))


def known_as(name: str) -> str | frozenset[str]:
    """Return the first of the names that an agreement is known by; the words of the name where it has no other."""
    plain = _plain(name)
    return _known().get(plain) or _short().get(name) or plain


@cache
def _short() -> Mapping[str, str]:
    return {short: name for name in _data()["known"] for short in _initials(name)}


def is_short_for(one: str, other: str) -> bool:
    """Return True where one name is, or holds, the initials of the other: "NAFTA", "the INF treaty"."""
    return bool(_capitals(one) & _initials(other) or _capitals(other) & _initials(one))


def keys_of(name: str) -> set[str]:
    """Return what a name that shares no word with another of the same agreement shares with it."""
    known = known_as(name)
    return {*_capitals(name), *_initials(name), *([known, *_initials(known)] if isinstance(known, str) else ())}


def _capitals(name: str) -> set[str]:
    """Return the words in capitals, without the names of states: "NAFTA", but not "USA"."""
    words = (word for word in re.findall(r"\w+", name) if len(word) >= SHORTEST and word.isupper())
    return {word for word in words if all(found.entity.kind != "country" for found in lookup(word))}


def _initials(name: str) -> set[str]:
    """Return what a name may be shortened to: all its words, or those before the noun of its kind; small words or not,
    compounds as one word ("INF") or as several ("TPP")."""
    found = set()
    for words in (re.findall(r"[^\W\d_]+", name), re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name)):
        full = [word for word in words if word.lower() not in SMALL]
        before = full[:-1] if full and _kinds().intersection(stems_of(full[-1])) else full
        found |= {"".join(word[0].upper() for word in run) for run in (words, full, before)}
    return {letters for letters in found if len(letters) >= SHORTEST}
