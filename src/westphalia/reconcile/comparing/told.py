"""One event as one article tells it, with what is compared when two of them may be one happening."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.days import Days, days_of
from westphalia.reconcile.comparing.spots import Spot, spot_of
from westphalia.reconcile.comparing.telling import state_of
from westphalia.reconcile.comparing.words import mass, stems_of, telling
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

CLOSE_BY = 45  # characters on either side of a trigger: some seven words
UNNAMED = ("TEXT:", "GRP:")  # ids of sides that the words only describe
OPENING = 700  # characters of an article, its title first, that say what it is about


_DOUBT = re.compile(r"\b(?:(?:may|might|could|would|must)(?: well| also| not)? have|whether)\b", re.IGNORECASE)
Measure = tuple[str, float]  # what is counted, and how much of it


class Side(NamedTuple):
    """Who acts, or towards whom: as actors, the people among them, and the states or bodies they stand for.

    `kinds` are the kinds of people and things that nobody names ("rebels", "Syrian rebels": `rebel`). Of such a side
    without a state one cannot say that it is another than a named one. `envoys` are its people, each with the state.
    """

    actors: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    envoys: frozenset[tuple[str, str]] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        """The states, or, where there are none, the kinds."""
        return self.states or self.kinds


@dataclass(frozen=True, slots=True)
class Act:
    """Who did what kind of thing to whom, and when: what can exclude that two events are one happening.

    Parameters
    ----------
    type, mode
        As in the table `events`.
    days
        When it took place as far as the event says so or the day of publication lets one expect.
    published
        The day the article was published; None where it is not known to the day.
    spot
        Where on the map.
    """

    type: str
    mode: str | None
    days: Days
    source: Side
    target: Side
    published: dt.date | None
    spot: Spot | None


@dataclass(frozen=True, slots=True)
class Told(Act):
    """An event and the circumstances of its telling.

    Parameters
    ----------
    event_id, article_id, claim_id, status
        As in the table `events`.
    place, country
        Where on the map (not merely in which state), and in which state.
    words
        Telling stems of the sentence, without the names of the sides.
    opening
        Telling stems of the article's beginning; one set for all its events, which there may be many of in memory.
    trigger
        The stem of the word that names the event.
    near
        Telling stems close to that word, itself among them.
    numbers
        Those of them that are numbers.
    counts
        What measures it: how much of what, as in the table `quantities`.
    doubted
        Whether it is told as past, and only as possible: "may have struck", "whether they struck".
    words_mass, opening_mass, near_mass
        How much the stems say (see `words.mass`).
    frame, contexts, evidence_start, evidence_end
        As in the table `events`.
    """

    event_id: str
    article_id: str
    claim_id: str | None
    status: str
    place: str | None
    country: str | None
    words: frozenset[str]
    opening: frozenset[str]
    trigger: str
    near: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[Measure]
    doubted: bool
    words_mass: float
    opening_mass: float
    near_mass: float
    frame: str | None
    contexts: frozenset[str]
    evidence_start: int
    evidence_end: int


ARTICLES_HELD = 1000  # what is held in memory at a time: their texts
EVENTS = f"""
    SELECT event_id, events.article_id, claim_id, type, mode, status, source, target, events.date_start,
        events.date_end, events.date_precision, published, published_precision, place.country AS country,
        if(place.lat IS NULL, NULL, place.name) AS place, place AS spot, frame, contexts, trigger_start, trigger_end,
        evidence_start, evidence_end
    FROM events JOIN articles USING (article_id)
    WHERE events.article_id IN {IDS}
    ORDER BY events.article_id, trigger_start, event_id
"""
TEXTS = f"SELECT article_id, text FROM articles WHERE article_id IN {IDS}"
COUNTS = f"""
    SELECT event_id, unit, value FROM quantities
    WHERE article_id IN {IDS} AND event_id IS NOT NULL AND unit IS NOT NULL AND value IS NOT NULL
"""
SENTENCES = f"""SELECT article_id, "start", "end" FROM sentences WHERE article_id IN {IDS} ORDER BY ALL"""


def load_told(record: Record, article_ids: Iterable[str]) -> Iterator[Told]:
    """Yield the events of the given articles, in the order of the articles' ids and of the text."""
    for batch in batches(article_ids):
        ids = ids_json(batch)
        pages = {article: _Page(text) for article, text in record.connection.execute(TEXTS, ids).fetchall()}
        for article, start, end in record.connection.execute(SENTENCES, ids).fetchall():
            pages[article].sentences.append((start, end))
        counts: defaultdict[str, set[Measure]] = defaultdict(set)
        for event, unit, value in record.connection.execute(COUNTS, ids).fetchall():
            counts[event].add((unit, value))
        present = presents(record, ids)
        found = record.connection.execute(EVENTS, ids)
        names = [column[0] for column in found.description or ()]
        for row in found.fetchall():
            measured = frozenset(counts.get(row[0], ()))
            yield _of_row(dict(zip(names, row, strict=True)), pages[row[1]], present.get(row[1]), measured)


