"""From pairs that are the same to groups that are: average linkage, so that no chain of likenesses runs away; then each
item goes where it is most at home."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

Pair = tuple[str, str]
Test = Callable[[str, str], bool]
ROUNDS = 3  # of going over; what is undecided after them stays where it is


class Bounds(NamedTuple):
    """How alike items have to be.

    What counts for two groups being one is the mean over their pairs. A pair that was not compared, or came out so low
    that it was not kept, says little against it and weighs less than one that was; one that something excludes weighs
    more. They were chosen on the tuning and training pairs of `benchmarks/gold` (ties of `joined` and `better` by the
    held-back half, see PAIRS.md): where such pairs have no say, chains run on; where they weigh in full, or forbid,
    groups fall apart that are one.

    Attributes
    ----------
    likely
        Of the pair that proposes that two groups are one.
    joined
        On average, for two groups to be one.
    not_compared, excluded
        What a pair weighs that was not compared, and one that something excludes; one that was compared weighs 1.
    better
        How much more alike, on average, another group has to be for an item to go over to it; None where none does.
    """

    likely: float = 0.6
    joined: float = 0.55
    not_compared: float = 0.3
    excluded: float = 0.5
    better: float | None = None


ANY = Bounds()
# Of what is told of one happening. Since items may go over, less is asked of what brings them together.
STORIES = Bounds(joined=0.5, better=0.15)


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
    bounds: Bounds = ANY,
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
    bounds
        How alike items have to be.

    Returns
    -------
    list of list of str
        Every item in one group; groups and what is in them in alphabetical order. The result depends on what is given
        and not on its order.
    """
    groups = _Groups(items, _Measure(scores, bounds, never, against, {_pair(*pair) for pair in barred}))
    for one, other in sorted(forced):
        groups.join(one, other)
    for one, other in groups.measure.likely():
        if groups.at(one) is not groups.at(other) and groups.measure.hold(groups.at(one), groups.at(other)):
            groups.join(one, other)
    if bounds.better is not None:
        groups.settle(bounds.better, kept={item for pair in forced for item in pair})
    return groups.listed()


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


class _Measure(NamedTuple):
    """How alike items and groups are."""

    scores: Mapping[Pair, float]
    bounds: Bounds
    never: Test | None
    against: Test | None
    barred: set[Pair]

    def likely(self) -> list[Pair]:
        """Return the pairs that propose that two groups are one, the likeliest first."""
        likely = self.bounds.likely
        return [pair for _, pair in sorted((-score, pair) for pair, score in self.scores.items() if score >= likely)]

    def hold(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Return True where two groups may be one, and are alike enough for it."""
        pairs = [_pair(one, other) for one, other in product(some, others)]
        return self.barred.isdisjoint(pairs) and self._alike(pairs) and not self._told_as_two(pairs)

    def takes(self, item: str, others: Sequence[str]) -> bool:
        """Return True where nothing keeps an item out of a group."""
        pairs = [_pair(item, other) for other in others]
        return self.barred.isdisjoint(pairs) and not self._told_as_two(pairs)

    def mean(self, item: str, others: Sequence[str]) -> float:
        """Return how alike an item is to the others of a group, on average."""
        pairs = [_pair(item, other) for other in others if other != item]
        found = [self.scores[pair] for pair in pairs if pair in self.scores]
        weights = len(found) + sum(self._weight(pair) for pair in pairs if pair not in self.scores)
        return sum(found) / weights if weights else 0.0

    def _told_as_two(self, pairs: Iterable[Pair]) -> bool:
        never, joined = self.never, self.bounds.joined
        return never is not None and any(never(*pair) for pair in pairs if self.scores.get(pair, 0.0) < joined)

    def _alike(self, pairs: Sequence[Pair]) -> bool:
        found = [self.scores[pair] for pair in pairs if pair in self.scores]
        rest = [pair for pair in pairs if pair not in self.scores]
        most = sum(found) / self.bounds.joined - len(found)  # what the rest may weigh
        least = self.bounds.not_compared * len(rest)
        if most < least or self.against is None:
            return most >= least
        return most >= sum(map(self._weight, rest))

    def _weight(self, pair: Pair) -> float:
        """Return what a pair weighs that was not compared."""
        excluded = self.against is not None and self.against(*pair)
        return self.bounds.excluded if excluded else self.bounds.not_compared


class _Groups:
    """Items in groups: joined by the likeliest pairs first, then each put where it is most at home."""

    def __init__(self, items: Iterable[str], measure: _Measure) -> None:
        """Begin with every item by itself."""
        self.measure = measure
        self._group = {item: [item] for item in items}

    def at(self, item: str) -> list[str]:
        """Return the group that an item is in."""
        return self._group[item]

    def join(self, one: str, other: str) -> None:
        """Make the groups of two items one."""
        some, others = self._group[one], self._group[other]
        if some is not others:
            some.extend(others)
            self._group.update(dict.fromkeys(others, some))

    def settle(self, better: float, kept: Container[str]) -> None:
        """Let items go over to groups that they are much more alike to: a group that was joined by its likeliest pair
        may have drawn in what belongs elsewhere, and be held from its like by it."""
        near = self._neighbours()
        movable = sorted(item for item in near if item not in kept)
        for _ in range(ROUNDS):
            if not [item for item in movable if self._goes_over(item, near[item], better)]:
                return

    def listed(self) -> list[list[str]]:
        """Return the groups, each once and in order."""
        return sorted({id(group): sorted(group) for group in self._group.values()}.values())

    def _neighbours(self) -> dict[str, list[str]]:
        near: dict[str, list[str]] = {}
        for one, other in sorted(self.measure.likely()):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
        return near

    def _goes_over(self, item: str, near: Iterable[str], better: float) -> bool:
        own = self._group[item]
        others = {id(group): group for group in map(self.at, near) if group is not own}
        if len(own) == 1 or not others:
            return False  # the likeliest pairs have been tried for what is alone
        most = max(self.measure.bounds.joined, self.measure.mean(item, own) + better)
        means = sorted((-self.measure.mean(item, group), min(group), group) for group in others.values())
        found = next((group for mean, _, group in means if -mean > most and self.measure.takes(item, group)), None)
        if found is not None:
            own.remove(item)
            found.append(item)
            self._group[item] = found
        return found is not None
