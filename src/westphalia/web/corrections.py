"""Corrections from a page: a form becomes a decision, the record is changed, the page comes back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, cast, get_args
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from westphalia.errors import BadOption
from westphalia.reconcile.correcting import Correction, correct, take_back
from westphalia.record.browse.library import Library
from westphalia.record.decisions import decide
from westphalia.record.decisions.made import Action, Subject
from westphalia.record.record import Record
from westphalia.web.safety import LARGEST, FormToken

STALE = "This form is not from a page of this desk, or from one opened before it was last started. Reload the page."
NOTHING = "-"  # as a value: the field is left empty
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def correction(library: Library, token: FormToken) -> Handler:
    """Return what takes a correction's form."""

    async def take(request: Request) -> Response:
        fields = parse_qs((await _body(request)).decode("utf-8", "replace"), keep_blank_values=True)
        if not token.fits(_one(fields, "token"), request.headers):
            raise HTTPException(403, STALE)
        done = await run_in_threadpool(library.change, lambda record: _apply(record, fields))
        return RedirectResponse(_back(fields, done), 303)

    return take


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, "What was sent is too large.")
    return body


def _apply(record: Record, fields: dict[str, list[str]]) -> Correction:
    action, subject = _one(fields, "action"), _one(fields, "subject")
    by = _one(fields, "by") or None
    if action == "undo":
        return take_back(record, _number(_one(fields, "decision")), by=by)
    if action not in get_args(Action) or subject not in get_args(Subject):
        raise BadOption(f"There is no correction {action!r} of {subject!r}.")
    ids = [one for value in fields.get("id", []) for one in value.split() if one]
    value: Any = _one(fields, "value").removeprefix(NOTHING) if action == "correct" else None
    if action == "split":
        value = [one for text in fields.get("value", []) for one in text.split()]
    return correct(
        record,
        lambda: decide(
            record,
            cast("Action", action),
            cast("Subject", subject),
            ids,
            field=_one(fields, "field") or None,
            value=value,
            note=_one(fields, "note") or None,
            by=by,
        ),
    )


def _number(value: str) -> int:
    if not (value.isascii() and value.isdecimal()):
        raise BadOption("Undo takes the number of a decision.")
    return int(value)


def _one(fields: dict[str, list[str]], name: str) -> str:
    return next((value.strip() for value in fields.get(name, []) if value.strip()), "")


def _back(fields: dict[str, list[str]], done: Correction) -> str:
    """Return the page to show next: the one the form stood on, if it is one of this desk."""
    # What was rejected, merged or split may have no page any more.
    stays = _one(fields, "action") in ("correct", "undo")
    page = urlsplit((_one(fields, "next") if stays else "") or "/history")
    path = page.path if page.path.startswith("/") and not page.path.startswith("//") else "/history"
    query = "&".join(part for part in page.query.split("&") if part and not part.startswith("done="))
    state = "-undone" if _one(fields, "action") == "undo" else ""
    return f"{path}?{query}{'&' if query else ''}done={done.decision.decision_id}{state}"
