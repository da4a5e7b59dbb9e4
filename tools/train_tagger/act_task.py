"""The fourth task of the tagger: events between states in whole articles, their sides chosen among known mentions.

Labels name the two sides by their states. Which of several mentions of a state is "the" side is left open: the loss
asks that the mentions of the right states together are likelier than all others, or that none is where they stand
nowhere near. The word states are taken as they are, and what the frames found is told besides (learned/hints.py).
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from model import WIDTH, Dropout, Layer
from torch import Tensor, nn

from westphalia.learned.hints import COLUMNS, Slots
from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.partners import Candidate, Scene, table_sizes
from westphalia.learned.words import DEPENDENCIES, make_words

LONGEST = 2500  # words; what is longer does not fit into a batch
SILENT = 0.6  # weight of words that tell no event
LEFT_OPEN = -100


class ActTags(nn.Module):
    """Word states and hints -> states that have looked at the words around once more, types, statuses."""

    def __init__(self, layers: int = 2, drop: float = 0.15) -> None:
        super().__init__()
        size = len(COLUMNS)
        self.hint, self.norm, self.drop = nn.Linear(size, WIDTH), nn.LayerNorm(WIDTH), Dropout(drop)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.kind = nn.Sequential(
            nn.Linear(WIDTH + size, WIDTH), nn.GELU(), Dropout(drop), nn.Linear(WIDTH, 1 + len(TYPES))
        )
        self.standing = nn.Sequential(nn.Linear(WIDTH + size, 128), nn.GELU(), nn.Linear(128, len(STATUSES)))

    def forward(self, states: Tensor, hints: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.norm(self.drop(states) + self.hint(hints))
        for layer in self.layers:
            x = layer(x, mask)
        both = torch.cat([self.drop(x), hints], -1)
        return x, self.kind(both), self.standing(both)


class Partners(nn.Module):
    """A trigger, a mention and how they stand to each other -> scores that it is the source, the target."""

    def __init__(self, drop: float = 0.15) -> None:
        super().__init__()
        self.one, self.other, self.alike = (nn.Linear(WIDTH, WIDTH, bias=not k) for k in range(3))
        self.tables = nn.ModuleList(nn.Embedding(size, WIDTH) for size in table_sizes(len(DEPENDENCIES)))
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.05)
        self.norm, self.drop = nn.LayerNorm(WIDTH), Dropout(drop)
        self.out = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 2))
        self.none = nn.Sequential(nn.Linear(WIDTH, 64), nn.GELU(), nn.Linear(64, 2))

    def forward(self, triggers: Tensor, others: Tensor, how: Tensor) -> Tensor:
        """Return scores of n pairs; `triggers` and `others` are n x WIDTH, `how` has a column for each table."""
        x = self.one(triggers) + self.other(others) + self.alike(triggers * others)
        for number, table in enumerate(self.tables):
            x = x + table(how[:, number])
        scores: Tensor = self.out(self.drop(nn.functional.gelu(self.norm(x))))
        return scores


class ActHeads(nn.Module):
    """Both stages."""

    def __init__(self) -> None:
        super().__init__()
        self.tags, self.partners = ActTags(), Partners()


@dataclass(frozen=True, slots=True)
class Question:
    """A trigger, the candidates near it, and which of them are sources and targets."""

    trigger: int
    others: list[int]
    how: list[tuple[int, ...]]
    right: list[tuple[bool, bool]]

    @property
    def none(self) -> tuple[bool, bool]:
        """Whether no candidate is the source, the target."""
        return not any(source for source, _ in self.right), not any(target for _, target in self.right)


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its word states, hints, windows, and labels."""

    states: Tensor
    hints: Tensor
    windows: list[tuple[int, int]]
    allowed: Tensor
    weight: Tensor
    statuses: Tensor
    questions: list[Question]


def read_texts(path: Path) -> list[Text]:
    """Read what parse_acts.py wrote; leave out what is too long."""
    with path.open("rb") as file:
        rows = pickle.load(file)
    return [text_of(row) for row in rows if 0 < len(row["words"]) <= LONGEST]


