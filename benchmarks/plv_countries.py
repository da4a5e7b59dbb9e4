"""Countries of the actors in PLV sentences: what the mentions inside the marked source and target are resolved to.

    python benchmarks/plv_countries.py [--json PATH] [--misses N]

Gold: benchmarks/gold/plv_countries.tsv (200 sentences, half for tuning, half held; misses are only shown for the first
half). A country found in a marked span that gold does not have is a false one; gold countries not found are missed.
Country adjectives and capitals count, since they say whose the actor is.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from westphalia.articles.page import Page
from westphalia.coder import Coded, code

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "shared/data/plover/plv_train.jsonl"
GOLD = HERE / "gold/plv_countries.tsv"


def gold_rows() -> list[tuple[int, str, dict[str, str]]]:
    """Return row number, split and the gold cells."""
    lines = [line.split("\t") for line in GOLD.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(int(row), split, {"source": source, "target": target}) for row, split, source, target in lines]


def countries_in(coded: Coded, text: str, span: str) -> set[str]:
    """Return the countries of the mentions in the span: of the first actor named there and those joined to it."""
    start = text.find(span)
    inside = [m for m in coded.mentions if m.start < start + len(span) and start < m.end]
    acting = [m for m in inside if m.form not in ("adjective", "capital")] or inside
    first = min((m.start for m in acting), default=0)
    named = [m for m in acting if m.actor.country]
    # "the president of France's envoy to Mali": the actor is the first; the rest of the phrase tells of it.
    leading = [m for m in named if m.start == first] or named[:1]
    joined = [m for m in named if text[leading[0].start : m.start].count(" and ") or m in leading] if leading else []
    return {m.actor.country for m in joined if m.actor.country}


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    if not SOURCE.exists():
        print(f"skipped: {SOURCE.name} is not there")
        return
    sentences = [json.loads(line) for line in SOURCE.read_text("utf-8").splitlines()]
    rows = gold_rows()
    results = code([Page(sentences[row]["text"], "text") for row, _, _ in rows])
    counts: dict[str, Counter[str]] = {"tune": Counter(), "held": Counter()}
    missed = []
    for (row, split, cells), result in zip(rows, results, strict=True):
        for side, cell in cells.items():
            if cell == "?" or not isinstance(result, Coded):
                continue
            gold = set(cell.split(",")) - {"-"}
            found = countries_in(result, sentences[row]["text"], sentences[row][side])
            counts[split].update(right=len(gold & found), false=len(found - gold), missed=len(gold - found))
            if gold != found and split == "tune":
                missed.append((side, sentences[row][side], sorted(gold), sorted(found)))
    figures: dict[str, Any] = {}
    print(f"on {len(rows)} sentences of {SOURCE.name}")
    for split, count in counts.items():
        precision = count["right"] / max(1, count["right"] + count["false"])
        recall = count["right"] / max(1, count["right"] + count["missed"])
        figures[split] = {"precision": precision, "recall": recall}
        print(f"  {split}: precision {precision:.3f}, recall {recall:.3f} ({dict(count)})")
    for side, words, gold_set, found_list in missed[: options.misses]:
        print(f"  {side} {words!r}: gold {gold_set}, found {found_list}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
