"""Marked passages -> words with tags, heads, mentions and events: what train_passages.py reads.

    python tools/train_tagger/parse_passages.py tools/train_events/passages_*.txt --out passages.jsonl.gz

Run it where the package is installed: the words must be those that the package's own parser makes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import Any

from parse_corpus import columns_of, covered

from westphalia.reading.parser import load_parser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "train_events"))
from passages import Passage, passages_of


def row_of(one: Passage, doc: Any) -> dict[str, Any]:
    """Return one passage as words, mentions and events."""
    row = columns_of(doc)
    heads, tags = row["heads"], row["tags"]

    def inside(span: tuple[int, int]) -> list[int]:
        return covered([list(span)], row["starts"], row["ends"])

    def head(span: tuple[int, int]) -> int:
        own = inside(span)
        outer = [i for i in own if heads[i] not in own or heads[i] == i]
        return next((i for i in reversed(outer) if tags[i][0] in "NPJ"), outer[-1] if outer else own[-1])

    def trigger(span: tuple[int, int]) -> int:
        own = inside(span)
        return next((i for i in own if heads[i] not in own or heads[i] == i), own[0])

    return {
        "id": one.name,
        **row,
        "mentions": [
            {"words": inside(actor.span), "head": head(actor.span), "codes": actor.codes, "roles": actor.roles}
            for actor in one.actors
            if inside(actor.span)
        ],
        "events": [
            {
                "number": number,
                "type": told.type,
                "status": told.status,
                "heads": [trigger(span) for span in told.triggers if inside(span)],
                "words": [i for span in told.triggers for i in inside(span)],
            }
            for number, told in one.events.items()
        ],
    }


def main() -> None:
    """Parse the passages of all files into one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = [one for path in options.passages for one in passages_of(path)]
    docs = load_parser().pipe((one.text for one in found), batch_size=16)
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for one, doc in zip(found, docs, strict=True):
            out.write(json.dumps(row_of(one, doc)) + "\n")
    print(f"{len(found)} passages")


if __name__ == "__main__":
    main()
