"""`westphalia demo`: the whole of it on the sample that ships with the package."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from westphalia.record.record import Record

DEFAULT = "westphalia-demo.duckdb"


@click.command(short_help="Try it on the sample that ships with it.")
@click.option("--record", "-r", default=DEFAULT, show_default=True, metavar="FILE", help="Where to keep the record.")
def demo(record: str) -> int:
    """Read the sample articles into a new record, tell what was found, and say how to look further.

    The articles are about real events of 2023 to 2025; their words and outlets are our own.

    \b
    westphalia demo
    westphalia demo --record /tmp/try.duckdb
    """
    from westphalia.api import read_into
    from westphalia.cli.read import exit_code, summary_lines
    from westphalia.cli.reconcile import summary as put
    from westphalia.reconcile import reconcile
    from westphalia.record.record import open_record
    from westphalia.sample import articles_dir

    click.echo("Reading the sample articles …", err=True)
    summary = read_into(record, articles_dir(), reconcile=False)
    for line in summary_lines(summary, record):
        click.echo(line, err=True)
    with open_record(record, write=True) as opened:
        click.echo(put(reconcile(opened)), err=True)
    with open_record(record) as opened:
        _tell(opened)
    _say_how_to_go_on(record)
    _offer_the_browser(record)
    return exit_code(summary)


def _tell(record: Record) -> None:
    """Print what is most worth seeing: what happened between whom, a chain, a denial, one event explained."""
    from westphalia.cli import views
    from westphalia.cli.wording import console, entry
    from westphalia.record import queries
    from westphalia.record.filters import Filter

    out = console()
    out.print("Between whom most happened", style="bold")
    for dyad in queries.busiest_dyads(record, limit=5):
        out.print(f"  {dyad.source} → {dyad.target}: {dyad.events} events", markup=False)
    _tell_together(record)
    claims = queries.claims(record)
    far = sorted(claims, key=lambda claim: (-len(claim.chain), claim.claim_id))
    denials = [claim for claim in claims if claim.kind == "denial"]
    for title, chosen in (("Claims that came a long way", far[:2]), ("Denials", denials[:2])):
        out.print(f"\n{title}", style="bold")
        for claim in chosen:
            out.print(entry(claim.claim_id, views.said(claim), text=claim.content))
    told = [event for event in queries.events(record, Filter(status="happened")) if event.source and event.target]
    if told:
        out.print("One event, explained", style="bold")
        views.why(record, max(told, key=lambda one: (one.claim_id is not None, one.confidence or 0)).event_id)


def _tell_together(record: Record) -> None:
    """Print what the articles say together: the happenings most told, what is repeated, what is in dispute."""
    from westphalia.cli.wording import console, day, entry, names
    from westphalia.record import story_queries
    from westphalia.record.filters import Filter

    out = console()
    out.print("\nOne happening, several reports, and on how many independent words they rest", style="bold")
    for story in story_queries.stories(record, Filter(limit=4)):
        counted = f"{story.reports} reports, {story.origins} origins"
        out.print(entry(story.story_id, day(story.day) or "no day told", counted, text=story.title))
    out.print("One utterance, several articles", style="bold")
    for echo in story_queries.echoes(record, Filter(limit=2)):
        out.print(entry(echo.echo_id, f"{echo.origin}, in {names(echo.outlets, most=4)}", text=echo.text))
    for dispute in story_queries.disputes(record, Filter(limit=2)):
        out.print(entry("In dispute", dispute.title, text=dispute.reason))


def _offer_the_browser(record: str) -> None:
    """Ask whether to open the record in the browser, where somebody is there to answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    if click.confirm("\nOpen it in the browser now?", default=True, err=True):
        from westphalia.cli.serve import PORT
        from westphalia.web.serving import serve_record

        serve_record(record, host="127.0.0.1", port=PORT, browse=True)


def _say_how_to_go_on(record: str) -> None:
    click.echo(
        f"""
The record is {record}, one DuckDB file. Look further:
  westphalia serve {record}
  westphalia show {record}
  westphalia show {record} --timeline --dyad RUS PRK
  westphalia show {record} --stories --actor PRK
  westphalia show {record} --events --dyad RUS PRK
  westphalia export {record} --table events --format csv --output events.csv
  Python  import westphalia; westphalia.open_record("{record}").table("events").df()
  R       DBI::dbReadTable(DBI::dbConnect(duckdb::duckdb(), "{record}", read_only = TRUE), "events")
  DuckDB  duckdb -readonly {record} "SELECT type, count(*) FROM events GROUP BY ALL"

Your own articles:
  westphalia read FOLDER --record news.duckdb"""
    )
