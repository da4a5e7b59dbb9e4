"""Mentions of agreements in articles, and whether two of them are of one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from westphalia.reconcile.cluster import Pair
from westphalia.reconcile.telling import Party, state_of
from westphalia.reconcile.words import likeness, stems_of, telling
from westphalia.record.record import Record

Row = dict[str, Any]
# Two names are one where the shorter's words are in the longer ("strategic partnership treaty" in "Treaty on
# Comprehensive Strategic Partnership").
ONE_NAME, HALF_A_NAME = 0.7, 0.5
# Translations and outlets use these for one another; a memorandum, a declaration or a truce is something else.
BINDING = frozenset(("treaty", "agreement", "deal"))
KIND = frozenset(stems_of("treaty pact agreement accord deal convention sign new old the between"))


class Mention(NamedTuple):
    """One place where an article names or describes an agreement, with all that it tells of it elsewhere.

    Parameters
    ----------
    words
        What it is about: the telling words of its name, or of what it is called, without kind and parties.
    states
        The states and bodies that are bound.
    """

    key: str
    article_id: str
    kind: str
    name: str | None
    parties: list[Party]
    signed: dt.date | None
    signed_precision: str | None
    in_force: dt.date | None
    ended: dt.date | None
    spans: list[Row]
    provisions: list[Row]
    descriptions: list[Row]
    words: frozenset[str]
    states: frozenset[str]

    @property
    def sort(self) -> str:
        """The kind, one for those that are used for one another."""
        return "binding" if self.kind in BINDING else self.kind


COLUMNS = """article_id, "start", "end", text, name, kind, refers_to, parties, signed, signed_precision, in_force,
    ended, provisions, descriptions"""


def load_mentions(record: Record) -> list[Mention]:
    """Return the agreements of every article, each with all its mentions there."""
    found = record.connection.execute(f"SELECT {COLUMNS} FROM agreement_mentions ORDER BY ALL")
    names = [column[0] for column in found.description or ()]
    grouped: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for values in found.fetchall():
        row = dict(zip(names, values, strict=True))
        grouped[row["article_id"], row["refers_to"] if row["refers_to"] is not None else row["start"]].append(row)
    return [_mention(article, start, rows) for (article, start), rows in sorted(grouped.items())]


def _mention(article: str, start: int, rows: Sequence[Row]) -> Mention:
    first = next((row for row in rows if row["start"] == start), rows[0])
    dated = next((row for row in (first, *rows) if row["signed"]), first)
    found = {party["actor_id"]: party for row in reversed([first, *rows]) for party in row["parties"] or ()}
    parties = list(found.values())
    spans = [_span(article, row) for row in rows]
    return Mention(
        key=f"{article}:{start:06}",
        article_id=article,
        kind=first["kind"],
        name=first["name"],
        parties=parties,
        signed=dated["signed"],
        signed_precision=dated["signed_precision"],
        in_force=next((row["in_force"] for row in rows if row["in_force"]), None),
        ended=next((row["ended"] for row in rows if row["ended"]), None),
        spans=spans,
        provisions=[_span(article, span) for row in rows for span in row["provisions"] or ()],
        descriptions=[_span(article, span) for row in rows for span in row["descriptions"] or ()],
        words=_words(first["name"] or spans[0]["text"], parties),
        states=frozenset(map(state_of, parties)),
    )


def _words(name: str, parties: Iterable[Party]) -> frozenset[str]:
    named = {stem for party in parties for text in (party["name"], party["text"]) for stem in stems_of(text or "")}
    return telling(stems_of(name)) - named - KIND


def _span(article: str, row: Row) -> Row:
    return {"text": row["text"], "article_id": article, "start": row["start"], "end": row["end"]}


def scores_of(mentions: Iterable[Mention]) -> dict[Pair, float]:
    """Return how likely two mentions are of one agreement, for those that share two parties or a word of the name."""
    filed: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        pairs = ("|".join(pair) for pair in combinations(sorted(mention.states), 2))
        for key in {*pairs, *mention.words}:
            filed[key].append(mention)
    scores: dict[Pair, float] = {}
    for group in filed.values():
        for one, other in combinations(sorted(group, key=lambda mention: mention.key), 2):
            if not contrary(one, other) and (one.key, other.key) not in scores:
                score = _alike(one, other)
                if score:
                    scores[one.key, other.key] = score
    return scores


def _alike(one: Mention, other: Mention) -> float:
    """Return how likely two mentions that may be of one agreement are of one."""
    some, others = one.words, other.words
    if some and others:
        shared, alike = some & others, likeness(some, others)
        if alike >= ONE_NAME and (len(shared) > 1 or one.states == other.states):
            return 1.0
        return 0.6 if alike >= HALF_A_NAME and len(one.states & other.states) > 1 else 0.0
    # One of them is no more than "the treaty between the two": the same parties, and the same year or none told.
    return 0.7 if len(one.states) > 1 and one.states == other.states else 0.0


def contrary(one: Mention, other: Mention) -> bool:
    """Whether two mentions cannot be of one agreement: other parties, kinds or years, or told apart in one article."""
    if one.article_id == other.article_id or one.sort != other.sort:
        return True
    if one.states and other.states and not (one.states <= other.states or other.states <= one.states):
        return True
    if one.signed and other.signed and one.signed.year != other.signed.year:
        return True
    return any(old.ended and new.signed and old.ended < new.signed for old, new in ((one, other), (other, one)))
