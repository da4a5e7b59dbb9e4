"""What all articles say together, put together from the comparisons: the tables that show it, written anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from westphalia.reconcile.agreements import agreement_rows
from westphalia.reconcile.company import apply, completed, dates_by_company, rows
from westphalia.reconcile.copies import copies_of
from westphalia.reconcile.disputes import Count, dispute_rows
from westphalia.reconcile.echoes import echo_rows
from westphalia.reconcile.grouping import between, corrected, grouped, links_of, why
from westphalia.reconcile.stories import report_rows, story_of
from westphalia.reconcile.telling import Telling, load_tellings
from westphalia.reconcile.ties import tie_rows
from westphalia.reconcile.told import presents
from westphalia.record.decisions import decisions
from westphalia.record.derived import replace_rows
from westphalia.record.record import Record


def assemble(record: Record) -> int:
    """Write stories, reports, echoes, disputes, agreements and ties; return how many rows came out otherwise."""
    tellings = {telling.event_id: telling for telling in load_tellings(record)}
    links = links_of(record, tellings)
    holding = decisions(record, holding=True)
    groups = grouped(tellings, links, holding, presents(record))
    dated = dates_by_company(record, ([tellings[event] for event in group] for group in groups))
    tellings = apply(tellings, dated, completed(record, dated))
    copies = copies_of(record)
    made = (story_of([tellings[event] for event in group], copies, why(group, links, holding)) for group in groups)
    stories = [corrected(story, holding) for story in made]
    tables = {
        "dated": rows(dated),
        "stories": (story.row for story in stories),
        "story_reports": (row for story in stories for row in report_rows(story)),
        "story_links": between(stories, links),
        "disputes": dispute_rows(stories, counts_of(record), denials_of(record, tellings), list(links)),
        "echoes": echo_rows(record, copies),
        "agreements": agreement_rows(record, stories),
        "ties": tie_rows(record, stories),
    }
    return sum(replace_rows(record.connection, table, written) for table, written in tables.items())


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


DENIALS = """
    SELECT event_id, denying.claim_id, coalesce(denying.speaker_name, denying.speaker_text)
    FROM claims denying JOIN events ON events.claim_id = denying.denies_claim_id
    WHERE denying.kind = 'denial' ORDER BY ALL
"""


def denials_of(record: Record, tellings: Mapping[str, Telling]) -> dict[str, list[Telling]]:
    """Return for an event the denials of the claim that tells it, each as a telling that it did not happen."""
    denials: defaultdict[str, list[Telling]] = defaultdict(list)
    for event, claim, speaker in record.connection.execute(DENIALS).fetchall():
        if event in tellings:
            denials[event].append(tellings[event]._replace(claim_id=claim, speaker=speaker, status="negated"))
    return dict(denials)
