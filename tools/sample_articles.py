"""Draw random whole articles for labelling, their sentences numbered.

    python tools/sample_articles.py ARTICLES FOLDER [--articles 40] [--seed 41] [--words 150 700]
        [--leave-out GOLD.jsonl ...] [--holding PATTERN --least 4] [--splits tune held] [--nth 2] [--run 2]

ARTICLES is a `.jsonl.gz` or a folder of `.txt` files. Writes one text file an article (`NNN.txt`: title, outlet, day,
then a number and a sentence on each line) and `sentences.json` (article -> offsets of its sentences in the raw text,
and its split). An article qualifies by its length and by naming two states at least, as our own reference tables see
them in its text; with `--holding`, by holding a pattern often enough. Every `--nth` one is of the second split, which
is held back. `--run` picks some consecutive sentences of each, which alone are to be labelled. For the labellers
only: what is committed are offsets and labels.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from sources import Row, articles_in
from spacy.tokens import Span

from westphalia.articles.page import Article
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences
from westphalia.reference.names import lookup

SHORTEST, LONGEST = 40, 400  # characters of a sentence to be labelled alone: no headings, no lists


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


def labelled_in(path: Path) -> Iterator[str]:
    """Yield the articles that a file of labels is about."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        yield from [event["article"] for event in row["events"]] if "events" in row else [row["article"]]


def run_of(spans: Sequence[Span], length: int, draw: random.Random) -> list[int] | None:
    """Return consecutive sentences to be labelled; none of them for all; None where no run is fit."""
    if not length:
        return []
    fit = [
        first
        for first in range(1, len(spans) - length + 1)
        if all(SHORTEST <= len(span.text) <= LONGEST for span in spans[first : first + length])
    ]
    return list(range(first := draw.choice(fit), first + length)) if fit else None


def sheet(article: Row, spans: Sequence[Span], picked: Sequence[int]) -> str:
    """Return what the labeller reads."""
    head = f"{article['id']}\ntitle: {article['title']}\noutlet: {article['outlet']}\nday: {article['published']}\n\n"
    marks = dict.fromkeys(picked, ">>> ")
    lines = [f"{marks.get(number, '')}{number}\t{' '.join(span.text.split())}" for number, span in enumerate(spans)]
    return head + "\n".join(lines) + "\n"


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--seed", type=int, default=41)
    parser.add_argument("--words", type=int, nargs=2, default=(150, 700))
    parser.add_argument("--leave-out", type=Path, nargs="*", default=[])
    parser.add_argument("--holding", help="a regular expression, whatever the case")
    parser.add_argument("--least", type=int, default=4, help="how often it is to be found")
    parser.add_argument("--splits", nargs=2, default=["tune", "held"])
    parser.add_argument("--nth", type=int, default=2)
    parser.add_argument("--run", type=int, default=0, help="sentences of each article that are to be labelled; 0: all")
    options = parser.parse_args()
    articles = articles_in(options.source)
    left_out = {article for path in options.leave_out for article in labelled_in(path)}
    options.folder.mkdir(parents=True, exist_ok=True)
    places: dict[str, Row] = {}
    draw = random.Random(options.seed)
    chosen = drawn(articles, seed=options.seed, words=tuple(options.words), left_out=left_out)
    for article in chosen:
        if options.holding and len(re.findall(options.holding, article["text"], re.IGNORECASE)) < options.least:
            continue
        doc = load_parser()(article["text"])
        spans = [doc[s.start : s.end] for s in find_sentences(Article(article["text"]), doc)]
        picked = run_of(spans, options.run, draw)
        if picked is None:
            continue
        number = len(places)
        split = options.splits[number % options.nth == 0]
        offsets = [(span.start_char, span.end_char) for span in spans]
        places[article["id"]] = {"split": split, "sentences": offsets, **({"label": picked} if picked else {})}
        (options.folder / f"{number:03d}.txt").write_text(sheet(article, spans, picked), encoding="utf-8")
        if len(places) == options.articles:
            break
    (options.folder / "sentences.json").write_text(json.dumps(places), encoding="utf-8")


if __name__ == "__main__":
    main()
