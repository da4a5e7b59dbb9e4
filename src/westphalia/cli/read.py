"""`westphalia read`: articles from files, folders, feeds or the web into a record."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from westphalia.cli.stopping import INTERRUPTED
from westphalia.errors import BadOption, InputError, PathMissing, WestphaliaError

if TYPE_CHECKING:
    from westphalia.api import ReadSummary
    from westphalia.articles.page import Given

ALL_READ, SOME_REJECTED, NOTHING_DONE = 0, 1, 2


@click.command(short_help="Read articles into a record.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--record", "-r", required=True, metavar="FILE", type=click.Path(), help="The record; made if not there.")
@click.option("--published", metavar="DATE", help="Date of publication of these articles (2024-06-19, June 2024).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option("--url", metavar="URL", help="Where it was published (for one article).")
@click.option("--language", metavar="CODE", help="Language of these articles (en, English): told, not guessed.")
@click.option(
    "--workers", "-w", type=int, metavar="N", help="Processes; by default all cores, or one for few articles."
)
@click.option("--no-reconcile", is_flag=True, help="Do not join what the articles tell; `reconcile` does it later.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary; errors only.")
def read(
    paths: tuple[str, ...],
    record: str,
    published: str | None,
    outlet: str | None,
    url: str | None,
    language: str | None,
    workers: int | None,
    no_reconcile: bool,
    quiet: bool,
) -> int:
    """Read articles into a record and say what was found.

    PATH is a file, a folder (with all below it), a pattern in quotes, a web address, or `-` for standard
    input. What a file holds is told by its content: plain text, HTML, PDF, JSONL, WARC, RSS or Atom, any of
    them gzipped.

    Every PATH must be there: one that is not stops the command before anything is read.

    Reading only adds. An article that is in the record already is passed over, so a run that was cut short (by
    Ctrl-C, kill, a full disk) is finished by the same command. What was read is kept every few seconds. Pages
    that cannot be taken are listed with the reason, here and in the table `rejected`, and stop nothing.

    At the end, what the new articles tell is joined with what the record holds: events of several articles that are
    one happening become a story (see `westphalia reconcile --help`).

    While it runs the record is open to no other program: show and export have to wait.

    \b
    westphalia read pages/ --record news.duckdb
    westphalia read 'archive/2024-06-*.warc.gz' --record news.duckdb --workers 8
    westphalia read article.txt --record news.duckdb --published 2024-06-19 --outlet TASS
    zcat news.jsonl.gz | westphalia read - --record news.duckdb

    Exit code: 0 all read, 1 some pages rejected, 2 nothing could be done, 130 and 143 stopped by Ctrl-C or kill.
    """
    from westphalia.api import ReadInterrupted, read_into
    from westphalia.articles.page import Given

    _check_date(published)
    given = Given(published=published, outlet=outlet, url=url, language=_language(language))
    try:
        with _progress(paths, given, shown=not quiet and sys.stderr.isatty()) as progress:
            summary = read_into(record, paths, given=given, workers=workers, reconcile=False, progress=progress)
    except ReadInterrupted as stop:
        if stop.summary.pages:
            _tell(stop.summary, record)
        click.echo("Stopped. What is done is kept; the same command continues where it stopped.", err=True)
        return INTERRUPTED
    except PathMissing as error:
        raise InputError(f"{error} Nothing was read: correct this path or leave it out, and run it again.") from error
    if not quiet:
        _tell(summary, record)
    if summary.new and not no_reconcile:
        _reconcile(record, quiet=quiet)
    return exit_code(summary)


def _reconcile(record: str, *, quiet: bool) -> None:
    """Join what the articles tell, and say what came of it."""
    from westphalia.cli.reconcile import progress
    from westphalia.cli.reconcile import summary as put
    from westphalia.reconcile import reconcile
    from westphalia.record.record import open_record

    with open_record(record, write=True) as opened, progress(shown=not quiet and sys.stderr.isatty()) as move:
        done = reconcile(opened, progress=move)
    if not quiet:
        click.echo(put(done), err=True)


def _check_date(published: str | None) -> None:
    """Raise where the date makes no sense: else every single article would be rejected for it."""
    from westphalia.dates import parse_date

    try:
        if published is not None:
            parse_date(published)
    except ValueError as error:
        raise BadOption(
            f"--published {published!r} cannot be used: {error}. Write it as 2024-06-19, 2024-06 or 2024."
        ) from error


def _language(given: str | None) -> str | None:
    """Return the code of a language; raise where it is none."""
    from westphalia.reference.languages import language_code

    try:
        return given and language_code(given)
    except BadOption as error:
        raise BadOption(f"--language {error}") from error


def exit_code(summary: ReadSummary) -> int:
    """Return 0 where all pages were read, 1 where some were rejected, 2 where none could be read."""
    if summary.new + summary.known == 0:
        return NOTHING_DONE
    return SOME_REJECTED if summary.rejected else ALL_READ


def _tell(summary: ReadSummary, record: str) -> None:
    """Print what a run did on standard error."""
    for line in summary_lines(summary, record):
        click.echo(line, err=True)


def summary_lines(summary: ReadSummary, record: str) -> Iterator[str]:
    """Give the summary of a run as lines for a person."""
    if not summary.pages:
        yield "No articles found. A folder is searched for all files but hidden ones; is it the right one?"
        return
    found = f"{_count(summary.events, 'event')} and {_count(summary.claims, 'claim')}"
    rate = f"{summary.seconds:.1f} s, {summary.words / (summary.seconds or 1):,.0f} words/s"
    new = f"{_count(summary.new, 'new article')} ({_count(summary.words, 'word')})"
    yield f"{new} in {record}: {found} [{rate}]"
    if summary.known:
        yield f"{_count(summary.known, 'page')} had been read before: nothing to do."
    if summary.not_coded:
        languages = ", ".join(f"{code} {number}" for code, number in sorted(summary.not_coded.items()))
        yield f"Kept without events and claims, because their language is not read yet: {languages}."
    if summary.rejected:
        yield f"{_count(summary.rejected, 'page')} rejected:"
        for rejection in summary.rejections:
            yield f"  {rejection.path or rejection.url or rejection.external_id}: {rejection.reason}"
        if summary.rejected > len(summary.rejections):
            yield f"  … all of them: westphalia show {record} --rejected"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def _progress(paths: Sequence[str], given: Given, *, shown: bool) -> Iterator[Callable[[ReadSummary], None] | None]:
    """Show a bar on standard error while the block runs; give the function that moves it."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rejected]}"),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=None, rate="", rejected="")
        _count_ahead(paths, given, lambda total: bar.update(task, total=total))

        def move(summary: ReadSummary) -> None:
            rate = f"{summary.words / summary.seconds:,.0f} words/s" if summary.words else ""
            rejected = f"{summary.rejected:,} rejected" if summary.rejected else ""
            bar.update(task, completed=summary.pages, rate=rate, rejected=rejected)

        yield move


def _count_ahead(paths: Sequence[str], given: Given, tell: Callable[[int], None]) -> None:
    """Count the pages in a thread of its own, for the time left; what can be read only once is not."""
    from westphalia.articles.inputs import find_pages
    from westphalia.articles.inputs.web import is_address

    if any(path == "-" or is_address(path) for path in paths):
        return

    def count() -> None:
        with suppress(WestphaliaError):  # said by the one who reads
            tell(sum(1 for _ in find_pages(paths, given=given)))

    threading.Thread(target=count, daemon=True).start()
