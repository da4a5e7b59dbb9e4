"""From links to groups: which tellings are one happening, and why; what a person decided has the last word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from westphalia.reconcile.comparing.apart import apart
from westphalia.reconcile.comparing.compare import excluded, strangers, told_apart
from westphalia.reconcile.comparing.days import days_of
from westphalia.reconcile.comparing.spots import spot_of
from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.comparing.told import Act, side_of
from westphalia.reconcile.comparing.words import stems_of
from westphalia.reconcile.stories.cluster import STORIES, Pair, Test, groups_of
from westphalia.reconcile.stories.stories import Story
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions import Decision
from westphalia.record.decisions.changes import columns_of, pairs_of
from westphalia.record.derived import begin_rows, settle_rows, wanted
from westphalia.record.record import Record


class Verdict(NamedTuple):
    """What comparing two events came to, as in the table `links`."""

    verdict: str
    score: float
    reasons: list[str]


LINKS = f"""
    SELECT event_a, event_b, verdict, score, if(verdict = 'same', reasons, []) FROM links
    WHERE event_a IN {IDS} AND event_b IN {IDS}
"""


def links_of(record: Record, event_ids: Iterable[str]) -> dict[Pair, Verdict]:
    """Return the verdicts on pairs of these events; the reasons only of those that are the same."""
    found = record.connection.execute(LINKS, ids_json(event_ids)).fetchall()
    return {(a, b): Verdict(*verdict) for a, b, *verdict in found}


def grouped(
    tellings: Mapping[str, Telling],
    links: Mapping[Pair, Verdict],
    holding: Sequence[Decision],
    present: Mapping[str, dt.date | None],
) -> list[list[str]]:
    """Return the groups of events that are one happening.

    Parameters
    ----------
    holding
        Decisions: stories merged and split by hand, and stories rejected, which are left out.
    present
        For articles that bear no date, the last day they tell of as past.
    """
    together, parted = ([pair for pair in pairs if tellings.keys() >= set(pair)] for pairs in pairs_of(holding))
    scores = {pair: link.score for pair, link in links.items()}
    never, against = _tests(tellings, present)
    groups = groups_of(tellings, scores, forced=together, barred=parted, never=never, against=against, bounds=STORIES)
    return [group for group in groups if not any(_means(one, group) for one in holding if _is(one, "reject", "story"))]


def _tests(tellings: Mapping[str, Telling], present: Mapping[str, dt.date | None]) -> tuple[Test, Test]:
    """Return whether two events are told as two, or of others, and whether their days exclude that they are one."""

    @cache
    def act(event: str) -> Act:
        one = tellings[event]
        published = one.published if one.published_precision == "day" else None
        told = (one.date_start, one.date_end, one.date_precision)
        days = days_of(*told, published=published, status=one.status, present=present.get(one.article_id))
        sides = side_of(one.source), side_of(one.target)
        return Act(one.type, one.mode, days, *sides, published, spot_of(one.place))

    @cache
    def word(event: str) -> tuple[str, ...]:
        return tuple(stems_of(tellings[event].trigger))

    def never(one: str, other: str) -> bool:
        if strangers(act(one), act(other)) or apart(act(one), act(other)):
            return True
        return told_apart(tellings[one], tellings[other], one_word=word(one) == word(other))

    def against(one: str, other: str) -> bool:
        return excluded(act(one), act(other))

    return never, against


def _is(decision: Decision, action: str, subject: str) -> bool:
    return (decision.action, decision.subject) == (action, subject)


def _means(decision: Decision, events: Sequence[str]) -> bool:
    """Whether a decision about a story, remembered by its events, is about the one made of these: most of them are."""
    return 2 * len(set(decision.ids) & set(events)) > len(decision.ids)


def corrected(story: Story, holding: Sequence[Decision]) -> Story:
    """Return a story with what a person corrected of it."""
    for decision in holding:
        if _is(decision, "correct", "story") and _means(decision, story.row["event_ids"]):
            story = story._replace(row=story.row | columns_of(str(decision.field), decision.value))
    return story


def why(group: Sequence[str], links: Mapping[Pair, Verdict], holding: Sequence[Decision]) -> dict[str, list[str]]:
    """For every event of a group put the one it is likest to, and why; and who joined it by hand."""
    best: dict[str, tuple[float, str, Pair]] = {}
    for i, one in enumerate(group):
        for other in group[i + 1 :]:
            link = links.get((one, other))
            if link and link.verdict == "same":
                for event, with_ in ((one, other), (other, one)):
                    best[event] = max(best.get(event, (0.0, "", ("", ""))), (link.score, with_, (one, other)))
    told = {
        event: [f"{event} with {with_}, {score:.2f}: {'; '.join(links[pair].reasons)}"]
        for event, (score, with_, pair) in best.items()
    }
    for decision in holding:
        if decision.action == "merge" and decision.subject != "actor" and len(set(decision.ids) & set(group)) > 1:
            note = f": {decision.note}" if decision.note else ""
            told.setdefault(group[0], []).append(f"joined by hand ({decision.made_by}, {decision.made:%Y-%m-%d}){note}")
    return told


# The best link of each kind between two stories, of those that the stories at stake have. One step at a time: the
# planner, which knows little of tables just filled, is not left to begin with all stories against all.
BETWEEN = """
    INSERT INTO {wanted} WITH begun AS MATERIALIZED (
        SELECT links.*, story_id FROM links JOIN story_reports ON event_id = event_a WHERE verdict <> 'different'
    ), found AS MATERIALIZED (
        SELECT least(begun.story_id, other.story_id) AS story_a, greatest(begun.story_id, other.story_id) AS story_b,
            if(verdict = 'linked', 'linked', 'refused') AS kind, score, event_a, event_b, reasons
        FROM begun JOIN story_reports other ON event_id = event_b WHERE begun.story_id <> other.story_id
    )
    SELECT story_a, story_b, kind, score, event_a, event_b,
        if(kind = 'refused', list_prepend('{refused}', reasons), reasons)
    FROM found WHERE {within} QUALIFY row_number() OVER (
        PARTITION BY story_a, story_b, kind ORDER BY score DESC, event_a DESC, event_b DESC) = 1
"""
REFUSED = "two of their tellings are alike, the others are not, or exclude it"


def link_stories(record: Record, *, within: str) -> int:
    """Bring the table `story_links` up to date: stories of one affair, and stories that might have been one.

    Parameters
    ----------
    within
        Which of them are, as a condition in SQL on `story_a` and `story_b`.

    Returns
    -------
    int
        How many rows came out otherwise.
    """
    begin_rows(record.connection, "story_links")
    query = BETWEEN.format(wanted=wanted("story_links"), refused=REFUSED, within=within)
    record.connection.execute(query)
    return settle_rows(record.connection, "story_links", within=within)
