"""The app: which address leads to which view, in which form, and what happens where something is wrong."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from westphalia.errors import BadOption, RecordBusy, TooSlow, UnknownName, WestphaliaError
from westphalia.record.browse.conditions import Conditions, clause_of
from westphalia.record.browse.library import Library
from westphalia.record.browse.lists import Paging
from westphalia.record.record import Record
from westphalia.web.corrections import correction
from westphalia.web.formats import TYPES, as_file
from westphalia.web.page import Ask, View
from westphalia.web.params import MOST_ROWS, USUAL, conditions_of, paging_of
from westphalia.web.safety import FormToken, Guard
from westphalia.web.templating import Templates
from westphalia.web.views import actors, articles, claims, others, overview, pictures, stories

log = logging.getLogger(__name__)

VIEWS: dict[str, View] = {
    "/": overview.overview,
    "/overview": overview.overview,
    "/stories": stories.stories,
    "/stories/{id}": stories.story,
    "/stories/{id}/dossier": stories.story_dossier,
    "/events": stories.events,
    "/events/{id}": articles.why,
    "/articles": articles.articles,
    "/articles/{id}": articles.article,
    "/actors": actors.actors,
    "/actors/{id:path}": actors.actor,
    "/dyads": actors.dyads,
    "/dyads/{one}/{other}": actors.dyad,
    "/dyads/{one}/{other}/dossier": actors.dyad_dossier,
    "/claims": claims.claims,
    "/claims/{id}": claims.claim,
    "/timeline": pictures.timeline,
    "/network": pictures.network,
    "/map": pictures.world,
    "/search": others.search,
    "/disputes": others.disputes,
    "/echoes": others.echoes,
    "/agreements": others.agreements,
    "/history": others.history,
}
FAULT = "This page has a fault of its own, and the terminal says which. Nothing was changed. Other pages may work."
FAULTS: dict[type[WestphaliaError], int] = {UnknownName: 404, BadOption: 400, TooSlow: 503, RecordBusy: 503}


class _Form(Convertor[str]):
    """The end of an address that asks for a file: no other end is taken for one (ids have dots in them)."""

    regex = "|".join(TYPES)

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


def create_app(
    record: str | Path,
    *,
    hosts: Sequence[str] | None = ("127.0.0.1", "localhost", "[::1]"),
    token: str | None = None,
    search: Path | None = None,
    seconds: float = 20.0,
) -> Starlette:
    """Return the app over a record.

    Parameters
    ----------
    record
        The file.
    hosts
        The names under which it may be asked for; None for any.
    token
        What everybody who asks must show; None where only this machine can reach it.
    search
        Where the full-text index is kept; None for the user's cache folder.
    seconds
        How long one question may take.

    Raises
    ------
    RecordError
        Where the file cannot be opened.
    """
    register_url_convertor("form", _Form())
    library = Library(record, seconds=seconds, search=search)
    form = FormToken()
    templates = Templates(library.path.name, form.value)
    static = files("westphalia.web") / "static"

    @asynccontextmanager
    async def lifespan(app: Starlette) -> Any:
        yield
        library.close()

    app = Starlette(
        routes=[
            *(route for path, view in VIEWS.items() for route in _routes(path, view, library, templates)),
            Route("/corrections", correction(library, form), methods=["POST"]),
            Mount("/static", StaticFiles(directory=str(static)), name="static"),
        ],
        middleware=[Middleware(Guard, hosts=hosts, token=token), Middleware(GZipMiddleware, minimum_size=1_000)],
        exception_handlers={WestphaliaError: _explained(templates), HTTPException: _explained(templates)},
        lifespan=lifespan,
    )
    app.state.library = library
    return app


def _routes(path: str, view: View, library: Library, templates: Templates) -> list[Route]:
    """Return the addresses of a view: as a page, and with an ending as a file."""

    async def answer(request: Request) -> Response:
        try:
            return await run_in_threadpool(_answer, request, view, library, templates)
        except (WestphaliaError, HTTPException):
            raise
        except Exception:  # here, and not outside of what guards every answer
            log.exception("%s could not be shown", request.url.path)
            return templates.error(request, 500, "Internal Server Error", FAULT)

    page = Route(path, answer, methods=["GET"])
    if path == "/":
        return [page]
    return [Route(f"{path}.{{form:form}}", answer, methods=["GET"]), page]


def _answer(request: Request, view: View, library: Library, templates: Templates) -> Response:
    form = request.path_params.get("form")
    keep = conditions_of(request.query_params)
    paging = paging_of(request.query_params, usual=MOST_ROWS if form else USUAL)
    with library.reading() as record:
        page = view(_ask(request, record, keep, paging, library))
        return as_file(page, form) if form else templates.page(request, page, keep, paging)


def _ask(request: Request, record: Record, keep: Conditions, paging: Paging, library: Library) -> Ask:
    found = library.search.ids(keep.words, "event") if keep.words else None
    return Ask(
        record=record,
        keep=keep,
        clause=clause_of(record, keep, found=found),
        found=found,
        paging=paging,
        path=request.path_params,
        params=request.query_params,
        search=library.search,
        whole="form" in request.path_params,
    )


def _explained(templates: Templates) -> Callable[[Request, Exception], Response]:
    """Return what shows an error as a page: what happened and what to do."""

    def show(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            status, words = error.status_code, str(error.detail)
        else:
            status = next((code for kind, code in FAULTS.items() if isinstance(error, kind)), 500)
            words = str(error)
        if "form" in request.path_params:
            return JSONResponse({"error": words}, status)
        return templates.error(request, status, HTTPStatus(status).phrase, words)

    return show


def new_token() -> str:
    """Return a token nobody can guess."""
    return secrets.token_urlsafe(24)
