"""The second task of the tagger: events. Which words tell one, of what type and status, and who its sides are."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import Article, Asked, Window, ask, windows_of
from model import WIDTH, Dropout, Roles, Tagger, _pick
from torch import Tensor, nn

from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.words import make_words

SIDES = {"source": 1, "target": 2}


class EventTags(nn.Module):
    """Word states -> for each word the type of event it tells (none first), and the status it is told with."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = nn.Sequential(Dropout(), nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, 1 + len(TYPES)))
        self.standing = nn.Sequential(Dropout(), nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, len(STATUSES)))

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor]:
        return self.kind(states), self.standing(states)


class EventHeads(nn.Module):
    """Both stages: tags of words, and the sides of one trigger."""

    def __init__(self) -> None:
        super().__init__()
        self.tags = EventTags()
        self.sides = Roles()


class Both(nn.Module):
    """The tagger of claims and the heads for events over its word states."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger
        self.events = EventHeads()


def read_sentences(path: Path) -> list[dict[str, Any]]:
    """Read what parse_events.py wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def joined(rows: Sequence[dict[str, Any]], rng: random.Random | None) -> list[Article]:
    """Put one to three sentences together as the paragraphs of an article: sentences are read in company."""
    order = list(rows)
    if rng:
        rng.shuffle(order)
    articles = []
    while order:
        size = rng.choice((1, 1, 2, 3)) if rng else 1
        articles.append(_article(order[:size]))
        order = order[size:]
    return articles


def _article(rows: Sequence[dict[str, Any]]) -> Article:
    columns: dict[str, list[Any]] = {name: [] for name in ("words", "tags", "deps", "heads", "sentences", "paragraphs")}
    events = []
    for row in rows:
        at = len(columns["words"])
        for name in ("words", "tags", "deps"):
            columns[name] += row[name]
        columns["heads"] += [head + at for head in row["heads"]]
        columns["sentences"] += [True] + [bool(b) for b in row["sentences"][1:]]
        columns["paragraphs"] += [True] + [False] * (len(row["words"]) - 1)
        events += [_moved(event, at, row["heads"]) for event in row["events"]]
    return Article(rows[0]["id"], make_words(*columns.values()), [], [], events)


def _moved(event: dict[str, Any], at: int, heads: Sequence[int]) -> dict[str, Any]:
    trigger = event["trigger"]
    head = next((i for i in trigger if heads[i] not in trigger or heads[i] == i), trigger[0])
    moved = {name: [i + at for i in event[name]] for name in ("trigger", "source", "target")}
    return {**moved, "head": head + at, "type": event["type"], "status": event["status"]}


def labels_of(windows: Sequence[Window], width: int) -> tuple[Tensor, Tensor]:
    """Return the type of each word (0: none) and the status of triggers; -100 where nothing is asked."""
    types = np.full((len(windows), width), -100, dtype=np.int64)
    statuses = np.full((len(windows), width), -100, dtype=np.int64)
    for row, window in enumerate(windows):
        types[row, : window.last - window.first] = 0
        told = [event for event in window.article.attributions if window.first <= event["head"] < window.last]
        for i in (i for event in told for i in event["trigger"] if window.first <= i < window.last):
            types[row, i - window.first] = -100
        for event in told:
            types[row, event["head"] - window.first] = 1 + TYPES.index(event["type"])
            statuses[row, event["head"] - window.first] = STATUSES.index(event["status"])
    return torch.from_numpy(types), torch.from_numpy(statuses)


def asked_of(windows: Sequence[Window]) -> list[Asked]:
    """Return each event's trigger with its sides."""
    return [
        Asked(row, (event["head"], event["head"] + 1), event)
        for row, window in enumerate(windows)
        for event in window.article.attributions
        if window.first <= event["head"] < window.last
    ]


def events_loss(heads: EventHeads, windows: Sequence[Window], states: Tensor) -> dict[str, Tensor]:
    """Return the losses of the task of events."""
    types, statuses = labels_of(windows, states.shape[1])
    scores, standing = heads.tags(states)
    cross = nn.functional.cross_entropy
    weight = torch.ones(1 + len(TYPES))
    weight[0] = 0.5
    losses = {"type": 3 * cross(scores.float().transpose(1, 2), types, weight=weight, ignore_index=-100)}
    asked = asked_of(windows)
    if asked:
        losses["status"] = 0.5 * cross(standing.float().transpose(1, 2), statuses, ignore_index=-100)
        inputs = ask(windows, asked, SIDES)
        around = _pick(states[inputs["rows"]], inputs["places"])
        names = ("distances", "branches", "ups", "inside", "mask")
        tags, _ = heads.sides(around, *(inputs[name] for name in names))
        losses["sides"] = cross(tags.float().transpose(1, 2), inputs["labels"], ignore_index=-100)
    return losses


def windows_of_sentences(rows: Sequence[dict[str, Any]], rng: random.Random | None) -> list[Window]:
    """Return windows over sentences, put together at random where `rng` is given."""
    return [window for article in joined(rows, rng) for window in windows_of(article)]
