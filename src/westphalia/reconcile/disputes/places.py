"""Places: one act of one day put in different places."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from westphalia.reconcile.disputes.side import Dispute, who
from westphalia.reconcile.telling import Telling
from westphalia.reconcile.words import stems_of

APART = 60.0  # kilometres; nearer than that, one place is a suburb of the other, or its airport
EARTH = 6371.0


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
        places = [held[0].place for held in sides.values()]
        if len(sides) > 1 and len({telling.article_id for telling in group}) > 1 and _all_apart(places):
            versions = "; ".join(f"{place} by {who(held)}" for place, held in sorted(sides.items()))
            return Dispute("place", dict(sides), f"put in {versions}")
    return None


def _all_apart(places: Sequence[Any]) -> bool:
    return all(kilometres(one, other) > APART for number, one in enumerate(places) for other in places[number + 1 :])


def kilometres(one: dict[str, Any], other: dict[str, Any]) -> float:
    """Return the distance between two places with `lat` and `lon` in degrees (haversine)."""
    lat, lat2 = math.radians(one["lat"]), math.radians(other["lat"])
    across = math.radians(other["lon"] - one["lon"])
    chord = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin(across / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, chord)))
