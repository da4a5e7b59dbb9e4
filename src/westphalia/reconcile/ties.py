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
    SELECT kind, source, target, mutual, since, until, article_id, "start", "end", text FROM tie_mentions
    WHERE NOT negated ORDER BY ALL
"""


def tie_rows(record: Record, stories: Iterable[Story]) -> Iterator[Row]:
    """Yield the rows of the table `ties`: those that an article states, and those that enough stories show."""
    stated: defaultdict[tuple[str, Sides], list[Stated]] = defaultdict(list)
    for row in record.connection.execute(STATED).fetchall():
        one = Stated(*row)
        stated[one.kind, _ordered((one.source, one.target), mutual=one.mutual)].append(one)
    shown = stories_for(stories)
    for kind, sides in sorted(stated.keys() | shown.keys()):
        behind = shown.get((kind, sides), [])
        known = tie_kinds().get(kind)
        if stated.get((kind, sides)) or (known and 0 < known.alone <= len(behind)):
            yield _row(kind, sides, stated.get((kind, sides), []), behind)


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


def _row(kind: str, sides: Sides, stated: list[Stated], behind: list[Story]) -> Row:
    known = tie_kinds().get(kind)
    days = [story.row["date_start"] for story in behind if story.row["date_start"]]
    told = [one.since for one in stated if one.since]
    evidence = [
        {"text": one.text, "article_id": one.article_id, "start": one.start, "end": one.end} for one in stated
    ] or [
        {"text": one.evidence, "article_id": one.article_id, "start": one.evidence_start, "end": one.evidence_end}
        for one in (story.tellings[0] for story in behind)
    ]
    articles = {one.article_id for one in stated} | {
        article for story in behind for article in story.row["article_ids"]
    }
    return {
        "tie_id": "T-" + blake2b(repr((kind, sides)).encode(), digest_size=6).hexdigest(),
        "kind": kind,
        "source": sides[0],
        "target": sides[1],
        "mutual": any(one.mutual for one in stated) or bool(known and known.mutual),
        "since": min(told or days, default=None),
        "until": max((one.until for one in stated if one.until), default=None),
        "story_ids": sorted(story.row["story_id"] for story in behind),
        "evidence": evidence,
        "article_ids": sorted(articles),
    }
