"""From pairs that are the same to groups that are: average linkage, so that no chain of likenesses runs away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

Pair = tuple[str, str]
Test = Callable[[str, str], bool]
# What counts for two groups being one is the mean over their pairs. A pair that was not compared, or came out so low
# that it was not kept, says little against it and weighs less than one that was; one that something excludes weighs
# more. All four were chosen on the tuning pairs of benchmarks/gold: where such pairs have no say, chains run on; where
# they weigh in full, or forbid, groups fall apart that are one.
NOT_COMPARED = 0.3
EXCLUDED = 0.5
JOINED = 0.55  # on average, for two groups to be one
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
    never: Test | None = None,
    against: Test | None = None,
    not_compared: float = NOT_COMPARED,
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
        Whether two items are told as two: they are in no group together, whatever the others are, unless forced.
    against
        Whether something excludes that two items are the same, which may be told wrong in one of them.
    not_compared
        What a pair that was not compared weighs; one that was weighs 1.

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

    def hold(some: Sequence[str], others: Sequence[str]) -> bool:
        pairs = [(one, other) if one < other else (other, one) for one, other in product(some, others)]
        if not apart.isdisjoint(pairs) or not _alike(pairs, scores, not_compared, against):
            return False
        return never is None or not any(never(*pair) for pair in pairs if scores.get(pair, 0.0) < JOINED)

    for one, other in sorted(forced):
        if leader[one] != leader[other]:
            join(one, other)
    likely = sorted((-score, pair) for pair, score in scores.items() if score >= LIKELY)
    for _, (one, other) in likely:
        some, others = leader[one], leader[other]
        if some != others and hold(members[some], members[others]):
            join(one, other)
    return sorted(sorted(group) for group in members.values())


def _alike(pairs: Sequence[Pair], scores: Mapping[Pair, float], not_compared: float, against: Test | None) -> bool:
    found = [scores[pair] for pair in pairs if pair in scores]
    rest = [pair for pair in pairs if pair not in scores]
    most = sum(found) / JOINED - len(found)  # what the rest may weigh
    if most < not_compared * len(rest) or against is None:
        return most >= not_compared * len(rest)
    return most >= sum(EXCLUDED if against(*pair) else not_compared for pair in rest)
