"""PolNeAR articles -> words with tags, heads and roles: what train.py reads.

    python tools/train_tagger/parse_corpus.py ../shared/data/attribution/polnear_train.jsonl.gz out.jsonl.gz

Run it where the package is installed: the words must be those that the package's own parser makes.
"""

from __future__ import annotations

import argparse
import gzip
import json
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from westphalia.reading.parser import load_parser

ROLES = ("source", "cue", "content")


def parsed(articles: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield each article as words [start, end), tags, dependencies, heads, and attributions as lists of words."""
    docs = load_parser().pipe((article["text"] for article in articles), batch_size=16)
    for article, doc in zip(articles, docs, strict=True):
        row = columns_of(doc)
        marked = [
            {role: covered(found.get(role) or [], row["starts"], row["ends"]) for role in ROLES}
            for found in article["attributions"]
        ]
        yield {"id": article["id"], **row, "attributions": marked}


def columns_of(doc: Any) -> dict[str, list[Any]]:
    """Return the words of a parsed text, without white space, and what the parser says of each, as parallel lists."""
    words = [token for token in doc if not token.is_space]
    index = {token.i: number for number, token in enumerate(words)}
    starts, ends = [token.idx for token in words], [token.idx + len(token) for token in words]
    return {
        "words": [token.text for token in words],
        "starts": starts,
        "ends": ends,
        "tags": [token.tag_ for token in words],
        "deps": [token.dep_ for token in words],
        "heads": [index.get(token.head.i, number) for number, token in enumerate(words)],
        "sentences": [int(bool(token.is_sent_start)) for token in words],
        "paragraphs": paragraph_starts(doc.text, starts, ends),
    }


def paragraph_starts(text: str, starts: list[int], ends: list[int]) -> list[int]:
    """Return for each word 1 if a line begins with it."""
    return [1, *(int("\n" in text[end:start]) for end, start in zip(ends, starts[1:], strict=False))]


def covered(spans: list[list[int]], starts: list[int], ends: list[int]) -> list[int]:
    """Return the words that touch one of the spans of characters."""
    return [i for start, end in spans for i in range(bisect_left(ends, start + 1), bisect_left(starts, end))]


def main() -> None:
    """Parse the articles of one file into another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    with gzip.open(options.corpus, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for row in parsed(articles):
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
