"""The articles that labels stand on: read, coded, and offsets taken back to the raw text."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from align import WithoutInsets

from westphalia.articles.page import Article, Given, Page
from westphalia.coder import Coded, code

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
SHARED = HERE.parents[1] / "shared"
NEWS = SHARED / "data/news/ir_articles_dev.jsonl.gz"
SEEDS = SHARED / "seeds"
BATCH = 16
AROUND = 6  # words on each side by which a word is found again
GIVEN = ("url", "title", "outlet", "byline", "published")

Row = dict[str, Any]


def rows_of(name: str) -> list[Row]:
    """Return the rows of a file of labels."""
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def articles_of(wanted: set[str]) -> list[Row]:
    """Return the articles with these ids; a seed's is the name of its file."""
    seeds = [{"id": path.stem, "text": path.read_text("utf-8")} for path in sorted(SEEDS.glob("*.txt"))]
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        return [row for row in (*map(json.loads, lines), *seeds) if row["id"] in wanted]


def coded_of(articles: Sequence[Row]) -> Iterator[tuple[Row, Coded]]:
    """Code articles; one that is refused counts as an empty one, and is told."""
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        pages = [
            Page(row["text"], "text", given=Given(row["id"], **{name: row.get(name) for name in GIVEN}))
            for row in batch
        ]
        for row, result in zip(batch, code(pages), strict=True):
            if not isinstance(result, Coded):
                print(f"  {row['id']} was refused: {result.reason}")
            yield row, result if isinstance(result, Coded) else Coded(Article(""))


def source_of(article: Row) -> str:
    """Return what pairs count their offsets in: the title and the text as they were given, but for soft hyphens."""
    return f"{article.get('title') or ''}\n\n{article['text']}".replace("\xad", "")


def source_offset(source: str, clean: str, at: int) -> int | None:
    """Return where in an article's source a word of its clean text begins; None where its words are not found there.

    The words around it on its line are looked for, since cleaning takes out other lines with each version.
    """
    line = clean.rfind("\n", 0, at) + 1
    words = list(re.finditer(r"\S+", clean[line : (clean + "\n").index("\n", at)]))
    here = next((i for i, word in enumerate(words) if line + word.end() > at), None)
    if here is None:
        return None
    around = words[max(0, here - AROUND) : here + AROUND + 1]
    given = WithoutInsets(source)
    mapping = _offsets(clean, given.text, line + around[0].start(), line + around[-1].end())
    return next((given.back(there) for there, ours in mapping.items() if ours == at), None)


def offsets(raw: str, clean: str, start: int, end: int) -> dict[int, int]:
    """Map the clean text's offsets to the raw text's, for one sentence of the raw text.

    Cleaning takes lines out, puts the title first and joins wrapped lines, but leaves words as they are: the sentence
    is looked for word by word. Empty where cleaning took it out. A sentence that stands there twice is told by its
    number.
    """
    given = WithoutInsets(raw)
    mapping = _offsets(given.text, clean, given.forth(start), given.forth(end))
    return {ours: given.back(theirs) for ours, theirs in mapping.items()}


def _offsets(raw: str, clean: str, start: int, end: int) -> dict[int, int]:
    words = list(re.finditer(r"\S+", raw[start:end]))
    pattern = re.compile(r"\s+".join(re.escape(word.group()) for word in words))
    found = [match.start() for match in pattern.finditer(clean)]
    if not found:
        return {}
    before = sum(match.start() < start for match in pattern.finditer(raw))
    at = found[min(before, len(found) - 1)]
    mapping = {}
    for word in words:
        at = clean.index(word.group(), at)
        mapping.update({at + i: start + word.start() + i for i in range(len(word.group()) + 1)})
        at += len(word.group())
    return mapping
