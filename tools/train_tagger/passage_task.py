"""The third task of the tagger, over several sentences: whose an event is, and for whom a mention stands.

Both are asked of pairs. A trigger and a mention: is it the source, the target? A mention and another: are they of the
same state? Partners are looked for in the sentence of the first and in the three before it.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from between import BACK, DISTANCES, SENTENCES, STEPS, relations, sentence_numbers
from data import Article, Asked, Window, ask, padded, windows_of
from event_task import SIDES, EventHeads
from model import WIDTH, Dropout, _pick
from torch import Tensor, nn

from westphalia.learned.labels import STATUSES, TYPES
from westphalia.learned.relations import UPS
from westphalia.learned.words import DEPENDENCIES, TAGS, make_words

POINTING = frozenset(TAGS.index(tag) for tag in ("PRP", "PRP$"))
COMMON = frozenset(TAGS.index(tag) for tag in ("NN", "NNS"))
NAMES = frozenset(TAGS.index(tag) for tag in ("NNP", "NNPS"))
PARTS = frozenset(DEPENDENCIES.index(name) for name in ("compound", "amod", "nmod", "npadvmod"))
TABLES = (DISTANCES, SENTENCES, STEPS, len(DEPENDENCIES), UPS)


class Pairs(nn.Module):
    """The states of two words and how they stand to each other -> scores."""

    def __init__(self, scores: int) -> None:
        super().__init__()
        self.drop = Dropout()
        self.one, self.other, self.alike = (nn.Linear(WIDTH, WIDTH, bias=not k) for k in range(3))
        self.tables = nn.ModuleList(nn.Embedding(size, WIDTH) for size in TABLES)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.05)
        self.norm = nn.LayerNorm(WIDTH)
        self.out = nn.Sequential(nn.Linear(WIDTH, WIDTH // 2), nn.GELU(), nn.Linear(WIDTH // 2, scores))

    def forward(self, one: Tensor, other: Tensor, how: Tensor) -> Tensor:
        """Return scores of n pairs; `one` and `other` are n x WIDTH, `how` n x 5."""
        x = self.one(one) + self.other(other) + self.alike(one * other)
        for number, table in enumerate(self.tables):
            x = x + table(how[:, number])
        return self.out(self.drop(nn.functional.gelu(self.norm(x))))


class PairHeads(nn.Module):
    """Both scorers: source and target; and same state."""

    def __init__(self) -> None:
        super().__init__()
        self.sides, self.same = Pairs(2), Pairs(1)


@dataclass
class Passage:
    """One parsed passage; `sentence_of` counts sentences."""

    article: Article
    mentions: list[dict[str, Any]]
    events: list[dict[str, Any]]
    sentence_of: list[int]


class Asks(NamedTuple):
    """Pairs of words of one passage with labels; -1 where nothing is asked."""

    ones: list[int]
    others: list[int]
    how: list[tuple[int, ...]]
    labels: list[list[int]]


def read_passages(path: Path) -> list[Passage]:
    """Read what parse_passages.py wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_passage(json.loads(line)) for line in lines]


def _passage(row: dict[str, Any]) -> Passage:
    columns = [row["words"], row["tags"], row["deps"], row["heads"]]
    words = make_words(*columns, *([bool(b) for b in row[k]] for k in ("sentences", "paragraphs")))
    mentions = sorted(row["mentions"], key=lambda m: m["head"])
    return Passage(Article(row["id"], words, [], [], []), mentions, row["events"], sentence_numbers(words))


def near(passage: Passage, anchor: int) -> list[int]:
    """Return the numbers of the mentions that may be partners of a word: in its sentence and the few before."""
    here = passage.sentence_of[anchor]
    heads = (m["head"] for m in passage.mentions)
    return [k for k, h in enumerate(heads) if here - BACK <= passage.sentence_of[h] <= here and h != anchor]


def ask_sides(passage: Passage) -> Asks:
    """Ask of each trigger and each mention near it whether it is a source, a target."""
    asks = Asks([], [], [], [])
    for event in passage.events:
        marked = [{role for number, role in m["roles"] if number == event["number"]} for m in passage.mentions]
        codes = {
            r: {c for m, roles in zip(passage.mentions, marked, strict=True) if r in roles for c in m["codes"]}
            for r in "st"
        }
        if not any(marked):
            continue
        for anchor in event["heads"]:
            numbers = near(passage, anchor)
            heads = [passage.mentions[k]["head"] for k in numbers]
            for k, how in zip(
                numbers, relations(anchor, heads, passage.article.words, passage.sentence_of), strict=True
            ):
                mention = passage.mentions[k]
                labels = [
                    1 if role in marked[k] else -1 if codes[role].intersection(mention["codes"]) else 0 for role in "st"
                ]
                _append(asks, anchor, mention["head"], how, labels)
    return asks


