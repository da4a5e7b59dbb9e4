"""Event types against the PLV sentences: is the gold type found, and is it the first?

    python benchmarks/events_plv.py [--json PATH] [--misses N]

`plv_train` has 1,050 sentences, each with one event's type (CONCEDE and RETREAT together as YIELD), source and
target. Printed: type of the most confident event, gold type among those coded, sides that overlap gold, events coded.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from westphalia.articles.page import Page
from westphalia.coder import Coded, code

SOURCE = Path(__file__).resolve().parents[2] / "shared/data/plover/plv_train.jsonl"
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def events_of(texts: list[str]) -> list[list[Any]]:
    """Code sentences, each on its own; return their events, the most confident first."""
    found: list[list[Any]] = []
    for start in range(0, len(texts), 64):
        for result in code([Page(text, "text") for text in texts[start : start + 64]]):
            events = list(result.events) if isinstance(result, Coded) else []
            found.append(sorted(events, key=lambda event: -event.confidence))
    return found


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    """Return the mean over gold types of F1; each pair is the gold type and the one coded first."""
    kinds = sorted({gold for gold, _ in pairs})
    right = Counter(gold for gold, ours in pairs if gold == ours)
    golds, coded = Counter(gold for gold, _ in pairs), Counter(ours for _, ours in pairs)
    return sum(2 * right[kind] / (golds[kind] + coded[kind]) for kind in kinds) / len(kinds)


def overlaps(parties: Any, text: str, gold: str) -> bool:
    """Return True where one of the parties' words lies in the gold span."""
    start = text.find(gold)
    return start >= 0 and any(p.start < start + len(gold) and start < p.end for p in parties)


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    if not SOURCE.exists():
        print(f"skipped: {SOURCE.name} is not there")
        return
    rows = [json.loads(line) for line in SOURCE.read_text("utf-8").splitlines()]
    counts: Counter[str] = Counter()
    pairs: list[tuple[str, str]] = []
    missed = []
    for row, events in zip(rows, events_of([row["text"] for row in rows]), strict=True):
        types = [YIELD.get(event.type, event.type) for event in events]
        counts["events"] += len(events)
        pairs.append((row["type"], types[0] if types else "none"))
        counts["first"] += types[:1] == [row["type"]]
        counts["among"] += row["type"] in types
        right = [e for e, kind in zip(events, types, strict=True) if kind == row["type"]]
        sides = any(
            overlaps(e.source, row["text"], row["source"]) and overlaps(e.target, row["text"], row["target"])
            for e in right
        )
        counts["sides"] += sides
        counts["silent"] += not events
        if row["type"] not in types:
            missed.append((row["type"], types, row["text"]))
    total = len(rows)
    figures = {
        "sentences": total,
        "type_of_first": counts["first"] / total,
        "macro_f1_of_first": macro_f1(pairs),
        "gold_among_coded": counts["among"] / total,
        "type_and_both_sides": counts["sides"] / total,
        "events_per_sentence": counts["events"] / total,
        "silent": counts["silent"] / total,
    }
    print(f"on {total} sentences of {SOURCE.name} (not tuned sentence by sentence)")
    for name, value in figures.items():
        print(f"  {name}: {value:.3f}")
    for kind, types, text in missed[: options.misses]:
        print(f"  missed {kind} (coded {types}): {text}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
