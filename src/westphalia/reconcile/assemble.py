"""What all articles say together, put together from the comparisons: the tables that show it, where changes reach."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from westphalia.reconcile.comparing.telling import Telling, load_tellings
from westphalia.reconcile.comparing.told import presents
from westphalia.reconcile.denials.denied import denied_by
from westphalia.reconcile.denials.replies import TO_EVENTS, asked
from westphalia.reconcile.disputes import Count, dispute_rows, rewrite_actor_disputes
from westphalia.reconcile.lasting.agreements import rewrite_agreements
from westphalia.reconcile.lasting.ties import begin_sides, note_sides, rewrite_ties
from westphalia.reconcile.reach import AT_STAKE, TOUCHED, Reach, reach, stake, touch_decided
from westphalia.reconcile.repeats.copies import copies_of
from westphalia.reconcile.repeats.echoes import rewrite_echoes
from westphalia.reconcile.stories.company import Dated, apply, completed, dates_by_company, load_dated, rows, undated
from westphalia.reconcile.stories.grouping import corrected, grouped, link_stories, links_of, why
from westphalia.reconcile.stories.stories import report_rows, story_of
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions import Decision, decisions
from westphalia.record.derived import EVERYWHERE, begin_rows, insert_rows, replace_rows, settle_rows, wanted
from westphalia.record.record import Record

Row = dict[str, Any]
EVENTS_AT_ONCE = 10_000  # put together at a time: some 10 kB each
OF_STORIES = ("stories", "story_reports", "disputes")


@dataclass(frozen=True, slots=True)
class Assembly:
    """A record being put together, and what is needed for every story of it.

    Parameters
    ----------
    holding
        Decisions that were not taken back.
    present
        For articles that bear no date, the last day they tell of as past.
    copies
        For an article, those that it shares most of its words with.
    dated, days
        The dates that articles, and events, have by company.
    """

    record: Record
    holding: Sequence[Decision]
    present: Mapping[str, dt.date | None]
    copies: Mapping[str, Sequence[str]]
    dated: Sequence[Dated] = ()
    days: Mapping[str, dt.date] = field(default_factory=dict)

    def tellings(self, events: Iterable[str]) -> dict[str, Telling]:
        """Return events by their ids, with the dates of their articles' company."""
        return apply(load_tellings(self.record, events), self.dated, self.days)


def assemble(record: Record) -> int:
    """Bring stories, reports, echoes, disputes, agreements and ties up to date; return how many rows changed."""
    holding = decisions(record, holding=True)
    touch_decided(record, holding)
    if not record.connection.execute("SELECT 1 FROM touched LIMIT 1").fetchone():
        return 0
    assembly = Assembly(record, holding, presents(record), copies_of(record))
    reached, changed = _date(assembly, reach(record, holding))
    dated = load_dated(record)
    assembly = replace(assembly, dated=dated, days=completed(record, dated))
    changed += _write_stories(assembly, reached)
    changed += rewrite_actor_disputes(record, assembly.tellings)
    changed += rewrite_echoes(record, assembly.copies, everything=reached.everything)
    changed += rewrite_agreements(record, assembly.tellings, everything=reached.everything)
    changed += rewrite_ties(record, everything=reached.everything)
    record.connection.execute("DELETE FROM touched")
    return changed


def _date(assembly: Assembly, reached: Reach) -> tuple[Reach, int]:
    """Date articles by the company they keep, where that is within reach; stories of those dated otherwise are too."""
    record = assembly.record
    partial = undated(record, reached.events)
    query = f"SELECT event_id FROM events WHERE article_id IN {IDS}"
    theirs = [event for (event,) in record.connection.execute(query, ids_json(partial)).fetchall()]
    # One that is like no other has no company.
    components = reached.components(set(theirs) & reached.near.keys())
    dated = dates_by_company((group for events in _so_many(components) for group in _groups(assembly, events)), partial)
    before = {one.article_id: one for one in load_dated(record)}
    record.connection.execute(f"CREATE OR REPLACE TEMP TABLE redated AS {IDS[1:-1]}", ids_json(partial))
    within = f"article_id IN (FROM redated) OR article_id IN {TOUCHED}"
    changed = replace_rows(record.connection, "dated", rows(dated), within=EVERYWHERE if reached.everything else within)
    moved = {one.article_id for one in dated if before.get(one.article_id) != one}
    moved |= (before.keys() & partial.keys()) - {one.article_id for one in dated}
    found = record.connection.execute(query, ids_json(moved)).fetchall()
    return reached._replace(events=reached.events | reached.with_near(event for (event,) in found)), changed


def _groups(assembly: Assembly, events: Sequence[str]) -> Iterator[list[Telling]]:
    """Yield those of the events that are one happening."""
    tellings, links = load_tellings(assembly.record, events), links_of(assembly.record, events)
    for group in grouped(tellings, links, assembly.holding, assembly.present):
        yield [tellings[event] for event in group]


