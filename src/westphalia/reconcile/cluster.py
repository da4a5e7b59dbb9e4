"""From pairs that are the same to groups that are: average linkage, so that no chain of likenesses runs away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

Pair = tuple[str, str]
# A pair that was not compared, or came out so low that it was not kept: nothing speaks for it, and little against it.
# Chosen with JOINED on the tuning pairs of benchmarks/gold: at 0.02 groups fall apart that are one.
NOT_COMPARED = 0.25
JOINED = 0.5  # on average, for two groups to be one
LIKELY = 0.6  # of the pair that proposes it


def connected(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """Return for every item of the pairs all that they lead to from it: one list for all of them."""
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        some, others = found.setdefault(one, [one]), found.setdefault(other, [other])
        if some is not others:
            more, fewer = (some, others) if len(some) >= len(others) else (others, some)
            more.extend(fewer)
            found.update(dict.fromkeys(fewer, more))
    return found


def groups_of(
    items: Iterable[str],
    scores: Mapping[Pair, float],
    *,
    forced: Iterable[Pair] = (),
    barred: Iterable[Pair] = (),
    never: Callable[[str, str], bool] | None = None,
    loose: bool = False,
) -> list[list[str]]:
    """Group items so that those of one group are alike on average.

    Parameters
    ----------
    items
        What to group.
    scores
        For pairs in alphabetical order, the probability that they are the same.
    forced, barred
        Pairs that a person joined or kept apart; they win over the scores.
    never
        Whether two items cannot be the same: they are in no group together, whatever the others are, unless forced.
    loose
        Let one likely pair join two groups, whatever the others are (single linkage).

    Returns
    -------
    list of list of str
        Every item in one group; groups and what is in them in alphabetical order. The result depends on what is given
        and not on its order.
    """
    members = {item: [item] for item in items}
    leader = {item: item for item in members}
    apart = {(min(pair), max(pair)) for pair in barred}

    def join(one: str, other: str) -> None:
        kept, gone = sorted((leader[one], leader[other]))
        for item in members[gone]:
            leader[item] = kept
        members[kept].extend(members.pop(gone))

    for one, other in sorted(forced):
        if leader[one] != leader[other]:
            join(one, other)
    likely = sorted((-score, pair) for pair, score in scores.items() if score >= LIKELY)
    for _, (one, other) in likely:
        some, others = leader[one], leader[other]
        if some != others and (loose or _alike(members[some], members[others], scores, apart, never)):
            join(one, other)
    return sorted(sorted(group) for group in members.values())


def _alike(
    some: Sequence[str],
    others: Sequence[str],
    scores: Mapping[Pair, float],
    apart: set[Pair],
    never: Callable[[str, str], bool] | None,
) -> bool:
    pairs: list[Pair] = [(one, other) if one < other else (other, one) for one, other in product(some, others)]
    found = [scores.get(pair, NOT_COMPARED) for pair in pairs]
    if sum(found) < JOINED * len(pairs) or (apart and not apart.isdisjoint(pairs)):
        return False
    return never is None or not any(never(*pair) for pair, score in zip(pairs, found, strict=True) if score < JOINED)
