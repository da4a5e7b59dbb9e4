"""What Westphalia does, as functions: read one article, read many into a record, open a record, correct it by hand."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from westphalia.articles.page import Article, Given, Page, Rejection
from westphalia.engines import CodedRows, Outcome, run
from westphalia.engines.work import Item, chunks
from westphalia.errors import ArticleRejected, BadOption, RecordError, WestphaliaError
from westphalia.record.record import Record, open_record
from westphalia.record.shield import uninterrupted
from westphalia.record.writer import Writer
from westphalia.reference.languages import language_code

if TYPE_CHECKING:
    from westphalia.coder import Coded
    from westphalia.record.decisions.made import Action, Decision, Subject

__all__ = [
    "Article",
    "Coded",
    "Given",
    "ReadInterrupted",
    "ReadSummary",
    "Record",
    "WestphaliaError",
    "decide",
    "open_record",
    "read",
    "read_into",
    "undo",
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


def read(
    text_or_article: str | Article | Mapping[str, Any],
    *,
    published: str | dt.date | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    language: str | None = None,
) -> Coded:
    """Read one article, with no file.

    Parameters
    ----------
    text_or_article
        The text of an article or the HTML of its page; or a mapping with `text` or `html` and any of `id`,
        `url`, `title`, `outlet`, `byline`, `published`, `language`; or an `Article`, which is clean already.
    published, outlet, url, title, byline, language
        What is known of it; each wins over what the article says. `published` is a date or its text.

    Returns
    -------
    Coded
        With `.article`, `.mentions`, `.events`, `.claims`, `.quantities`, `.times`, `.sentences`.

    Raises
    ------
    ArticleRejected
        Where it cannot be taken; the message says why.
    BadOption
        Where `language` is no language: its two-letter code or English name is asked for.
    """
    from westphalia.coder import code, code_article

    date = str(published) if published is not None else None
    given = _checked(Given(published=date, outlet=outlet, url=url, title=title, byline=byline, language=language))
    if isinstance(text_or_article, Article):
        if given != Given():
            raise BadOption("An Article says itself when and where it was published; give no other options with it.")
        return code_article(text_or_article)
    (result,) = code([_page(text_or_article, given)])
    if isinstance(result, Rejection):
        raise ArticleRejected(result.reason)
    return result


def _checked(given: Given) -> Given:
    """Return what is given with the language under its code; raise BadOption where it is no language."""
    return replace(given, language=language_code(given.language)) if given.language else given


def _page(source: str | Mapping[str, Any], given: Given) -> Page:
    """Make the page that JSON with the same fields would make; a bare text that is markup is HTML."""
    from westphalia.articles.inputs.jsonl import pages_of_document
    from westphalia.articles.inputs.origin import Origin

    if isinstance(source, str):
        source = {"html" if source.lstrip()[:1] == "<" else "text": source}
    if not isinstance(source, Mapping):
        raise BadOption(f"read() takes a text, a mapping or an Article, not {type(source).__name__}.")
    document = json.dumps(dict(source), default=str).encode()  # str: dates are given as such
    (page,) = pages_of_document(io.BytesIO(document), Origin(given=given))
    if isinstance(page, Rejection):
        raise ArticleRejected(page.reason)
    return page


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
    reconcile: bool = True,
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
    reconcile
        Join what the articles tell with what is in the record: stories, origins, disputes (see `reconcile`).
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
    BadOption
        Where `workers` or the given language make no sense.
    RecordError
        Where the record cannot be used, or the disk is full; what was committed before is kept.
    ReadInterrupted
        After Ctrl-C; what was done is kept.
    """
    from westphalia.articles.inputs import find_pages

    if workers is not None and workers < 1:
        raise BadOption(f"workers must be 1 or more, not {workers}. Leave it out to use all cores.")
    names = [sources] if isinstance(sources, str | os.PathLike) else list(sources)
    pages = find_pages(names, given=_checked(given or Given()))  # first: a missing path leaves no empty record behind
    with nullcontext(record) if isinstance(record, Record) else open_record(record, write=True) as opened:
        summary = _read(Writer(opened), _but(opened.path, pages), workers, progress)
        if reconcile:
            reconcile_record(opened)
        return summary


def reconcile_record(record: Record) -> None:
    """Join what the articles of a record tell (see `westphalia.reconcile.run`); loaded when first needed."""
    from westphalia.reconcile import reconcile

    reconcile(record)


