"""Who denies or rejects something does not do so to his own state: its name and its organs are what he speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.actors.mention import Mention
from westphalia.events.roles.described import is_described

_ORGANS = frozenset({"government", "military"})
_NAMED = frozenset({"name", "capital", "adjective", "variant", "place"})
_SPOKEN_OF = "REJECT"  # who urges or praises his own state, or an organ of it, does speak to it


def abroad(source: Sequence[Mention], target: list[Mention], kind: str) -> list[Mention]:
    """Return the targets, or none where all of them are the source's own state or organs of it.

    "Thailand denied that its soldiers had entered": they are what it speaks of. "The minister denied that Canada had
    paid": so is Canada. Parties, people and officials of one's own state can be turned down: those stay.
    """
    if kind != _SPOKEN_OF or not source or not all(_is_own(source, mention) for mention in target):
        return target
    return []


def _is_own(source: Sequence[Mention], target: Mention) -> bool:
    country = target.actor.country
    if country is None or is_described(target) or any(one.actor.country != country for one in source):
        return False
    if target.actor.kind in _ORGANS and target.actor_id != country:
        return all(one.actor.kind == "country" and one.form in _NAMED for one in source)
    named = target.actor.kind == "country" and target.form in _NAMED
    return named and all(_speaks_for_state(one) for one in source)


def _speaks_for_state(mention: Mention) -> bool:
    return mention.actor.kind in ("country", "government") or mention.actor.sector == "GOV"
