"""Bodies that the tables do not know: "the Russian Research Center of East China Normal University"."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.actors.cast import Cast, unknown_body
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.owners import country_of_passage, owner_of
from westphalia.actors.people import head_of
from westphalia.actors.runs import Run, body_sector
from westphalia.reference.entities import Entity
from westphalia.reference.fold import fold
from westphalia.reference.institutions import find_institution
from westphalia.reference.organs import organ, organ_terms

_JOINING = frozenset({"of", "for", "and", "on"})
# A research centre named after a country studies it; a ministry named after one belongs to it.
_STUDIES = frozenset({"EDU", "JRN", "SOC"})


def add_bodies(cast: Cast, runs: Sequence[Run]) -> None:
    """Add runs whose last word is that of a body, together with the names joined to them."""
    ends = {run.first: run.last for run in runs}
    for run in runs:
        sector = body_sector(cast.doc, run)
        if sector is None:
            continue
        first, before = _extend_left(cast, run.titles)
        last, after = _extend_right(cast, run.last, ends)
        if last - first < 2:
            continue
        host = _host(before, after, sector)
        for mention in (*before, *after):
            if mention.form in ("adjective", "name", "capital"):
                cast.drop(mention)
        name = cast.doc[first:last].text
        known = _known(cast, first, last, sector) or _organ(cast, first, last, host)
        actor = (
            Actor.of(known)
            if known
            else unknown_body(name, host.actor.country if host else None, sector, _parent(host))
        )
        reason = f"name of a body ({cast.doc[run.last - 1].text})" + (f", of {host.actor.name}" if host else "")
        cast.add(actor, first, last, form="body", confidence=0.7 if host else 0.55, reason=reason)


def _known(cast: Cast, first: int, last: int, sector: str) -> Entity | None:
    """Return the institution of the tables that the name is of, or that it ends with after "of"."""
    if sector != "EDU":
        return None
    words = cast.doc[first:last]
    starts = [words.start, *(t.i + 1 for t in words if t.lower_ == "of")]
    return next((found for start in starts if (found := find_institution(cast.doc[start:last].text))), None)


def _organ(cast: Cast, first: int, last: int, host: Mention | None) -> Entity | None:
    """Return the organ of state that a name is of: "South Korea's Foreign Ministry", "the Department of Justice"."""
    text = cast.doc[first:last].text
    for mention in cast.within(first, last):
        text = text.replace(mention.text, "").strip()
    term = organ_terms().get(fold(text).removeprefix("the "))
    if term is None:
        return None
    head = head_of(cast.doc, first, last)
    owner = owner_of(cast, head) or country_of_passage(cast, head)
    country = host.actor.country if host else owner.country if owner else None
    return organ(country, term.organ) if country else None


def _extend_left(cast: Cast, first: int) -> tuple[int, list[Mention]]:
    """Take in the names and runs that touch the body's name on its left ("East" and "China" of a university)."""
    found = []
    while first > 0:
        mention = cast.at(first - 1)
        if mention is not None and mention.last == first:
            found.append(mention)
            first = mention.first
        elif mention is None and cast.doc[first - 1].tag_ == "NNP":
            first -= 1
        else:
            break
    return first, found


def _extend_right(cast: Cast, last: int, ends: dict[int, int]) -> tuple[int, list[Mention]]:
    """Follow "of (the) NAME" once."""
    doc = cast.doc
    if last >= len(doc) or doc[last].lower_ not in _JOINING:
        return last, []
    position = last + 1
    if position < len(doc) and doc[position].lower_ == "the":
        position += 1
    if position < len(doc) and (mention := cast.at(position)) and doc[last].lower_ == "of":
        return mention.last, [mention]
    return (ends[position], []) if position in ends else (last, [])


def _host(before: list[Mention], after: list[Mention], sector: str) -> Mention | None:
    """Return the mention that says whose the body is."""
    if after:
        return after[-1]
    if before and sector not in _STUDIES:
        return before[-1]
    return before[-1] if before and before[-1].form != "adjective" else None


def _parent(host: Mention | None) -> str | None:
    return host.actor_id if host else None
