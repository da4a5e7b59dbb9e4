"""What a view gives: the values of one page, and the rows of its table, whatever form they are asked for in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.datastructures import QueryParams

from westphalia.record.browse.conditions import Clause, Conditions, clause_of
from westphalia.record.browse.lists import Paging, Row
from westphalia.record.browse.search import Search
from westphalia.record.record import Record


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, put as what it asks of the record.

    Parameters
    ----------
    record
        Open for this request only.
    keep, clause
        The filter of the address, and the same as SQL.
    found
        The events that hold the words asked for; None where no words are.
    paging
        Which rows.
    path
        The names in the address's path (`{"id": "S-3f2a"}`).
    params
        The rest of the address.
    search
        The full-text index.
    whole
        True where a file is made of it and not a page: all rows are wanted.
    """

    record: Record
    keep: Conditions
    clause: Clause
    found: list[str] | None
    paging: Paging
    path: Mapping[str, str]
    params: QueryParams
    search: Search
    whole: bool = False

    def clause_for(self, **changes: Any) -> Clause:
        """Return the filter as SQL with some of its conditions changed."""
        keep = replace(self.keep, **changes)
        return clause_of(self.record, keep, found=self.found if keep.words else None)


@dataclass(frozen=True, slots=True)
class Page:
    """What a view answers.

    Parameters
    ----------
    template
        The template that shows it.
    title
        Of the page.
    data
        Everything the page shows: the values of the template, and the JSON of the same address.
    rows
        The page's main table: its CSV and Parquet.
    aside
        Values of the template alone, which are in no file: what is computed to be drawn.
    drawings
        Files of other forms that the page can be had as, by ending: `svg`, `gexf`.
    """

    template: str
    title: str
    data: dict[str, Any]
    rows: list[Row] = field(default_factory=list)
    aside: dict[str, Any] = field(default_factory=dict)
    drawings: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)


View = Callable[[Ask], Page]
