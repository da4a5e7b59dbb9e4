"""Actors: one deed laid to different doers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from westphalia.reconcile.cluster import Pair
from westphalia.reconcile.compare import DEEDS
from westphalia.reconcile.disputes.side import Dispute, who
from westphalia.reconcile.stories import Story
from westphalia.reconcile.telling import Party, Telling, state_of
from westphalia.reconcile.words import stems_of


def actor_disputes(story_of: Mapping[str, Story], linked: Iterable[Pair]) -> Iterator[tuple[str, Dispute]]:
    """Yield disputes over who did something, each with the story that more articles tell (see `compare.contested`).

    Parameters
    ----------
    story_of
        Event id to its story.
    linked
        Pairs of events that were compared and are not one story.
    """
    telling = {one.event_id: one for story in story_of.values() for one in story.tellings}
    found: dict[tuple[str, str], tuple[Story, Story]] = {}
    for a, b in linked:
        one, other = story_of.get(a), story_of.get(b)
        if one and other and one is not other and _one_deed(telling[a], telling[b]):
            more, less = sorted((one, other), key=lambda story: (-story.row["reports"], story.row["story_id"]))
            found[more.row["story_id"], less.row["story_id"]] = more, less
    for (story_id, _), (more, less) in sorted(found.items()):
        sides = {_doers(more): more.tellings, _doers(less): less.tellings}
        versions = "; ".join(f"{doers} by {who(tellings)}" for doers, tellings in sides.items())
        yield story_id, Dispute("actor", sides, f"laid to {versions}")


def _one_deed(one: Telling, other: Telling) -> bool:
    return (
        one.type == other.type
        and one.type in DEEDS
        and one.article_id != other.article_id
        and bool(one.claim_id or other.claim_id)
        and one.status == other.status == "happened"
        and one.date_precision == "day"
        and one.date_start == other.date_start
        and stems_of(one.trigger) == stems_of(other.trigger)
        and bool(_states(one.target) & _states(other.target))
        and not _states(one.source) & _states(other.source)
    )


def _states(parties: Iterable[Party]) -> set[str]:
    return {state_of(party) for party in parties}


def _doers(story: Story) -> str:
    return ", ".join(dict.fromkeys(str(party["name"] or party["text"]) for party in story.row["source"]))
