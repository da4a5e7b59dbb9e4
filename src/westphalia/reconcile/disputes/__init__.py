"""Where the tellings of a story contradict each other: one module for each kind of dispute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.disputes.actors import rewrite_actor_disputes
from westphalia.reconcile.disputes.dates import date_dispute
from westphalia.reconcile.disputes.denials import denial
from westphalia.reconcile.disputes.numbers import Count, number_disputes
from westphalia.reconcile.disputes.places import place_dispute
from westphalia.reconcile.disputes.side import Dispute
from westphalia.reconcile.stories.stories import Story

__all__ = ["Count", "Dispute", "dispute_rows", "rewrite_actor_disputes"]


def dispute_rows(
    story: Story, counts: Mapping[str, Sequence[Count]], denials: Mapping[str, Sequence[Telling]]
) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `disputes` for what the tellings of one story dispute among them.

    Parameters
    ----------
    counts
        For an event, the quantities that measure it.
    denials
        For an event, denials of the claim that tells it.
    """
    found = (
        denial(story.tellings, denials),
        date_dispute(story.tellings),
        place_dispute(story.tellings),
        *number_disputes(story.tellings, counts),
    )
    yield from (dispute.row(story.row["story_id"]) for dispute in found if dispute is not None)
