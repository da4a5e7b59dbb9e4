"""Count how common each word stem is in news: src/westphalia/reconcile/common_words.tsv.

    python tools/build_common_words.py WIKINEWS.csv ...

Reads articles of Wikinews (`../shared/data/news/wikinews_*.csv`, CC BY 2.5) and writes, for every stem that at least
three of them use, the share of articles that do. Only counts are kept, no text.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from westphalia.reconcile.comparing.words import stems_of

OUT = Path(__file__).parents[1] / "src" / "westphalia" / "reconcile" / "common_words.tsv"
HEAD = """\
# How common a word is in news: the share of articles that use it, per thousand, by stem (Snowball's English stemmer).
# Counted by tools/build_common_words.py over {articles} articles of Wikinews of 2019 and 2020 (https://en.wikinews.org,
# CC BY 2.5). A stem that fewer than three of them use is not listed: it is rare.
"""


def main() -> None:
    """Count and write."""
    csv.field_size_limit(10_000_000)
    used: Counter[str] = Counter()
    articles = 0
    for path in sys.argv[1:]:
        with Path(path).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                articles += 1
                used.update(set(stems_of(f"{row['title']} {row['text']}")))
    kept = sorted((stem, n) for stem, n in used.items() if n >= 3)
    lines_out = [f"{stem}\t{1000 * n / articles:.1f}\n" for stem, n in kept]
    OUT.write_text(HEAD.format(articles=articles) + "".join(lines_out), encoding="utf-8")


if __name__ == "__main__":
    main()
