"""Under which days events are filed to be compared."""

from __future__ import annotations

import datetime as dt
import random

from westphalia.reconcile.comparing.days import AN_AGE, DAY, EPOCH, Days, eras, fortnights, gap
from westphalia.reconcile.comparing.keys import _spans


def drawn(chance: random.Random) -> Days:
    first = EPOCH + chance.randrange(40_000) * DAY
    return Days(first, first + chance.choice([0, 3, 45, 46, 90, 364, 3000]) * DAY)


def test_what_lies_less_than_an_age_apart_meets_in_an_era_or_the_next() -> None:
    chance = random.Random(7)
    for _ in range(3000):
        one, other = drawn(chance), drawn(chance)
        apart = gap(one, other)
        here, there = ([span["era"] for span in _spans(days)] for days in (one, other))
        meet = any(abs(a - b) <= 1 for a in here for b in there)
        assert meet or (apart is not None and apart > AN_AGE)


def test_days_of_one_fortnight_are_filed_by_it() -> None:
    day = dt.date(2024, 6, 19)
    assert [span["fortnight"] for span in _spans(Days(day, day, True))] == list(fortnights(day - DAY, day + DAY))
    assert next(iter(_spans(Days(day, day + 90 * DAY)))) == {"fortnight": None, "era": eras(day, day)[0]}
    assert list(_spans(Days())) == [{"fortnight": None, "era": None}]
