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

import numpy as np
import torch
from model import WIDTH, Dropout, Layer
from torch import Tensor, nn

from westphalia.learned.hints import COLUMNS, Slots
from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.partners import KINSHIPS, Candidate, Scene, asked, table_sizes
from westphalia.learned.words import DEPENDENCIES, make_words

LONGEST = 2500  # words; what is longer does not fit into a batch
SILENT = 0.6  # weight of words that tell no event
DROP = 0.2
UNTOLD = 0.15  # share of windows that are told nothing of what the frames found
DEEP = 4 * 384  # what the encoder's layers tell of a word (export.LAYERS)
_DEEP_SCALE = 0.3
_HOPELESS = 12.0  # the loss of a question with a wrong label, at most
LEFT_OPEN = -100


class ActTags(nn.Module):
    """Word states, earlier layers of the encoder, hints -> states that have looked around once more, types, statuses.

    The last word states know most of who says what, which is what they were trained for; earlier layers still know more
    of other things.
    """

    def __init__(self, layers: int = 2, drop: float = DROP) -> None:
        super().__init__()
        size = len(COLUMNS)
        self.hint, self.norm, self.drop = nn.Linear(size, WIDTH), nn.LayerNorm(WIDTH), Dropout(drop)
        self.deep, self.deep_drop = nn.Linear(DEEP, WIDTH), Dropout(0.5)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.kind = nn.Sequential(
            nn.Linear(WIDTH + size, WIDTH), nn.GELU(), Dropout(drop), nn.Linear(WIDTH, 1 + len(TYPES))
        )
        self.standing = nn.Sequential(nn.Linear(WIDTH + size, 128), nn.GELU(), nn.Linear(128, len(STATUSES)))

    def forward(self, states: Tensor, deep: Tensor, hints: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.norm(self.drop(states) + self.hint(hints) + self.deep(_DEEP_SCALE * self.deep_drop(deep)))
        for layer in self.layers:
            x = layer(x, mask)
        both = torch.cat([self.drop(x), hints], -1)
        return x, self.kind(both), self.standing(both)


class AmongLayer(nn.Module):
    """One small transformer layer over the candidates of a trigger; whose they are changes how they see each other."""

    def __init__(self, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.alike, self.drop = nn.Embedding(KINSHIPS, heads), Dropout()
        nn.init.zeros_(self.alike.weight)

    def forward(self, x: Tensor, alike: Tensor, filled: Tensor) -> Tensor:
        asked, size, _ = x.shape
        q, k, v = self.qkv(self.first(x)).view(asked, size, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) / (WIDTH // self.heads) ** 0.5 + self.alike(alike).permute(0, 3, 1, 2)
        scores = scores.masked_fill(filled[:, None, None, :] == 0, -1e4)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(asked, size, WIDTH)
        x = x + self.drop(self.out(mixed))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.second(x)))))


