"""Forgetting what was compared of articles whose rows are other than they were; what hung on it is marked."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.reconcile.reach import touch, touch_articles
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

# What was compared of an article is what its events and claims were filed under; a verdict falls with either side.
STALE = (
    f"DELETE FROM comparisons WHERE event_id NOT IN (SELECT event_id FROM events WHERE article_id NOT IN {IDS})",
    f"DELETE FROM utterances WHERE claim_id NOT IN (SELECT claim_id FROM claims WHERE article_id NOT IN {IDS})",
    f"DELETE FROM passages WHERE article_id IN {IDS}",
    f"DELETE FROM copies WHERE article_id IN {IDS} OR copy_of IN {IDS}",
    f"DELETE FROM reconciled WHERE article_id IN {IDS}",
)
ORPHANED = {
    "links": ("event_a", "event_b", "SELECT event_id FROM comparisons"),
    "repeats": ("claim_a", "claim_b", "SELECT claim_id FROM utterances"),
}


def forget(record: Record, article_ids: Sequence[str]) -> None:
    """Forget what was compared of these articles, and mark what they were compared with."""
    if not article_ids:
        return
    touch_articles(record, article_ids)
    for statement in STALE:
        record.connection.execute(statement, ids_json(article_ids))
    for table, (one, other, filed) in ORPHANED.items():
        gone = f"{one} NOT IN ({filed}) OR {other} NOT IN ({filed})"
        touch(record, f"SELECT unnest([{one}, {other}]) FROM {table} WHERE {gone}")
        record.connection.execute(f"DELETE FROM {table} WHERE {gone}")
