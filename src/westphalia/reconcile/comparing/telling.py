"""What a story keeps of each event that tells it, read from the record in one query: no text, no words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

Party = dict[str, Any]
Station = dict[str, Any]


def state_of(party: Party) -> str:
    """Return the state or body that a party stands for: its country, or itself where it has none."""
    return str(party["country"] or party["actor_id"])


def one_spot(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> bool:
    """Return True for one place on the map, of two that are told."""
    return bool(one and other and one["lat"] is not None and one["name"] == other["name"])


class Telling(NamedTuple):
    """An event with its article's publication and, where it is told in somebody's words, the chain it came by.

    `claim_kind` is that of the claim; `agreement` is what was signed, in the article's words, where it tells a signing;
    `agency_ids` are the outlets whose dispatch the article is by its dateline, byline and credits.
    """

    event_id: str
    article_id: str
    claim_id: str | None
    type: str
    mode: str | None
    contexts: list[str]
    status: str
    date_start: dt.date | None
    date_end: dt.date | None
    date_precision: str | None
    place: dict[str, Any] | None
    source: list[Party]
    target: list[Party]
    trigger_start: int
    trigger: str
    evidence_start: int
    evidence_end: int
    evidence: str
    intensity: float | None
    confidence: float | None
    published: dt.date | None
    published_precision: str | None
    outlet_id: str | None
    outlet: str | None
    chain: list[Station]
    speaker: str | None
    agreement: str | None = None
    agency_ids: Sequence[str] = ()
    claim_kind: str | None = None

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Where it comes among tellings: the first reported first."""
        return (str(self.published or "9999"), self.article_id, self.trigger_start, self.event_id)


SIGNED = f"""
    SELECT event_id, arg_min(named.text, named."start") AS signed
    FROM events JOIN agreement_mentions named ON named.article_id = events.article_id
        AND named."end" > trigger_start AND named."start" < evidence_end
    WHERE frame IN ('sign_agreement', 'signing') AND event_id IN {IDS} GROUP BY event_id
"""
QUERY = f"""
    SELECT event_id, events.article_id, events.claim_id, type, mode, coalesce(contexts, []), status,
        date_start, date_end, date_precision, place, coalesce(source, []), coalesce(target, []), trigger_start,
        substring(text, trigger_start + 1, trigger_end - trigger_start),
        evidence_start, evidence_end, evidence_text, intensity, events.confidence,
        published, published_precision, outlet_id, outlet, coalesce(chain, []), coalesce(speaker_name, speaker_text),
        signed, coalesce(agency_ids, []), claims.kind
    FROM events JOIN articles USING (article_id) LEFT JOIN claims ON claims.claim_id = events.claim_id
        LEFT JOIN ({SIGNED}) USING (event_id)
    WHERE event_id IN {IDS} ORDER BY event_id
"""


def load_tellings(record: Record, event_ids: Iterable[str]) -> dict[str, Telling]:
    """Return the events of these ids that there are, by id and in the order of the ids."""
    found = record.connection.execute(QUERY, ids_json(event_ids)).fetchall()
    return {row[0]: Telling(*row) for row in found}
