"""What Westphalia does, as three functions: read one article, read many into a record, open a record."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from westphalia.articles.page import Article, Given, Page, Rejection
from westphalia.engines import CodedRows, Outcome, run
from westphalia.engines.work import Item, chunks
from westphalia.errors import BadOption, RecordError, WestphaliaError
from westphalia.record.record import Record, open_record
from westphalia.record.writer import Writer

if TYPE_CHECKING:
    from westphalia.coder import Coded

__all__ = [
    "Article",
    "Coded",
    "ReadInterrupted",
    "ReadSummary",
    "Record",
    "WestphaliaError",
    "open_record",
    "read",
    "read_into",
]

EXAMPLES = 20  # rejections that a summary holds; the record has them all


def __getattr__(name: str) -> Any:
    """Load the coder, and with it the parser's library, only when its class is asked for."""
    if name == "Coded":
        from westphalia.coder import Coded

        return Coded
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """What a run has done so far, or in all.

    Parameters
    ----------
    pages
        Pages and broken inputs seen.
    new
        Articles added to the record.
    known
        Pages that were in the record already, and others that turned out to be an article that was.
    rejected
        Pages not taken; `rejections` has the first twenty, the table `rejected` all.
    not_coded
        For each language the coder cannot read, the number of articles kept without events and claims.
    words, events, claims
        In the new articles.
    seconds
        Since the run began.
    """

    pages: int = 0
    new: int = 0
    known: int = 0
    rejected: int = 0
    rejections: tuple[Rejection, ...] = ()
    not_coded: Mapping[str, int] = field(default_factory=dict)
    words: int = 0
    events: int = 0
    claims: int = 0
    seconds: float = 0.0


class ReadInterrupted(KeyboardInterrupt):
    """Ctrl-C during a run: what was done is committed, and `summary` tells what that is."""

    def __init__(self, summary: ReadSummary) -> None:
        super().__init__()
        self.summary = summary


def read_into(
    record: str | os.PathLike[str] | Record,
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    given: Given | None = None,
    workers: int | None = None,
    progress: Callable[[ReadSummary], None] | None = None,
) -> ReadSummary:
    """Read articles into a record.

    What is in it already is passed over, so a run that was cut short is finished by repeating it.

    Parameters
    ----------
    record
        The file, created where there is none; or a record opened with `write=True`, which stays open.
    sources
        Files, folders, patterns, web addresses, or "-" for standard input; one or several.
    given
        What is known of all these articles: it wins over what their pages say.
    workers
        How many processes; 1 reads in this one. By default as many as there are cores, or this one for few
        articles.
    progress
        Called with the summary so far after every page.

    Returns
    -------
    ReadSummary
        What was done.

    Raises
    ------
    PathMissing
        Where a source leads to nothing; then nothing is read.
    RecordError
        Where the record cannot be used, or the disk is full; what was committed before is kept.
    ReadInterrupted
        After Ctrl-C; what was done is kept.
    """
    from westphalia.articles.inputs import find_pages

    if workers is not None and workers < 1:
        raise BadOption(f"workers must be 1 or more, not {workers}. Leave it out to use all cores.")
    names = [sources] if isinstance(sources, str | os.PathLike) else list(sources)
    pages = find_pages(names, given=given or Given())  # first: a missing path leaves no empty record behind
    with nullcontext(record) if isinstance(record, Record) else open_record(record, write=True) as opened:
        return _read(Writer(opened), _but(opened.path, pages), workers, progress)


def _read(
    writer: Writer, pages: Iterable[Item], workers: int | None, progress: Callable[[ReadSummary], None] | None
) -> ReadSummary:
    tally = _Tally(progress)
    try:
        with closing(run(_unknown(pages, writer, tally), workers=workers)) as outcomes:
            for outcome in outcomes:
                _keep(outcome, writer, tally)
    except RecordError:
        raise  # the file takes no more
    except KeyboardInterrupt:
        writer.commit()
        raise ReadInterrupted(tally.summary()) from None
    except BaseException:
        writer.commit()
        raise
    writer.commit()
    return tally.summary()


def _but(record: Path, pages: Iterable[Item]) -> Iterator[Item]:
    """Leave out the record itself, where it stands in a folder that is read."""
    own = {record.resolve(), record.resolve().with_name(f"{record.name}.wal")}
    for page in pages:
        if (
            page.path is None
            or not page.path.endswith((record.name, ".wal"))
            or Path(page.path).resolve() not in own
        ):
            yield page


def _unknown(pages: Iterable[Item], writer: Writer, tally: _Tally) -> Iterator[Item]:
    """Leave out the pages that the record has, before any work is done for them."""
    for chunk in chunks(pages):
        known = writer.known([page.page_id for page in chunk if isinstance(page, Page)])
        for page in chunk:
            if isinstance(page, Page) and page.page_id in known:
                tally.pass_over()
            else:
                yield page


def _keep(outcome: Outcome, writer: Writer, tally: _Tally) -> None:
    if isinstance(outcome, Rejection):
        writer.refuse(outcome)
        tally.refuse(outcome)
    elif writer.add(
        page_id=outcome.page_id, article_id=outcome.article_id, path=outcome.path, rows=outcome.rows
    ):
        tally.add(outcome)
    else:
        tally.pass_over()


@dataclass(slots=True)
class _Tally:
    """The figures of a run while it goes on; whoever wants to be is told of each page."""

    progress: Callable[[ReadSummary], None] | None = None
    pages: int = 0
    new: int = 0
    known: int = 0
    rejected: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    not_coded: Counter[str] = field(default_factory=Counter)
    words: int = 0
    events: int = 0
    claims: int = 0
    began: float = field(default_factory=time.perf_counter)

    def refuse(self, rejection: Rejection) -> None:
        self.rejected += 1
        if len(self.rejections) < EXAMPLES:
            self.rejections.append(rejection)
        self._next_page()

    def pass_over(self) -> None:
        self.known += 1
        self._next_page()

    def add(self, article: CodedRows) -> None:
        self.new += 1
        self.words += article.words
        self.events += article.events
        self.claims += article.claims
        if not article.coded:
            self.not_coded[article.language] += 1
        self._next_page()

    def _next_page(self) -> None:
        self.pages += 1
        if self.progress:
            self.progress(self.summary())

    def summary(self) -> ReadSummary:
        return ReadSummary(
            pages=self.pages,
            new=self.new,
            known=self.known,
            rejected=self.rejected,
            rejections=tuple(self.rejections),
            not_coded=dict(self.not_coded),
            words=self.words,
            events=self.events,
            claims=self.claims,
            seconds=time.perf_counter() - self.began,
        )
