"""A dispute and its sides: what is held, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.telling import Telling


class Dispute(NamedTuple):
    """Versions that cannot all be true, each with the tellings that hold it."""

    kind: str
    sides: Mapping[str, list[Telling]]
    reason: str

    def row(self, story_id: str) -> dict[str, Any]:
        """Return the row of the table `disputes`."""
        sides = [_side(value, tellings) for value, tellings in sorted(self.sides.items())]
        return {"story_id": story_id, "kind": self.kind, "sides": sides, "reason": self.reason}


def _side(value: str, tellings: Iterable[Telling]) -> dict[str, Any]:
    ordered = sorted(tellings, key=lambda telling: telling.order)
    return {
        "value": value,
        "claim_ids": list(dict.fromkeys(telling.claim_id for telling in ordered if telling.claim_id)),
        "article_ids": list(dict.fromkeys(telling.article_id for telling in ordered)),
    }


def who(tellings: Iterable[Telling]) -> str:
    """Put who holds a version: "TASS; Sergey Lavrov in The Harbour Wire"."""
    names = [
        f"{telling.speaker} in {telling.outlet or 'an outlet not named'}" if telling.speaker else telling.outlet
        for telling in sorted(tellings, key=lambda telling: telling.order)
    ]
    return "; ".join(dict.fromkeys(name or "an outlet not named" for name in names))
