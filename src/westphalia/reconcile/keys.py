"""Which events are compared at all: those that share two parties, a telling word and a fortnight.

Comparing every event with every other grows with the square of the record. Here each is filed under keys, and only
events under one key are compared. The keys of an event depend on it alone, never on what else is in the record: in
whatever order articles arrive, the same pairs are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from westphalia.reconcile.compare import DEEDS
from westphalia.reconcile.days import SLACK, Days, fortnights
from westphalia.reconcile.told import Told
from westphalia.reconcile.words import weight

RAREST_WORDS = 8  # of a sentence; they find what belongs together, the common ones only what does not
# An event known only to a span this long ("in 2023", "in the coming months") is compared over the whole of it.
COARSE = 46
NOBODY = "-"


class Key(NamedTuple):
    """One key of an event, as a row of the table `comparisons`.

    Parameters
    ----------
    pair
        Two of the parties, in alphabetical order, or one and `-`; of a deed also `-` and whom it was done to.
    word
        A telling stem of the sentence, the stem of the word that names the event, or its type in capitals.
    fortnight
        Number of the fortnight; null where the days are known too coarsely, or not at all.
    loose
        True where `-` stands for a party that is told: two such rows do not make a pair of events.
    """

    event_id: str
    pair: str
    word: str
    fortnight: int | None
    loose: bool


def keys_of(told: Told) -> Iterator[Key]:
    """Yield the keys of one event."""
    rare = sorted(told.words - {told.trigger}, key=lambda stem: (-weight(stem), stem))[:RAREST_WORDS]
    acts = [told.type, told.trigger]
    for (pair, loose), fortnight in product(_pairs(told), _fortnights(told.days)):
        for word in rare if pair.endswith(NOBODY) else [*acts, *rare]:
            yield Key(told.event_id, pair, word, fortnight, loose)
    if told.type in DEEDS and told.days.exact:  # whoever did it
        for target, fortnight in product(sorted(told.target.states), _fortnights(told.days)):
            yield Key(told.event_id, f"{NOBODY}|{target}", told.trigger, fortnight, False)


def _pairs(told: Told) -> Iterator[tuple[str, bool]]:
    sources, targets = told.source.states, told.target.states
    for source, target in product(sorted(sources), sorted(targets)):
        if source != target:
            yield "|".join(sorted((source, target))), False
    for source in sorted(sources):
        yield f"{source}|{NOBODY}", bool(targets - {source})


def _fortnights(days: Days) -> Iterable[int | None]:
    if not (days.first and days.last) or days.length > COARSE:
        return [None]
    return fortnights(days.first - SLACK, days.last + SLACK)


# Two ways to be a pair: both in one fortnight; or one of them known too coarsely for a fortnight, which then must
# share more than one key. $ids: the articles that are new; each pair is found once.
CANDIDATES = """
    WITH fresh AS (
        SELECT comparisons.* FROM comparisons JOIN events USING (event_id) WHERE article_id IN {ids}
    ), near AS (
        SELECT one.event_id AS a, other.event_id AS b FROM fresh one JOIN comparisons other
            USING (pair, word, fortnight)
        WHERE one.event_id <> other.event_id AND NOT (one.loose AND other.loose)
    ), coarse AS (
        SELECT a, b FROM (
            SELECT one.event_id AS a, other.event_id AS b, one.word FROM fresh one JOIN comparisons other
                USING (pair, word)
            WHERE one.event_id <> other.event_id AND NOT (one.loose AND other.loose)
                AND (one.fortnight IS NULL OR other.fortnight IS NULL)
        ) GROUP BY a, b HAVING count(DISTINCT word) > 1
    )
    SELECT DISTINCT least(a, b), greatest(a, b) FROM (FROM near UNION ALL FROM coarse) ORDER BY ALL
"""
