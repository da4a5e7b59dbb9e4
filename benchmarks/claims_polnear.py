"""Claims against PolNeAR's dev part: content, cue and source of each attribution, and words per second.

    python benchmarks/claims_polnear.py [--json PATH] [--part dev]

PolNeAR leaves nested attributions out by its guideline, so claims told inside another are not scored (the scorer's
--outermost); what the figure is with them counted as wrong stands beside it. Scored with
../shared/tools/eval_attribution.py ("half": content IoU at least one half; "full": that, and cue and source).
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from align import to_raw

from westphalia.articles.page import Page
from westphalia.coder import Coded, code

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "tools/eval_attribution.py"
LEVELS = ("any", "half", "exact", "cue", "full")
# The scorer's name of each kind -> ours.
KINDS = {
    "type:direct": "direct",
    "type:indirect": "indirect",
    "type:mixed": "mixed",
    "source: pronoun": "pronoun source",
    "source: unnamed/role": "unnamed source",
    "source: name": "named source",
    "source: none": "no source",
    "cue: denial/negated": "denial",
    "content over >1 sentence": "over several sentences",
    "content in >1 piece": "interrupted",
}


def predictions(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Code the articles; return the scorer's rows."""
    rows = []
    for start in range(0, len(articles), 16):
        batch = articles[start : start + 16]
        for article, result in zip(batch, code([Page(a["text"], "text") for a in batch]), strict=True):
            if isinstance(result, Coded):
                mapped = to_raw(article["text"], result.article.text)
                rows += [_row(article["id"], claim, mapped) for claim in _outermost(result)]
    return rows


def _outermost(result: Coded) -> list[Any]:
    parents = {claim.claim_id: claim for claim in result.claims}
    return [
        claim
        for claim in result.claims
        if not (claim.parent_claim_id and parents[claim.parent_claim_id].content_spans == claim.content_spans)
    ]


def _row(article_id: str, claim: Any, mapped: Callable[[int], int]) -> dict[str, Any]:
    def span(start: int | None, end: int | None) -> list[int] | None:
        return None if start is None or end is None else [mapped(start), mapped(end - 1) + 1]

    return {
        "doc": article_id,
        "source": span(claim.speaker_start, claim.speaker_end),
        "cue": span(claim.cue_start, claim.cue_end),
        "content": [span(start, end) for start, end in claim.content_spans],
    }


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--part", default="dev", choices=["dev", "train"])
    options = parser.parse_args()
    gold = SHARED / f"data/attribution/polnear_{options.part}.jsonl.gz"
    if not gold.exists():
        print(f"skipped: {gold.name} is not there")
        return
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    words = sum(len(article["text"].split()) for article in articles)
    code([Page(articles[0]["text"], "text")])  # what is loaded once is no part of the speed
    start = time.perf_counter()
    rows = predictions(articles)
    speed = words / (time.perf_counter() - start)
    print(f"on {len(articles)} articles of {gold.name}: {len(rows)} claims, {speed:,.0f} words/s")
    with_nested, figures = scored(gold, rows), scored(gold, rows, "--outermost")
    show(figures, with_nested)
    if options.json:
        kept = {level: figures[f"attr.{level}"] for level in LEVELS}
        summary = {name: {"p": row["p"], "r": row["r"], "f1": row["f"]} for name, row in kept.items()}
        speaker = figures["source|content"]["overlap"]
        by_kind = {name: figures["buckets"][bucket] for bucket, name in KINDS.items()}
        summary |= {"speaker": {"overlap": speaker}, "by_kind": by_kind, "words_per_second": speed}
        options.json.write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")


def scored(gold: Path, rows: list[dict[str, Any]], *flags: str) -> dict[str, Any]:
    """Run the scorer on rows; return its figures."""
    with tempfile.TemporaryDirectory() as folder:
        predicted, report = Path(folder, "rows.jsonl"), Path(folder, "report.json")
        predicted.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(SCORER), "--gold", str(gold), "--pred", str(predicted), "--json", str(report)]
        subprocess.run([*command, "--buckets", *flags], capture_output=True, check=True)
        figures: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return figures


def show(figures: dict[str, Any], with_nested: dict[str, Any]) -> None:
    """Print F1 by level, the speaker, and recall by kind."""
    print(f"{'level':<12}{'P':>7}{'R':>7}{'F1':>7}   nested claims counted as wrong: F1")
    for level in LEVELS:
        row, other = figures[f"attr.{level}"], with_nested[f"attr.{level}"]
        print(f"{level:<12}{row['p']:7.1f}{row['r']:7.1f}{row['f']:7.1f}{other['f']:10.1f}")
    print(
        "exact spans ", ", ".join(f"{role} {figures[f'span.{role}']['f']:.1f}" for role in ("source", "cue", "content"))
    )
    speaker = figures["source|content"]
    print(f"speaker overlaps, given half the content: {speaker['overlap']:.1f}% of {speaker['n']}")
    print(f"{'kind':<24}{'n':>6}{'any':>7}{'half':>7}{'speaker':>9}   (recall; speaker right given half)")
    for bucket, name in KINDS.items():
        row = figures["buckets"][bucket]
        shares = f"{row['recall_any']:7.1f}{row['recall_half']:7.1f}{row['source_ok_given_half']:9.1f}"
        print(f"{name:<24}{row['n']:6d}{shares}")


if __name__ == "__main__":
    main()
