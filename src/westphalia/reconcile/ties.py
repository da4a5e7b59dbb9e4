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

from westphalia.reconcile.stories import Story
from westphalia.reconcile.telling import state_of
from westphalia.reconcile.words import stems_of
from westphalia.record.record import Record

Row = dict[str, Any]
Sides = tuple[str, str]
SURE = 0.5  # confidence that a story needs to speak for a tie


class TieKind(NamedTuple):
    """What stories speak for a tie of a kind (see `ties.toml`)."""

    types: frozenset[str]
    contexts: frozenset[str]
    words: frozenset[str]
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


@cache
def tie_kinds() -> Mapping[str, TieKind]:
    """Return the kinds of ties."""
    text = resources.files("westphalia.reconcile").joinpath("ties.toml").read_text("utf-8")
    return {name: _kind(entry) for name, entry in tomllib.loads(text).items()}


def _kind(entry: Row) -> TieKind:
    types, contexts, words = (frozenset(entry.get(field, ())) for field in ("types", "contexts", "words"))
    return TieKind(types, contexts, words, entry["mutual"], entry["alone"])


STATED = """
    SELECT kind, source, target, mutual, since, until, negated, article_id, "start", "end", text FROM tie_mentions
    ORDER BY ALL
"""


def tie_rows(record: Record, stories: Iterable[Story]) -> Iterator[Row]:
    """Yield the rows of the table `ties`: those that an article states, and those that enough stories show."""
    stated: defaultdict[tuple[str, Sides], list[Stated]] = defaultdict(list)
    for row in record.connection.execute(STATED).fetchall():
        one = Stated(*row)
        stated[one.kind, _ordered((one.source, one.target), mutual=one.mutual or _mutual(one.kind))].append(one)
    shown = stories_for(stories)
    for kind, sides in sorted(stated.keys() | shown.keys()):
        told, behind = stated.get((kind, sides), []), shown.get((kind, sides), [])
        known = tie_kinds().get(kind)
        firm = [story for story in behind if _firm(story)]
        if any(not one.negated for one in told) or (known and 0 < known.alone <= len(firm)):
            yield _row(kind, sides, told, behind)


def _mutual(kind: str) -> bool:
    known = tie_kinds().get(kind)
    return bool(known and known.mutual)


def _firm(story: Story) -> bool:
    """Whether an article tells a story in its own words and nobody denies it: enough to show a tie nobody states."""
    return any(one.claim_id is None for one in story.tellings) and all(
        one.status != "negated" for one in story.tellings
    )


def stories_for(stories: Iterable[Story]) -> dict[tuple[str, Sides], list[Story]]:
    """Return for each kind of tie and two sides the stories that speak for it."""
    shown: defaultdict[tuple[str, Sides], list[Story]] = defaultdict(list)
    for story in stories:
        if story.row["status"] != "happened" or story.row["confidence"] < SURE:
            continue
        stems = {stem for one in story.tellings for stem in stems_of(one.evidence)}
        for name, kind in tie_kinds().items():
            if _speaks(story, kind, stems):
                for sides in _sides_of(story):
                    shown[name, _ordered(sides, mutual=kind.mutual)].append(story)
    return {key: list({story.row["story_id"]: story for story in found}.values()) for key, found in shown.items()}


def _speaks(story: Story, kind: TieKind, stems: set[str]) -> bool:
    return (
        story.row["type"] in kind.types
        and (not kind.contexts or not kind.contexts.isdisjoint(story.row["contexts"]))
        and (not kind.words or not kind.words.isdisjoint(stems))
    )


def _sides_of(story: Story) -> Iterator[Sides]:
    sources, targets = ({state_of(party) for party in story.row[side]} for side in ("source", "target"))
    yield from ((source, target) for source, target in product(sorted(sources), sorted(targets)) if source != target)


def _ordered(sides: Sides, *, mutual: bool) -> Sides:
    return (min(sides), max(sides)) if mutual else sides


def _row(kind: str, sides: Sides, told: list[Stated], behind: list[Story]) -> Row:
    held = [one for one in told if not one.negated]
    # Stories are single acts: the first of them that is told need not be the first there was.
    since = [one.since for one in held if one.since] if held else [story.row["date_start"] for story in behind]
    articles = {one.article_id for one in told} | {article for story in behind for article in story.row["article_ids"]}
    return {
        "tie_id": "T-" + blake2b(repr((kind, sides)).encode(), digest_size=6).hexdigest(),
        "kind": kind,
        "source": sides[0],
        "target": sides[1],
        "mutual": any(one.mutual for one in held) or _mutual(kind),
        "since": min((day for day in since if day), default=None),
        "until": max((one.until for one in held if one.until), default=None),
        "story_ids": sorted(story.row["story_id"] for story in behind),
        "evidence": [_span(one) for one in held] or [_words(story) for story in behind],
        "denials": [_span(one) for one in told if one.negated],
        "article_ids": sorted(articles),
    }


def _span(one: Stated) -> Row:
    return {"text": one.text, "article_id": one.article_id, "start": one.start, "end": one.end}


def _words(story: Story) -> Row:
    one = story.tellings[0]
    return {"text": one.evidence, "article_id": one.article_id, "start": one.evidence_start, "end": one.evidence_end}
