"""Ties: lasting relations between two actors, as articles state them and as stories show them."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib import resources
from itertools import product
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.words import stems_of
from westphalia.reconcile.reach import AT_STAKE, TOUCHED
from westphalia.record.derived import EVERYWHERE, replace_rows
from westphalia.record.record import Record

Row = dict[str, Any]
Sides = tuple[str, str]
SURE = 0.5  # confidence that a story needs to speak for a tie


class TieKind(NamedTuple):
    """What stories speak for a tie of a kind (see `ties.toml`)."""

    types: frozenset[str]
    contexts: frozenset[str]
    words: frozenset[str]
    frames: frozenset[str]
    mutual: bool
    alone: int


class Stated(NamedTuple):
    """A tie as one article states it, as a row of the table `tie_mentions`."""

    kind: str
    source: str
    target: str
    mutual: bool
    since: dt.date | None
    until: dt.date | None
    negated: bool
    article_id: str
    start: int
    end: int
    text: str


def load_shown(record: Record, *, everything: bool) -> Iterator[Shown]:
    """Yield the stories that may speak for a tie; of all sides, or those noted."""
    query = SHOWN.format(within=EVERYWHERE if everything else OF_THEM)
    found = record.connection.execute(query)
    while rows := found.fetchmany(5_000):
        yield from (Shown(*row) for row in rows)


@cache
def tie_kinds() -> Mapping[str, TieKind]:
    """Return the kinds of ties."""
    text = resources.files("westphalia.reconcile").joinpath("ties.toml").read_text("utf-8")
    return {name: _kind(entry) for name, entry in tomllib.loads(text).items()}


def _kind(entry: Row) -> TieKind:
    types, contexts, words, frames = (
        frozenset(entry.get(field, ())) for field in ("types", "contexts", "words", "frames")
    )
    return TieKind(types, contexts, words, frames, entry["mutual"], entry["alone"])


STATED = """
    SELECT kind, source, target, mutual, since, until, negated, article_id, "start", "end", text FROM tie_mentions
    WHERE {within} ORDER BY ALL
"""


class Shown(NamedTuple):
    """A story that may speak for a tie.

    Parameters
    ----------
    source, target
        States and bodies on either side.
    firm
        Whether an article tells it in its own words and nobody denies it: enough to show a tie nobody states.
    evidence
        The words of each telling, the first first; `start` and `end` are where those of the first stand.
    frames
        The frame of each telling.
    """

    story_id: str
    type: str
    contexts: list[str]
    date_start: dt.date | None
    article_ids: list[str]
    source: list[str]
    target: list[str]
    firm: bool
    evidence: list[str]
    start: int
    end: int
    frames: list[str | None]


def _states(side: str) -> str:
    return f"list_sort(list_distinct([coalesce(nullif(one.country, ''), one.actor_id) FOR one IN {side}]))"


SIDES = f"""
    SELECT story_id, least(one, other) AS one, greatest(one, other) AS other FROM (
        SELECT story_id, one, unnest(others) AS other FROM (
            SELECT story_id, unnest({_states("source")}) AS one, {_states("target")} AS others FROM stories))
"""
# What articles and stories say of two sides now, or said before: ties between them are looked at again.
CONCERNS = f"""
    INSERT INTO concerned SELECT DISTINCT * FROM (
        SELECT one, other FROM ({SIDES}) WHERE story_id IN {AT_STAKE}
        UNION ALL SELECT least(source, target), greatest(source, target) FROM tie_mentions WHERE article_id IN {TOUCHED}
        UNION ALL SELECT least(source, target), greatest(source, target) FROM (
            SELECT source, target, unnest(article_ids) AS article_id FROM ties) WHERE article_id IN {TOUCHED})
"""
CONCERNED = "(least(source, target), greatest(source, target)) IN (SELECT (one, other) FROM concerned)"
SHOWN = f"""
    WITH likely AS (
        FROM stories WHERE status = 'happened' AND confidence >= {SURE} AND {{within}}
    ), told AS (
        SELECT story_id, unnest(event_ids) AS event_id, generate_subscripts(event_ids, 1) AS nth FROM likely
    ), words AS (
        SELECT story_id, bool_or(claim_id IS NULL) AND bool_and(status <> 'negated') AS firm,
            list(evidence_text ORDER BY nth) AS evidence, list(frame ORDER BY nth) AS frames,
            arg_min(evidence_start, nth) AS first_start, arg_min(evidence_end, nth) AS first_end
        FROM told JOIN events USING (event_id) GROUP BY story_id
    )
    SELECT story_id, type, contexts, date_start, article_ids, {_states("source")}, {_states("target")}, firm, evidence,
        first_start, first_end, frames
    FROM likely JOIN words USING (story_id) ORDER BY list_min(event_ids)
