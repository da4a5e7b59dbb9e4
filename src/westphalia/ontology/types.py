"""PLOVER's event types, modes, contexts and sectors, and the crosswalk from CAMEO.

Everything said here stands in ``types.toml``, ``contexts.toml``, ``sectors.toml`` and ``cameo.tsv``; a new
type or mode edits no code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeVar

from westphalia.errors import UnknownName
from westphalia.ontology._data import rows_of, toml_of

T = TypeVar("T")
Quad = Literal["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"]


@dataclass(frozen=True, slots=True)
class Mode:
    """A way in which a type of event happens.

    `intensity` runs from -10 (conflict) to 10 (cooperation); `when_future` stands where an event only announced belongs
    to another type than those of the other modes do.
    """

    name: str
    definition: str
    intensity: float
    when_future: str | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the 16 types.

    Parameters
    ----------
    section
        Where PLOVER's manual 2.0 defines it.
    intensity
        -10 to 10; each mode has its own.
    target
        Whether the manual requires a recipient.
    when_future
        The type that an event only announced belongs to; None where it stays what it is.
    when_refused
        The type of a refusal to do it; None where a refusal is no event.
    content_modes
        Where the mode is what is asked, refused or threatened: type, or ``type/mode``, of that content -> mode.
    means
        Where the mode is what it is done with: lemma of the means -> mode.
    as_coded
        What is coded otherwise than the manual says, and why; None where nothing is.
    """

    name: str
    label: str
    definition: str
    section: str
    quad: Quad
    intensity: float
    target: bool
    modes: Mapping[str, Mode]
    when_future: str | None = None
    when_refused: str | None = None
    content_modes: Mapping[str, str] | None = None
    means: Mapping[str, str] | None = None
    as_coded: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What an event can be about, the lemmas (phrases joined by spaces) that tell it, and phrases that rule it out."""

    name: str
    definition: str
    section: str
    keywords: tuple[str, ...]
    not_with: tuple[str, ...] = ()
    extension: bool = False


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of society that actors belong to."""

    name: str
    label: str
    definition: str
    common: bool = False


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """What a CAMEO code becomes in PLOVER. `line` is the line of the published conversion table."""

    code: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    name: str
    line: int


def event_type(name: str) -> EventType:
    """Return the type of that name (``"CONSULT"``).

    Raises: UnknownName.
    """
    return _known("event type", name, _types())


def event_types() -> tuple[EventType, ...]:
    """Return all 16 types in the manual's order."""
    return tuple(_types().values())


def mode(type: str, name: str) -> Mode:
    """Return a mode of a type (``mode("CONSULT", "visit")``).

    Raises: UnknownName.
    """
    return _known(f"mode of {type}", name, event_type(type).modes)


def quad(type: str) -> Quad:
    """Return whether the type is verbal or material, cooperation or conflict.

    Raises: UnknownName.
    """
    return event_type(type).quad


def intensity(type: str, mode: str | None = None) -> float:
    """Return the conflict-cooperation score of a type or of one of its modes, -10 to 10.

    Raises: UnknownName.
    """
    known = event_type(type)
    return known.intensity if mode is None else _known(f"mode of {type}", mode, known.modes).intensity


def when_announced(type: str, mode: str | None = None) -> str | None:
    """Return the type of an event of which only the announcement has happened; None where it stays what it is.

    ``when_announced("RETREAT", "withdraw")`` is ``"CONCEDE"``, ``when_announced("RETREAT", "release")`` ``"AGREE"``.

    Raises: UnknownName.
    """
    known = event_type(type)
    own = None if mode is None else _known(f"mode of {type}", mode, known.modes).when_future
    return own or known.when_future


def mode_of_content(type: str, content: str, content_mode: str | None = None) -> str | None:
    """Return the mode that a request, refusal or threat takes from the type, or type and mode, of what it is about.

    ``mode_of_content("REQUEST", "CONSULT")`` is ``"meet"``, ``mode_of_content("THREATEN", "COERCE", "arrest")``
    ``"arrest"``. None where the type has no such mode.

    Raises: UnknownName.
    """
    known = event_type(type).content_modes or {}
    return known.get(f"{content}/{content_mode}") or known.get(content)


def contexts() -> tuple[Context, ...]:
    """Return all contexts in the manual's order, our own last."""
    return tuple(_contexts().values())


def context(name: str) -> Context:
    """Return the context of that name (``"diplomatic"``).

    Raises: UnknownName.
    """
    return _known("context", name, _contexts())


def sectors() -> tuple[Sector, ...]:
    """Return all sectors in the manual's order."""
    return tuple(_sectors().values())


def sector(name: str) -> Sector:
    """Return the sector of that name (``"GOV"``).

    Raises: UnknownName.
    """
    return _known("sector", name, _sectors())


def cameo(code: str) -> Crosswalk:
    """Return what a CAMEO code becomes in PLOVER; one not listed is answered by its parent (0575 by 057).

    Raises: UnknownName for what is no CAMEO code, and for 01 and 02 (comments, appeals): PLOVER dropped them.
    """
    table = _cameo()
    parents = (code[:length] for length in range(len(code), 2, -1)) if code.isdigit() else ()
    for candidate in (*parents, f"{code[:2]}0"):
        if candidate in table and len(code) <= 4:
            return table[candidate]
    raise UnknownName("PLOVER equivalent of CAMEO code", code, (c for c in table if len(c) == 3))


def _known(what: str, name: str, table: Mapping[str, T]) -> T:
    try:
        return table[name]
    except KeyError:
        raise UnknownName(what, name, table) from None


@cache
def _types() -> dict[str, EventType]:
    return {name: _event_type(name, entry) for name, entry in toml_of("types.toml").items()}


def _event_type(name: str, entry: dict[str, Any]) -> EventType:
    modes = {key: Mode(name=key, **mode) for key, mode in entry.pop("modes", {}).items()}
    return EventType(name=name, modes=modes, **entry)


@cache
def _contexts() -> dict[str, Context]:
    return {name: _context(name, entry) for name, entry in toml_of("contexts.toml").items()}


def _context(name: str, entry: dict[str, Any]) -> Context:
    return Context(name=name, keywords=tuple(entry.pop("keywords")), not_with=tuple(entry.pop("not_with", ())), **entry)


@cache
def _sectors() -> dict[str, Sector]:
    return {name: Sector(name=name, **entry) for name, entry in toml_of("sectors.toml").items()}


@cache
def _cameo() -> dict[str, Crosswalk]:
    return {
        code: Crosswalk(code, type_, mode_ or None, tuple(c for c in about.split(";") if c), name, int(line))
        for code, type_, mode_, _, about, name, line in rows_of("cameo.tsv")
    }
