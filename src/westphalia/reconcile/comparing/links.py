"""Comparing new events with all that may be the same: rows of the table `links`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from westphalia.reconcile.comparing.compare import contested, findings, worth_comparing
from westphalia.reconcile.comparing.keys import CANDIDATES, file_events
from westphalia.reconcile.comparing.score import reasons, verdict
from westphalia.reconcile.comparing.told import Told, load_told
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import insert_rows
from westphalia.record.record import Record

# A pair found different is kept, with the reasons, where it came this close to being the same.
CLOSE = 0.2


def compare_new(record: Record, article_ids: Sequence[str], known: dict[str, Told]) -> None:
    """File the events of new articles, compare them with all those under the same keys and keep the verdicts.

    Parameters
    ----------
    known
        Events loaded before, by id: those of one batch are compared with by the next. Filled with what is loaded.
    """
    connection = record.connection
    fresh = list(load_told(record, article_ids))
    file_events(record, fresh)
    pairs = connection.execute(CANDIDATES.format(ids=IDS), ids_json(article_ids)).fetchall()
    known.update((told.event_id, told) for told in fresh)
    known.update((told.event_id, told) for told in _others(record, pairs, known))
    likely = ((known[a], known[b]) for a, b in pairs if worth_comparing(known[a], known[b]))
    insert_rows(connection, "links", _rows(likely))


def _others(record: Record, pairs: Iterable[tuple[str, str]], known: dict[str, Told]) -> Iterator[Told]:
    """Yield the events of earlier articles that new ones are compared with."""
    wanted = {event for pair in pairs for event in pair} - known.keys()
    if wanted:
        query = f"SELECT DISTINCT article_id FROM events WHERE event_id IN {IDS}"
        articles = [article for (article,) in record.connection.execute(query, ids_json(wanted)).fetchall()]
        yield from (told for told in load_told(record, articles) if told.event_id in wanted)


def _rows(pairs: Iterable[tuple[Told, Told]]) -> Iterator[dict[str, Any]]:
    """Yield rows of the table `links` for pairs in alphabetical order, where the verdict is worth keeping."""
    for one, other in pairs:
        found = findings(one, other)
        score = verdict(one, other, found)
        if score.verdict != "different" or score.same >= CLOSE or contested(one, other):
            yield {
                "event_a": one.event_id,
                "event_b": other.event_id,
                "verdict": score.verdict,
                "score": score.same,
                "reasons": reasons(found),
            }
