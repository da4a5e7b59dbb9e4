"""What a change reaches: the events whose stories are to be put together anew, and no others.

What was compared anew, or decided, leaves a mark in the table `touched`. Stories hold together by likely links and by
what a person joined; a change reaches as far as these lead from what it touched, and all that was in one story with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from westphalia.reconcile.denials.replies import BY_ARTICLES, asked
from westphalia.reconcile.stories.cluster import STORIES as BOUNDS
from westphalia.reconcile.stories.cluster import connected
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions import Decision
from westphalia.record.decisions.changes import pairs_of
from westphalia.record.record import Record

TOUCHED = "(SELECT id FROM touched)"
# The stories that a change takes apart or makes: filled while they are put together.
AT_STAKE = "(SELECT story_id FROM at_stake)"


class Reach(NamedTuple):
    """How far a change goes.

    Parameters
    ----------
    events
        Those whose stories are to be put together.
    near
        For an event, all that likely links and decisions lead to from it; events without any are missing.
    everything
        Whether that is all there is, so that nothing needs to be looked for.
    """

    events: set[str]
    near: Mapping[str, Sequence[str]]
    everything: bool

    def with_near(self, events: Iterable[str]) -> set[str]:
        """Return events with all that leads from them."""
        found: set[str] = set()
        for event in events:
            if event not in found:
                found.update(self.near.get(event, (event,)))
        return found

    def components(self, events: Iterable[str]) -> list[list[str]]:
        """Return the events in groups that nothing leads out of, in alphabetical order."""
        seen: set[str] = set()
        groups = []
        for event in sorted(events):
            if event not in seen:
                group = sorted(self.near.get(event, (event,)))
                seen.update(group)
                groups.append(group)
        return groups


def touch(record: Record, query: str, parameters: dict[str, str] | None = None) -> None:
    """Note that the articles, events or claims that a query finds have changed."""
    record.connection.execute(f"INSERT INTO touched {query} EXCEPT FROM touched", parameters)


# Who copies whom says how independent reports are: of the article copied as well.
WITH_COPIES = f"""
    SELECT unnest(from_json($ids::JSON, '["VARCHAR"]')) AS id
    UNION SELECT copy_of FROM copies WHERE article_id IN {IDS}
    UNION SELECT article_id FROM copies WHERE copy_of IN {IDS}
    UNION SELECT other.article_id FROM articles one JOIN articles other ON one.original_url = other.url
        WHERE one.article_id IN {IDS}
    UNION SELECT other.article_id FROM articles one JOIN articles other ON one.url = other.original_url
        WHERE one.article_id IN {IDS}
"""


def touch_articles(record: Record, article_ids: Iterable[str]) -> None:
    """Note that articles were compared anew, or are about to be."""
    ids = list(article_ids)
    touch(record, WITH_COPIES, ids_json(ids))
    touch(record, BY_ARTICLES, asked(ids))


DECIDED = "reconcile_decisions"


def touch_decided(record: Record, holding: Sequence[Decision]) -> None:
    """Note the events of decisions that were made or taken back since stories were last put together."""
    now = {decision.decision_id: [*decision.ids, *_others(decision)] for decision in holding}
    found = record.connection.execute("SELECT value FROM meta WHERE key = ?", [DECIDED]).fetchone()
    before = {int(number): ids for number, ids in json.loads(found[0]).items()} if found else {}
    events = {event for number in now.keys() ^ before.keys() for event in now.get(number) or before[number]}
    if now != before:
        touch(record, f"SELECT event_id FROM events WHERE event_id IN {IDS}", ids_json(events))
        record.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [DECIDED, json.dumps(now)])


def _others(decision: Decision) -> list[str]:
    """Return the events on the other side of a split."""
    return list(decision.value) if decision.action == "split" and decision.subject == "story" else []


STORIES = f"SELECT story_id FROM story_reports WHERE article_id IN {TOUCHED} OR event_id IN {TOUCHED}"
EVENTS = f"""
    SELECT event_id FROM events WHERE article_id IN {TOUCHED} OR event_id IN {TOUCHED}
        OR event_id IN (SELECT event_id FROM story_reports WHERE story_id IN ({STORIES}))
"""


def reach(record: Record, holding: Sequence[Decision]) -> Reach:
    """Return how far what is marked in `touched` goes."""
    connection = record.connection
    untouched = connection.execute(f"SELECT 1 FROM articles WHERE article_id NOT IN {TOUCHED} LIMIT 1").fetchone()
    likely = connection.execute(f"SELECT event_a, event_b FROM links WHERE score >= {BOUNDS.likely}").fetchall()
    together, _ = pairs_of(holding)
    near = connected([*likely, *together])
    found = Reach(set(), near, untouched is None)
    seeds = connection.execute("SELECT event_id FROM events" if found.everything else EVENTS).fetchall()
    return found._replace(events=found.with_near(event for (event,) in seeds))


def stake(record: Record, reached: Reach) -> None:
    """Begin the list of stories at stake with those that are there now."""
    reports = f"SELECT story_id FROM story_reports WHERE event_id IN {IDS} UNION {STORIES}"
    if reached.everything:
        reports = "SELECT story_id FROM stories"
    parameters = None if reached.everything else ids_json(reached.events)
    record.connection.execute(f"CREATE OR REPLACE TEMP TABLE at_stake AS {reports}", parameters)
