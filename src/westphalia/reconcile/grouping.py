"""From links to groups: which tellings are one happening, and why; what a person decided has the last word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from westphalia.reconcile.cluster import Pair, groups_of
from westphalia.reconcile.compare import excluded
from westphalia.reconcile.days import days_of
from westphalia.reconcile.stories import Story
from westphalia.reconcile.telling import Telling
from westphalia.reconcile.told import Act, side_of
from westphalia.record.decisions import Decision
from westphalia.record.decisions.changes import columns_of, pairs_of
from westphalia.record.record import Record


class Verdict(NamedTuple):
    """What comparing two events came to, as in the table `links`."""

    verdict: str
    score: float
    reasons: list[str]


LINKS = "SELECT event_a, event_b, verdict, score, reasons FROM links"


def links_of(record: Record, tellings: Mapping[str, Telling]) -> dict[Pair, Verdict]:
    """Return the verdicts on pairs of events that are there, in alphabetical order."""
    found = record.connection.execute(LINKS).fetchall()
    return {(a, b): Verdict(*verdict) for a, b, *verdict in sorted(found) if a in tellings and b in tellings}


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
    together, apart = ([pair for pair in pairs if tellings.keys() >= set(pair)] for pairs in pairs_of(holding))
    scores = {pair: link.score for pair, link in links.items()}
    groups = groups_of(tellings, scores, forced=together, barred=apart, never=_never(tellings, present))
    return [group for group in groups if not any(_means(one, group) for one in holding if _is(one, "reject", "story"))]


def _never(tellings: Mapping[str, Telling], present: Mapping[str, dt.date | None]) -> Callable[[str, str], bool]:
    @cache
    def act(event: str) -> Act:
        one = tellings[event]
        published = one.published if one.published_precision == "day" else None
        told = (one.date_start, one.date_end, one.date_precision)
        days = days_of(*told, published=published, status=one.status, present=present.get(one.article_id))
        return Act(one.type, one.mode, days, side_of(one.source), side_of(one.target))

    return lambda one, other: excluded(act(one), act(other))


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


def between(stories: Sequence[Story], links: Mapping[Pair, Verdict]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `story_links`: stories of one affair, and stories that might have been one."""
    story_of = {event: story.row["story_id"] for story in stories for event in story.row["event_ids"]}
    best: dict[tuple[str, str, str], tuple[float, Pair]] = {}
    for pair, link in links.items():
        sides = sorted({story_of.get(event, "") for event in pair})
        if len(sides) == 2 and sides[0] and link.verdict != "different":
            kind = "linked" if link.verdict == "linked" else "refused"
            key = (sides[0], sides[1], kind)
            best[key] = max(best.get(key, (0.0, pair)), (link.score, pair))
    for (one, other, kind), (score, pair) in sorted(best.items()):
        reasons = links[pair].reasons
        if kind == "refused":
            reasons = ["two of their tellings are alike, the others are not, or exclude it", *reasons]
        events = {"event_a": pair[0], "event_b": pair[1]}
        yield {"story_a": one, "story_b": other, "kind": kind, "score": score, "reasons": reasons} | events
