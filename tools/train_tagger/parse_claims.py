"""Passages with marked attributions -> words with tags, heads and roles: what train_inner.py reads.

    python tools/train_tagger/parse_claims.py tools/train_claims/passages_*.txt --out inner.jsonl.gz

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

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "train_claims"))
from claim_passages import Passage, Span, passages_of


def row_of(one: Passage, doc: Any) -> dict[str, Any]:
    """Return one passage as words and attributions; `nested` says which are told inside another."""
    row = columns_of(doc)

    def inside(spans: list[Span]) -> list[int]:
        return covered([list(span) for span in spans], row["starts"], row["ends"])

    marked = [
        {**{role: inside(spans) for role, spans in told.spans.items()}, "nested": one.nested(told), "kind": told.kind}
        for told in one.attributions
    ]
    return {"id": one.name, **row, "attributions": marked}


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
