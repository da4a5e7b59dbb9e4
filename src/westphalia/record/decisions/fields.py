"""Whether a decision makes sense: names that exist, fields that can be corrected, values that are some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from westphalia.dates import parse_date
from westphalia.errors import BadOption, UnknownName
from westphalia.events.event import Status
from westphalia.ontology.types import event_type, event_types
from westphalia.record.names import actor_ids, article_id_of, event_id_of, story_id_of
from westphalia.record.record import Record

FIELDS = {
    "actor": ("name", "kind", "country", "sector", "parent_id"),
    "event": ("type", "mode", "status", "date", "place", "source", "target"),
    "story": ("title", "type", "mode", "status", "date", "place"),
}


def checked(
    record: Record, action: str, subject: str, ids: list[str], field: str | None, value: Any
) -> tuple[list[str], Any]:
    """Return the ids that are meant, and the value in the form that is kept."""
    if not ids:
        raise BadOption(f"Which {subject}? Give its id; `westphalia show` lists them.")
    if action == "merge" and len(ids) < 2:
        raise BadOption(f"A merge needs two {subject}s at least: the one that stays, and those that become part of it.")
    known = list(dict.fromkeys(_known(record, subject, name) for name in ids))
    if action == "merge" and len(known) < 2:
        raise BadOption(f"All of these are one {subject} already: {known[0]}.")
    if action == "correct":
        return _meant(record, subject, known), _value(record, subject, field, value)
    if action == "split":
        return _split(record, subject, known, value)
    return _meant(record, subject, known), None


def _known(record: Record, subject: str, name: str) -> str:
    if subject == "actor":
        found = [actor for actor in actor_ids(record, name) if actor == name.upper() or actor == name] or actor_ids(
            record, name
        )
        if len(found) > 1:
            raise BadOption(f"{name!r} may be any of {', '.join(found)}. Give the id of the one that is meant.")
        return found[0]
    if subject == "event":
        return event_id_of(record, name)
    return story_id_of(record, name)


def _meant(record: Record, subject: str, known: Sequence[str]) -> list[str]:
    """Return actors and events as they are; of every story its events, as its own id may change."""
    if subject != "story":
        return list(known)
    return [event for story in known for event in _events_of(record, story)]


def _events_of(record: Record, story: str) -> list[str]:
    found = record.connection.execute("SELECT event_ids FROM stories WHERE story_id = ?", [story]).fetchone()
    return list(found[0]) if found else []


def _split(record: Record, subject: str, known: Sequence[str], value: Any) -> tuple[list[str], Any]:
    if len(known) != 1 or not value:
        raise BadOption(f"A split needs one {subject} and what leaves it: events of a story, or articles of an actor.")
    if subject == "actor":
        return list(known), [article_id_of(record, name) for name in value]
    if subject == "event":
        raise BadOption("An event cannot be split. Reject it, or correct its sides; a story can be split.")
    leaving = [event_id_of(record, name) for name in value]
    events = _events_of(record, known[0])
    strange = [event for event in leaving if event not in events]
    if strange:
        raise UnknownName("event of this story", strange[0], events)
    staying = [event for event in events if event not in leaving]
    if not staying:
        raise BadOption("All its events would leave the story. Leave out at least one.")
    return leaving, staying


def _value(record: Record, subject: str, field: str | None, value: Any) -> Any:
    if field not in FIELDS[subject]:
        raise UnknownName(f"field of {'an' if subject != 'story' else 'a'} {subject}", str(field), FIELDS[subject])
    if field == "type":
        return event_type(str(value).upper()).name
    if field == "status" and value not in get_args(Status):
        raise UnknownName("status", str(value), get_args(Status))
    if field in ("source", "target"):
        names = value if isinstance(value, list) else str(value).split(",")
        return [_known(record, "actor", name.strip()) for name in names if name.strip()]
    if field == "date" and value:
        return _date(str(value))
    if field == "parent_id" and value:
        return _known(record, "actor", str(value))
    if field == "mode" and value:
        return _mode(str(value))
    return value or None


def _date(value: str) -> list[str]:
    try:
        found = parse_date(value)
    except ValueError as error:
        raise BadOption(f"{value!r} is no date: {error}. Write it as 2024-06-19, 2024-06 or 2024.") from error
    return [str(found.start), str(found.end), found.precision]


def _mode(value: str) -> str:
    modes = sorted({mode for one in event_types() for mode in one.modes})
    if value not in modes:
        raise UnknownName("mode", value, modes)
    return value
