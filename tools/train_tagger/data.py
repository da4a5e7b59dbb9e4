"""Parsed articles -> windows with labels, and windows -> batches of tensors."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from westphalia.learned.relations import branches, distances, region
from westphalia.learned.windows import cut
from westphalia.learned.wordpiece import pieces, vocabulary
from westphalia.learned.words import Words, make_words

ROLES = {"source": 1, "content": 2}


@dataclass
class Article:
    """One parsed article; `attributions` is a list of role -> words."""

    id: str
    words: Words
    starts: list[int]
    ends: list[int]
    attributions: list[dict[str, list[int]]]


@dataclass
class Window:
    """A stretch of an article and what is labelled in it."""

    article: Article
    first: int
    last: int
    ids: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)  # where each word's first piece stands in `ids`


def read_articles(path: Path) -> list[Article]:
    """Read what parse_corpus.py wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(row: dict[str, Any]) -> Article:
    words = make_words(
        row["words"],
        row["tags"],
        row["deps"],
        row["heads"],
        *([bool(b) for b in row[k]] for k in ("sentences", "paragraphs")),
    )
    return Article(row["id"], words, row["starts"], row["ends"], row["attributions"])


def windows_of(article: Article, typical: int = 128) -> list[Window]:
    """Cut an article into windows with their word pieces."""
    words = article.words
    sizes = [len(pieces(text)) for text in words.texts]
    return [
        _window(article, first, last) for first, last in cut(sizes, words.paragraphs, words.sentences, typical=typical)
    ]


def _window(article: Article, first: int, last: int) -> Window:
    known = vocabulary()
    window = Window(article, first, last, ids=[known["[CLS]"]])
    for i in range(first, last):
        if i > first and article.words.paragraphs[i]:
            window.ids.append(known["[SEP]"])
        window.places.append(len(window.ids))
        window.ids += pieces(article.words.texts[i])
    window.ids.append(known["[SEP]"])
    return window


def batches(windows: Sequence[Window], size: int, rng: random.Random | None) -> Iterator[list[Window]]:
    """Yield batches of windows of like length, in random order where `rng` is given; `size` counts word pieces."""
    noise = (lambda: rng.uniform(0.9, 1.1)) if rng else (lambda: 1.0)
    ordered = sorted(windows, key=lambda w: len(w.ids) * noise())
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(window.ids) > size:
            groups.append([])
        groups[-1].append(window)
    if rng:
        rng.shuffle(groups)
    return iter(groups)


def padded(rows: Sequence[Sequence[int]], fill: int = 0, multiple: int = 1) -> torch.Tensor:
    """Return rows of numbers as one tensor."""
    width = max(len(row) for row in rows)
    width += -width % multiple
    out = np.full((len(rows), width), fill, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def encode(windows: Sequence[Window]) -> dict[str, torch.Tensor]:
    """Return the encoder's inputs for a batch of windows."""
    slices = [(w.article.words, w.first, w.last) for w in windows]
    ids = padded([w.ids for w in windows], multiple=32)
    return {
        "ids": ids,
        "places": padded([w.places for w in windows]),
        "tags": padded([words.tags[a:b] for words, a, b in slices]),
        "dependencies": padded([words.dependencies[a:b] for words, a, b in slices]),
        "heads": padded([[min(max(h - a, 0), b - a - 1) for h in words.heads[a:b]] for words, a, b in slices]),
        "shapes": padded([words.shapes[a:b] for words, a, b in slices]),
        "quotes": padded([words.quotes[a:b] for words, a, b in slices]),
        "mask": padded([[1] * (b - a) for _, a, b in slices]),
    }


@dataclass
class Asked:
    """A cue whose source and content are asked for; `right` is False where it is no cue."""

    row: int
    cue: tuple[int, int]
    attribution: dict[str, list[int]] | None


def ask(windows: Sequence[Window], asked: Sequence[Asked], roles: dict[str, int] = ROLES) -> dict[str, torch.Tensor]:
    """Return the inputs and labels of the second stage for a batch of cues."""
    rows, labels = [], []
    for one in asked:
        window = windows[one.row]
        words = window.article.words
        start, end = region(one.cue, words.paragraphs, window.first, window.last)
        label, ups = branches(one.cue, start, end, words.heads, words.dependencies)
        inside = [int(one.cue[0] <= i < one.cue[1]) for i in range(start, end)]
        rows.append(
            (
                list(range(start - window.first, end - window.first)),
                distances(one.cue, start, end).tolist(),
                label,
                ups,
                inside,
            )
        )
        gold = [0] * (end - start)
        for role, number in roles.items():
            for i in (one.attribution or {}).get(role, []):
                if start <= i < end:
                    gold[i - start] = number
        labels.append(gold)
    names = ("places", "distances", "branches", "ups", "inside")
    tensors = {name: padded([row[k] for row in rows]) for k, name in enumerate(names)}
    tensors["mask"] = padded([[1] * len(row[0]) for row in rows])
    tensors["rows"] = torch.tensor([one.row for one in asked])
    tensors["labels"] = padded(labels, fill=-100)
    tensors["right"] = torch.tensor([float(one.attribution is not None) for one in asked])
    return tensors
