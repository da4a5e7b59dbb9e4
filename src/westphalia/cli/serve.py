"""`westphalia serve`: the web app over one record."""

from __future__ import annotations

import click

PORT = 8420


@click.command(short_help="Open the record in a browser.")
@click.argument("file", type=click.Path())
@click.option("--port", "-p", default=PORT, show_default=True, help="Port; 0 takes a free one.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to answer on; others than this machine's need a token.",
)
@click.option("--open/--no-open", "browse", default=True, show_default=True, help="Open the browser.")
@click.option("--seconds", default=20.0, show_default=True, help="How long one question may take.")
def serve(file: str, port: int, host: str, browse: bool, seconds: float) -> None:
    """Open the record FILE as a web app: stories, who tells them and on whose word, disputes, dossiers, time line, map.

    It answers on this machine only. With another --host everybody who can reach it must show a token, which stands in
    the address that is printed. Corrections are written to the record as `westphalia fix` writes them.

    \b
    westphalia serve news.duckdb
    westphalia serve news.duckdb --port 9000 --no-open
    westphalia serve news.duckdb --host 0.0.0.0
    """
    from westphalia.web.serving import serve_record

    serve_record(file, host=host, port=port, browse=browse, seconds=seconds)
