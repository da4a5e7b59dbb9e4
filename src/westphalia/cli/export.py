"""`westphalia export`: one table of a record into a file that other programs read."""

from __future__ import annotations

import click


@click.command(short_help="Write one table as JSONL, CSV or Parquet.")
@click.argument("file", type=click.Path())
@click.option("--table", "-t", required=True, metavar="NAME", help="Which table: articles, events, claims, actors …")
@click.option("--format", "-f", "form", default="jsonl", metavar="jsonl|csv|parquet", show_default=True, help="How.")
@click.option(
    "--output", "-o", default="-", metavar="PATH", show_default=True, help="Where to; `-` is standard output."
)
def export(file: str, table: str, form: str, output: str) -> None:
    """Write one table of the record FILE, all rows and all columns.

    Nested fields (who acted, the chain of a claim) stay whole in jsonl and parquet, and are JSON text in csv.
    A file appears under its name only when it is whole.

    \b
    westphalia export news.duckdb --table events --format csv --output events.csv
    westphalia export news.duckdb --table claims | head -1
    """
    from westphalia.record.export import export as write
    from westphalia.record.record import open_record

    with open_record(file) as record:
        write(record, table, format=form, output=output)
