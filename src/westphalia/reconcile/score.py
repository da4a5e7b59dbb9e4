"""From findings to a verdict: same happening, linked, or different; with its score and the reasons in words."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib import resources
from typing import Literal, NamedTuple

from westphalia.reconcile.compare import Finding, excluded, findings
from westphalia.reconcile.told import Told

Verdict = Literal["same", "linked", "different"]
SAME = 0.5
# Two events of the same states within a fortnight are of one affair more often than not; what is kept is what is sure.
LINKED = 0.96
# No pair that cannot be one happening scores above, however alike it is told.
EXCLUDED = 0.2
# Reasons that weigh less than this are left out of the words.
WORTH_SAYING = 0.15
MOST_REASONS = 8


class Weight(NamedTuple):
    """What a finding says: in words, and in log-odds for one happening and for one affair."""

    says: str
    same: float
    near: float


class Link(NamedTuple):
    """The verdict on a pair of events, as a row of the table `links`."""

    event_a: str
    event_b: str
    verdict: Verdict
    score: float
    reasons: list[str]


@cache
def weights() -> Mapping[str, Weight]:
    """Return the weight of every finding."""
    return {name: Weight(**entry) for name, entry in tomllib.loads(_text()).items()}


def weights_fingerprint() -> str:
    """Return what tells these weights from others."""
    return blake2b(_text().encode(), digest_size=6).hexdigest()


def _text() -> str:
    return resources.files("westphalia.reconcile").joinpath("weights.toml").read_text("utf-8")


def same_score(found: Iterable[Finding]) -> float:
    """Return the probability that the two events are one happening, by the weights."""
    return _probability(found, "same")


def near_score(found: Iterable[Finding]) -> float:
    """Return the probability that they belong to one affair at least."""
    return _probability(found, "near")


def _probability(found: Iterable[Finding], field: Literal["same", "near"]) -> float:
    known = weights()
    total = getattr(known["start"], field) + sum(getattr(known[one.name], field) * one.amount for one in found)
    return 1 / (1 + math.exp(-total))


def link(one: Told, other: Told) -> Link:
    """Compare two events and return the verdict, whichever comes first."""
    first, second = sorted((one, other), key=lambda told: told.event_id)
    found = findings(first, second)
    same, near = same_score(found), near_score(found)
    if excluded(first, second):
        same = min(same, EXCLUDED)
    verdict: Verdict = "same" if same >= SAME else "linked" if near >= LINKED else "different"
    return Link(first.event_id, second.event_id, verdict, round(same, 4), list(reasons(found)))


def reasons(found: Iterable[Finding]) -> list[str]:
    """Put the findings in words, the weightiest first: "same day (+1.5)"."""
    known = weights()
    parts = [(known[one.name].says, known[one.name].same * one.amount) for one in found]
    weighty = sorted((part for part in parts if abs(part[1]) >= WORTH_SAYING), key=lambda part: -abs(part[1]))
    return [f"{says} ({amount:+.1f})" for says, amount in weighty[:MOST_REASONS]]
