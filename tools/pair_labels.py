"""Labelled pairs of events: from the labellers' tables to benchmarks/gold.

    python tools/pair_labels.py FOLDER OUT.jsonl LABELS.tsv [LABELS.tsv ...] [--set NAME]
    python tools/pair_labels.py FOLDER --agreement LABELS.tsv LABELS.tsv

FOLDER is one that `sample_pairs.py` wrote; a line of LABELS is a pair's number and its label. Pairs are added behind
those that OUT holds, numbered on; `--set` becomes their `split`. Agreement is printed as a share and as kappa.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

ALLOWED = {"same", "linked", "different", "unclear"}


def labels_of(paths: list[Path]) -> dict[int, str]:
    """Return number -> label.

    Raises: SystemExit, for a label that is none.
    """
    rows = (line.split("\t") for path in paths for line in path.read_text("utf-8").splitlines() if line.strip())
    found = {int(number): label.strip() for number, label in rows}
    if wrong := set(found.values()) - ALLOWED:
        raise SystemExit(f"No label: {sorted(wrong)}")
    return found


def agreement(one: dict[int, str], other: dict[int, str]) -> str:
    """Return in words how far two labellers agree."""
    both = sorted(one.keys() & other.keys())
    alike = sum(one[number] == other[number] for number in both) / len(both)
    counts = [Counter(labels[number] for number in both) for labels in (one, other)]
    chance = sum(counts[0][label] * counts[1][label] for label in ALLOWED) / len(both) ** 2
    same = sum(one[n] == other[n] == "same" for n in both) * 2 / (counts[0]["same"] + counts[1]["same"])
    return f"{len(both)} pairs: {alike:.3f} alike, kappa {(alike - chance) / (1 - chance):.3f}, F1 of same {same:.3f}"


def main() -> None:
    """Add, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--agreement", action="store_true")
    parser.add_argument("--set")
    options = parser.parse_args()
    if options.agreement:
        print(agreement(*(labels_of([path]) for path in options.paths)))
        return
    out, *tables = options.paths
    labels = labels_of(tables)
    there = [json.loads(line) for line in out.read_text("utf-8").splitlines()] if out.exists() else []
    first = max((row["pair"] for row in there), default=-1) + 1
    drawn = map(json.loads, (options.folder / "pairs.jsonl").read_text("utf-8").splitlines())
    rows = [
        {**row, "pair": first + row["pair"], "split": options.set or row["split"], "label": labels[row["pair"]]}
        for row in drawn
    ]
    out.write_text("".join(json.dumps(row) + "\n" for row in [*there, *rows]), encoding="utf-8")
    print(f"{len(rows)} added to {len(there)} in {out.name}: {dict(Counter(row['label'] for row in rows))}")


if __name__ == "__main__":
    main()
