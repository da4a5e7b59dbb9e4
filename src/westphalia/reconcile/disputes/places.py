"""Places: one act of one day put in different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from westphalia.reconcile.comparing.spots import Spot, kilometres, spot_of
from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.comparing.words import stems_of
from westphalia.reconcile.disputes.side import Dispute, who

APART = 60.0  # kilometres; nearer than that, one place is a suburb of the other, or its airport


def place_dispute(tellings: Sequence[Telling]) -> Dispute | None:
    """Return the dispute over where it happened, among tellings that name it by one word and date it to one day."""
    alike: defaultdict[tuple[str, object], list[Telling]] = defaultdict(list)
    for telling in tellings:
        on_a_day = telling.date_precision == "day" and telling.date_start == telling.date_end
        if on_a_day and telling.place and telling.place["lat"] is not None and telling.status == "happened":
            alike[" ".join(stems_of(telling.trigger)), telling.date_start].append(telling)
    for _, group in sorted(alike.items(), key=lambda item: (-len(item[1]), str(item[0]))):
        sides: defaultdict[str, list[Telling]] = defaultdict(list)
        for telling in group:
            sides[telling.place["name"]].append(telling)  # type: ignore[index]
        places = [spot for held in sides.values() if (spot := spot_of(held[0].place))]
        if len(sides) > 1 and len({telling.article_id for telling in group}) > 1 and _all_apart(places):
            versions = "; ".join(f"{place} by {who(held)}" for place, held in sorted(sides.items()))
            return Dispute("place", dict(sides), f"put in {versions}")
    return None


def _all_apart(places: Sequence[Spot]) -> bool:
    return all(kilometres(one, other) > APART for number, one in enumerate(places) for other in places[number + 1 :])
