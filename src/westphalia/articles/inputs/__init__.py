"""What the user names (files, folders, patterns, addresses, "-") → pages, one at a time.

Nothing but input and output happens here: no cleaning, no language processing. Pages come lazily and in a
fixed order; one that cannot be taken comes as a `Rejection` in its place.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from westphalia.articles.inputs.dispatch import read_stream
from westphalia.articles.inputs.files import check_exists, find_files
from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import why_unreadable
from westphalia.articles.inputs.web import is_address, open_address
from westphalia.articles.page import Given, Page, Rejection
from westphalia.errors import ArticleRejected

__all__ = ["find_pages"]

STANDARD_INPUT = "-"
NOTHING_GIVEN = Given()


def find_pages(
    sources: Iterable[str | os.PathLike[str]], *, given: Given = NOTHING_GIVEN
) -> Iterator[Page | Rejection]:
    """Find the pages that the sources lead to.

    Parameters
    ----------
    sources
        Files, folders (with all below them, hidden files left out), patterns (`*`, `?`, `[...]`, `**`),
        http(s) addresses, or "-" for standard input. What a file is, is told by its content: plain text,
        HTML, PDF, JSONL, JSON, WARC, RSS, Atom, and any of them compressed with gzip.
    given
        What is known of every page from outside; it wins over what the files say.

    Returns
    -------
    Iterator[Page | Rejection]
        In the order of the sources, and by name within a folder. Nothing is opened before its turn.

    Raises
    ------
    PathMissing
        At once, before anything is read, if a source does not exist or a pattern matches nothing.
    """
    names = [os.fspath(source) for source in sources]
    for name in names:
        if name != STANDARD_INPUT and not is_address(name):
            check_exists(name)
    return _pages(names, given)


def _pages(names: list[str], given: Given) -> Iterator[Page | Rejection]:
    for name in names:
        if name == STANDARD_INPUT:
            yield from _pages_of_standard_input(Origin(path=name, given=given))
        elif is_address(name):
            yield from _pages_of_address(name, given)
        else:
            yield from _pages_of_path(name, given)


def _pages_of_standard_input(origin: Origin) -> Iterator[Page | Rejection]:
    if sys.stdin is None:  # closed by whoever started us ("<&-", a service)
        yield origin.reject("Standard input is closed. Pipe a file into it, or give its path.")
    else:
        yield from read_stream(sys.stdin.buffer, origin)


def _pages_of_address(url: str, given: Given) -> Iterator[Page | Rejection]:
    try:
        stream, origin = open_address(url, given)
    except ArticleRejected as error:
        yield Rejection(None, url, None, error.reason)
        return
    yield from read_stream(stream, origin)


def _pages_of_path(name: str, given: Given) -> Iterator[Page | Rejection]:
    for path in find_files(name, given):
        if isinstance(path, Rejection):
            yield path
        else:
            yield from _pages_of_file(path, Origin(path=str(path), given=given))


def _pages_of_file(path: Path, origin: Origin) -> Iterator[Page | Rejection]:
    try:
        stream = path.open("rb")
    except OSError as error:
        yield origin.reject(why_unreadable(error))
        return
    with stream:
        yield from read_stream(stream, origin)
