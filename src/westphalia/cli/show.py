"""`westphalia show`: what a record holds, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from westphalia.record.queries import Filter
    from westphalia.record.record import Record


@click.command(short_help="Look at what a record holds.")
@click.argument("file", type=click.Path())
@click.option("--article", metavar="ID", help="One article: its events and claims.")
@click.option("--events", is_flag=True, help="The events.")
@click.option("--claims", is_flag=True, help="The claims: who says what, through whom.")
@click.option("--actors", is_flag=True, help="The actors.")
@click.option("--rejected", is_flag=True, help="The pages that were not taken, and why.")
@click.option("--why", "--event", metavar="EVENT_ID", help="One event: the words it rests on, and the reasons.")
@click.option("--actor", metavar="NAME", help="Only with this actor: RUS, IGO:NATO, Lavrov.")
@click.option("--dyad", nargs=2, metavar="NAME NAME", help="Only between these two: RUS PRK.")
@click.option("--type", "type_", metavar="TYPE", help="Only this type of event (AGREE) or kind of claim (denial).")
@click.option("--status", metavar="STATUS", help="Only happened, planned, hypothetical or negated events.")
@click.option("--limit", "-n", type=click.IntRange(min=1), default=25, show_default=True, help="At most so many rows.")
def show(
    file: str,
    article: str | None,
    events: bool,
    claims: bool,
    actors: bool,
    rejected: bool,
    why: str | None,
    actor: str | None,
    dyad: tuple[str, str] | None,
    type_: str | None,
    status: str | None,
    limit: int,
) -> None:
    """Show what the record FILE holds: an overview, or the rows that are asked for, each with its words.

    \b
    westphalia show news.duckdb
    westphalia show news.duckdb --events --dyad RUS PRK
    westphalia show news.duckdb --claims --actor Peskov
    westphalia show news.duckdb --why 3f2a        (the beginning of an event's id is enough)
    westphalia show news.duckdb --rejected
    """
    from westphalia.cli import views
    from westphalia.record.queries import Filter
    from westphalia.record.record import open_record

    wanted = tuple(dyad or ()) + ((actor,) if actor else ())
    keep = Filter(article=article, actors=wanted, type=type_, status=status, limit=limit)
    asked: dict[Callable[[Record, Filter], None], bool] = {
        views.events: events,
        views.claims: claims,
        views.actors: actors,
        views.rejected: rejected,
    }
    chosen = [view for view, wish in asked.items() if wish]
    with open_record(file) as record:
        if why:
            views.why(record, why)
        for view in chosen or ([] if why else [_default(keep)]):
            view(record, keep)


def _default(keep: Filter) -> Callable[[Record, Filter], None]:
    """Choose what to show where no view is named: what the filters speak of, or the overview."""
    from westphalia.cli import views

    if keep.article:
        return views.article
    return views.events if keep.actors or keep.type or keep.status else views.overview
