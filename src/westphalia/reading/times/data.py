"""The data files of this package, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return one of the TOML files beside this module ("lexicon.toml")."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def lexicon(table: str) -> dict[str, Any]:
    """Return one table of lexicon.toml."""
    words: dict[str, Any] = load("lexicon.toml")[table]
    return words
