"""From findings to a verdict: same happening, linked, or different; with its score and the reasons in words."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib import resources
from operator import itemgetter
from typing import Literal, NamedTuple

from westphalia.reconcile.comparing.apart import apart
from westphalia.reconcile.comparing.compare import Finding, asunder, excluded, told_apart
from westphalia.reconcile.comparing.told import Told

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


class Score(NamedTuple):
    """The verdict on a pair of events, and the probability that they are one happening."""

    verdict: Verdict
    same: float


@cache
def weights() -> Mapping[str, Weight]:
    """Return the weight of every finding."""
    return {name: Weight(**entry) for name, entry in tomllib.loads(_text()).items()}


def weights_fingerprint() -> str:
    """Return what tells these weights from others."""
    return blake2b(_text().encode(), digest_size=6).hexdigest()


def _text() -> str:
    return resources.files("westphalia.reconcile").joinpath("weights.toml").read_text("utf-8")


def verdict(one: Told, other: Told, found: Iterable[Finding]) -> Score:
    """Return the verdict on two events by the weights of what comparing them found."""
    known = weights()
    same = near = 0.0
    for name, amount in found:
        _, for_same, for_near = known[name]
        same += for_same * amount
        near += for_near * amount
    probability = _probability(known["start"].same + same)
    two = told_apart(one, other, one_word=one.trigger == other.trigger) or apart(one, other)
    if two or excluded(one, other) or asunder(one, other):
        probability = min(probability, EXCLUDED)
    if probability >= SAME:
        return Score("same", round(probability, 4))
    linked = _probability(known["start"].near + near) >= LINKED
    return Score("linked" if linked else "different", round(probability, 4))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def reasons(found: Iterable[Finding]) -> list[str]:
    """Put the findings in words, the weightiest first: "same day (+1.5)"."""
    known = weights()
    weighty = []
    for name, there in found:
        says, same, _ = known[name]
        amount = same * there
        if not -WORTH_SAYING < amount < WORTH_SAYING:
            weighty.append((abs(amount), says, round(amount, 1)))
    weighty.sort(key=itemgetter(0), reverse=True)
    return [_put(says, amount) for _, says, amount in weighty[:MOST_REASONS]]


@cache
def _put(says: str, amount: float) -> str:
    """Put a finding in words; with amounts to one decimal there are few of those, met again and again."""
    return f"{says} ({amount:+.1f})"
