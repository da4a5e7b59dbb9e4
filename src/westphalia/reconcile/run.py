"""Reconciling a record: from what each article tells to what all of them tell together.

Comparing is done once for each article, against all that were there before; what is put together from the comparisons
is a function of all of them, so that the order in which articles came does not matter. Only rows that come out
otherwise are written.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from westphalia.reconcile.assemble import assemble
from westphalia.reconcile.comparing.links import compare_new
from westphalia.reconcile.comparing.score import weights_fingerprint
from westphalia.reconcile.comparing.told import Told
from westphalia.reconcile.forget import forget
from westphalia.reconcile.reach import touch_articles
from westphalia.reconcile.repeats.copies import copy_rows, file_passages
from westphalia.reconcile.repeats.repeats import repeat_new
from westphalia.reconcile.repeats.said import Said
from westphalia.record.decisions import apply_decisions
from westphalia.record.derived import insert_rows
from westphalia.record.record import Record
from westphalia.record.transaction import transaction

ARTICLES_A_BATCH = 400  # compared in one transaction: what a kill may cost
MEMORY = "1GB"  # joining needs more than writing does; above it DuckDB spills to disk
HELD = 100_000  # events, and claims, kept in memory from one batch to the next; loading them again costs far more
# What was written is put in its place at the end, and not after every batch, each time all that changed; a run that is
# killed leaves it beside the record, and whoever opens that next puts it in its place.
CHECKPOINT = "256MB"
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a run did.

    Parameters
    ----------
    articles
        Compared for the first time.
    stories, echoes, disputes, agreements, ties
        How many there are now.
    changed
        Rows that came out otherwise than before.
    seconds
        It took.
    """

    articles: int = 0
    stories: int = 0
    echoes: int = 0
    disputes: int = 0
    agreements: int = 0
    ties: int = 0
    changed: int = 0
    seconds: float = 0.0


def reconcile(record: Record, *, progress: Progress | None = None) -> Reconciled:
    """Bring what a record's articles say together up to date.

    Parameters
    ----------
    record
        Opened with `write=True`.
    progress
        Called with the name of the step, how much of it is done and of how much.

    Returns
    -------
    Reconciled
        What was done. A run that is killed leaves a record that opens; the next one goes on where it stopped.

    Raises
    ------
    RecordError
        Where the record cannot be written, or the disk is full.
    """
    began = time.perf_counter()
    tell = progress or (lambda step, done, of: None)
    record.connection.execute(
        f"SET memory_limit = '{MEMORY}'; SET checkpoint_threshold = '{CHECKPOINT}'; SET enable_progress_bar = false"
    )
    with transaction(record):
        _start_over_where_rules_changed(record)
        forget(record, apply_decisions(record))
    with _without_collector():
        articles = _compare(record, tell)
        tell("putting stories together", 0, 1)
        with transaction(record):
            changed = assemble(record)
    tell("putting stories together", 1, 1)
    tables = ("stories", "echoes", "disputes", "agreements", "ties")
    count = {table: _count(record, table) for table in tables}
    return Reconciled(articles, **count, changed=changed, seconds=time.perf_counter() - began)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the collector of cycles from looking through a hundred thousand events, which make none, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _compare(record: Record, tell: Progress) -> int:
    new = [article for (article,) in record.connection.execute(NEW).fetchall()]
    events: dict[str, Told] = {}
    claims: dict[str, Said] = {}
    for first in range(0, len(new), ARTICLES_A_BATCH):
        for held in (events, claims):
            _drop_oldest(held)
        batch = new[first : first + ARTICLES_A_BATCH]
        tell("comparing articles", first, len(new))
        with transaction(record):
            compare_new(record, batch, events)
            repeat_new(record, batch, claims)
            file_passages(record, batch)
            insert_rows(record.connection, "copies", copy_rows(record, batch))
            insert_rows(record.connection, "reconciled", ({"article_id": article} for article in batch))
            touch_articles(record, batch)
    tell("comparing articles", len(new), len(new))
    return len(new)


# Raise where comparing comes to other verdicts than before, files under other keys or groups otherwise: what was put
# together by earlier rules is then compared anew, so that a record never mixes the two.
RULES = "17"
COMPARED = ("comparisons", "utterances", "links", "repeats", "passages", "copies", "reconciled")


def _start_over_where_rules_changed(record: Record) -> None:
    found = record.connection.execute("SELECT value FROM meta WHERE key = 'reconcile_rules'").fetchone()
    now = f"{RULES}:{weights_fingerprint()}"
    if found and found[0] == now:
        return
    for table in COMPARED:
        record.connection.execute(f"DELETE FROM {table}")
    record.connection.execute("INSERT OR REPLACE INTO meta VALUES ('reconcile_rules', ?)", [now])


# In the order of publication: what an article is compared with has mostly just been loaded.
NEW = """
    SELECT article_id FROM articles WHERE article_id NOT IN (SELECT article_id FROM reconciled)
    ORDER BY published NULLS FIRST, article_id
"""


def _drop_oldest(held: dict[str, Any]) -> None:
    for key in list(held)[: max(0, len(held) - HELD)]:
        del held[key]


def _count(record: Record, table: str) -> int:
    found = record.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    return int(found[0]) if found else 0
