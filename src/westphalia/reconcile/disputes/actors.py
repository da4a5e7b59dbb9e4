"""Actors: one deed laid to different doers, in two stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from westphalia.reconcile.comparing.compare import DEEDS
from westphalia.reconcile.comparing.telling import Party, Telling, one_spot, state_of
from westphalia.reconcile.comparing.words import stems_of
from westphalia.reconcile.disputes.side import Dispute, who
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import replace_rows
from westphalia.record.record import Record

# Events of two stories that may be one deed laid to two doers, as far as a query can tell (see `_one_deed`). One of
# them may have its day only by the company of its article.
PAIRS = f"""
    SELECT event_a, event_b, mine.story_id, theirs.story_id
    FROM links JOIN events one ON one.event_id = event_a JOIN events other ON other.event_id = event_b
        JOIN story_reports mine ON mine.event_id = event_a JOIN story_reports theirs ON theirs.event_id = event_b
    WHERE one.type = other.type AND one.type IN {tuple(sorted(DEEDS))} AND mine.story_id <> theirs.story_id
        AND one.status = 'happened' AND other.status = 'happened' AND one.article_id <> other.article_id
        AND (one.claim_id IS NOT NULL OR other.claim_id IS NOT NULL)
        AND coalesce(one.date_start = other.date_start, one.article_id IN (SELECT article_id FROM dated)
            OR other.article_id IN (SELECT article_id FROM dated))
    ORDER BY ALL
"""
STORIES = f"SELECT story_id, reports, source, event_ids FROM stories WHERE story_id IN {IDS}"


class Version(NamedTuple):
    """A story as one version of a deed: how many articles tell it, who did it, and what tells it."""

    story_id: str
    reports: int
    source: list[Party]
    event_ids: list[str]


def rewrite_actor_disputes(record: Record, tellings_of: Callable[[Iterable[str]], Mapping[str, Telling]]) -> int:
    """Bring the rows of the table `disputes` on who did something up to date (see `compare.contested`).

    They are few and found at once, but each hangs on two stories: all of them are looked for again.

    Parameters
    ----------
    tellings_of
        What loads events by their ids, with the dates of their articles' company.
    """
    found = record.connection.execute(PAIRS).fetchall()
    told = tellings_of({event for pair in found for event in pair[:2]})
    contested = {(one, other) for a, b, one, other in found if _one_deed(told[a], told[b])}
    versions = _versions(record, {story for pair in contested for story in pair})
    told = tellings_of(event for version in versions.values() for event in version.event_ids)
    disputes = _disputes([(versions[one], versions[other]) for one, other in contested], told)
    rows = (dispute.row(story) for story, dispute in disputes)
    return replace_rows(record.connection, "disputes", rows, within="kind = 'actor'")


def _versions(record: Record, story_ids: Iterable[str]) -> dict[str, Version]:
    found = record.connection.execute(STORIES, ids_json(story_ids)).fetchall()
    return {row[0]: Version(*row) for row in found}


def _disputes(
    contested: Iterable[tuple[Version, Version]], told: Mapping[str, Telling]
) -> Iterator[tuple[str, Dispute]]:
    """Yield the disputes, each with the story that more articles tell."""
    ordered = [sorted(pair, key=lambda one: (-one.reports, one.story_id)) for pair in contested]
    pairs = {(more.story_id, less.story_id): (more, less) for more, less in ordered}
    for _, (more, less) in sorted(pairs.items(), key=lambda item: item[0]):
        sides = {_doers(one): [told[event] for event in one.event_ids] for one in (more, less)}
        voices = [{(telling.article_id, telling.claim_id) for telling in tellings} for tellings in sides.values()]
        if set.intersection(*voices):
            continue  # whoever tells both in one breath tells of two deeds
        versions = "; ".join(f"{doers} by {who(tellings)}" for doers, tellings in sides.items())
        yield more.story_id, Dispute("actor", sides, f"laid to {versions}")


def _one_deed(one: Telling, other: Telling) -> bool:
    return (
        one.type == other.type
        and one.type in DEEDS
        and one.article_id != other.article_id
        and bool(one.claim_id or other.claim_id)
        and one.status == other.status == "happened"
        and one.date_precision == "day"
        and one.date_start == other.date_start
        and stems_of(one.trigger) == stems_of(other.trigger)
        and _one_target(one, other)
        and not _states(one.source) & _states(other.source)
    )


def _one_target(one: Telling, other: Telling) -> bool:
    """Whether it was done to the same: to one state; or, where one names none, in one place."""
    if one.target and other.target:
        return bool(_states(one.target) & _states(other.target))
    return one_spot(one.place, other.place)


def _states(parties: Iterable[Party]) -> set[str]:
    return {state_of(party) for party in parties}


def _doers(version: Version) -> str:
    return ", ".join(dict.fromkeys(str(party["name"] or party["text"]) for party in version.source))
