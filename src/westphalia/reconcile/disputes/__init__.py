"""Where the tellings of a story contradict each other: one module for each kind of dispute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from westphalia.reconcile.disputes.dates import date_dispute
from westphalia.reconcile.disputes.denials import denial
from westphalia.reconcile.disputes.numbers import Count, number_disputes
from westphalia.reconcile.disputes.places import place_dispute
from westphalia.reconcile.disputes.side import Dispute
from westphalia.reconcile.stories import Story

__all__ = ["Count", "Dispute", "dispute_rows"]


def dispute_rows(story: Story, counts: Mapping[str, Sequence[Count]]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `disputes` for one story.

    Parameters
    ----------
    counts
        For an event, the quantities that measure it.
    """
    found = [
        denial(story.tellings),
        date_dispute(story.tellings),
        place_dispute(story.tellings),
        *number_disputes(story.tellings, counts),
    ]
    for dispute in found:
        if dispute is not None:
            yield dispute.row(story.row["story_id"])
