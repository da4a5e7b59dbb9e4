"""How values are put for a person at a terminal: days, names, words, entries of a list."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, Group, RenderableType
    from rich.table import Table

    from westphalia.record.rows import Day, Publication

PIPED_WIDTH = 120  # columns where there is no terminal to ask, and COLUMNS does not say
WORDS = 160  # characters of an article's words in a list


def day(told: Day) -> str:
    """Put days in the grain they were told in: "2024-06-19", "June 2024", "2014 …", "about 2023"."""
    grain = told.precision or "day"
    first, last = _in_grain(told.start, grain), _in_grain(told.end, grain)
    put = first if first == last else f"{first} … {last}".strip()
    return f"about {put}" if put and told.about else put


def published(when: Publication) -> str:
    """Put a date of publication as precisely as it is known: "2024-06-19", "June 2024 (inferred)"."""
    put = _in_grain(when.date, when.precision or "day")
    return f"{put} (inferred)" if put and when.basis == "inferred" else put


def _in_grain(date: dt.date | None, grain: str) -> str:
    """Put one end of a stretch of time, never finer than it was told."""
    if date is None:
        return ""
    if grain in ("month", "season"):
        return f"{date:%B} {date.year}"
    if grain in ("year", "decade"):
        return str(date.year)
    return date.isoformat()


def names(some: Sequence[str | None], *, most: int = 3) -> str:
    """Put a list of names, the first few: "Russia, China +2"."""
    present = list(dict.fromkeys(name for name in some if name))
    more = f" +{len(present) - most}" if len(present) > most else ""
    return ", ".join(present[:most]) + more


def sides(source: Sequence[str | None], target: Sequence[str | None]) -> str:
    """Put who did it and towards whom; who did it with each other is named once: "Russia, China, with each other"."""
    who, whom = names(source) or "not told who", names(target)
    if set(source) == set(target):
        return f"{who}, with each other" if len(set(source)) > 1 else who
    return f"{who} → {whom}" if whom else who


def counted(number: int, what: str) -> str:
    """Put a number with what it counts: "1 article", "1,200 articles"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def words(text: str | None, *, most: int = WORDS) -> str:
    """Put words on one line, cut at a word where they are long."""
    line = " ".join((text or "").split())
    return line if len(line) <= most else (line[:most].rpartition(" ")[0] or line[:most]) + " …"


def console() -> Console:
    """Return the console on standard output: as wide as COLUMNS says, else the terminal, else 120 columns."""
    from rich.console import Console

    size = shutil.get_terminal_size((PIPED_WIDTH, 24))
    file = sys.stdout if sys.stdout.isatty() else _Trimmed(sys.stdout)
    return Console(file=file, width=size.columns, height=size.lines, highlight=False, emoji=False)  # type: ignore[arg-type]


class _Trimmed:
    """A stream that leaves out the blanks at the ends of lines, with which Rich fills them up."""

    _BLANKS = re.compile(r"[ \t]+(?=\n)")

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.encoding = stream.encoding

    def write(self, text: str) -> int:
        return self._stream.write(self._BLANKS.sub("", text))

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return False


def entry(*head: str, text: str = "", note: str = "", most: int = WORDS) -> Group:
    """Make an entry of a list: a line of facts, the first of them faint (it is an id), and words below it.

    Parameters
    ----------
    text
        Words of an article.
    note
        Where they are from, faint.
    most
        Characters of the words that are shown.
    """
    from rich.console import Group
    from rich.text import Text

    first, *rest = (fact for fact in head if fact)
    parts: list[RenderableType] = [
        Text.assemble((first, "dim"), "  " if rest else "", "  ".join(rest), overflow="fold")
    ]
    if text:
        parts.append(_indented(Text(words(text, most=most), overflow="fold")))
    if note:
        parts.append(_indented(Text(note, "dim", overflow="fold")))
    return Group(*parts, Text(""))


def _indented(what: RenderableType) -> RenderableType:
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, 4), expand=False)


def facts(told: Iterable[tuple[str, str | None]]) -> Table:
    """Put labelled values below each other, those that are there; a long one goes on below where it began."""
    from rich.table import Table
    from rich.text import Text

    made = Table.grid(padding=(0, 2, 0, 0))
    made.add_column(style="dim", no_wrap=True)
    made.add_column(overflow="fold")
    for label, value in told:
        if value:
            made.add_row(label, Text(value))
    return made
