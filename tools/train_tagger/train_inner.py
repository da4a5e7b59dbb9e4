"""Train the heads for attributions inside others over word states as they are: what the other heads say stays the same.

    python tools/train_tagger/train_inner.py --encoder DIR --start both.pt --train train.jsonl.gz \\
        --inner inner.jsonl.gz --out DIR

The states are made once and kept, so that this takes minutes. Windows of PolNeAR and of the passages take turns: the
first tell what a cue outside contents is, the second the rest. An eighth of the passages is held out.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from data import Article, Asked, Window, ask, encode, read_articles, windows_of
from event_task import Both
from inner_task import KINDS, PARTS, InnerHeads, inner_loss
from model import WIDTH, Tagger, load_encoder
from torch import Tensor, nn
from train import Average, schedule_of

from westphalia.learned.decode import attribution, cue_spans, runs, sigmoid, softmax

Read = tuple[Window, Tensor]


class All(nn.Module):
    """The tagger, its heads for events, and those for attributions inside others."""

    def __init__(self, both: Both) -> None:
        super().__init__()
        self.both = both
        self.inner = InnerHeads(both)


@torch.no_grad()
def read(model: All, articles: Sequence[Article], typical: int = 128) -> list[Read]:
    """Return the windows of articles with the states of their words."""
    found = []
    for window in (window for article in articles for window in windows_of(article, typical)):
        inputs = encode([window])
        inputs.pop("mask")
        found.append((window, model.both.tagger.states(**inputs)[0]))
    return found


def together(batch: Sequence[Read]) -> tuple[Tensor, Tensor]:
    """Return the states of a batch, padded, and which of them are words."""
    width = max(len(states) for _, states in batch)
    states, mask = torch.zeros(len(batch), width, WIDTH), torch.zeros(len(batch), width, dtype=torch.long)
    for row, (_, own) in enumerate(batch):
        states[row, : len(own)], mask[row, : len(own)] = own, 1
    return states, mask


@torch.no_grad()
def evaluate_inner(model: All, reads: Sequence[Read], least: float) -> str:
    """Return how many cues are found, nested ones apart, and of those how many have the right parts."""
    model.eval()
    counts: Counter[str] = Counter()
    for window, states in reads:
        own = states[None]
        likely = softmax(model.inner.cue(own, torch.ones(1, len(states), dtype=torch.long))[0].numpy())
        spans = [((a + window.first, b + window.first), p) for (a, b), p in cue_spans(likely, least**2)]
        labels = [g for g in window.article.attributions if g["cue"] and window.first <= g["cue"][0] < window.last]
        for label in labels:
            counts["nested gold" if label["nested"] else "outer gold"] += 1
        if not spans:
            continue
        second = ask([window], [Asked(0, span, None) for span, _ in spans], PARTS)
        tags, right, kinds = model.inner.ask(own, second)
        for k, (span, p) in enumerate(spans):
            if (p * sigmoid(float(right[k]))) ** 0.5 < least:
                continue
            size, start = int(second["mask"][k].sum()), int(second["places"][k, 0]) + window.first
            gold = next((g for g in labels if set(g["cue"]) & set(range(*span))), None)
            counts["told"] += 1
            counts["wrong"] += gold is None
            if gold is None:
                continue
            kind = "nested" if gold["nested"] else "outer"
            guess = KINDS[int(kinds[k].argmax())]
            counts["kind right"] += guess == gold["kind"]
            counts["denials told"] += guess == "denial"
            counts["denials right"] += guess == gold["kind"] == "denial"
            counts["denials gold"] += gold["kind"] == "denial"
            counts[f"{kind} found"] += 1
            rows = tags[k, :size].numpy()
            made = attribution(span, start, rows[:, :3], p)
            content = {i for a, b in made.content for i in range(a, b)} if made else set()
            truth = set(gold["content"])
            counts[f"{kind} content"] += len(content & truth) * 2 >= len(content | truth)
            source = set(range(*made.source)) if made and made.source else set()
            counts[f"{kind} source"] += bool(source & set(gold["source"])) or not (source or gold["source"])
            carriers = {i for a, b in runs(rows.argmax(-1) == 3, 1) for i in range(a + start, b + start)}
            counts["carrier told"] += bool(carriers)
            counts["carrier right"] += bool(carriers & set(gold["carrier"]))
            counts["carrier gold"] += bool(gold["carrier"])
    return " ".join(f"{name} {count}" for name, count in sorted(counts.items()))


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "start", "train", "inner", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--share", type=float, default=0.3, help="of the steps that are PolNeAR's")
    parser.add_argument("--articles", type=int, default=200, help="so many of PolNeAR's")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    articles, passages = read_articles(options.train), read_articles(options.inner)
    for rows in (articles, passages):
        random.Random(0).shuffle(rows)
    both = Both(Tagger(load_encoder(options.encoder)))
    both.load_state_dict(torch.load(options.start))
    model = All(both).eval()
    begun = time.time()
    outer = read(model, articles[len(articles) // 10 :][: options.articles])
    held = read(model, passages[: len(passages) // 8])
    inner = [one for size in (96, 160) for one in read(model, passages[len(passages) // 8 :], size)]
    print(f"{len(outer)} and {len(inner)} windows read in {time.time() - begun:.0f} s", flush=True)
    optimizer = torch.optim.AdamW(model.inner.parameters(), lr=options.rate, weight_decay=0.02)
    schedule = schedule_of(optimizer, options.steps)
    average, mean = Average(model.inner, 0.98), dict[str, float]()
    for step in range(options.steps):
        model.inner.train()
        whole = rng.random() >= options.share
        batch = rng.sample(inner if whole else outer, 12)
        losses = inner_loss(model.inner, [w for w, _ in batch], *together(batch), rng, whole=whole)
        optimizer.zero_grad()
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(model.inner.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average.update(model.inner)
        for name, loss in losses.items():
            key = f"{'inner' if whole else 'outer'} {name}"
            mean[key] = 0.97 * mean.get(key, loss.item()) + 0.03 * loss.item()
        if step % 100 == 99:
            print(f"{step + 1} {time.time() - begun:.0f} s", {k: round(v, 3) for k, v in mean.items()}, flush=True)
    model.inner.load_state_dict(average.kept)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "all.pt")
    for least in (0.4, 0.5, 0.6, 0.7):
        print(least, evaluate_inner(model, held, least), flush=True)


if __name__ == "__main__":
    main()
