"""Train the heads for events once more, over word states as they are, on whole articles beside sentences.

    python tools/train_tagger/train_told.py --encoder DIR --start all.pt --events events.jsonl.gz \\
        --passages passages.jsonl.gz --articles articles.jsonl.gz --out DIR

Sentences and passages were written full of events; the articles have as many as news have, and teach to be silent.
Tried, and not shipped: see README.md.
The states are made once and kept. An eighth of the passages and of the articles is held out.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from data import Article, ask
from event_task import SIDES, Both, EventHeads, asked_of, events_loss, joined, read_sentences
from model import Layer, Tagger, _pick, load_encoder
from passage_task import Passage, read_passages
from torch import Tensor, nn
from train import Average, schedule_of
from train_inner import All, Read, read, together

from westphalia.learned.labels import STATUSES, TYPES


class ToldTags(nn.Module):
    """Small layers that look at the words around once more, and the tags of `EventTags`."""

    def __init__(self, known: nn.Module, layers: int = 2) -> None:
        super().__init__()
        self.layers, self.tags = nn.ModuleList([Layer() for _ in range(layers)]), copy.deepcopy(known)

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor]:
        mask = (states.abs().sum(-1) > 0).long()  # a batch is filled up with zeros
        for layer in self.layers:
            states = layer(states, mask)
        found: tuple[Tensor, Tensor] = self.tags(states)
        return found


class ToldHeads(nn.Module):
    """Both stages, like `EventHeads`."""

    def __init__(self, known: EventHeads) -> None:
        super().__init__()
        self.tags, self.sides = ToldTags(known.tags), copy.deepcopy(known.sides)


def article_of(passage: Passage) -> Article:
    """Return a passage with its events as the first task of events has them: each telling with its sides around it."""
    found = []
    for event in passage.events:
        marked = {r: [m for m in passage.mentions if (event["number"], r) in map(tuple, m["roles"])] for r in "st"}
        for head in event["heads"]:
            here = passage.sentence_of[head]
            near = {r: [i for m in marked[r] for i in m["words"] if passage.sentence_of[i] == here] for r in "st"}
            found.append(
                {
                    "head": head,
                    "trigger": [i for i in event["words"] if abs(i - head) < 4],
                    "source": near["s"],
                    "target": near["t"],
                    "type": event["type"],
                    "status": event["status"],
                }
            )
    return Article(passage.article.id, passage.article.words, [], [], found)


def is_held(article: Article) -> bool:
    """Return True for what is held out, the same whatever else there is."""
    return zlib.crc32(article.id.encode()) % 8 == 0


@torch.no_grad()
def evaluate_told(heads: ToldHeads, reads: Sequence[Read], least: float) -> str:
    """Return how many triggers, types, statuses and words of sides are right."""
    heads.eval()
    counts: Counter[str] = Counter()
    for window, states in reads:
        types, statuses = heads.tags(states[None])
        likely = types[0].softmax(-1)
        told = {i: int(row[1:].argmax()) for i, row in enumerate(likely) if 1 - float(row[0]) >= least}
        asked = asked_of([window])
        inside = {i - window.first for one in asked for i in one.attribution["trigger"]}
        counts["told"] += sum(1 for i in told if i not in inside or i in {o.cue[0] - window.first for o in asked})
        counts["gold"] += len(asked)
        for one in asked:
            place = one.cue[0] - window.first
            counts["found"] += place in told
            counts["right"] += told.get(place) == TYPES.index(one.attribution["type"])
            counts["status"] += int(statuses[0, place].argmax()) == STATUSES.index(one.attribution["status"])
        if not asked:
            continue
        second = ask([window], asked, SIDES)
        around = _pick(states[None][second["rows"]], second["places"])
        names = ("distances", "branches", "ups", "inside", "mask")
        guess = heads.sides(around, *(second[name] for name in names))[0].argmax(-1)
        for number, name in enumerate(SIDES, 1):
            mine, gold = guess == number, second["labels"] == number
            counts[f"{name} shared"] += int((mine & gold).sum())
            counts[f"{name} both"] += int((mine & (second["labels"] >= 0)).sum()) + int(gold.sum())
    f = {name: round(2 * counts[f"{name} shared"] / max(1, counts[f"{name} both"]), 3) for name in SIDES}
    p, r = (counts["right"] / max(1, counts[name]) for name in ("told", "gold"))
    status, found = (counts[name] / max(1, counts["gold"]) for name in ("status", "found"))
    return f"right type P {p:.3f} R {r:.3f} (found {found:.3f}) status {status:.3f} sides {f}"


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "start", "events", "passages", "articles", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--shares", type=float, nargs=3, default=(0.3, 0.2, 0.5), help="sentences, passages, articles")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    model = All(Both(Tagger(load_encoder(options.encoder))))
    model.load_state_dict(torch.load(options.start))
    model.eval()
    heads, begun = ToldHeads(model.both.events), time.time()
    rows = read_sentences(options.events)
    random.Random(0).shuffle(rows)
    passages, articles = ([article_of(p) for p in read_passages(path)] for path in (options.passages, options.articles))
    held = {
        "sentences": read(model, joined(rows[: len(rows) // 10], None)),
        "passages": read(model, [a for a in passages if is_held(a)]),
        "articles": read(model, [a for a in articles if is_held(a)]),
    }
    train: list[Any] = [
        read(model, joined(rows[len(rows) // 10 :], rng)),
        read(model, [a for a in passages if not is_held(a)]),
        [one for size in (96, 160) for one in read(model, [a for a in articles if not is_held(a)], size)],
    ]
    print([len(windows) for windows in train], f"windows read in {time.time() - begun:.0f} s", flush=True)
    optimizer = torch.optim.AdamW(heads.parameters(), lr=options.rate, weight_decay=0.02)
    schedule = schedule_of(optimizer, options.steps)
    average, mean = Average(heads, 0.98), dict[str, float]()
    for step in range(options.steps):
        heads.train()
        kind = rng.choices(range(3), options.shares)[0]
        batch = rng.sample(train[kind], 12)
        losses = events_loss(heads, [w for w, _ in batch], together(batch)[0])
        optimizer.zero_grad()
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average.update(heads)
        for name, loss in losses.items():
            key = f"{kind} {name}"
            mean[key] = 0.97 * mean.get(key, loss.item()) + 0.03 * loss.item()
        if step % 100 == 99:
            print(f"{step + 1} {time.time() - begun:.0f} s", {k: round(v, 3) for k, v in mean.items()}, flush=True)
    heads.load_state_dict(average.kept)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(heads.state_dict(), options.out / "told.pt")
    for name, reads in held.items():
        for least in (0.3, 0.5, 0.7):
            print(name, least, evaluate_told(heads, reads, least), flush=True)


if __name__ == "__main__":
    main()
