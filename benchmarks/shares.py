"""Where the time goes: each room's share of reading, one worker.

    python benchmarks/shares.py [--articles 200] [--json PATH]

Runs the rooms one after the other over articles of ../shared/data/news/ir_articles_dev.jsonl.gz and adds up the
processor time of each. Says that it skips where that is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from news import GIVEN, NEWS

from westphalia.actors.resolve import find_mentions
from westphalia.articles.page import Article, Given, Page
from westphalia.articles.prepare import prepare
from westphalia.attribution.find import find_claims
from westphalia.coder.code import publisher
from westphalia.errors import ArticleRejected
from westphalia.events.find import find_events
from westphalia.places.find import find_places
from westphalia.reading.parser import load_parser
from westphalia.reading.read import annotate, parse
from westphalia.relations.causal import find_causal_claims

T = TypeVar("T")
BATCH = 2


class Clock:
    """Adds up the processor time of named pieces of work."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def run(self, name: str, work: Callable[[], T]) -> T:
        """Return what `work` returns, and count its time under `name`."""
        begun = time.process_time()
        result = work()
        self.seconds[name] += time.process_time() - begun
        return result


def pages(number: int) -> list[Page]:
    """Return the first articles of the file as pages."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(number), strict=False)]
    return [
        Page(row["text"], "text", given=Given(row["id"], **{name: row.get(name) for name in GIVEN})) for row in rows
    ]


def read(batch: list[Article], clock: Clock) -> None:
    """Take a few articles through every room."""
    with load_parser().memory_zone():
        pairs = clock.run("parsing", lambda: list(parse(batch)))
        for article, doc in pairs:
            reading = clock.run("times, quantities, cues", lambda a=article, d=doc: annotate(a, d))
            mentions = clock.run("actors", lambda r=reading: find_mentions(r))
            places = clock.run("places", lambda r=reading, m=mentions: find_places(r, m))
            clock.run("learned encoder", lambda r=reading: r.encoded)
            clock.run("claims", lambda r=reading, m=mentions, a=article: find_claims(r, m, publisher(a)))
            clock.run("events", lambda r=reading, m=mentions, p=places: find_events(r, m, p))
            clock.run("causes", lambda r=reading: find_causal_claims(r))


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"skipped: {NEWS.name} is not there")
        return
    found = pages(options.articles + 4)
    warm, clock = Clock(), Clock()
    read([prepare(page) for page in found[:4]], warm)
    articles = []
    for page in found[4:]:
        try:
            articles.append(clock.run("cleaning", lambda p=page: prepare(p)))
        except ArticleRejected:
            continue
    for first in range(0, len(articles), BATCH):
        read(articles[first : first + BATCH], clock)
    total = sum(clock.seconds.values())
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words:,} words, one worker: {words / total:,.0f} words/s of processor time")
    shares = {name: seconds / total for name, seconds in clock.seconds.most_common()}
    for name, share in shares.items():
        print(f"  {name:26} {share:.3f}")
    if options.json:
        options.json.write_text(json.dumps(shares, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
