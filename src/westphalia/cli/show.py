"""`westphalia show`: what a record holds, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Callable

import click

ROWS = 25  # that are shown where --limit does not say


# What can be asked for by an option of its own, in the order of the help: what the articles say together, and what each
# of them tells.
JOINED = {
    "stories": "The stories: events of any number of articles that are one happening.",
    "timeline": "The stories in the order in which they happened, and when they were reported.",
    "disputes": "Where the articles contradict each other.",
    "echoes": "Utterances that several articles repeat.",
    "agreements": "Treaties and the like.",
    "ties": "Lasting relations: alliances, arms, aid, sanctions …",
}
TOLD = {
    "events": "The events, as each article tells them.",
    "claims": "The claims: who says what, through whom.",
    "actors": "The actors.",
    "rejected": "The pages that were not taken, and why.",
}


def _views(command: Callable[..., None]) -> Callable[..., None]:
    for name, told in reversed((JOINED | TOLD).items()):
        command = click.option(f"--{name}", is_flag=True, help=told)(command)
    return command


@click.command(short_help="Look at what a record holds.")
@click.argument("file", type=click.Path())
@_views
@click.option("--article", metavar="ID", help="One article, by its id or the input's own: its events and claims.")
@click.option("--story", metavar="STORY_ID", help="One story: every report of it, origins apart, and its disputes.")
@click.option("--why", "--event", metavar="EVENT_ID", help="One event: the words it rests on, and the reasons.")
@click.option("--actor", metavar="NAME", help="Only with this actor: RUS, IGO:NATO, Lavrov. (Of claims: who speaks.)")
@click.option("--dyad", nargs=2, metavar="NAME NAME", help="Only between these two: RUS PRK.")
@click.option("--type", "type_", metavar="TYPE", help="Only this type of event (AGREE) or kind of claim (denial).")
@click.option("--status", metavar="STATUS", help="Only happened, planned, hypothetical or negated events.")
@click.option("--from", "since", metavar="DAY", help="Only from this day on: 2024-06-19, 2024-06 or 2024.")
@click.option("--to", "until", metavar="DAY", help="Only up to this day. (Of claims: days of publication.)")
@click.option("--limit", "-n", type=click.IntRange(min=1), show_default=str(ROWS), help="At most so many rows.")
def show(
    file: str,
    article: str | None,
    story: str | None,
    why: str | None,
    actor: str | None,
    dyad: tuple[str, str] | None,
    type_: str | None,
    status: str | None,
    since: str | None,
    until: str | None,
    limit: int | None,
    **asked: bool,
) -> None:
    """Show what the record FILE holds: an overview, or the rows that are asked for, each with its words.

    It is as wide as the terminal; COLUMNS in the environment says otherwise, in a pipe too. Where it is narrow,
    tables leave out columns.

    While a `westphalia read` adds to the record no other program can open it: show then fails and says so.

    \b
    westphalia show news.duckdb
    westphalia show news.duckdb --timeline --dyad RUS PRK
    westphalia show news.duckdb --story S-3f2a    (the beginning of an id is enough)
    westphalia show news.duckdb --disputes
    westphalia show news.duckdb --events --dyad RUS PRK --from 2024-06 --to 2024-07
    westphalia show news.duckdb --claims --actor Peskov
    westphalia show news.duckdb --why 3f2a
    """
    from westphalia.cli import story_views, views
    from westphalia.cli.filtering import OVERVIEW, views_for
    from westphalia.record.filters import Filter, days_of
    from westphalia.record.record import open_record

    one_thing = {"--why": (views.why, why), "--story": (story_views.story, story)}
    wishes = [option for option, (_, name) in one_thing.items() if name is not None]
    wishes += [f"--{name}" for name, wished in asked.items() if wished]
    given = {"--article": article, "--actor": actor, "--dyad": dyad or None, "--type": type_, "--status": status}
    given |= {"--from": since, "--to": until}
    given_names = [name for name, value in (given | {"--limit": limit}).items() if value is not None]
    chosen = views_for(wishes, given_names, type_)
    wanted = (*(dyad or ()), *((actor,) if actor is not None else ()))
    keep = Filter(
        article=article,
        actors=wanted,
        type=type_,
        status=status,
        since=days_of("--from", since).start if since else None,
        until=days_of("--to", until).end if until else None,
        limit=limit or ROWS,
    )
    printers = {OVERVIEW: views.overview, "--article": views.article}
    printers |= {f"--{name}": getattr(views, name) for name in TOLD}
    printers |= {f"--{name}": getattr(story_views, name) for name in JOINED}
    with open_record(file) as record:
        for view in chosen:
            if view in one_thing:
                printer, name = one_thing[view]
                printer(record, name or "")
            else:
                printers[view](record, keep)
