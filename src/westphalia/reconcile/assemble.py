"""What all articles say together, put together from the comparisons: the tables that show it, written anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from westphalia.reconcile.agreements import agreement_rows
from westphalia.reconcile.cluster import Pair, groups_of
from westphalia.reconcile.company import apply, completed, dates_by_company, rows
from westphalia.reconcile.copies import copies_of
from westphalia.reconcile.disputes import Count, dispute_rows
from westphalia.reconcile.echoes import echo_rows
from westphalia.reconcile.stories import Story, report_rows, story_of
from westphalia.reconcile.telling import Telling, load_tellings
from westphalia.reconcile.ties import tie_rows
from westphalia.record.decisions import Decision, decisions
from westphalia.record.decisions.changes import columns_of, pairs_of
from westphalia.record.derived import replace_rows
from westphalia.record.record import Record


def assemble(record: Record) -> int:
    """Write stories, reports, echoes, disputes, agreements and ties; return how many rows came out otherwise."""
    tellings = {telling.event_id: telling for telling in load_tellings(record)}
    scores, reasons = _links(record, tellings)
    holding = decisions(record, holding=True)
    together, apart = pairs_of(holding)
    groups = groups_of(tellings, scores, forced=_known(together, tellings), barred=_known(apart, tellings))
    dated = dates_by_company(record, ([tellings[event] for event in group] for group in groups))
    tellings = apply(tellings, dated, completed(record, dated))
    copies = copies_of(record)
    stories = [story_of([tellings[event] for event in group], copies, _why(group, scores, reasons)) for group in groups]
    stories = [corrected(story, holding) for story in stories]
    counts = counts_of(record)
    tables = {
        "dated": rows(dated),
        "stories": (story.row for story in stories),
        "story_reports": (row for story in stories for row in report_rows(story)),
        "disputes": dispute_rows(stories, counts, sorted(scores)),
        "echoes": echo_rows(record, copies),
        "agreements": agreement_rows(record, stories),
        "ties": tie_rows(record, stories),
    }
    return sum(replace_rows(record.connection, table, written) for table, written in tables.items())


def _known(pairs: Sequence[Pair], tellings: Mapping[str, Telling]) -> list[Pair]:
    """Leave out pairs with an event that is not there any more."""
    return [pair for pair in pairs if pair[0] in tellings and pair[1] in tellings]


def corrected(story: Story, holding: Sequence[Decision]) -> Story:
    """Return a story with what a person corrected of it."""
    events = set(story.row["event_ids"])
    for decision in holding:
        if (decision.action, decision.subject) == ("correct", "story") and events.issuperset(decision.ids):
            story = story._replace(row=story.row | columns_of(str(decision.field), decision.value))
    return story


COUNTS = """
    SELECT event_id, text, value, value_high, unit, bound FROM quantities
    WHERE event_id IS NOT NULL AND value IS NOT NULL AND unit IS NOT NULL ORDER BY article_id, "start"
"""


def counts_of(record: Record) -> dict[str, list[Count]]:
    """Return for every event the quantities that measure it."""
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for event, *count in record.connection.execute(COUNTS).fetchall():
        counts[event].append(Count(*count))
    return dict(counts)


LINKS = "SELECT event_a, event_b, score, verdict, reasons FROM links"


def _links(record: Record, tellings: Mapping[str, Telling]) -> tuple[dict[Pair, float], dict[Pair, list[str]]]:
    found = record.connection.execute(LINKS).fetchall()
    kept = [row for row in found if row[0] in tellings and row[1] in tellings]
    scores = {(a, b): score for a, b, score, _, _ in kept}
    return scores, {(a, b): reasons for a, b, _, verdict, reasons in kept if verdict == "same"}


def _why(
    group: Sequence[str], scores: Mapping[Pair, float], reasons: Mapping[Pair, Sequence[str]]
) -> dict[str, list[str]]:
    """For every event but one, put the likest other of its group and why."""
    best: dict[str, tuple[float, str, Pair]] = {}
    for i, one in enumerate(group):
        for other in group[i + 1 :]:
            if (one, other) in reasons:
                for event, with_ in ((one, other), (other, one)):
                    best[event] = max(best.get(event, (0.0, "", ("", ""))), (scores[one, other], with_, (one, other)))
    return {
        event: [f"{event} with {with_}, {score:.2f}: {'; '.join(reasons[pair])}"]
        for event, (score, with_, pair) in best.items()
    }
