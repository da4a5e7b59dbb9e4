"""The cue lexicon (cues.toml), as look-ups."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from westphalia.attribution.claim import Attitude, ClaimKind, Strength

_PLAIN: ClaimKind = "statement"
_KINDS: tuple[ClaimKind, ...] = (
    "statement",
    "confirmation",
    "denial",
    "assessment",
    "forecast",
    "promise",
    "demand",
)


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(files("westphalia.attribution").joinpath("cues.toml").read_text("utf-8"))


@cache
def verb_kinds() -> Mapping[str, ClaimKind]:
    """Verb lemma -> the kind of claim it makes."""
    return {verb: kind for kind in _KINDS for verb in _tables()[kind].get("verbs", ())}


@cache
def infinitive_kinds() -> frozenset[ClaimKind]:
    """Kinds whose verbs take their content as an infinitive ("promised to send")."""
    return frozenset(kind for kind in _KINDS if _tables()[kind].get("infinitive"))


@cache
def noun_kinds() -> Mapping[str, ClaimKind]:
    """Noun lemma -> the kind of claim it makes with a clause ("the claim that …")."""
    nouns = {noun: kind for kind in _KINDS for noun in _tables()[kind].get("nouns", ())}
    return {**dict.fromkeys(_tables()["nouns"]["statement"], _PLAIN), **nouns}


@cache
def cue_kinds() -> Mapping[str, ClaimKind]:
    """Lemma of a cue -> the kind it makes of a claim, for words that are no cues by themselves."""
    return {word: kind for kind, listed in _tables()["cue_kinds"].items() for word in listed}


@cache
def attitudes() -> Mapping[str, Attitude]:
    """Lemma of a cue -> whether it tells of thinking or wanting, for those that do not tell of words."""
    return {word: attitude for attitude, listed in _tables()["attitudes"].items() for word in listed}


@cache
def strengths() -> Mapping[str, Strength]:
    """Lemma of a cue -> the weight it gives to what is said, for those that do more than say it."""
    return {word: strength for strength, listed in _tables()["strengths"].items() for word in listed}


@cache
def words(table: str, key: str) -> frozenset[str]:
    """Return one of the plain word lists ("citing", "verbs")."""
    return frozenset(_tables()[table][key])


@cache
def programs() -> Mapping[str, str]:
    """Name of a programme -> the outlet that broadcasts it."""
    return {name: outlet for outlet, names in _tables()["programs"].items() for name in names}
