"""Copies put among articles on purpose: how many are found, and how many pairs are held to be copies that are none.

    python benchmarks/copies.py [--json PATH] [--copies 200] [--seed 7] [--show]

Of `../shared/data/news/ir_articles_dev.jsonl.gz` (3,025 articles), 200 are copied as outlets copy: another title, the
end or the beginning cut off, and 10 to 40 % of the sentences dropped or rewritten (words exchanged for others, order
turned). Needs no reading for events: copies are told by their words. Says that it skips where ../shared is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from news import NEWS

from westphalia import open_record
from westphalia.reconcile.repeats.copies import copy_rows, file_passages
from westphalia.record.derived import insert_rows

SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
TURNS = (
    "In a statement, it was noted that",
    "As was reported earlier,",
    "According to the same account,",
    "Meanwhile,",
)


def rewritten(sentence: str, others: Sequence[str], chance: random.Random) -> str:
    """Return a sentence in other words: clauses turned, every third word another."""
    parts = sentence.split(", ")
    chance.shuffle(parts)
    words = ", ".join(parts).split()
    pool = chance.choice(others).split() or words
    changed = [chance.choice(pool) if number % 3 == 2 else word for number, word in enumerate(words)]
    return f"{chance.choice(TURNS)} {' '.join(changed)}"


def copied(text: str, share: float, chance: random.Random) -> str:
    """Return a copy of a text with a share of its sentences dropped or rewritten, and a cut at one end."""
    sentences = SENTENCE.split(text)
    cut = chance.randrange(0, max(1, len(sentences) // 6 + 1))
    kept = sentences[cut:] if chance.random() < 0.3 else sentences[: len(sentences) - cut]
    made = []
    for sentence in kept:
        if chance.random() >= share:
            made.append(sentence)
        elif chance.random() < 0.5:
            made.append(rewritten(sentence, sentences, chance))
    return " ".join(made)


def main() -> None:
    """Copy, look for copies, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--copies", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="list the pairs found among the articles themselves")
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"Skipped: {NEWS} is not there.")
        return
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    chance = random.Random(options.seed)
    texts = {row["id"]: row["text"] for row in articles}
    long_enough = [row for row in articles if len(row["text"].split()) >= 150]
    for number, row in enumerate(chance.sample(long_enough, options.copies)):
        texts[f"copy:{row['id']}"] = f"Another title {number}\n{copied(row['text'], chance.uniform(0.1, 0.4), chance)}"
    with TemporaryDirectory() as folder, open_record(Path(folder) / "x.duckdb", write=True) as record:
        insert_rows(record.connection, "articles", ({"article_id": name, "text": text} for name, text in texts.items()))
        began = time.perf_counter()
        file_passages(record, texts)
        pairs = {frozenset((row["article_id"], row["copy_of"])) for row in copy_rows(record, texts)}
        seconds = time.perf_counter() - began
    true = {frozenset((name, name.removeprefix("copy:"))) for name in texts if name.startswith("copy:")}
    own = [pair for pair in pairs if not any(name.startswith("copy:") for name in pair)]
    wrong = [pair for pair in pairs - true if any(name.startswith("copy:") for name in pair)]
    strangers = [p for p in wrong if frozenset(name.removeprefix("copy:") for name in p) not in set(own)]
    figures: dict[str, Any] = {
        "found": len(true & pairs) / len(true),
        "pairs_among_articles": len(own),
        "articles_in_them": len({name for pair in own for name in pair}) / len(articles),
        "false_pairs_with_copies": len(strangers),
        "seconds": seconds,
    }
    print(f"{len(articles)} articles and {len(true)} copies of some: found {figures['found']:.3f} in {seconds:.1f} s")
    print(f"pairs among the articles themselves: {len(own)}, {figures['articles_in_them']:.2%} of the articles in them")
    print(f"copies paired with an article that neither is nor resembles their original: {len(strangers)}")
    if options.show:
        titles = {row["id"]: f"{row['outlet']}: {row['title']}" for row in articles}
        for pair in own:
            print("  " + " | ".join(sorted(titles[name] for name in pair)))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
