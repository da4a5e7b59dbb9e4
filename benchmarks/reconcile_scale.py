"""Time and memory of reconciling 1,000, 10,000 and 100,000 events, and how they grow.

    python benchmarks/reconcile_scale.py RECORD [--events 1000 10000 100000] [--json PATH]

RECORD is made by `westphalia read ../shared/data/news/ir_articles_dev.jsonl.gz --no-reconcile`. Its articles are drawn
with replacement, each draw with ids of its own and all its days shifted by up to ten years, until there are so many
events. Each size runs in a process of its own; the exponent is the slope of log time over log events.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import platform
import random
import resource
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from westphalia import open_record
from westphalia.reconcile import reconcile
from westphalia.record.record import Record

SHIFT = 3650  # days
IDS = ("article_id", "event_id", "claim_id", "parent_claim_id")
DAYS = ("published", "date_start", "date_end")
TABLES = ("articles", "sentences", "mentions", "times", "quantities", "events", "claims", "sightings")


def draws(source: Record, events: int, seed: int = 5) -> list[tuple[str, str, int]]:
    """Return articles with the suffix and the shift of each draw."""
    counted = source.sql("SELECT article_id, count(*) FROM events GROUP BY ALL ORDER BY ALL").fetchall()
    chance = random.Random(seed)
    drawn, total = [], 0
    while total < events:
        article, number = chance.choice(counted)
        drawn.append((article, f"#{len(drawn)}", chance.randint(-SHIFT, SHIFT)))
        total += number
    return drawn


def resample(source: Path, target: Path, events: int) -> None:
    """Fill a new record with drawn articles."""
    with open_record(source) as record:
        drawn = draws(record, events)
    with open_record(target, write=True) as record:
        connection = record.connection
        connection.execute("SET memory_limit = '2GB'")
        connection.execute(f"ATTACH '{source}' AS source (READ_ONLY)")
        connection.execute("CREATE TEMP TABLE drawn (drawn_id VARCHAR, suffix VARCHAR, shift INTEGER)")
        for first in range(0, len(drawn), 1000):
            rows = drawn[first : first + 1000]
            connection.execute(f"INSERT INTO drawn VALUES {', '.join(str(row) for row in rows)}")
        for table in TABLES:
            columns = [name for (name, *_) in connection.execute(f"DESCRIBE {table}").fetchall()]
            chosen = ", ".join(_column(name) for name in columns)
            connection.execute(
                f"INSERT INTO {table} SELECT {chosen} FROM source.{table} one JOIN drawn ON drawn_id = one.article_id"
            )
        connection.execute("DETACH source")


def _column(name: str) -> str:
    if name in IDS:
        return f'one."{name}" || suffix'
    if name in DAYS:
        return f'CAST(one."{name}" + to_days(shift) AS DATE)'
    return f'one."{name}"'


def measured(source: str, events: int, pipe: Any) -> None:
    """Reconcile a resampled record in this process and send what it took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.duckdb"
        resample(Path(source), path, events)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with open_record(path, write=True) as record:
            done = reconcile(record)
            ((told, articles),) = record.sql(
                "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM articles)"
            ).fetchall()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pipe.send(
        {
            "events": told,
            "articles": articles,
            "stories": done.stories,
            "seconds": done.seconds,
            "peak_mb": peak / 1024,
            "resampling_peak_mb": before / 1024,
        }
    )


def main() -> None:
    """Measure each size, print, and say how it grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {multiprocessing.cpu_count()} cores")
    runs: list[dict[str, float]] = []
    context = multiprocessing.get_context("spawn")
    for events in options.events:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=measured, args=(options.record, events, theirs))
        process.start()
        theirs.close()  # so that a process that fails ends the wait for it
        try:
            runs.append(ours.recv())
        except EOFError:
            raise SystemExit(f"reconciling {events:,} events failed; what went wrong stands above") from None
        process.join()
        print(", ".join(f"{name} {value:,.1f}" for name, value in runs[-1].items()))
    slopes = [
        math.log(later["seconds"] / earlier["seconds"]) / math.log(later["events"] / earlier["events"])
        for earlier, later in pairwise(runs)
    ]
    print("exponent of growth: " + ", ".join(f"{slope:.2f}" for slope in slopes))
    if options.json:
        options.json.write_text(json.dumps({"runs": runs, "exponents": slopes}, indent=2))


if __name__ == "__main__":
    main()