def batches(article_ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield the ids in alphabetical order, so many at a time as are held in memory."""
    left = iter(sorted(article_ids))
    while batch := list(islice(left, ARTICLES_HELD)):
        yield batch


class _Page:
    """The text of an article, its sentences and what its beginning is about."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences: list[tuple[int, int]] = []
        self._words: dict[tuple[int, int], frozenset[str]] = {}
        self.opening = telling(stems_of(text[:OPENING]))
        self.opening_mass = mass(self.opening)

    def words(self, start: int, *, otherwise: tuple[int, int]) -> frozenset[str]:
        """Return the telling stems of the sentence that an offset lies in; often several events are told there."""
        index = bisect_right(self.sentences, (start, len(self.text))) - 1
        first, last = self.sentences[index] if index >= 0 and start < self.sentences[index][1] else otherwise
        if (first, last) not in self._words:
            self._words[first, last] = telling(stems_of(self.text[first:last]))
        return self._words[first, last]

    def around(self, start: int, end: int) -> str:
        """Return the words close to a trigger, whole ones only."""
        before, after = self.text[max(start - CLOSE_BY, 0) : start], self.text[end : end + CLOSE_BY]
        return f"{before.partition(' ')[2]}{self.text[start:end]}{after.rpartition(' ')[0]}"


# The last day that an undated article tells of as past: it was written then, or later.
PRESENT = """
    SELECT events.article_id, max(date_end) FROM events JOIN articles USING (article_id)
    WHERE published IS NULL AND status = 'happened' {which} GROUP BY ALL
"""


def presents(record: Record, ids: dict[str, str] | None = None) -> dict[str, dt.date | None]:
    """Return for articles that bear no date the last day they tell of as past."""
    which = f"AND events.article_id IN {IDS}" if ids else ""
    return dict(record.connection.execute(PRESENT.format(which=which), ids).fetchall())


def _of_row(row: dict[str, Any], page: _Page, present: dt.date | None, counts: frozenset[Measure]) -> Told:
    named = _names([*(row["source"] or ()), *(row["target"] or ())])
    sentence = page.words(row["trigger_start"], otherwise=(row["evidence_start"], row["evidence_end"]))
    published = row["published"] if row["published_precision"] == "day" else None
    words = sentence - named
    near = telling(stems_of(page.around(row["trigger_start"], row["trigger_end"]))) - named
    return Told(
        event_id=row["event_id"],
        article_id=row["article_id"],
        claim_id=row["claim_id"],
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        source=side_of(row["source"] or ()),
        target=side_of(row["target"] or ()),
        days=days_of(
            row["date_start"],
            row["date_end"],
            row["date_precision"],
            published=published,
            status=row["status"],
            present=present,
        ),
        published=published,
        spot=spot_of(row["spot"]),
        place=row["place"],
        country=row["country"],
        words=words,
        opening=page.opening,
        trigger=" ".join(stems_of(page.text[row["trigger_start"] : row["trigger_end"]])),
        near=near,
        numbers=frozenset(stem for stem in near if stem[0].isdigit()),
        counts=counts,
        doubted=_DOUBT.search(page.text, row["evidence_start"], row["trigger_end"]) is not None,
        words_mass=mass(words),
        opening_mass=page.opening_mass,
        near_mass=mass(near),
        frame=row["frame"],
        contexts=frozenset(row["contexts"] or ()),
        evidence_start=row["evidence_start"],
        evidence_end=row["evidence_end"],
    )


def _names(parties: Iterable[dict[str, Any]]) -> frozenset[str]:
    return frozenset().union(*(_stems(party[part]) for party in parties for part in ("name", "text") if party[part]))


@lru_cache(maxsize=20_000)
def _stems(name: str) -> frozenset[str]:
    return frozenset(stems_of(name))


def side_of(parties: Iterable[dict[str, Any]]) -> Side:
    """Return one side of an event from the parties the record lists."""
    listed = list(parties)
    actors = frozenset(party["actor_id"] for party in listed)
    people = frozenset(actor for actor in actors if actor.startswith("PER:"))
    states = frozenset(state_of(party) for party in listed if party["country"] or not _is_unnamed(party))
    kinds = frozenset(kind for party in listed if _is_unnamed(party) and (kind := _kind(party["actor_id"])))
    envoys = frozenset((state_of(party), party["actor_id"]) for party in listed if party["actor_id"] in people)
    return _one_side(Side(actors, people, states, kinds, envoys))


def _is_unnamed(party: dict[str, Any]) -> bool:
    """Return True for people and things that are only described, with or without a state: "protesters"."""
    return str(party["actor_id"]).startswith(UNNAMED)


@lru_cache(maxsize=20_000)
def _kind(actor_id: str) -> str | None:
    """Return what sort of people or things: `rebel` of "GRP:SYR-rebel", `protest` of "TEXT:three-protesters"."""
    stems = stems_of(actor_id.partition(":")[2].replace("-", " "))
    return f"~{stems[-1]}" if stems else None


@lru_cache(maxsize=100_000)
def _one_side(side: Side) -> Side:
    """Return one object for all sides that are equal: less memory, and what two have in common is looked up fast."""
    return side
