"""Who is meant by a name, who held an office, who belongs to a body: on a day, asked from Python without a record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from westphalia.errors import BadOption
from westphalia.reference import bodies, offices
from westphalia.reference.entities import entity
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.offices import Holder

__all__ = ["Holder", "Meaning", "holders", "members", "resolve"]

_CONDITIONAL = 0.5  # what is left of a reading's weight where nothing shows that its condition is met
_MOST = 0.98


@dataclass(frozen=True, slots=True)
class Meaning:
    """Somebody whom a name may mean.

    Parameters
    ----------
    actor_id, name, kind
        As in the table `actors`: "RUS", "PER:sergey-lavrov"; the usual name; country, person, igo …
    country
        ISO 3166-1 alpha-3; None where there is none or it is not known.
    sector
        PLOVER's code on that day; None where there is none or it is not known.
    confidence
        0 to 1, comparable among the meanings of one name.
    reason
        Why the name may mean it.
    """

    actor_id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    confidence: float
    reason: str


def resolve(name: str, context: str | None = None, *, on: str | dt.date | None = None) -> list[Meaning]:
    """Find whom a name may mean.

    Parameters
    ----------
    name
        As written: "Lavrov", "the Kremlin", "the Russian foreign minister".
    context
        A sentence or text in which the name stands; it is read as an article of that day, and what the reading
        finds there comes first.
    on
        The day, as a date or "2024-06-20". It decides who held an office and which names were in use; without it
        names of any time count, and an office means its latest holder.

    Returns
    -------
    list of Meaning
        The likeliest first; empty where nobody is known by that name.

    Raises
    ------
    BadOption
        Where the name is empty or does not stand in the context, or the day is none.
    """
    day = _day(on)
    if not name.strip():
        raise BadOption("resolve() needs a name, and got an empty text.")
    if context is not None and not _spans(name, context):
        raise BadOption(f"{name!r} does not stand in the context. Give a text that has the name as you write it.")
    stored = list(_stored(lookup(name, on=day)))
    read = list(_read(name, context or name, day)) if context or not stored else []
    best: dict[str, Meaning] = {}
    for meaning in (*read, *_left_over(stored, read)):
        best.setdefault(meaning.actor_id, meaning)
    return sorted(best.values(), key=lambda meaning: -meaning.confidence)


def holders(office: str, country: str, *, on: str | dt.date | None = None) -> list[Holder]:
    """Find who held an office.

    Parameters
    ----------
    office
        "foreign-minister", "head-of-state", "ambassador:USA" … as in `reference/hand/offices.toml`.
    country
        ISO 3166-1 alpha-3, or the id of the body or group whose office it is ("IGO:NATO").
    on
        The day, as a date or "2024-06-20"; None for all terms.

    Returns
    -------
    list of Holder
        Each with `person`, `since`, `until`, `source` and whether the sources vouch for that day (`certain`). On a
        day whoever began last comes first; without one all terms in their order. Empty: nobody known.

    Raises
    ------
    BadOption
        Where the day is none, or there is no such country or body.
    """
    _known(country)
    return list(offices.holders(office, country, on=_day(on)))


def members(body: str, *, on: str | dt.date) -> list[str]:
    """Find the members of a body or bloc on a day.

    Parameters
    ----------
    body
        Its id: "IGO:NATO", "IGO:ASEAN".
    on
        The day, as a date or "2024-06-20".

    Returns
    -------
    list of str
        Ids of the members, for states ISO 3166-1 alpha-3, in their order; empty where the tables list none.

    Raises
    ------
    BadOption
        Where the day is none, or there is no such body.
    """
    _known(body)
    day = _day(on)
    if day is None:
        raise BadOption("members() needs a day: on='2024-06-20'.")
    return sorted(bodies.members(body, on=day))


def _day(on: str | dt.date | None) -> dt.date | None:
    if on is None or type(on) is dt.date:
        return on
    if isinstance(on, dt.datetime):
        return on.date()
    try:
        return dt.date.fromisoformat(str(on))
    except ValueError:
        raise BadOption(f"{on!r} is no day. Give a date, or year, month and day as '2024-06-20'.") from None


def _known(actor_id: str) -> None:
    if entity(actor_id) is None:
        raise BadOption(
            f"{actor_id!r} is no actor of the tables. Give a state's three-letter code ('RUS') or the id of a body "
            "('IGO:NATO'); resolve() finds it by name."
        )


def _spans(name: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name.strip())}(?!\w)", text)]


def _stored(candidates: tuple[Candidate, ...]) -> Iterator[Meaning]:
    """Yield what the tables of names hold, each weighed against the others."""
    weights = [c.weight * (_CONDITIONAL if c.needs else 1.0) for c in candidates]
    for candidate, weight in zip(candidates, weights, strict=True):
        found, rest = candidate.entity, sum(weights) - weight
        how = "a place in" if candidate.form == "place" else f"{candidate.form} of"
        reason = f"{how} {found.name}"
        reason += f", in some contexts only ({candidate.needs})" if candidate.needs else ""
        yield Meaning(
            found.actor_id,
            found.name,
            found.kind,
            found.country or None,
            candidate.sector or None,
            round(_MOST * weight / (weight + 0.5 * rest), 3) if weight else 0.0,
            reason,
        )


def _read(name: str, text: str, day: dt.date | None) -> Iterator[Meaning]:
    """Yield whom the reading of the text takes the name for, surest first."""
    from westphalia.actors.resolve import find_mentions
    from westphalia.articles.page import Article, Published
    from westphalia.reading.read import read_articles

    published = Published(day, "day", "given") if day else Published()
    reading = next(iter(read_articles([Article(text, language="en", published=published)])))
    spans = _spans(name, text)
    found = [m for m in find_mentions(reading) if any(_is_same(m.start, m.end, span) for span in spans)]
    for mention in sorted(found, key=lambda mention: -mention.confidence):
        actor = mention.actor
        yield Meaning(
            actor.actor_id, actor.name, actor.kind, actor.country, actor.sector, mention.confidence, mention.reason
        )


def _is_same(start: int, end: int, span: tuple[int, int]) -> bool:
    """Return True for a mention of these words, be it with or without an article, and for a name inside a longer one
    ("Lavrov" of "Sergey Lavrov")."""
    return start < span[1] and span[0] < end and (end == span[1] or (start == span[0] and end > span[1]))


def _left_over(stored: list[Meaning], read: list[Meaning]) -> Iterator[Meaning]:
    """Yield the stored readings with what the text leaves them of its confidence."""
    left = 1.0 - max((meaning.confidence for meaning in read), default=0.0)
    for m in stored:
        share = m.confidence if not read else round(m.confidence * left, 3)
        yield Meaning(m.actor_id, m.name, m.kind, m.country, m.sector, share, m.reason)