def _so_many(components: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """Yield the events of so many components as are put together at a time."""
    events: list[str] = []
    for component in components:
        events.extend(component)
        if len(events) >= EVENTS_AT_ONCE:
            yield events
            events = []
    if events:
        yield events


def _write_stories(assembly: Assembly, reached: Reach) -> int:
    """Bring stories and what hangs on them up to date; note those at stake."""
    record, connection = assembly.record, assembly.record.connection
    stake(record, reached)
    begin_sides(record)
    note_sides(record)
    for table in OF_STORIES:
        begin_rows(connection, table)
    for events in _so_many(reached.components(reached.events)):
        for table, found in _rows(assembly, events).items():
            insert_rows(connection, wanted(table), found, shape=table)
    connection.execute(f"INSERT INTO at_stake SELECT story_id FROM {wanted('stories')} EXCEPT FROM at_stake")
    here = EVERYWHERE if reached.everything else f"story_id IN {AT_STAKE}"
    within = {"stories": here, "story_reports": here, "disputes": f"kind <> 'actor' AND {here}"}
    changed = sum(settle_rows(connection, table, within=within[table]) for table in OF_STORIES)
    note_sides(record)
    either = EVERYWHERE if reached.everything else f"(story_a IN {AT_STAKE} OR story_b IN {AT_STAKE})"
    return changed + link_stories(record, within=either)


def _rows(assembly: Assembly, events: Sequence[str]) -> dict[str, Iterable[Row]]:
    """Return the rows of the stories that these events make, by table."""
    tellings, links = load_tellings(assembly.record, events), links_of(assembly.record, events)
    groups = grouped(tellings, links, assembly.holding, assembly.present)
    tellings = apply(tellings, assembly.dated, assembly.days)
    reasons = (why(group, links, assembly.holding) for group in groups)
    utterances = utterances_of(assembly.record, events)
    made = (
        story_of([tellings[event] for event in group], assembly.copies, reason, utterances)
        for group, reason in zip(groups, reasons, strict=True)
    )
    stories = [corrected(story, assembly.holding) for story in made]
    counts, denials = counts_of(assembly.record, events), denials_of(assembly.record, tellings)
    return {
        "stories": (story.row for story in stories),
        "story_reports": (row for story in stories for row in report_rows(story)),
        "disputes": (row for story in stories for row in dispute_rows(story, counts, denials)),
    }


# Events told in claims that repeat one utterance, or told by the very words that report it ("urged", "warned").
UTTERANCES = f"""
    WITH told AS MATERIALIZED (
        SELECT event_id, claim_id FROM events WHERE event_id IN {IDS} AND claim_id IS NOT NULL
        UNION
        SELECT event_id, claims.claim_id FROM events JOIN claims USING (article_id)
        WHERE event_id IN {IDS} AND cue_start <= trigger_start AND trigger_start < cue_end
    )
    SELECT one.event_id, other.event_id FROM repeats
        JOIN told one ON one.claim_id = claim_a JOIN told other ON other.claim_id = claim_b
    ORDER BY ALL
"""


def utterances_of(record: Record, events: Iterable[str]) -> dict[str, list[str]]:
    """Return for events that repeated utterances tell one key for each pair of them."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for pair in record.connection.execute(UTTERANCES, ids_json(events)).fetchall():
        for event in pair:
            keys[event].append(f"utterance:{' '.join(pair)}")
    return dict(keys)


COUNTS = f"""
    SELECT event_id, text, value, value_high, unit, bound FROM quantities
    WHERE event_id IN {IDS} AND value IS NOT NULL AND unit IS NOT NULL ORDER BY article_id, "start"
"""


def counts_of(record: Record, events: Iterable[str]) -> dict[str, list[Count]]:
    """Return for every event the quantities that measure it."""
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for event, *count in record.connection.execute(COUNTS, ids_json(events)).fetchall():
        counts[event].append(Count(*count))
    return dict(counts)


def denials_of(record: Record, tellings: Mapping[str, Telling]) -> dict[str, list[Telling]]:
    """Return for an event the denials of the claim that tells it, each as a telling that it did not happen."""
    denials: defaultdict[str, list[Telling]] = defaultdict(list)
    for event, claim, speaker in denied_by(record, tellings):
        said = {"claim_id": claim, "speaker": speaker, "status": "negated"}
        denials[event].append(tellings[event]._replace(**said))
    for event, *reply in record.connection.execute(TO_EVENTS, asked(tellings)).fetchall():
        denied = dict(zip(("claim_id", "speaker", "article_id", "published", "outlet"), reply, strict=True))
        denials[event].append(tellings[event]._replace(**denied, status="negated"))
    return dict(denials)
