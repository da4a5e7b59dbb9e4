"""The words by which the finding of events tells things apart (words.toml), as look-ups."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words.toml by its table and name: ``words("status.implicative")``.

    Raises: KeyError, where there is none of that name.
    """
    table, _, key = name.partition(".")
    return frozenset(_tables()[table][key])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("westphalia.events").joinpath("words.toml").read_text("utf-8"))
