"""`westphalia export`: one table of a record into a file that other programs read."""

from __future__ import annotations

import click


@click.command(short_help="Write one table as JSONL, CSV or Parquet.")
@click.argument("file", type=click.Path())
@click.option("--table", "-t", required=True, metavar="NAME", help="Which table: articles, events, claims, actors …")
@click.option(
    "--format",
    "-f",
    "form",
    metavar="jsonl|csv|parquet",
    help="How; by default what the end of PATH says (.csv, .parquet), else jsonl.",
)
@click.option(
    "--output", "-o", default="-", metavar="PATH", show_default=True, help="Where to; `-` is standard output."
)
def export(file: str, table: str, form: str | None, output: str) -> None:
    """Write one table of the record FILE, all rows and all columns.

    Nested fields (who acted, the chain of a claim) stay whole in jsonl and parquet, and are JSON text in csv.
    A file appears under its name only when it is whole; the record itself, or another one, is never written over.

    While a `westphalia read` adds to the record no other program can open it: export then fails and says so.

    \b
    westphalia export news.duckdb --table events --output events.csv
    westphalia export news.duckdb --table claims | head -1
    """
    from westphalia.record.export import DEFAULT_FORMAT, format_of
    from westphalia.record.export import export as write
    from westphalia.record.record import open_record

    chosen = form or format_of(output) or DEFAULT_FORMAT
    with open_record(file) as record:
        write(record, table, format=chosen, output=output)
    if form is None and output != "-" and format_of(output) is None:
        click.echo(f"{output} is written as {chosen}; --format chooses another.", err=True)
