"""Tables that fit: one line a row at any width. Where it is narrow the less important columns are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

GAP = 3  # blanks between two columns
LEAST = 20  # columns of the screen below which a column of words says nothing

Row = Sequence[object]


def print_table(
    out: Console,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    *,
    wide: str = "",
    drop: Sequence[str] = (),
) -> None:
    """Print a table under a title, with numbers on the right; what does not fit in a cell ends in "…".

    Parameters
    ----------
    wide
        The column that takes the room that is left, and gives way first.
    drop
        Columns to leave out where there is no room, the first of them first.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    out.print(Text(title, style="bold"))
    if not rows:
        return
    cells = [[_put(value) for value in row] for row in rows]
    widths = _widths(columns, cells, width=out.width, wide=wide, drop=drop)
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, most in widths.items():
        numeric = all(isinstance(row[number], int) for row in rows)
        made.add_column(
            columns[number], justify="right" if numeric else "left", no_wrap=True, overflow="ellipsis", max_width=most
        )
    for row in cells:
        made.add_row(*(Text(row[number]) for number in widths))  # Text: brackets in an article's words are no markup
    out.print(made, Text(""))


def _put(value: object) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())


def _widths(
    columns: Sequence[str], cells: Sequence[Sequence[str]], *, width: int, wide: str, drop: Sequence[str]
) -> dict[int, int]:
    """Return the columns to show, by number, each with the room it gets."""
    from rich.cells import cell_len

    # No column but the wide one takes more than half of the screen.
    natural = {
        number: min(max(map(cell_len, column)), width if columns[number] == wide else width // 2)
        for number, column in enumerate(zip(columns, *cells, strict=True))
    }
    for name in drop:
        least = sum(min(room, LEAST) if columns[number] == wide else room for number, room in natural.items())
        if least + GAP * (len(natural) - 1) <= width:
            break
        del natural[columns.index(name)]
    if wide in columns and (number := columns.index(wide)) in natural:
        left = width - GAP * (len(natural) - 1) - sum(room for other, room in natural.items() if other != number)
        natural[number] = min(natural[number], max(left, 1))
    return natural
