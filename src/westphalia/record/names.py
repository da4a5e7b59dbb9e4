"""From what a person types to the one thing in the record that is meant: an actor, an article, an event."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from westphalia.errors import UnknownName, WestphaliaError
from westphalia.record.record import Record
from westphalia.reference.names import lookup

OFFERED = 8  # names in a message: more are not read


class NameNotFound(UnknownName):
    """As `UnknownName`, in a sentence of its own: a record holds too many names to list them all."""

    def __init__(self, message: str) -> None:
        WestphaliaError.__init__(self, message)


def actor_ids(record: Record, name: str) -> list[str]:
    """Return the ids of the actors a person may mean by `name`.

    An id or country code is itself; otherwise every actor with that name or alias, or else with it as a part.

    Raises
    ------
    UnknownName
        Where nobody in the record is called so; the message offers names near it.
    """
    for called, condition in (
        (_state_called(name), ITSELF),
        (name, ITSELF),
        (name, "list_contains(list_transform(list_append(aliases, name), lambda one: lower(one)), lower($name))"),
        (name, "$name <> '' AND contains(lower(name), lower($name))"),
    ):
        query = f"SELECT actor_id, country FROM actors WHERE {condition}"
        found = _rows(record, query, {"name": called}) if called else []
        if called and found:
            code = {called.upper()} & {country for _, country in found}
            return sorted({actor_id for actor_id, _ in found} | code)
    raise NameNotFound(f"There is no actor in this record called {name!r}. {_offer(record, name)}")


ITSELF = "actor_id = upper($name) OR actor_id = $name OR country = upper($name)"
STATES_OWN = ("name", "full", "abbreviation", "variant")  # forms of names; not "Russian", not "Moscow"
USUAL = 0.7  # of all who are called so


def _state_called(name: str) -> str | None:
    """Return the code of the state that is called so ("China", "DPRK"): its people are meant, as with `CHN`."""
    for found in lookup(name):
        if found.entity.kind == "country" and found.form in STATES_OWN and found.weight >= USUAL:
            return found.entity.actor_id
    return None


def _offer(record: Record, name: str) -> str:
    """Name actors that are called nearly so; where nobody is, those the articles name most."""
    called = _rows(record, "SELECT DISTINCT unnest(list_append(coalesce(aliases, []), name)), name FROM actors")
    near = list(dict.fromkeys(_near(name, {one: full or one for one, full in called if one})))[:OFFERED]
    if near:
        return f"Did you mean {_listed(near)}?"
    often = _rows(
        record,
        "SELECT actors.name FROM actors LEFT JOIN mentions USING (actor_id) WHERE actors.name IS NOT NULL "
        f"GROUP BY actor_id, actors.name ORDER BY count(mentions.article_id) DESC, actors.name LIMIT {OFFERED}",
    )
    if not often:
        return "It has no actors at all."
    return f"Named most often are {_listed([one for (one,) in often])}; `show --actors` lists all."


def _near(name: str, called: dict[str, str]) -> list[str]:
    """Return the full names of those whose name, or one word of it, is written nearly like `name`."""
    forms: dict[str, str] = {}
    for one, full in called.items():
        for form in (one, *one.split()):
            forms.setdefault(form.casefold(), full)
    return [forms[form] for form in get_close_matches(name.casefold(), forms, n=3 * OFFERED)]


def article_id_of(record: Record, name: str) -> str:
    """Return the id of the article a person means: by id, the beginning of it, or the input's own id.

    Raises
    ------
    UnknownName
        Where there is no such article, or where several could be meant.
    """
    for condition in ("article_id = $name OR external_id = $name", "$name <> '' AND starts_with(article_id, $name)"):
        query = f"SELECT article_id, title FROM articles WHERE {condition} ORDER BY article_id LIMIT {OFFERED + 1}"
        found = _rows(record, query, {"name": name})
        if len(found) == 1:
            return str(found[0][0])
        if found:
            raise NameNotFound(_ambiguous("article", name, [f"{one} ({title or 'no title'})" for one, title in found]))
    raise NameNotFound(
        f"There is no article {name!r} in this record. Give its id, the beginning of it, or the id it had in the "
        "input; `show` lists the articles."
    )


def event_id_of(record: Record, beginning: str) -> str:
    """Return the id of the one event whose id begins so.

    Raises
    ------
    UnknownName
        Where no event's id begins so, or where several do.
    """
    found = _rows(
        record,
        "SELECT event_id, type FROM events WHERE starts_with(event_id, $name) "
        f"ORDER BY event_id <> $name, event_id LIMIT {OFFERED + 1}",
        {"name": beginning},
    )
    if not found:
        raise NameNotFound(
            f"There is no event {beginning!r} in this record, nor one whose id begins so. `show --events` lists them "
            "with their ids."
        )
    if len(found) > 1 and found[0][0] != beginning:
        raise NameNotFound(_ambiguous("event", beginning, [f"{one} ({type_})" for one, type_ in found]))
    return str(found[0][0])


def story_id_of(record: Record, beginning: str) -> str:
    """Return the id of the one story whose id begins so; `S-` may be left out.

    Raises
    ------
    UnknownName
        Where there is none, or several begin so.
    """
    start = beginning if beginning.startswith("S-") else f"S-{beginning}"
    query = (
        "SELECT story_id, title FROM stories WHERE starts_with(story_id, $name) "
        f"ORDER BY story_id <> $name, story_id LIMIT {OFFERED + 1}"
    )
    found = _rows(record, query, {"name": start})
    if not found:
        raise NameNotFound(
            f"There is no story {beginning!r} in this record, nor one whose id begins so. `show --stories` lists them "
            "with their ids."
        )
    if len(found) > 1 and found[0][0] != start:
        raise NameNotFound(_ambiguous("story", beginning, [f"{one} ({title})" for one, title in found]))
    return str(found[0][0])


def _ambiguous(what: str, name: str, meant: Sequence[str]) -> str:
    more = " and more" if len(meant) > OFFERED else ""
    return f"The {what} {name!r} is ambiguous: it may be {', '.join(meant[:OFFERED])}{more}. Give more of the id."


def _listed(names: Sequence[str]) -> str:
    return ", ".join(repr(name) for name in names)


def _rows(record: Record, query: str, values: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    return record.connection.execute(query, values).fetchall()
