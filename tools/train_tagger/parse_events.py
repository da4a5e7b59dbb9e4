"""Marked training sentences -> words with tags, heads and events: what train_both.py reads.

    python tools/train_tagger/parse_events.py tools/train_events/sentences_*.txt --out events.jsonl.gz

Run it where the package is installed: the words must be those that the package's own parser makes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import Any

from parse_corpus import covered

from westphalia.reading.parser import load_parser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "train_events"))
from check import Event, parse


def sentences_of(paths: list[Path]) -> list[tuple[str, list[Event]]]:
    """Return the plain text and the events of every sentence."""
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    return [parse(line) for line in lines if line.strip() and not line.startswith("#")]


def main() -> None:
    """Parse the sentences of all files into one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    marked = sentences_of(options.sentences)
    docs = load_parser().pipe((text for text, _ in marked), batch_size=64)
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for number, ((_, events), doc) in enumerate(zip(marked, docs, strict=True)):
            out.write(json.dumps(row_of(f"s{number}", events, doc)) + "\n")


def row_of(name: str, events: list[Event], doc: Any) -> dict[str, Any]:
    """Return one sentence as words, and its events as lists of words."""
    words = [token for token in doc if not token.is_space]
    index = {token.i: number for number, token in enumerate(words)}
    starts = [token.idx for token in words]
    ends = [token.idx + len(token) for token in words]

    def places(spans: list[tuple[int, int]]) -> list[int]:
        return covered([list(span) for span in spans], starts, ends)

    return {
        "id": name,
        "words": [token.text for token in words],
        "tags": [token.tag_ for token in words],
        "deps": [token.dep_ for token in words],
        "heads": [index.get(token.head.i, number) for number, token in enumerate(words)],
        "sentences": [int(bool(token.is_sent_start)) for token in words],
        "events": [
            {
                "type": event.type,
                "status": event.status,
                "trigger": places(event.triggers),
                "source": places(event.source),
                "target": places(event.target),
            }
            for event in events
        ],
    }


if __name__ == "__main__":
    main()
