"""Agreements: what articles call by different names, or describe without one, joined where it is the same."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import Any, NamedTuple

from westphalia.reconcile.cluster import Pair, groups_of
from westphalia.reconcile.stories import Story, grain
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
SIGNING = frozenset(("sign", "conclud", "ratifi", "initial"))


class Mention(NamedTuple):
    """One place where an article names or describes an agreement, with all that it tells of it elsewhere."""

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

    @property
    def words(self) -> frozenset[str]:
        """What it is about: the telling words of its name, or of what it is called, without kind and parties."""
        named = {
            stem for party in self.parties for text in (party["name"], party["text"]) for stem in stems_of(text or "")
        }
        return telling(stems_of(self.name or self.spans[0]["text"])) - named - KIND

    @property
    def states(self) -> frozenset[str]:
        """The states and bodies that are bound."""
        return frozenset(map(state_of, self.parties))


COLUMNS = """article_id, "start", "end", text, name, kind, refers_to, parties, signed, signed_precision, in_force,
    ended, provisions, descriptions"""


def agreement_rows(record: Record, stories: Iterable[Story]) -> Iterator[Row]:
    """Yield the rows of the table `agreements`."""
    mentions = {mention.key: mention for mention in load_mentions(record)}
    told = _stories_at(stories)

    def never(one: str, other: str) -> bool:
        return _contrary(mentions[one], mentions[other])

    for group in groups_of(mentions, _scores(mentions.values()), never=never):
        yield _row([mentions[key] for key in group], told)


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
    parties = {party["actor_id"]: party for row in reversed([first, *rows]) for party in row["parties"] or ()}
    return Mention(
        key=f"{article}:{start:06}",
        article_id=article,
        kind=first["kind"],
        name=first["name"],
        parties=list(parties.values()),
        signed=dated["signed"],
        signed_precision=dated["signed_precision"],
        in_force=next((row["in_force"] for row in rows if row["in_force"]), None),
        ended=next((row["ended"] for row in rows if row["ended"]), None),
        spans=[_span(article, row) for row in rows],
        provisions=[_span(article, span) for row in rows for span in row["provisions"] or ()],
        descriptions=[_span(article, span) for row in rows for span in row["descriptions"] or ()],
    )


def _span(article: str, row: Row) -> Row:
    return {"text": row["text"], "article_id": article, "start": row["start"], "end": row["end"]}


def _scores(mentions: Iterable[Mention]) -> dict[Pair, float]:
    """Return how likely two mentions are of one agreement, for those that share two parties or a word of the name."""
    filed: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        pairs = ("|".join(pair) for pair in combinations(sorted(mention.states), 2))
        for key in {*pairs, *mention.words}:
            filed[key].append(mention)
    scores: dict[Pair, float] = {}
    for group in filed.values():
        for one, other in combinations(sorted(group, key=lambda mention: mention.key), 2):
            if (one.key, other.key) not in scores:
                scores[one.key, other.key] = _alike(one, other)
    return {pair: score for pair, score in scores.items() if score > 0}


def _alike(one: Mention, other: Mention) -> float:
    """Return how likely two mentions are of one agreement."""
    if _contrary(one, other):
        return 0.0
    some, others = one.words, other.words
    if some and others:
        shared, alike = some & others, likeness(some, others)
        if alike >= ONE_NAME and (len(shared) > 1 or one.states == other.states):
            return 1.0
        return 0.6 if alike >= HALF_A_NAME and len(one.states & other.states) > 1 else 0.0
    # One of them is no more than "the treaty between the two": the same parties, and the same year or none told.
    return 0.7 if len(one.states) > 1 and one.states == other.states else 0.0


def _contrary(one: Mention, other: Mention) -> bool:
    """Whether two mentions cannot be of one agreement: other parties, kinds or years, or told apart in one article."""
    parties = one.states and other.states and not (one.states <= other.states or other.states <= one.states)
    years = one.signed and other.signed and one.signed.year != other.signed.year
    ended = any(old.ended and new.signed and old.ended < new.signed for old, new in ((one, other), (other, one)))
    kinds = {BINDING if mention.kind in BINDING else mention.kind for mention in (one, other)}
    return bool(parties or years or ended or len(kinds) > 1 or one.article_id == other.article_id)


def _row(group: Sequence[Mention], told: Mapping[str, Sequence[tuple[int, int, Story]]]) -> Row:
    names = Counter(mention.name for mention in group if mention.name)
    name = max(names, key=lambda one: (len(one), names[one], one), default=None) or group[0].spans[0]["text"]
    spans = [span for mention in group for span in mention.spans]
    stories = {story.row["story_id"]: story for span in spans for story in _at(told, span)}
    parties = {party["actor_id"]: party for mention in reversed(group) for party in mention.parties}
    signed, precision = _signed(group, stories.values())
    return {
        "agreement_id": "A-" + blake2b(group[0].key.encode(), digest_size=6).hexdigest(),
        "name": name,
        "kind": Counter(mention.kind for mention in group).most_common(1)[0][0],
        "parties": sorted(parties.values(), key=lambda party: party["actor_id"]),
        "signed": signed,
        "signed_precision": precision,
        "in_force": min((mention.in_force for mention in group if mention.in_force), default=None),
        "ended": min((mention.ended for mention in group if mention.ended), default=None),
        "provisions": [span for mention in group for span in mention.provisions],
        "descriptions": [span for mention in group for span in mention.descriptions],
        "mentions": spans,
        "aliases": sorted(set(names) - {name}),
        "story_ids": sorted(stories),
        "article_ids": sorted({mention.article_id for mention in group}),
    }


def _signed(group: Sequence[Mention], stories: Iterable[Story]) -> tuple[dt.date | None, str | None]:
    """Return the day of signature: as the mentions tell it, else as the story of the signing does."""
    told = [(mention.signed, mention.signed_precision) for mention in group if mention.signed]
    if not told:
        told = [
            (one.date_start, one.date_precision)
            for story in stories
            for one in story.tellings
            if one.date_start and one.status == "happened" and SIGNING & set(stems_of(one.trigger))
        ]
    if not told:
        return None, None
    finest = min((precision for _, precision in told), key=grain)
    days = Counter(day for day, precision in told if precision == finest)
    return min(days, key=lambda day: (-days[day], day)), finest


def _stories_at(stories: Iterable[Story]) -> dict[str, list[tuple[int, int, Story]]]:
    """Return for every article where its events stand, and the story of each."""
    told: defaultdict[str, list[tuple[int, int, Story]]] = defaultdict(list)
    for story in stories:
        for one in story.tellings:
            told[one.article_id].append((one.evidence_start, one.evidence_end, story))
    return {article: sorted(events, key=lambda event: event[:2]) for article, events in told.items()}


def _at(told: Mapping[str, Sequence[tuple[int, int, Story]]], span: Row) -> list[Story]:
    """Return the stories whose words hold a mention."""
    events = told.get(span["article_id"], ())
    return [story for start, end, story in events if start < span["end"] and span["start"] < end]
