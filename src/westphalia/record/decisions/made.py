"""The list of decisions: adding one, taking one back, reading them."""

from __future__ import annotations

import datetime as dt
import getpass
import json
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from westphalia.errors import BadOption, UnknownName
from westphalia.record.decisions.fields import checked
from westphalia.record.record import Record

Action = Literal["merge", "split", "reject", "correct"]
Subject = Literal["actor", "event", "story"]


class Decision(NamedTuple):
    """One correction by hand, as a row of the table `decisions`.

    Parameters
    ----------
    ids
        What it is about: actors; or events (a story is remembered by its events, as its own id may change).
    field, value
        Of a correction: what, and to which value; of a split: the events or articles on the other side.
    undone
        When it was taken back; None while it holds.
    undone_by
        Who took it back.
    """

    decision_id: int
    made: dt.datetime
    made_by: str
    action: Action
    subject: Subject
    ids: list[str]
    field: str | None
    value: Any
    note: str | None
    undone: dt.datetime | None
    undone_by: str | None = None


def decide(
    record: Record,
    action: Action,
    subject: Subject,
    ids: Sequence[str],
    *,
    field: str | None = None,
    value: Any = None,
    note: str | None = None,
    by: str | None = None,
) -> Decision:
    """Keep a decision. It changes the rows when `apply_decisions` is called, as `westphalia reconcile` does.

    Parameters
    ----------
    record
        Opened with `write=True`.
    action, subject
        `merge`, `split`, `reject` or `correct`; an `actor`, `event` or `story`.
    ids
        Actors: to merge (the first stays), to split (one), to reject, to correct. Events: likewise. Stories.
    field, value
        Of a correction: the field and its new value. Of a split, in `value`: the events that leave the story, or the
        articles in which the actor is somebody else.
    note
        Why, for those who come later.
    by
        Who decides; by default the name of the user.

    Raises
    ------
    UnknownName
        Where there is no such actor, event, story, article or field.
    BadOption
        Where the decision makes no sense: a merge of one thing, a value that is none.
    """
    kept, value = checked(record, action, subject, list(ids), field, value)
    (number,) = record.connection.execute("SELECT coalesce(max(decision_id), 0) + 1 FROM decisions").fetchone() or (1,)
    made = _now()
    decision = Decision(number, made, by or getpass.getuser(), action, subject, kept, field, value, note, None)
    record.connection.execute(
        "INSERT INTO decisions BY NAME SELECT ? AS decision_id, ?::TIMESTAMP AS made, ? AS made_by, ? AS action, "
        "? AS subject, ?::VARCHAR[] AS ids, ? AS field, ? AS value, ? AS note",
        [number, made, decision.made_by, action, subject, kept, field, json.dumps(value), note],
    )
    return decision


def withdraw(record: Record, decision_id: int) -> None:
    """Drop a decision that could not be applied, as if it had never been made."""
    record.connection.execute("DELETE FROM decisions WHERE decision_id = ?", [decision_id])


def reinstate(record: Record, decision_id: int) -> None:
    """Let a decision hold again that could not be taken back."""
    query = "UPDATE decisions SET undone = NULL, undone_by = NULL WHERE decision_id = ?"
    record.connection.execute(query, [decision_id])


def undo(record: Record, decision_id: int, *, by: str | None = None) -> Decision:
    """Take a decision back; `by` is who does, by default the name of the user.

    Raises
    ------
    UnknownName
        Where there is none of that number.
    BadOption
        Where it was taken back before.
    """
    known = {decision.decision_id: decision for decision in decisions(record)}
    if decision_id not in known:
        raise UnknownName("decision", str(decision_id), [str(number) for number in known])
    if known[decision_id].undone:
        raise BadOption(f"Decision {decision_id} was taken back before, on {known[decision_id].undone:%Y-%m-%d}.")
    record.connection.execute(
        "UPDATE decisions SET undone = ?, undone_by = ? WHERE decision_id = ?",
        [_now(), by or getpass.getuser(), decision_id],
    )
    return known[decision_id]


def decisions(record: Record, *, holding: bool = False) -> list[Decision]:
    """Return the decisions in the order they were made; with `holding`, those that were not taken back."""
    where = "WHERE undone IS NULL" if holding else ""
    columns = ", ".join(Decision._fields)
    found = record.connection.execute(f"SELECT {columns} FROM decisions {where} ORDER BY decision_id").fetchall()
    return [Decision(*row)._replace(value=json.loads(row[7]) if row[7] else None) for row in found]


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(tzinfo=None, microsecond=0)
