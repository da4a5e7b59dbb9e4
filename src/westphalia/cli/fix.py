"""`westphalia fix`: corrections by hand, kept as decisions that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast, get_args

import click

from westphalia.errors import BadOption

if TYPE_CHECKING:
    from westphalia.record.decisions import Decision
    from westphalia.record.record import Record


NOTHING = "-"  # as a value: the field is left empty


@click.command(short_help="Correct actors, events and stories by hand.")
@click.argument("file", type=click.Path())
@click.argument("action", metavar="ACTION", type=click.Choice(("merge", "split", "reject", "correct", "undo", "list")))
@click.argument("words", nargs=-1, metavar="[SUBJECT] [ID...]")
@click.option("--note", metavar="TEXT", help="Why, for those who come later.")
@click.option("--by", metavar="NAME", help="Who decides; by default the name of the user.")
def fix(file: str, action: str, words: tuple[str, ...], note: str | None, by: str | None) -> None:
    """Merge, split, reject or correct an actor, an event or a story of the record FILE.

    SUBJECT is `actor`, `event` or `story`. Each correction is kept with who made it and when, and can be undone. What
    is decided about an actor or a story holds for articles that are read later as well. The beginning of an id is
    enough.

    \b
    westphalia fix news.duckdb merge actor PER:kim-jong-un PER:kim-jong-eun
    westphalia fix news.duckdb split actor PER:kim ARTICLE_ID        (in this article it is somebody else)
    westphalia fix news.duckdb merge story S-3f2a S-9c01
    westphalia fix news.duckdb split story S-3f2a EVENT_ID           (this event is another happening)
    westphalia fix news.duckdb reject event 3f2a --note "a film, not an attack"
    westphalia fix news.duckdb correct event 3f2a date 2024-06-19
    westphalia fix news.duckdb correct event 3f2a target PRK
    westphalia fix news.duckdb list
    westphalia fix news.duckdb undo 3

    Fields: of an actor name, kind, country, sector, parent_id; of an event type, mode, status, date, place, source,
    target; of a story title, type, mode, status, date, place. The value `-` leaves a field empty. To reject an actor
    is to take it out of all events and claims: what has no source then is gone.
    """
    from westphalia.reconcile.correcting import correct, take_back
    from westphalia.record.decisions import decisions
    from westphalia.record.record import open_record, require

    require(file)
    with open_record(file, write=True) as record:
        if action == "list":
            for decision in decisions(record):
                click.echo(put(decision))
            return
        if action == "undo":
            done, changed = take_back(record, _number(words), by=by)
        else:
            done, changed = correct(record, lambda: _decide(record, action, words, note, by))
    click.echo(f"{'Taken back: ' if action == 'undo' else ''}{put(done)}")
    click.echo(
        f"{changed:,} row{'' if changed == 1 else 's'} of the stories and what is beside them changed.", err=True
    )


def _number(words: Sequence[str]) -> int:
    if len(words) != 1 or not words[0].isdigit():
        raise BadOption("undo takes the number of one decision; `westphalia fix FILE list` shows them.")
    return int(words[0])


def _decide(record: Record, action: str, words: Sequence[str], note: str | None, by: str | None) -> Decision:
    from westphalia.record.decisions import decide
    from westphalia.record.decisions.made import Action, Subject

    if not words or words[0] not in get_args(Subject):
        raise BadOption(f"{action} what? Write actor, event or story, then its id: fix FILE {action} event 3f2a")
    subject, *ids = words
    field: str | None = None
    value: str | list[str] | None = None
    if action == "correct":
        if len(ids) < 3:
            raise BadOption("A correction needs an id, a field and the new value: correct event 3f2a date 2024-06-19")
        ids, field, value = ids[:1], ids[1], " ".join(ids[2:]).removeprefix(NOTHING)
    elif action == "split":
        ids, value = ids[:1], ids[1:]
    return decide(
        record, cast("Action", action), cast("Subject", subject), ids, field=field, value=value, note=note, by=by
    )


def put(decision: Decision) -> str:
    """Put a decision in a line."""
    what = " ".join(decision.ids[:4]) + (f" and {len(decision.ids) - 4} more" if len(decision.ids) > 4 else "")
    change = f" {decision.field} = {_plain(decision.value)}" if decision.field else ""
    undone = f", taken back {decision.undone:%Y-%m-%d %H:%M} by {decision.undone_by}" if decision.undone else ""
    note = f": {decision.note}" if decision.note else ""
    return (
        f"{decision.decision_id}. {decision.action} {decision.subject} {what}{change} "
        f"({decision.made_by}, {decision.made:%Y-%m-%d %H:%M}{undone}){note}"
    )


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