def ask_same(passage: Passage, rng: random.Random | None) -> Asks:
    """Ask of each mention without a name, and of words that are none, whether an earlier one is of the same state."""
    asks = Asks([], [], [], [])
    words = passage.article.words
    for anchor, codes in anchors(passage, rng):
        numbers = [k for k in near(passage, anchor) if anchor not in passage.mentions[k]["words"]]
        heads = [passage.mentions[k]["head"] for k in numbers]
        for k, how in zip(numbers, relations(anchor, heads, words, passage.sentence_of), strict=True):
            other = set(passage.mentions[k]["codes"])
            label = 0 if not codes & other else 1 if other <= codes else -1
            _append(asks, anchor, passage.mentions[k]["head"], how, [label])
    return asks


def anchors(passage: Passage, rng: random.Random | None) -> Iterator[tuple[int, set[str]]]:
    """Yield the words of which the state has to be told from elsewhere, with it: none for nouns that are no mention."""
    words = passage.article.words
    marked = set()
    for mention in passage.mentions:
        marked.update(mention["words"])
        if (
            not any(words.tags[i] in NAMES for i in mention["words"])
            and words.tags[mention["head"]] in POINTING | COMMON
        ):
            yield mention["head"], set(mention["codes"])
    for i in range(len(words)):
        if i in marked or words.dependencies[i] in PARTS:
            continue
        if words.tags[i] in POINTING or (words.tags[i] in COMMON and (rng is None or rng.random() < 0.3)):
            yield i, set()


def ask_sides_of_sentences(article: Article) -> Asks:
    """Ask the same of marked sentences, where sides alone are marked: other names and pronouns are none."""
    asks = Asks([], [], [], [])
    words, numbers = article.words, sentence_numbers(article.words)
    for event in article.attributions:
        roles = {role: set(event[role]) for role in ("source", "target")}
        either = roles["source"] | roles["target"]
        here = numbers[event["head"]]
        others = [
            i
            for i in range(len(words))
            if abs(numbers[i] - here) == 0
            and i != event["head"]
            and (
                _heads(i, either, words.heads)
                if i in either
                else words.tags[i] in NAMES | POINTING and words.dependencies[i] not in PARTS
            )
        ]
        for i, how in zip(others, relations(event["head"], others, words, numbers), strict=True):
            _append(asks, event["head"], i, how, [int(i in roles["source"]), int(i in roles["target"])])
    return asks


def _heads(word: int, span: set[int], heads: Sequence[int]) -> bool:
    """Return True for a word of a span whose head stands outside of it."""
    return heads[word] not in span or heads[word] == word


def sentences_pairs_loss(pairs: PairHeads, windows: Sequence[Window], states: Tensor) -> Tensor | None:
    """Return the loss of the pairs of marked sentences; each article is one window, or the first of its own."""
    asks, places = [], []
    for row, window in enumerate(windows):
        if window.first == 0 and window.last == len(window.article.words):
            asks.append(ask_sides_of_sentences(window.article))
            places.append(range(row * states.shape[1], (row + 1) * states.shape[1]))
    if not any(a.ones for a in asks):
        return None
    return 2 * _binary(*pair_scores(pairs.sides, asks, places, states.reshape(-1, states.shape[-1])))


def _append(asks: Asks, one: int, other: int, how: tuple[int, ...], labels: list[int]) -> None:
    for column, value in zip(asks, (one, other, how, labels), strict=True):
        column.append(value)  # type: ignore[arg-type]


def windows_together(
    passages: Sequence[Passage], rng: random.Random | None, size: int = 2048
) -> Iterator[list[tuple[Passage, list[Window]]]]:
    """Yield batches of whole passages with their windows."""
    order = list(passages)
    if rng:
        rng.shuffle(order)
    batch: list[tuple[Passage, list[Window]]] = []
    for passage in order:
        cut = windows_of(passage.article, typical=rng.choice((96, 128, 128, 192)) if rng else 128)
        longest = max(len(w.ids) for _, windows in [*batch, (passage, cut)] for w in windows)
        if batch and longest * sum(len(windows) for _, windows in [*batch, (passage, cut)]) > size:
            yield batch
            batch = []
        batch.append((passage, cut))
    if batch:
        yield batch


def flat(batch: Sequence[tuple[Passage, list[Window]]], width: int) -> list[list[int]]:
    """Return for each passage the place of each word in the flattened states of a batch."""
    places, row = [], 0
    for _, windows in batch:
        own: list[int] = []
        for window in windows:
            own += [row * width + k for k in range(window.last - window.first)]
            row += 1
        places.append(own)
    return places


def pair_scores(
    scorer: Pairs, asks: Sequence[Asks], places: Sequence[Sequence[int]], states: Tensor
) -> tuple[Tensor, Tensor]:
    """Return the scores and labels of all pairs of a batch."""
    ones = [place[i] for ask, place in zip(asks, places, strict=True) for i in ask.ones]
    others = [place[i] for ask, place in zip(asks, places, strict=True) for i in ask.others]
    how = torch.tensor([h for ask in asks for h in ask.how], dtype=torch.long).reshape(-1, len(TABLES))
    labels = torch.tensor([y for ask in asks for y in ask.labels], dtype=torch.float32)
    return scorer(states[ones], states[others], how).float(), labels


