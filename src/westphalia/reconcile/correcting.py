"""A correction by hand from beginning to end: it is kept, applied to the rows, and gone again where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from westphalia.reconcile.run import reconcile
from westphalia.record.decisions import Decision, reinstate, undo, withdraw
from westphalia.record.record import Record
from westphalia.record.transaction import transaction


class Correction(NamedTuple):
    """A decision that holds (or was taken back), and how many rows of stories and the like it changed."""

    decision: Decision
    changed: int


def correct(record: Record, decide: Callable[[], Decision]) -> Correction:
    """Make a decision and apply it to the record.

    Parameters
    ----------
    record
        Opened with `write=True`.
    decide
        What makes the decision: a call of `westphalia.record.decisions.decide`.

    Raises
    ------
    WestphaliaError
        Where it makes no sense or cannot be applied; nothing is decided then.
    """
    with transaction(record):
        decision = decide()
    try:
        return Correction(decision, reconcile(record).changed)
    except BaseException:
        with transaction(record):  # what could not be applied was not decided
            withdraw(record, decision.decision_id)
        raise


def take_back(record: Record, decision_id: int, *, by: str | None = None) -> Correction:
    """Undo a decision; the rows are as they would be without it."""
    with transaction(record):
        decision = undo(record, decision_id, by=by)
    try:
        return Correction(decision, reconcile(record).changed)
    except BaseException:
        with transaction(record):  # what could not be taken back still holds
            reinstate(record, decision_id)
        raise
