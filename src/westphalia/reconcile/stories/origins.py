"""On whose word a story rests, and how many of its reports are independent of each other.

Two reports depend on each other where they have a source in common: the same speaker, the same outlet (cited, or
telling it in its own words), or an article that one copies from the other. Counting is cautious: reports that are
joined by any such bond, directly or through others, are one origin.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from westphalia.reconcile.comparing.telling import Station, Telling


class Word(NamedTuple):
    """Whose word a report rests on: the keys that another report may share, a name for people, and why."""

    keys: tuple[str, ...]
    name: str
    reason: str


def word_of(telling: Telling, copies: Mapping[str, Sequence[str]], utterances: Sequence[str] = ()) -> Word:
    """Return on whose word one telling rests.

    Parameters
    ----------
    copies
        For an article, those that it shares most of its words with.
    utterances
        Keys of the utterance that tells it, where other articles repeat that: who heard one man speak has it from him.
    """
    outlet = telling.outlet or "an outlet not named"
    # The same key as for an outlet that is cited: an agency and those who cite or print it are one origin.
    telling_it = [*([telling.outlet_id] if telling.outlet_id else []), *(telling.agency_ids or ())]
    printed = tuple(f"word:{plain(one)}" for one in telling_it) or (f"article:{telling.article_id}",)
    copied = tuple(f"article:{other}" for other in (telling.article_id, *copies.get(telling.article_id, ())))
    cited = cited_stations(telling.chain, telling.outlet_id)
    if telling.claim_id is None or not cited:
        reason = f"{outlet} tells it in its own words"
        if telling.article_id in copies:
            reason += ", largely those of another article"
        if others := [one for one in telling.agency_ids or () if plain(one) != plain(telling.outlet_id or "")]:
            reason += f", from a dispatch of {', '.join(other.removeprefix('OUT:') for other in others)}"
        return Word((*printed, *copied, *utterances), outlet, reason)
    names = [station["name"] or station["text"] or "somebody" for station in cited]
    keys = tuple(key for station in cited if (key := station_key(station)))
    # A speaker whom nobody names is known by the outlet that heard him alone: then the report is that outlet's.
    own = () if any(_firm(station) for station in cited) else printed
    return Word(
        (*keys, *own, *copied, *utterances), names[-1], f"{outlet} has it from {', by way of '.join(reversed(names))}"
    )


def cited_stations(chain: Sequence[Station], outlet_id: str | None) -> list[Station]:
    """Return a chain without the outlet that published it."""
    return [
        station
        for number, station in enumerate(chain)
        if number or plain(station["actor_id"] or "-") != plain(outlet_id or "")
    ]


def station_key(station: Station) -> str | None:
    """Return what two reports share that come from one speaker; None for one whom nothing tells from others."""
    return f"word:{plain(station['actor_id'])}" if _firm(station) else None


def plain(actor_id: str) -> str:
    """Return an outlet's id without its article: "The Velan Dispatch" and "Velan Dispatch" are one."""
    return actor_id.replace("OUT:the-", "OUT:", 1)


def _firm(station: Station) -> bool:
    """Whether a speaker is one and the same wherever he is met: "officials" of two articles need not be."""
    return bool(station["actor_id"]) and not str(station["actor_id"]).startswith("GRP:")


def independent(items: Iterable[tuple[Hashable, Sequence[str]]]) -> dict[Hashable, int]:
    """Number the groups of items that share keys, directly or through others.

    Parameters
    ----------
    items
        Each with its keys. One without any is a group of its own. The same item may come several times.

    Returns
    -------
    dict
        Item to the number of its group, from 1, in the order of first appearance.
    """
    leader: dict[Hashable, Hashable] = {}

    def find(node: Hashable) -> Hashable:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    order: dict[Hashable, None] = {}
    for item, keys in items:
        order[item] = None
        for key in keys:
            leader[find(("item", item))] = find(("key", key))
        find(("item", item))
    numbers: dict[Hashable, int] = {}
    return {item: numbers.setdefault(find(("item", item)), len(numbers) + 1) for item in order}
