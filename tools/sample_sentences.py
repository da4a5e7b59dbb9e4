"""Draw random sentences of random articles for labelling.

    python tools/sample_sentences.py ARTICLES.jsonl.gz OUT.jsonl [--articles 65] [--run 2] [--seed 3]

From each article one run of consecutive sentences; every line has the article's id, title, date, outlet, the sentence
with its offsets into the article's `text`, the two sentences before it, and `split` (tune or held, by article). For the
labellers only: what is committed of it are offsets and labels.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from pathlib import Path

from westphalia.articles.page import Article
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences

SHORTEST, LONGEST = 40, 400  # characters: no headings, no lists


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=65)
    parser.add_argument("--run", type=int, default=2)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    with gzip.open(options.source, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    draw = random.Random(options.seed)
    draw.shuffle(articles)
    with options.out.open("w", encoding="utf-8") as out:
        for number, article in enumerate(articles[: options.articles]):
            doc = load_parser()(article["text"])
            spans = [doc[s.start : s.end] for s in find_sentences(Article(article["text"]), doc)]
            fit = [i for i, span in enumerate(spans[:-1]) if SHORTEST < len(span.text) < LONGEST]
            first = draw.choice(fit) if fit else None
            if first is None:
                continue
            for index in range(first, min(first + options.run, len(spans))):
                span = spans[index]
                row = {
                    "article": article["id"],
                    "split": "tune" if number % 2 else "held",
                    "title": article["title"],
                    "published": article["published"],
                    "outlet": article["outlet"],
                    "before": " ".join(s.text for s in spans[max(0, index - 2) : index]),
                    "start": span.start_char,
                    "end": span.end_char,
                    "text": span.text,
                }
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
