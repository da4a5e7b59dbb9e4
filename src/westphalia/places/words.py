"""The lexicon of this room, read once: see data/usage.toml and data/common_words.txt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from westphalia.reference.fold import fold

_DATA = files(__package__) / "data"


@dataclass(frozen=True, slots=True)
class Sites:
    """Nouns in names of sites, and what they are. last: behind the name; built: the same, of what people also speak of
    as bodies; first: before it; of: before "of".
    """

    last: Mapping[str, str]
    built: Mapping[str, str]
    first: Mapping[str, str]
    of: Mapping[str, str]


@cache
def words(name: str) -> frozenset[str]:
    """Return one list of data/usage.toml."""
    return frozenset(_usage()[name].split())


@cache
def sites() -> Sites:
    """Return the nouns of sites."""
    table = _usage()["sites"]
    last = {kind: nouns for kind, nouns in table.items() if isinstance(nouns, str)}
    return Sites(_by_noun(last), _by_noun(table["built"]), _by_noun(table["first"]), _by_noun(table["of"]))


@cache
def common_words() -> frozenset[str]:
    """Return the ordinary words and family names that towns share."""
    lines = (_DATA / "common_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def us_states() -> Mapping[str, str]:
    """Return the short forms of US states, folded, with their postal codes."""
    return {fold(short): code for code, text in _usage()["us_states"].items() for short in (code, text)}


@cache
def _usage() -> dict[str, Any]:
    return tomllib.loads((_DATA / "usage.toml").read_text("utf-8"))


def _by_noun(table: Mapping[str, str]) -> dict[str, str]:
    return {noun: kind for kind, nouns in table.items() for noun in nouns.split()}