class Partners(nn.Module):
    """Triggers and the candidates near each -> scores that each candidate, or none, is the source, the target."""

    def __init__(self, layers: int = 2, drop: float = DROP) -> None:
        super().__init__()
        self.one, self.other, self.alike = (nn.Linear(WIDTH, WIDTH, bias=not k) for k in range(3))
        self.trigger = nn.Linear(WIDTH + 1 + len(TYPES), WIDTH)
        self.tables = nn.ModuleList(nn.Embedding(size, WIDTH) for size in table_sizes(len(DEPENDENCIES)))
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.05)
        self.layers = nn.ModuleList([AmongLayer() for _ in range(layers)])
        self.norm, self.drop = nn.LayerNorm(WIDTH), Dropout(drop)
        self.out, self.none = nn.Linear(WIDTH, 2), nn.Linear(WIDTH, 2)

    def forward(
        self, triggers: Tensor, types: Tensor, others: Tensor, how: Tensor, alike: Tensor, filled: Tensor
    ) -> Tensor:
        """Return q x 2 x (n + 1) scores; `triggers` and `types` are q x ..., the others as in `partners.Asked`."""
        x = self.one(triggers)[:, None] + self.other(others) + self.alike(triggers[:, None] * others)
        for number, table in enumerate(self.tables):
            x = x + table(how[:, :, number])
        trigger = self.trigger(torch.cat([triggers, types], -1))[:, None]
        x = torch.cat([nn.functional.gelu(x), trigger], 1)
        filled = torch.cat([filled, torch.ones_like(filled[:, :1])], 1)
        for layer in self.layers:
            x = layer(x, alike, filled)
        x = self.drop(self.norm(x))
        scores = torch.cat([self.out(x[:, :-1]), self.none(x[:, -1:])], 1)
        return scores.masked_fill(filled[:, :, None] == 0, -1e4).transpose(1, 2)


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
    codes: list[str]
    right: list[tuple[bool, bool]]

    @property
    def none(self) -> tuple[bool, bool]:
        """Whether no candidate is the source, the target."""
        return not any(source for source, _ in self.right), not any(target for _, target in self.right)


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its word states, hints, windows, and labels."""

    states: Tensor
    deep: Tensor
    hints: Tensor
    windows: list[tuple[int, int]]
    allowed: Tensor
    weight: Tensor
    statuses: Tensor
    questions: list[Question]


def read_texts(path: Path, *, also_none: bool = False) -> list[Text]:
    """Read what parse_acts.py wrote; leave out what is too long."""
    with path.open("rb") as file:
        rows = pickle.load(file)
    return [text_of(row, also_none=also_none) for row in rows if 0 < len(row["words"]) <= LONGEST]


def text_of(row: dict[str, Any], *, also_none: bool = False) -> Text:
    """Return a row of parse_acts.py with labels as tensors.

    `also_none` asks for the sides of words, too, that frames may tell and that tell no event: there are none.
    """
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
    if also_none:
        told = {word for event in row["events"] for word in (*event["words"], *event["heads"])}
        framed = np.flatnonzero(row["hints"][:, : len(TYPES)].max(1) > 0).tolist()
        silent = {"source": (), "target": ()}
        for word in (word for word in framed if word not in told):
            questions += _question(scene, word, silent, row["slots"].get(word, ((), ())))
    states, deep, hints = (torch.from_numpy(row[name]) for name in ("states", "deep", "hints"))
    return Text(states, deep, hints, row["windows"], allowed, weight, statuses, questions)


def _question(scene: Scene, head: int, event: dict[str, Any], slots: Sequence[Sequence[int]]) -> Iterator[Question]:
    near = scene.near(head, Slots(*map(frozenset, slots)))
    candidates = [scene.candidates[one.number] for one in near]
    right = [(c.code in event["source"], c.code in event["target"]) for c in candidates]
    if near:
        words, codes = [candidate.word for candidate in candidates], [candidate.code for candidate in candidates]
        yield Question(head, words, [one.how for one in near], codes, right)


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
    told = (torch.rand(len(rows), 1, 1) >= UNTOLD).float()
    states, types, standing = heads.tags(padded("states"), padded("deep"), padded("hints") * told, mask)
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
    questions = [(number, question) for number, text in enumerate(texts) for question in text.questions]
    if questions:
        losses["sides"] = 0.7 * sides_loss(heads.partners, questions, places, states.flatten(0, 1), types.flatten(0, 1))
    return losses


def sides_loss(
    partners: Partners,
    questions: Sequence[tuple[int, Question]],
    places: dict[tuple[int, int], int],
    states: Tensor,
    types: Tensor,
) -> Tensor:
    """Return how unlikely the right sides of all triggers are, on average."""
    told = asked([([places[number, o] for o in q.others], q.how, q.codes) for number, q in questions])
    others, how, alike, filled = map(torch.from_numpy, told)
    triggers = torch.tensor([places[number, q.trigger] for number, q in questions])
    likely = (
        types[triggers].detach().softmax(-1)
    )  # what the event is helps to choose; who it is between shall not change it
    scores = partners(states[triggers], likely, states[others], how, alike, filled).log_softmax(-1)
    right = torch.zeros(scores.shape, dtype=torch.bool)
    for row, (_, question) in enumerate(questions):
        right[row, :, : len(question.right)] = torch.tensor(question.right).T
        right[row, :, -1] = torch.tensor(question.none)
    unlikely = -torch.logsumexp(scores + torch.where(right, 0.0, -1e4), -1)
    return unlikely.clamp(max=_HOPELESS).mean(0).sum()
