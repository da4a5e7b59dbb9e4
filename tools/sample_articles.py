"""Draw random whole articles for labelling, their sentences numbered.

    python tools/sample_articles.py ARTICLES.jsonl.gz FOLDER [--articles 40] [--seed 41] [--words 150 700]
        [--leave-out GOLD.jsonl ...]

Writes one text file an article (`ID.txt`: title, outlet, day, then a number and a sentence on each line) and
`sentences.json` (article -> offsets of its sentences in the raw text, and its split). An article qualifies by its
length and by naming two states at least, as our own reference tables see them in its text. For the labellers only: what
is committed of it are offsets and labels.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from westphalia.articles.page import Article
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences
from westphalia.reference.names import lookup

Row = dict[str, str]


def states_named(text: str) -> set[str]:
    """Return the countries that single words of the text may name."""
    found = (candidate.entity for word in set(text.split()) for candidate in lookup(word.strip(".,;:!?“”\"'()")))
    return {named.actor_id for named in found if named.kind == "country"}


def drawn(articles: list[Row], *, seed: int, words: tuple[int, int], left_out: set[str]) -> Iterator[Row]:
    """Yield articles in random order that qualify."""
    random.Random(seed).shuffle(articles)
    for article in articles:
        length = len(article["text"].split())
        if article["id"] not in left_out and words[0] <= length <= words[1] and len(states_named(article["text"])) > 1:
            yield article


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--seed", type=int, default=41)
    parser.add_argument("--words", type=int, nargs=2, default=(150, 700))
    parser.add_argument("--leave-out", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    with gzip.open(options.source, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    left_out = {
        json.loads(line)["article"] for path in options.leave_out for line in path.read_text("utf-8").splitlines()
    }
    options.folder.mkdir(parents=True, exist_ok=True)
    places = {}
    chosen = drawn(articles, seed=options.seed, words=tuple(options.words), left_out=left_out)
    for number, (article, _) in enumerate(zip(chosen, range(options.articles), strict=False)):
        doc = load_parser()(article["text"])
        spans = [doc[s.start : s.end] for s in find_sentences(Article(article["text"]), doc)]
        split = "tune" if number % 2 else "held"
        places[article["id"]] = {"split": split, "sentences": [(span.start_char, span.end_char) for span in spans]}
        head = (
            f"{article['id']}\ntitle: {article['title']}\noutlet: {article['outlet']}\nday: {article['published']}\n\n"
        )
        body = "\n".join(f"{index}\t{' '.join(span.text.split())}" for index, span in enumerate(spans))
        (options.folder / f"{number:02d}.txt").write_text(head + body + "\n", encoding="utf-8")
    (options.folder / "sentences.json").write_text(json.dumps(places), encoding="utf-8")


if __name__ == "__main__":
    main()
