"""The word lists of references.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def words(table: str, name: str) -> frozenset[str]:
    """Return one list ("verbs", "saying") for membership tests."""
    return frozenset(_tables()[table][name].split())


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("westphalia.actors").joinpath("references.toml").read_text("utf-8"))


@cache
def title_sectors() -> Mapping[str, str]:
    """Return titles that stand before names ("gen.", "judge") -> PLOVER sector."""
    titles = _tables()["titles"]
    return {title: sector for sector, words in titles.items() if sector.isupper() for title in words.split()}
