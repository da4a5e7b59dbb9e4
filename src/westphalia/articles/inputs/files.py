"""Paths, folders and patterns → files, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import why_unreadable
from westphalia.articles.page import Given, Rejection
from westphalia.errors import PathMissing

_PAGE_ENDINGS = (".html", ".htm", ".xhtml")


def check_exists(source: str) -> None:
    """Raise PathMissing if the source is no file, folder, link, or pattern that something matches."""
    if os.path.lexists(source):
        return
    if not has_magic(source) or not _glob(source):
        raise PathMissing(source)


def find_files(source: str, given: Given) -> Iterator[Path | Rejection]:
    """Give the files a source leads to, sorted by name at every level, hidden ones left out.

    A file named by the user is given whatever it is; in a folder, what is no regular file is a rejection
    (opening a named pipe would wait forever).
    """
    if has_magic(source) and not os.path.lexists(source):
        yield from _matches(source, given)
    elif Path(source).is_dir():
        yield from _walk(source, given)
    else:
        yield Path(source)


def _matches(pattern: str, given: Given) -> Iterator[Path | Rejection]:
    # "**" matches the files inside folders itself; any other pattern that matches a folder means what is in
    # it.
    walk_folders = "**" not in pattern
    for match in _glob(pattern):
        if not Path(match).is_dir():
            yield Path(match)
        elif walk_folders:
            yield from _walk(match, given)


def _glob(pattern: str) -> list[str]:
    # Not pathlib's: that one takes hidden files, and no absolute patterns.
    return sorted(glob(pattern, recursive=True))  # noqa: PTH207


def _walk(folder: str, given: Given) -> Iterator[Path | Rejection]:
    found_any = False
    for item in _inside(folder, given, frozenset()):
        found_any = True
        yield item
    if not found_any:
        yield Origin(path=folder, given=given).reject(
            "The folder holds no files (hidden ones are left out). Check that it is the right one."
        )


def _inside(folder: str, given: Given, above: frozenset[tuple[int, int]]) -> Iterator[Path | Rejection]:
    try:
        identity = _identity(folder)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Origin(path=folder, given=given).reject(why_unreadable(error))
        return
    if identity in above:  # a link that leads back up: going on would never end
        return
    companions = _companions(entry.name for entry in entries)
    for entry in entries:
        if entry.name.startswith(".") or entry.name in companions:
            continue
        if entry.is_dir():
            yield from _inside(entry.path, given, above | {identity})
        else:
            yield _regular(entry, given)


def _companions(names: Iterator[str]) -> set[str]:
    """The folders of pictures and scripts that browsers save beside "page.html" as "page_files"."""
    stems = [name.rpartition(".")[0] for name in names if name.lower().endswith(_PAGE_ENDINGS)]
    return {f"{stem}_files" for stem in stems}


def _regular(entry: os.DirEntry[str], given: Given) -> Path | Rejection:
    origin = Origin(path=entry.path, given=given)
    if entry.is_symlink() and not Path(entry.path).exists():
        return origin.reject("It is a link that leads nowhere. Restore what it pointed to, or remove it.")
    if not entry.is_file():
        return origin.reject("It is no regular file but a pipe, socket or device. Leave it out.")
    return Path(entry.path)


def _identity(folder: str) -> tuple[int, int]:
    status = Path(folder).stat()
    return status.st_dev, status.st_ino