def _binary(scores: Tensor, labels: Tensor) -> Tensor:
    asked = labels >= 0
    return nn.functional.binary_cross_entropy_with_logits(scores[asked], labels[asked])


def _one_of(scores: Tensor, labels: Tensor, ones: Sequence[tuple[int, int]]) -> Tensor:
    """Return how unlikely the right partners are among all of a word's, or none (a score of 0) where none is right."""
    rows: dict[tuple[int, int], list[int]] = {}
    for k, one in enumerate(ones):
        rows.setdefault(one, []).append(k)
    places = padded(list(rows.values()), fill=len(ones))
    out = torch.cat([scores[:, 0], scores.new_full((1,), -1e4)])[places]
    marks = torch.cat([labels[:, 0], labels.new_full((1,), -1.0)])[places]
    asked = torch.cat([torch.where(marks >= 0, out, -1e4), out.new_zeros(len(out), 1)], 1)
    none = (marks == 1).sum(1, keepdim=True) == 0
    right = torch.cat([torch.where(marks == 1, out, -1e4), torch.where(none, 0.0, -1e4)], 1)
    return (asked.logsumexp(1) - right.logsumexp(1)).mean()


def passages_loss(
    events: EventHeads,
    pairs: PairHeads,
    batch: Sequence[tuple[Passage, list[Window]]],
    states: Tensor,
    rng: random.Random,
) -> dict[str, Tensor]:
    """Return the losses of the task of passages: types, statuses, sides in the sentence, sides and states by pairs."""
    cross = nn.functional.cross_entropy
    places = flat(batch, states.shape[1])
    types, statuses = word_labels(batch, places, states.shape[0] * states.shape[1])
    flat_states = states.reshape(-1, states.shape[-1])
    scores, standing = (out.reshape(-1, out.shape[-1]).float() for out in events.tags(states))
    weight = torch.ones(1 + len(TYPES))
    weight[0] = 0.5
    losses = {"p.type": 3 * cross(scores, types, weight=weight, ignore_index=-100)}
    if (statuses >= 0).any():
        losses["p.status"] = 0.5 * cross(standing, statuses, ignore_index=-100)
    losses["p.pair"] = 2 * _binary(*pair_scores(pairs.sides, [ask_sides(p) for p, _ in batch], places, flat_states))
    asks = [ask_same(p, rng) for p, _ in batch]
    ones = [(number, one) for number, ask in enumerate(asks) for one in ask.ones]
    losses["p.same"] = _one_of(*pair_scores(pairs.same, asks, places, flat_states), ones)
    inputs = sides_asked(batch)
    if inputs is not None:
        around = _pick(states[inputs["rows"]], inputs["places"])
        tags, _ = events.sides(around, *(inputs[n] for n in ("distances", "branches", "ups", "inside", "mask")))
        losses["p.sides"] = cross(tags.float().transpose(1, 2), inputs["labels"], ignore_index=-100)
    return losses


def word_labels(
    batch: Sequence[tuple[Passage, list[Window]]], places: Sequence[Sequence[int]], size: int
) -> tuple[Tensor, Tensor]:
    """Return the type of each word (0: none) and the status of triggers; -100 where nothing is asked."""
    types, statuses = np.full(size, -100, dtype=np.int64), np.full(size, -100, dtype=np.int64)
    for (passage, _), place in zip(batch, places, strict=True):
        types[place] = 0
        for event in passage.events:
            types[[place[i] for i in event["words"]]] = -100
        for event in passage.events:
            for head in event["heads"]:
                types[place[head]] = 1 + TYPES.index(event["type"])
                statuses[place[head]] = STATUSES.index(event["status"])
    return torch.from_numpy(types), torch.from_numpy(statuses)


def sides_asked(batch: Sequence[tuple[Passage, list[Window]]]) -> dict[str, Tensor] | None:
    """Return the inputs and labels of the tags of sides, in the trigger's own sentence."""
    windows = [Window(by_sentence(p), w.first, w.last, w.ids, w.places) for p, own in batch for w in own]
    asked, row = [], 0
    for passage, own in batch:
        for window in own:
            for event in passage.events:
                for head in event["heads"]:
                    if window.first <= head < window.last:
                        asked.append(Asked(row, (head, head + 1), _roles(passage, event, head)))
            row += 1
    return ask(windows, asked, SIDES) if asked else None


def by_sentence(passage: Passage) -> Article:
    """Return a passage as if each sentence were a paragraph: the tags of sides are read sentence by sentence."""
    numbers = passage.sentence_of
    begins = [not i or number != numbers[i - 1] for i, number in enumerate(numbers)]
    return replace(passage.article, words=replace(passage.article.words, paragraphs=begins))


def _roles(passage: Passage, event: dict[str, Any], head: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {"source": [], "target": []}
    here = passage.sentence_of[head]
    for mention in passage.mentions:
        roles = {role for number, role in mention["roles"] if number == event["number"]}
        if roles and passage.sentence_of[mention["head"]] == here:
            found["source" if "s" in roles and (len(roles) == 1 or not found["source"]) else "target"] += mention[
                "words"
            ]
    return found
