"""How values are put for a person at a terminal: days, names, words, tables."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, Group
    from rich.table import Table

    from westphalia.record.rows import Day

PIPED_WIDTH = 120  # columns where there is no terminal to ask


def day(told: Day) -> str:
    """Put days in the grain they were told in: "2024-06-19", "2024-06", "2014-01-01 … 2024-06-19"."""
    if told.start is None and told.end is None:
        return ""
    if told.start is None or told.end is None:
        return f"{told.start or ''} … {told.end or ''}".strip()
    if told.precision == "month" and (told.start.year, told.start.month) == (told.end.year, told.end.month):
        return f"{told.start:%Y-%m}"
    if told.precision == "year" and told.start.year == told.end.year:
        return str(told.start.year)
    return str(told.start) if told.start == told.end else f"{told.start} … {told.end}"


def names(some: Sequence[str | None], *, most: int = 3) -> str:
    """Put a list of names, the first few: "Russia, China +2"."""
    present = [name for name in some if name]
    more = f" +{len(present) - most}" if len(present) > most else ""
    return ", ".join(present[:most]) + more


def words(text: str | None, *, most: int = 160) -> str:
    """Put words on one line, cut at a word where they are long."""
    line = " ".join((text or "").split())
    return line if len(line) <= most else (line[:most].rpartition(" ")[0] or line[:most]) + " …"


def console() -> Console:
    """Return the console on standard output: as wide as the terminal, or 120 columns in a pipe."""
    from rich.console import Console

    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if sys.stdout.isatty() else PIPED_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, emoji=False)


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, wide: str = "") -> Table:
    """Make a table with a header; numbers stand right, the column `wide` takes the room that is left."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    rows = [list(row) for row in rows]
    made = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for number, column in enumerate(columns):
        numeric = bool(rows) and all(isinstance(row[number], int | float) for row in rows)
        made.add_column(
            column,
            justify="right" if numeric else "left",
            overflow="fold",
            ratio=1 if column == wide else None,
        )
    for row in rows:
        # Text, not str: brackets in an article's words are no markup.
        made.add_row(
            *(Text("" if cell is None else f"{cell:,}" if isinstance(cell, int) else str(cell)) for cell in row)
        )
    made.expand = bool(wide)
    return made


def entry(*head: str, text: str) -> Group:
    """Make an entry of a list: a line of facts, the first of them faint (it is an id), and words below it."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    first, *rest = (fact for fact in head if fact)
    facts = Text.assemble((first, "dim"), "  ", "  ".join(rest), overflow="fold")
    return Group(facts, Padding(Text(words(text)), (0, 0, 1, 4), expand=False))
