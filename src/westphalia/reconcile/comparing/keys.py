"""Which events are compared at all: those that share two parties, a telling word and a fortnight.

Comparing every event with every other grows with the square of the record. Here each is filed under keys, and only
events under one key are compared. The keys of an event depend on it alone, never on what else is in the record: in
whatever order articles arrive, the same pairs are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from westphalia.reconcile.comparing.compare import DEEDS, is_signing
from westphalia.reconcile.comparing.days import AN_ERA, DAY, FORTNIGHT, SLACK, Days, eras, fortnights
from westphalia.reconcile.comparing.told import Told
from westphalia.reconcile.comparing.words import weight
from westphalia.record.derived import insert_shaped
from westphalia.record.record import Record

RAREST_WORDS = 8  # of a sentence; they find what belongs together, the common ones only what does not
# An event known only to a span this long ("in 2023", "in the coming months") is compared over the whole of it.
COARSE = 46
RECALLED = 31 * DAY  # how long before the report a deed may lie that it tells without a day
NOBODY = "-"


# What is filed of one event: its pairs of parties with the words to each, every one with every fortnight. Written as
# lists and taken apart by the database: some twenty rows an event. A pair is two of the parties, in alphabetical order,
# or one and `-`, of a deed also `-` and whom it was done to, or where; it is loose where `-` stands for a party that is
# told: two such rows do not make a pair of events. A word is a telling stem of the sentence, the stem of the word that
# names the event, its type in capitals, the two people who met, a visitor with the country, or the day of a meeting or
# a signing. The fortnight is null where the days are known too coarsely, and the era, too, where they are not known at
# all.
FILED = {
    "event_id": "VARCHAR",
    "filed": "STRUCT(pairs STRUCT(pair VARCHAR, loose BOOLEAN)[], words VARCHAR[])[]",
    "spans": "STRUCT(fortnight INTEGER, era INTEGER)[]",
}
TAKEN_APART = """
    SELECT event_id, pair.pair AS pair, pair.loose AS loose, word, span.fortnight AS fortnight, span.era AS era FROM (
        SELECT event_id, pair, word, unnest(spans) AS span FROM (
            SELECT event_id, spans, pair, unnest(words) AS word FROM (
                SELECT event_id, spans, one.words AS words, unnest(one.pairs) AS pair FROM (
                    SELECT event_id, spans, unnest(filed) AS one FROM {rows}))))
"""


def file_events(record: Record, events: Iterable[Told]) -> None:
    """Put events under their keys, in the table `comparisons`."""
    insert_shaped(record.connection, "comparisons", map(_filed, events), FILED, query=TAKEN_APART)


def _filed(told: Told) -> dict[str, Any]:
    rare = sorted(told.words - {told.trigger}, key=lambda stem: (-weight(stem), stem))[:RAREST_WORDS]
    whole, half = _pairs(told)
    common = [told.type, told.trigger, *_who_met(told), *_who_visited(told), *_summit(told)]
    filed = [
        {"pairs": whole, "words": [*common, *rare]},
        {"pairs": half, "words": rare},
    ]
    if told.type in DEEDS and told.days.exact:  # whoever did it
        targets = [{"pair": f"{NOBODY}|{target}", "loose": False} for target in sorted(told.target.parties)]
        if told.place:
            targets.append({"pair": f"{NOBODY}|@{told.place}", "loose": False})
        filed.append({"pairs": targets, "words": [told.trigger]})
    return {"event_id": told.event_id, "filed": filed, "spans": list(_spans(_looked_for(told)))}


def _who_met(told: Told) -> Iterator[str]:
    """Yield the people of a meeting, two by two: "talks" and "summit" of the same two may be one."""
    if told.type == "CONSULT" and not told.mode:
        people = product(sorted(told.source.people), sorted(told.target.people))
        yield from {"&".join(sorted(pair)) for pair in people if pair[0] != pair[1]}


def _who_visited(told: Told) -> Iterator[str]:
    """Yield the visitor with each country visited: "landed in Oslo" and "the trip to Norway" share no other word."""
    if told.type == "CONSULT" and told.mode == "visit":
        yield from (f"{who}>{state}" for who in sorted(told.source.people) for state in sorted(told.target.states))


def _summit(told: Told) -> Iterator[str]:
    """Yield the days of a meeting or a signing, that both find each other: what is signed is signed at a visit."""
    if told.days.exact and told.days.first and (told.type == "CONSULT" or is_signing(told)):
        yield from (f"={told.days.first + after}" for after in (0 * DAY, DAY))


def _pairs(told: Told) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the pairs of two parties, and those of one."""
    sources, targets = sorted(told.source.parties), told.target.parties
    whole = ("|".join(sorted(pair)) for pair in product(sources, sorted(targets)) if pair[0] != pair[1])
    half = [{"pair": f"{source}|{NOBODY}", "loose": bool(told.target.states - {source})} for source in sources]
    return [{"pair": pair, "loose": False} for pair in whole], half


