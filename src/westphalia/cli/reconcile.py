"""`westphalia reconcile`: what all articles of a record say together."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from westphalia.reconcile import Reconciled


@click.command(short_help="Join what the articles tell: stories, origins, disputes.")
@click.argument("file", type=click.Path())
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary; errors only.")
def reconcile(file: str, quiet: bool) -> None:
    """Bring together what the articles of the record FILE tell of the same happenings.

    Events of different articles that are one happening become a story, with how many articles report it and how many
    of those are independent of each other; utterances that several articles repeat become an echo; contradictions a
    dispute. `westphalia read` does this by itself; the command is for records read with --no-reconcile, made by an
    earlier version, or corrected with `westphalia fix`.

    Only articles that are new are compared; the result does not depend on the order in which they came. A run that
    is stopped is finished by the same command.

    \b
    westphalia reconcile news.duckdb
    westphalia show news.duckdb --stories
    """
    from westphalia.reconcile import reconcile as run
    from westphalia.record.record import open_record, require

    require(file)
    with open_record(file, write=True) as record, progress(shown=not quiet and sys.stderr.isatty()) as move:
        done = run(record, progress=move)
    if not quiet:
        click.echo(summary(done), err=True)


def summary(done: Reconciled) -> str:
    """Put what a run did in a line."""
    found = ", ".join(
        f"{number:,} {name if number != 1 else one}"
        for number, name, one in (
            (done.stories, "stories", "story"),
            (done.echoes, "echoes", "echo"),
            (done.disputes, "disputes", "dispute"),
            (done.agreements, "agreements", "agreement"),
            (done.ties, "ties", "tie"),
        )
    )
    new = f"{done.articles:,} new article{'' if done.articles == 1 else 's'} compared; " if done.articles else ""
    return f"{new}{found} [{done.seconds:.1f} s]"


@contextmanager
def progress(*, shown: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """Show a bar on standard error while the block runs; give the function that moves it."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def move(step: str, done: int, of: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=of)
            bar.update(tasks[step], completed=done, total=of)

        yield move