def decide(
    record: Record,
    action: Action,
    subject: Subject,
    ids: Sequence[str],
    *,
    field: str | None = None,
    value: Any = None,
    note: str | None = None,
    by: str | None = None,
) -> Decision:
    """Correct a record by hand, as `westphalia fix` does: the decision is kept, and the record put together anew.

    Parameters
    ----------
    record
        Opened with `write=True`.
    action, subject
        `merge`, `split`, `reject` or `correct`; an `actor`, `event` or `story`.
    ids
        Of what it is about; of actors to merge, the first stays.
    field, value
        Of a correction: the field and its new value. Of a split, in `value`: the events that leave the story, or the
        articles in which the actor is somebody else.
    note, by
        Why; and who decides, by default the name of the user.

    Returns
    -------
    Decision
        Its `decision_id` is what `undo` takes.

    Raises
    ------
    WestphaliaError
        Where there is no such thing, or the decision makes no sense; nothing is decided then.
    """
    from westphalia.reconcile.correcting import correct
    from westphalia.record import decisions

    return correct(
        record, lambda: decisions.decide(record, action, subject, ids, field=field, value=value, note=note, by=by)
    ).decision


def undo(record: Record, decision_id: int, *, by: str | None = None) -> Decision:
    """Take a decision back; the rows are as they would be without it.

    Parameters
    ----------
    record
        Opened with `write=True`.
    decision_id
        Its number, as `decide` returns it and the table `decisions` lists it.
    by
        Who takes it back; by default the name of the user.

    Raises
    ------
    WestphaliaError
        Where there is none of that number, or it was taken back before.
    """
    from westphalia.reconcile.correcting import take_back

    return take_back(record, decision_id, by=by).decision


def _read(
    writer: Writer[CodedRows],
    pages: Iterable[Item],
    workers: int | None,
    progress: Callable[[ReadSummary], None] | None,
) -> ReadSummary:
    tally = _Tally(progress)
    try:
        with closing(run(_unknown(pages, writer, tally), workers=workers)) as outcomes:
            for outcome in outcomes:
                _keep(outcome, writer, tally)
    except RecordError:
        raise  # the file takes no more
    except KeyboardInterrupt:
        _commit(writer, tally)
        raise ReadInterrupted(tally.summary()) from None
    except BaseException:
        _commit(writer, tally)
        raise
    _commit(writer, tally)
    return tally.summary()


def _but(record: Path, pages: Iterable[Item]) -> Iterator[Item]:
    """Leave out the record itself, where it stands in a folder that is read."""
    own = {record.resolve(), record.resolve().with_name(f"{record.name}.wal")}
    for page in pages:
        if page.path is None or not page.path.endswith((record.name, ".wal")) or Path(page.path).resolve() not in own:
            yield page


def _unknown(pages: Iterable[Item], writer: Writer[CodedRows], tally: _Tally) -> Iterator[Item]:
    """Leave out the pages that the record has, before any work is done for them."""
    for chunk in chunks(pages):
        known = writer.known([page.page_id for page in chunk if isinstance(page, Page)])
        for page in chunk:
            if isinstance(page, Page) and page.page_id in known:
                tally.pass_over()
            else:
                yield page


@uninterrupted()  # or the summary could miss an article that the record has
def _keep(outcome: Outcome, writer: Writer[CodedRows], tally: _Tally) -> None:
    if isinstance(outcome, Rejection):
        writer.refuse(outcome)
        tally.refuse(outcome)
    else:
        writer.add(outcome)
        tally.add(outcome)
    if writer.full:
        _commit(writer, tally)


def _commit(writer: Writer[CodedRows], tally: _Tally) -> None:
    for repeated in writer.commit():
        tally.take_back(repeated)


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
        self._count(article, 1)
        self._next_page()

    def take_back(self, article: CodedRows) -> None:
        """Count an article as known after all: only the record can tell, and it is asked once a batch."""
        self._count(article, -1)
        self.known += 1

    def _count(self, article: CodedRows, times: int) -> None:
        self.new += times
        self.words += times * article.words
        self.events += times * article.events
        self.claims += times * article.claims
        if not article.coded:
            self.not_coded[article.language] += times

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
            not_coded=dict(+self.not_coded),
            words=self.words,
            events=self.events,
            claims=self.claims,
            seconds=time.perf_counter() - self.began,
        )