"""
OF_THEM = f"story_id IN (SELECT story_id FROM ({SIDES}) JOIN concerned USING (one, other))"


def begin_sides(record: Record) -> None:
    """Begin the list of sides between which ties are looked at again."""
    record.connection.execute("CREATE OR REPLACE TEMP TABLE concerned (one VARCHAR, other VARCHAR)")


def note_sides(record: Record) -> None:
    """Add the sides of the stories at stake as they are now, and of what articles touched say of ties."""
    record.connection.execute(CONCERNS)


def rewrite_ties(record: Record, *, everything: bool) -> int:
    """Bring the table `ties` up to date, for all sides or those noted; return how many rows came out otherwise.

    A tie is there where an article states it, or where enough stories show it.
    """
    stated: defaultdict[tuple[str, Sides], list[Stated]] = defaultdict(list)
    for row in record.connection.execute(STATED.format(within=EVERYWHERE if everything else CONCERNED)).fetchall():
        one = Stated(*row)
        stated[one.kind, _ordered((one.source, one.target), mutual=one.mutual or _mutual(one.kind))].append(one)
    shown = stories_for(load_shown(record, everything=everything))
    if not everything:  # a story of these sides may have others beside them
        concerned = set(record.connection.execute("FROM concerned").fetchall())
        shown = {key: found for key, found in shown.items() if _ordered(key[1], mutual=True) in concerned}
    rows = _rows(stated, shown)
    return replace_rows(record.connection, "ties", rows, within=EVERYWHERE if everything else CONCERNED)


def _rows(
    stated: Mapping[tuple[str, Sides], list[Stated]], shown: Mapping[tuple[str, Sides], list[Shown]]
) -> Iterator[Row]:
    for kind, sides in sorted(stated.keys() | shown.keys()):
        told, behind = stated.get((kind, sides), []), shown.get((kind, sides), [])
        known = tie_kinds().get(kind)
        firm = [story for story in behind if story.firm]
        if any(not one.negated for one in told) or (known and 0 < known.alone <= len(firm)):
            yield _row(kind, sides, told, behind)


def _mutual(kind: str) -> bool:
    known = tie_kinds().get(kind)
    return bool(known and known.mutual)


def stories_for(stories: Iterable[Shown]) -> dict[tuple[str, Sides], list[Shown]]:
    """Return for each kind of tie and two sides the stories that speak for it."""
    shown: defaultdict[tuple[str, Sides], list[Shown]] = defaultdict(list)
    for story in stories:
        for name, kind in tie_kinds().items():
            if _speaks(story, kind):
                keys = {_ordered(sides, mutual=kind.mutual) for sides in _sides_of(story)}
                for key in keys:
                    shown[name, key].append(story)
    return shown


def _speaks(story: Shown, kind: TieKind) -> bool:
    return (
        story.type in kind.types
        and (not kind.contexts or not kind.contexts.isdisjoint(story.contexts))
        and (not kind.frames or not kind.frames.isdisjoint(story.frames))
        and (not kind.words or any(not kind.words.isdisjoint(stems_of(text)) for text in story.evidence))
    )


def _sides_of(story: Shown) -> Iterator[Sides]:
    yield from ((source, target) for source, target in product(story.source, story.target) if source != target)


def _ordered(sides: Sides, *, mutual: bool) -> Sides:
    return (min(sides), max(sides)) if mutual else sides


def _row(kind: str, sides: Sides, told: list[Stated], behind: list[Shown]) -> Row:
    held = [one for one in told if not one.negated]
    # Stories are single acts: the first of them that is told need not be the first there was.
    since = [one.since for one in held if one.since] if held else [story.date_start for story in behind]
    articles = {one.article_id for one in told} | {article for story in behind for article in story.article_ids}
    return {
        "tie_id": "T-" + blake2b(repr((kind, sides)).encode(), digest_size=6).hexdigest(),
        "kind": kind,
        "source": sides[0],
        "target": sides[1],
        "mutual": any(one.mutual for one in held) or _mutual(kind),
        "since": min((day for day in since if day), default=None),
        "until": max((one.until for one in held if one.until), default=None),
        "story_ids": sorted(story.story_id for story in behind),
        "evidence": [_span(one) for one in held] or [_words(story) for story in behind],
        "denials": [_span(one) for one in told if one.negated],
        "article_ids": sorted(articles),
    }


def _span(one: Stated) -> Row:
    return {"text": one.text, "article_id": one.article_id, "start": one.start, "end": one.end}


def _words(story: Shown) -> Row:
    return {"text": story.evidence[0], "article_id": story.article_ids[0], "start": story.start, "end": story.end}
