"""A page as a file: JSON, CSV, Parquet, and the drawings that some pages have."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import duckdb
import orjson
from starlette.responses import Response

from westphalia.errors import UnknownName
from westphalia.record.browse.lists import Row
from westphalia.record.record import OFFLINE
from westphalia.web.page import Page

TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "svg": "image/svg+xml",
    "gexf": "application/xml",
    "graphml": "application/xml",
}


def as_file(page: Page, form: str) -> Response:
    """Return the page in one of the forms of a file.

    Raises
    ------
    UnknownName
        Where the page cannot be had in this form.
    """
    makers = {
        "json": lambda: as_json(page.data),
        **({"csv": lambda: as_csv(page.rows)}),
        "parquet": lambda: as_parquet(page.rows),
    }
    makers |= dict(page.drawings)
    if form not in makers:
        raise UnknownName("form of this page", form, makers)
    how = "inline" if form in ("json", "svg") else "attachment"
    named = {"Content-Disposition": f'{how}; filename="{_name(page)}.{form}"'}
    return Response(makers[form](), media_type=TYPES[form], headers=named)


def as_json(data: Any) -> bytes:
    """Return values as JSON; days as 2024-06-19."""
    return orjson.dumps(data, default=_plain, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS)


def as_csv(rows: list[Row]) -> bytes:
    """Return rows as CSV; a list of names is joined by `; `, nested values are JSON.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it: the words of articles are not ours.
    """
    out = io.StringIO()
    if rows:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return out.getvalue().encode("utf-8")


def as_parquet(rows: list[Row]) -> bytes:
    """Return rows as Parquet, nested values whole."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:", config=dict(OFFLINE)) as connection:
        source, target = Path(folder) / "rows.json", Path(folder) / "rows.parquet"
        source.write_bytes(b"\n".join(orjson.dumps(row, default=_plain) for row in rows or [{"nothing": None}]))
        read = f"SELECT * FROM read_json($source, format = 'newline_delimited', sample_size = -1) WHERE {bool(rows)}"
        connection.execute(f"COPY ({read}) TO '{target}' (FORMAT parquet)", {"source": str(source)})
        return target.read_bytes()


FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value):
        value = "; ".join(value)
    elif isinstance(value, (list, tuple, dict)):
        value = json.dumps(value, default=_plain, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else str(value)


def _name(page: Page) -> str:
    return Path(page.template).stem