def _looked_for(told: Told) -> Days:
    """Return the days among which an event is looked for.

    A deed told as done without its day may be one of weeks ago, recalled: "after it downed the drone", "downed it on
    June 20".
    """
    days = told.days
    recalled = told.type in DEEDS and told.status == "happened" and told.published is not None and not days.told
    return days._replace(first=days.first - RECALLED) if recalled and days.first else days


def _spans(days: Days) -> Iterator[dict[str, int | None]]:
    """Yield the fortnights of an event, each with its era; of one known too coarsely for them, the eras."""
    if not (days.first and days.last):
        yield {"fortnight": None, "era": None}
    elif days.length > COARSE:
        yield from ({"fortnight": None, "era": era} for era in eras(days.first, days.last))
    else:
        for fortnight in fortnights(days.first - SLACK, days.last + SLACK):
            yield {"fortnight": fortnight, "era": fortnight * FORTNIGHT // AN_ERA}


# Two ways to be a pair: both in one fortnight; or one of them known too coarsely for a fortnight, which then must
# share more than one key: of words that differ, the first and the last do, and these are found many times faster than
# all of them are counted. Those of which nothing is known meet all others; the coarse ones of either side those of
# their era and the two beside it, as what lies an age apart is not compared. Each is looked up apart: one join with
# "or" in it would first put together all that share a key. Millions meet, so that numbers stand for ids until the pairs
# are made, each step by itself (MATERIALIZED), lest the planner begin with all events against all. $ids: the articles
# that are new; each pair is found once.
CANDIDATES = """
    WITH filed AS MATERIALIZED (
        SELECT events.rowid AS event, article_id, pair, loose, word, fortnight, era
        FROM comparisons JOIN events USING (event_id)
    ), fresh AS MATERIALIZED (
        FROM filed WHERE article_id IN {ids}
    ), around AS (
        SELECT * REPLACE (unnest([era - 1, era, era + 1]) AS era) FROM fresh
    ), near AS (
        SELECT one.event AS a, other.event AS b FROM fresh one JOIN filed other USING (pair, word, fortnight)
        WHERE one.event <> other.event AND NOT (one.loose AND other.loose)
    ), met AS (
        SELECT one.event AS a, other.event AS b, word
        FROM (FROM fresh WHERE era IS NULL) one JOIN filed other USING (pair, word)
        WHERE one.event <> other.event AND NOT (one.loose AND other.loose)
        UNION ALL
        SELECT one.event, other.event, word
        FROM fresh one JOIN (FROM filed WHERE era IS NULL) other USING (pair, word)
        WHERE one.event <> other.event AND NOT (one.loose AND other.loose)
        UNION ALL
        SELECT one.event, other.event, word
        FROM (FROM around WHERE fortnight IS NULL) one JOIN filed other USING (pair, word, era)
        WHERE one.event <> other.event AND NOT (one.loose AND other.loose)
        UNION ALL
        SELECT one.event, other.event, word
        FROM around one JOIN (FROM filed WHERE fortnight IS NULL) other USING (pair, word, era)
        WHERE one.event <> other.event AND NOT (one.loose AND other.loose)
    ), coarse AS (
        SELECT a, b FROM met GROUP BY a, b HAVING min(word) <> max(word)
    ), pairs AS MATERIALIZED (
        SELECT DISTINCT least(a, b) AS a, greatest(a, b) AS b FROM (FROM near UNION ALL FROM coarse)
    ), half AS MATERIALIZED (
        SELECT event_id AS one, b FROM pairs JOIN events ON events.rowid = a
    )
    SELECT least(one, event_id), greatest(one, event_id) FROM half JOIN events ON events.rowid = b ORDER BY ALL
"""
