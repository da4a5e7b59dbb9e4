"""Dates: one act put on different days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.comparing.words import SIGNING, stems_of
from westphalia.reconcile.disputes.side import Dispute, who


def date_dispute(tellings: Sequence[Telling]) -> Dispute | None:
    """Return the dispute over the day of an act.

    Only tellings that name it by the same word are held against each other: who left on Monday may have arrived on
    Tuesday. What was planned for a day and done on another is a change of plan.
    """
    by_word: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.date_precision == "day" and telling.date_start == telling.date_end and telling.status == "happened":
            by_word[_word(telling)].append(telling)
    for _, alike in sorted(by_word.items(), key=lambda item: (-len(item[1]), item[0])):
        sides: defaultdict[str, list[Telling]] = defaultdict(list)
        for telling in alike:
            sides[str(telling.date_start)].append(telling)
        if len(sides) > 1 and len({telling.article_id for telling in alike}) > 1 and not _one_after_the_other(alike):
            versions = "; ".join(f"{day} by {who(held)}" for day, held in sorted(sides.items()))
            return Dispute("date", dict(sides), f"dated {versions}")
    return None


def _one_after_the_other(tellings: Sequence[Telling]) -> bool:
    """Whether every article of the first day was out before the last: what was done on Tuesday is no news of Monday."""
    first, last = (pick(str(telling.date_start) for telling in tellings) for pick in (min, max))
    early = [telling for telling in tellings if str(telling.date_start) == first]
    return all(one.published_precision == "day" and str(one.published) < last for one in early)


def _word(telling: Telling) -> str:
    stems = stems_of(telling.trigger)
    return "sign" if SIGNING & set(stems) else " ".join(stems)
