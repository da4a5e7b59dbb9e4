"""Pages from templates: every value is escaped, what cannot be seen is shown, and nothing is computed here."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from westphalia.record.browse.conditions import Conditions
from westphalia.record.browse.lists import Paging
from westphalia.web import words
from westphalia.web.page import Page
from westphalia.web.params import address, choices, filter_only, with_value
from westphalia.web.plots.spans import sense

FILES = ("json", "csv", "parquet")
VENDOR = ("cytoscape.min.js", "d3-array.min.js", "d3-geo.min.js", "topojson-client.min.js")


class Templates:
    """The templates of the desk.

    Parameters
    ----------
    record
        The record's name, as it is shown on every page.
    token
        What proves that a form was on one of these pages.
    """

    def __init__(self, record: str, token: str) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.PackageLoader("westphalia.web"),
            autoescape=True,
            finalize=words.seen,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )
        self.environment.filters |= {"names": words.names, "found_words": words.found_words}
        self.environment.globals |= {
            "day": words.day,
            "many": words.many,
            "around": words.around,
            "sense": sense,
            "record": record,
            "token": token,
            "choices": choices(),
            "vendor": _vendor(),
        }

    def page(self, request: Request, page: Page, keep: Conditions, paging: Paging) -> Response:
        """Return a page; with what its links need to keep the filter."""
        items = list(request.query_params.multi_items())
        kept = filter_only(request.query_params)
        path = request.url.path
        file = "/overview" if path == "/" else path
        values: dict[str, Any] = {
            "title": page.title,
            "path": path,
            "params": request.query_params,
            "keep": keep,
            "paging": paging,
            "here": lambda **changes: address(path, items, **changes),
            "keeping": lambda to, **changes: address(to, kept, **changes),
            "toggled": lambda name, value: with_value(path, items, name, value),
            "files": {form: address(f"{file}.{form}", items, page=None) for form in (*FILES, *page.drawings)},
            "address_of_data": address(f"{file}.json", items, page=None, size=paging.size),
            "kept": kept,
            "done": request.query_params.get("done"),
        }
        return self._made(page.template, 200, values | page.data | page.aside)

    def error(self, request: Request, status: int, title: str, message: str) -> Response:
        """Return a page that says what is wrong."""
        values: dict[str, Any] = {"title": title, "message": message, "path": request.url.path, "status": status}
        return self._made("error.html", status, values)

    def _made(self, template: str, status: int, values: dict[str, Any]) -> Response:
        return HTMLResponse(self.environment.get_template(template).render(values), status)


def _vendor() -> dict[str, bool]:
    """Return which libraries of others were built in: a page that lacks one is read without it."""
    folder = files("westphalia.web") / "static" / "vendor"
    return {name: (folder / name).is_file() for name in VENDOR}
