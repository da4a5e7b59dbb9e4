"""Every error that Westphalia raises on purpose, in one small tree.

::

    WestphaliaError
    ├── InputError                 what was given cannot be read
    │   ├── PathMissing            no such file, folder or glob
    │   └── ArticleRejected        one article cannot be taken; the others go on
    ├── RecordError                the record file cannot be used
    │   ├── RecordMissing          there is no such file
    │   ├── NotARecord             a file, but no record of ours
    │   ├── RecordTooNew           written by a newer Westphalia
    │   ├── RecordBusy             another program has it open
    │   └── RecordFull             the disk (or quota) is full; what was committed is kept
    ├── UnknownName                a table, format or identifier that does not exist
    ├── BadOption                  an option whose value makes no sense
    └── TooSlow                    a question that took longer than it may

Each message is one or more sentences: what happened, the usual cause, what to do now.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class WestphaliaError(Exception):
    """The root of the tree: catch this to catch everything raised on purpose."""


class InputError(WestphaliaError):
    """What was given to read cannot be read."""


class PathMissing(InputError):
    """A path or glob that leads to nothing."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is no file or folder {path!r}. Check the spelling; a pattern such as 'pages/*.html' must be "
            "quoted if your shell expands it to nothing."
        )
        self.path = path


class ArticleRejected(InputError):
    """One article cannot be taken into the record; `reason` says why, in words for a person."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RecordError(WestphaliaError):
    """The record file cannot be used as asked."""


class RecordMissing(RecordError):
    """The record file is not there."""


class NotARecord(RecordError):
    """The file is there, but Westphalia did not make it."""


class RecordTooNew(RecordError):
    """A newer Westphalia wrote the record."""


class RecordBusy(RecordError):
    """Another program has the record open, and keeps it from being written (or, while it writes, from being read)."""


class RecordFull(RecordError):
    """No space is left where the record is; all committed articles are kept."""


class UnknownName(WestphaliaError):
    """A name that does not exist, with the names that would have been right."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        near = get_close_matches(name, names, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        super().__init__(f"There is no {what} {name!r}.{hint} Available: {', '.join(names)}.")


class BadOption(WestphaliaError):
    """An option was given a value that makes no sense."""


class TooSlow(WestphaliaError):
    """A question to the record took longer than it may."""
