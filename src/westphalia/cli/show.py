"""`westphalia show`: what a record holds, for a person at a terminal."""

from __future__ import annotations

import click

ROWS = 25  # that are shown where --limit does not say


@click.command(short_help="Look at what a record holds.")
@click.argument("file", type=click.Path())
@click.option("--article", metavar="ID", help="One article, by its id or the input's own: its events and claims.")
@click.option("--events", is_flag=True, help="The events.")
@click.option("--claims", is_flag=True, help="The claims: who says what, through whom.")
@click.option("--actors", is_flag=True, help="The actors.")
@click.option("--rejected", is_flag=True, help="The pages that were not taken, and why.")
@click.option("--why", "--event", metavar="EVENT_ID", help="One event: the words it rests on, and the reasons.")
@click.option("--actor", metavar="NAME", help="Only with this actor: RUS, IGO:NATO, Lavrov. (Of claims: who speaks.)")
@click.option("--dyad", nargs=2, metavar="NAME NAME", help="Only events between these two: RUS PRK.")
@click.option("--type", "type_", metavar="TYPE", help="Only this type of event (AGREE) or kind of claim (denial).")
@click.option("--status", metavar="STATUS", help="Only happened, planned, hypothetical or negated events.")
@click.option("--limit", "-n", type=click.IntRange(min=1), show_default=str(ROWS), help="At most so many rows.")
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
    limit: int | None,
) -> None:
    """Show what the record FILE holds: an overview, or the rows that are asked for, each with its words.

    It is as wide as the terminal; COLUMNS in the environment says otherwise, in a pipe too. Where it is narrow,
    tables leave out columns.

    While a `westphalia read` adds to the record no other program can open it: show then fails and says so.

    \b
    westphalia show news.duckdb
    westphalia show news.duckdb --events --dyad RUS PRK
    westphalia show news.duckdb --claims --actor Peskov
    westphalia show news.duckdb --why 3f2a        (the beginning of an event's id is enough)
    westphalia show news.duckdb --rejected
    """
    from westphalia.cli import views
    from westphalia.cli.filtering import OVERVIEW, views_for
    from westphalia.record.filters import Filter
    from westphalia.record.record import open_record

    asked = {"--why": why is not None, "--events": events, "--claims": claims}
    asked |= {"--actors": actors, "--rejected": rejected}
    given = {"--article": article, "--actor": actor, "--dyad": dyad or None, "--type": type_, "--status": status}
    given_names = [name for name, value in (given | {"--limit": limit}).items() if value is not None]
    chosen = views_for([view for view, wish in asked.items() if wish], given_names, type_)
    wanted = (*(dyad or ()), *((actor,) if actor is not None else ()))
    keep = Filter(article=article, actors=wanted, type=type_, status=status, limit=limit or ROWS)
    printers = {
        "--events": views.events,
        "--claims": views.claims,
        "--actors": views.actors,
        "--rejected": views.rejected,
        "--article": views.article,
        OVERVIEW: views.overview,
    }
    with open_record(file) as record:
        for view in chosen:
            if view == "--why":
                views.why(record, why or "")
            else:
                printers[view](record, keep)
