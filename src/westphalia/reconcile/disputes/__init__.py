"""Where the tellings of a story contradict each other: one module for each kind of dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from westphalia.reconcile.cluster import Pair
from westphalia.reconcile.disputes.actors import actor_disputes
from westphalia.reconcile.disputes.dates import date_dispute
from westphalia.reconcile.disputes.denials import denial
from westphalia.reconcile.disputes.numbers import Count, number_disputes
from westphalia.reconcile.disputes.places import place_dispute
from westphalia.reconcile.disputes.side import Dispute
from westphalia.reconcile.stories import Story
from westphalia.reconcile.telling import Telling

__all__ = ["Count", "Dispute", "dispute_rows"]


def dispute_rows(
    stories: Sequence[Story],
    counts: Mapping[str, Sequence[Count]],
    denials: Mapping[str, Sequence[Telling]],
    linked: Iterable[Pair],
) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `disputes`.

    Parameters
    ----------
    counts
        For an event, the quantities that measure it.
    denials
        For an event, denials of the claim that tells it.
    linked
        Pairs of events that were compared: between stories, they may lay one deed to different doers.
    """
    for story in stories:
        for dispute in _within(story, counts, denials):
            if dispute is not None:
                yield dispute.row(story.row["story_id"])
    story_of = {event: story for story in stories for event in story.row["event_ids"]}
    for story_id, dispute in actor_disputes(story_of, linked):
        yield dispute.row(story_id)


def _within(
    story: Story, counts: Mapping[str, Sequence[Count]], denials: Mapping[str, Sequence[Telling]]
) -> Iterator[Dispute | None]:
    """Yield what the tellings of one story dispute, or None for what they do not."""
    yield denial(story.tellings, denials)
    yield date_dispute(story.tellings)
    yield place_dispute(story.tellings)
    yield from number_disputes(story.tellings, counts)
