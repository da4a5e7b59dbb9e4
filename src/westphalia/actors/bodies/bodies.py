"""Bodies that the tables do not know: "the Russian Research Center of East China Normal University"."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.actors.bodies.body_country import Home, home_of
from westphalia.actors.bodies.body_names import BodyName, body_name
from westphalia.actors.cast.cast import Cast, unknown_body
from westphalia.actors.cast.names import is_anothers
from westphalia.actors.cast.runs import Run
from westphalia.actors.cast.title_phrases import title_noun
from westphalia.actors.mention import Actor
from westphalia.actors.names.short_names import add_short_names
from westphalia.actors.wordlists import words
from westphalia.reference.entities import Entity, entity
from westphalia.reference.fold import fold
from westphalia.reference.institutions import find_institution
from westphalia.reference.names import lookup
from westphalia.reference.organs import organ, organ_terms

_BODIES = frozenset({"organization", "government", "outlet", "military"})
_TAKEN_OVER = ("adjective", "name", "capital", "demonym")


def add_bodies(cast: Cast, runs: Sequence[Run]) -> None:
    """Add runs whose words name a body, together with the names joined to them, and what stands for them later."""
    ends = {run.first: run.last for run in runs} | {run.titles: run.last for run in runs}
    ends |= {run.first: run.first for run in runs if title_noun(cast.doc, run.first, run.last) is not None}
    reached = 0
    for run in runs:
        if run.titles < reached or _is_portfolio(cast, run):
            continue  # a part of the name before: "Studies" of "Center for Strategic Studies"
        name = body_name(cast, run, ends)
        if name is not None:
            _add_body(cast, name)
            reached = name.last
    add_short_names(cast, runs)


def _is_portfolio(cast: Cast, run: Run) -> bool:
    """Return True for "Energy" of "the Minister of Energy": what somebody deals with, no body."""
    doc, of = cast.doc, run.titles - 1
    return of > 0 and doc[of].lower_ in ("of", "for") and doc[of - 1].lower_ in words("titles", "with_portfolio")


def _add_body(cast: Cast, name: BodyName) -> None:
    home = home_of(cast, name)
    for mention in (*name.before, *name.after):
        if mention.form in _TAKEN_OVER:
            cast.drop(mention)
    text = cast.doc[name.first : name.last].text
    known = _known(cast, name) or _organ(cast, name, home)
    actor = Actor.of(known) if known else _unknown(text, name, home)
    reason = f"name of a body ({cast.doc[name.head].text})" + (f": {home.why}" if home else "")
    confidence = 0.85 if known else 0.55 + (0.2 * home.certainty if home else 0.0)
    cast.add(actor, name.first, name.last, form="body", confidence=confidence, reason=reason)


def _unknown(text: str, name: BodyName, home: Home | None) -> Actor:
    parent = home.host.actor_id if home and home.host else None
    return unknown_body(text, home.country if home else None, name.sector, parent)


def _known(cast: Cast, name: BodyName) -> Entity | None:
    """Return the body of the tables that the name is of, or the institution that it ends with after "of" or "at"."""
    written = cast.doc[name.first : name.last]
    found = [c.entity for c in lookup(written.text) if c.entity.kind in _BODIES]
    if is_anothers(cast.doc, name.first, lookup(written.text)):
        return None
    if found or name.sector not in ("EDU", "MED"):
        return found[0] if found else _with_suffix(cast, name)
    starts = [written.start, *(token.i + 1 for token in written if token.lower_ == "of")]
    return next((known for start in starts if (known := find_institution(cast.doc[start : name.last].text))), None)


def _organ(cast: Cast, name: BodyName, home: Home | None) -> Entity | None:
    """Return the organ of state that a name is of: "South Korea's Foreign Ministry", "the Department of Justice"."""
    if home is None:
        return None
    text = cast.doc[name.first : name.last].text
    for mention in (*name.before, *name.after):
        text = text.replace(mention.text, "").strip()
    term = organ_terms().get(fold(text).removeprefix("the ").removesuffix(" the").removesuffix(" of"))
    if term and term.organ == "government":
        return entity(home.country)  # a government is its state
    return organ(home.country, term.organ) if term else None


# What companies end with when their name is written out: "Boeing Co." is Boeing.
_LEGAL_FORMS = frozenset("co corp inc ltd plc ag sa se nv llc group holding holdings company corporation".split())


def _with_suffix(cast: Cast, name: BodyName) -> Entity | None:
    """Return the company that the name is of without its legal form, if the tables have it."""
    parts = [token.text for token in cast.doc[name.first : name.last]]
    while len(parts) > 1 and parts[-1].rstrip(".").lower() in _LEGAL_FORMS:
        parts.pop()
    if len(parts) == name.last - name.first:
        return None
    return next((c.entity for c in lookup(" ".join(parts)) if c.entity.sector == "BUS"), None)