def text_of(row: dict[str, Any]) -> Text:
    """Return a row of parse_acts.py with labels as tensors."""
    columns = [row["words"], row["tags"], row["deps"], row["heads"]]
    words = make_words(*columns, *([bool(b) for b in row[k]] for k in ("sentences", "paragraphs")))
    scene = Scene(words, [Candidate(m["head"], m["code"], m["form"]) for m in row["mentions"]])
    size = len(words)
    allowed = torch.zeros(size, 1 + len(TYPES), dtype=torch.bool)
    allowed[:, 0] = True
    weight, statuses = torch.full((size,), SILENT), torch.full((size,), LEFT_OPEN)
    questions = []
    for event in row["events"]:
        weight[event["words"]] = 0
    for event in (event for event in row["events"] if not event["optional"]):
        for head in event["heads"]:
            allowed[head], weight[head] = False, 1
            allowed[head, [1 + TYPES.index(kind) for kind in (event["type"], *event["acceptable"])]] = True
            statuses[head] = STATUSES.index(event["status"])
            questions += _question(scene, head, event, row["slots"].get(head, ((), ())))
    states, hints = (torch.from_numpy(row[name]) for name in ("states", "hints"))
    return Text(states, hints, row["windows"], allowed, weight, statuses, questions)


def _question(scene: Scene, head: int, event: dict[str, Any], slots: Sequence[Sequence[int]]) -> Iterator[Question]:
    near = scene.near(head, Slots(*map(frozenset, slots)))
    candidates = [scene.candidates[one.number] for one in near]
    right = [(c.code in event["source"], c.code in event["target"]) for c in candidates]
    if near:
        yield Question(head, [candidate.word for candidate in candidates], [one.how for one in near], right)


def acts_loss(heads: ActHeads, texts: Sequence[Text]) -> dict[str, Tensor]:
    """Return the losses of a batch of whole texts: types, statuses, sides."""
    rows = [(number, first, last) for number, text in enumerate(texts) for first, last in text.windows]
    width = max(last - first for _, first, last in rows)

    def padded(name: str, fill: float = 0) -> Tensor:
        parts = [getattr(texts[number], name)[first:last] for number, first, last in rows]
        out = torch.full((len(rows), width, *parts[0].shape[1:]), fill).to(
            torch.float32 if parts[0].dtype == torch.float16 else parts[0].dtype
        )
        for row, part in enumerate(parts):
            out[row, : len(part)] = part
        return out

    mask = torch.tensor([[int(k < last - first) for k in range(width)] for _, first, last in rows])
    states, types, standing = heads.tags(padded("states"), padded("hints"), mask)
    allowed, weight = padded("allowed").flatten(0, 1), padded("weight").flatten()
    unlikely = -torch.logsumexp(types.flatten(0, 1).log_softmax(-1) + torch.where(allowed, 0.0, -1e4), -1)
    losses = {"type": 3 * (unlikely * weight).sum() / weight.sum()}
    statuses = padded("statuses", LEFT_OPEN).flatten()
    if (statuses >= 0).any():
        losses["status"] = 0.5 * nn.functional.cross_entropy(standing.flatten(0, 1), statuses, ignore_index=LEFT_OPEN)
    places = {
        (number, first + k): row * width + k
        for row, (number, first, last) in enumerate(rows)
        for k in range(last - first)
    }
    asked = [(number, question) for number, text in enumerate(texts) for question in text.questions]
    if asked:
        losses["sides"] = 0.7 * sides_loss(heads.partners, asked, places, states.flatten(0, 1))
    return losses


def sides_loss(
    partners: Partners, asked: Sequence[tuple[int, Question]], places: dict[tuple[int, int], int], states: Tensor
) -> Tensor:
    """Return how unlikely the right sides of all triggers are."""
    triggers = [places[number, q.trigger] for number, q in asked for _ in q.others]
    others = [places[number, other] for number, q in asked for other in q.others]
    how = torch.tensor([how for _, q in asked for how in q.how])
    none = partners.none(states[[places[number, q.trigger] for number, q in asked]])
    scores = torch.cat([partners(states[triggers], states[others], how), none])
    group = [number for number, (_, q) in enumerate(asked) for _ in q.others]
    groups = torch.tensor([*group, *range(len(asked))])
    right = torch.tensor([mark for _, q in asked for mark in q.right] + [q.none for _, q in asked])
    parts = (_unlikely(scores[:, side], right[:, side], groups, len(asked)) for side in range(2))
    return sum(parts, torch.zeros(()))


def _unlikely(scores: Tensor, right: Tensor, groups: Tensor, size: int) -> Tensor:
    """Return minus the logarithm of the share of what is right within each group, on average."""
    highest = torch.full((size,), -1e9).scatter_reduce(0, groups, scores.detach(), "amax")
    raised = (scores - highest[groups]).exp()
    total = torch.zeros(size).index_add(0, groups, raised)
    part = torch.zeros(size).index_add(0, groups, raised * right.float())
    return (total.log() - part.clamp(min=1e-6).log()).mean()
