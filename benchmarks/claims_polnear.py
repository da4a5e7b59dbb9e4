"""Claims against PolNeAR's dev part: content, cue and source of each attribution, and words per second.

    python benchmarks/claims_polnear.py [--json PATH] [--part dev]

PolNeAR leaves nested attributions out, so of claims with the same content only the outermost is scored. Scored with
../shared/tools/eval_attribution.py ("half": content IoU at least one half; "full": that, and cue and source).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
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
    start = time.perf_counter()
    rows = predictions(articles)
    seconds = time.perf_counter() - start
    print(f"on {len(articles)} articles of {gold.name}: {len(rows)} claims, {words / seconds:,.0f} words/s")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("".join(json.dumps(row) + "\n" for row in rows))
        file.flush()
        command = [sys.executable, str(SCORER), "--gold", str(gold), "--pred", file.name, "--buckets"]
        report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    print(report)
    if options.json:
        levels = re.findall(r"attr\.(\w+)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)", report)
        figures = {name: {"p": float(p), "r": float(r), "f1": float(f)} for name, p, r, f in levels}
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
