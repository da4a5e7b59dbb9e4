"""Nouns that reconciling goes by: of what is counted, and of charges (`nouns.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("westphalia.reconcile").joinpath("nouns.toml").read_text("utf-8"))


@cache
def _kinds() -> Mapping[str, str]:
    return {noun: kind[0] for kind in _table()["kinds"] for noun in kind}


def kind_of(unit: str) -> str:
    """Return what is counted by one noun for it: "soldier" of "servicemen"."""
    return _kinds().get(unit.lower(), unit)


def is_of_people(unit: str) -> bool:
    """Return True for a noun of people, of whom more are counted as the days go by."""
    return unit.lower().split()[-1] in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(_table()["people"])


def charges() -> list[str]:
    """Return the nouns for what a denial turns down."""
    return list(_table()["charges"])
