"""Same happening or not: pairs of events against labels.

    python benchmarks/pairs.py [--json PATH] [--record PATH]

Reads the articles of pairs.jsonl and pairs_fresh.jsonl in benchmarks/gold (see PAIRS.md there), reconciles them, and
asks for each pair whether both events are in one story. `--record` takes a record of
`../shared/data/news/ir_articles_dev.jsonl.gz` that is there already, or keeps the one made. Says that it skips where
../shared is absent.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from news import NEWS, Row, articles_of, rows_of, source_of, source_offset

from westphalia import open_record, read_into

SETS = ("pairs.jsonl", "pairs_fresh.jsonl")
SPLITS = ("tune", "held", "fresh")  # the last two are held back
Places = dict[tuple[str, int], set[str]]


def stories_at(path: Path, articles: list[Row]) -> Places:
    """Return for each place of a trigger (external id, offset in the source) the stories told there."""
    query = """
        SELECT external_id, text, trigger_start, story_id FROM events JOIN articles USING (article_id)
        JOIN (SELECT story_id, unnest(event_ids) AS event_id FROM stories) USING (event_id)"""
    sources = {article["id"]: source_of(article) for article in articles}
    places: Places = defaultdict(set)
    with open_record(path) as record:
        for article, clean, start, story in record.sql(query).fetchall():
            there = source_offset(sources[article], clean, start)
            if there is not None:
                places[article, there].add(story)
    return places


def score(rows: list[Row], places: Places) -> dict[str, float]:
    """Return precision and recall of "same" over pairs whose events are both coded."""
    right = ours = theirs = gone = 0
    for row in rows:
        told = [places.get((event["article"], event["start"]), set()) for event in row["events"]]
        if row["label"] == "unclear":
            continue
        if not all(told):
            gone += 1
            continue
        same, joined = row["label"] == "same", bool(told[0] & told[1])
        right, ours, theirs = right + (same and joined), ours + joined, theirs + same
    return {
        "precision": right / max(1, ours),
        "recall": right / max(1, theirs),
        "same": float(theirs),
        "joined": float(ours),
        "not_coded_now": float(gone),
    }


def main() -> None:
    """Read, reconcile, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"Skipped: {NEWS} is not there.")
        return
    rows = [row for name in SETS for row in rows_of(name)]
    with tempfile.TemporaryDirectory() as folder:
        path = options.record or Path(folder) / "record.duckdb"
        articles = articles_of({event["article"] for row in rows for event in row["events"]})
        if not path.exists():
            pages = Path(folder) / "articles.jsonl"
            pages.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
            read_into(path, pages)
        places = stories_at(path, articles)
    figures: dict[str, Any] = {}
    for split in SPLITS:
        figures[split] = score([row for row in rows if row["split"] == split], places)
        print(f"{split}: " + ", ".join(f"{name} {value:.3f}" for name, value in figures[split].items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
