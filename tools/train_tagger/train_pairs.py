"""Train the scorers of pairs alone, over word states as they are: what the other heads say stays the same.

python tools/train_tagger/train_pairs.py --encoder DIR --start both.pt --passages passages.jsonl.gz --out DIR
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from data import encode, windows_of
from event_task import Both
from model import Tagger, load_encoder
from passage_task import Passage, _binary, _one_of, ask_same, ask_sides, pair_scores, read_passages
from torch import Tensor, nn
from train import Average
from train_passages import All, evaluate_passages, is_held


@torch.no_grad()
def states_of(model: All, passage: Passage, typical: int) -> Tensor:
    """Return the states of a passage's words, read in windows of a size."""
    found = []
    for window in windows_of(passage.article, typical=typical):
        inputs = encode([window])
        inputs.pop("mask")
        found.append(model.tagger.states(**inputs)[0])
    return torch.cat(found)


def step_of(model: All, batch: Sequence[tuple[Passage, Tensor]], rng: random.Random) -> Tensor:
    """Return the loss of some passages."""
    starts, size = [], 0
    for _, states in batch:
        starts.append(range(size, size + len(states)))
        size += len(states)
    together = torch.cat([states for _, states in batch])
    sides = _binary(*pair_scores(model.pairs.sides, [ask_sides(p) for p, _ in batch], starts, together))
    asks = [ask_same(p, rng) for p, _ in batch]
    ones = [(number, one) for number, ask in enumerate(asks) for one in ask.ones]
    return 2 * sides + _one_of(*pair_scores(model.pairs.same, asks, starts, together), ones)


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "start", "passages", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    both = Both(Tagger(load_encoder(options.encoder)))
    both.load_state_dict(torch.load(options.start))
    model = All(both).eval()
    passages = read_passages(options.passages)
    begun = time.time()
    train = [(p, states_of(model, p, 128)) for p in passages if not is_held(p)]
    print(f"{len(train)} passages read in {time.time() - begun:.0f} s", flush=True)
    optimizer = torch.optim.AdamW(model.pairs.parameters(), lr=1.5e-3, weight_decay=0.02)
    average, begun, done, number = Average(model.pairs, 0.98), time.time(), 0.0, 0
    for epoch in range(options.epochs):
        rng.shuffle(train)
        mean = 0.0
        for first in range(0, len(train), 8):
            model.pairs.train()
            for group in optimizer.param_groups:
                group["lr"] = 1.5e-3 * min(1.0, (number + 1) / 40) * max(0.02, 1 - done)
            loss = step_of(model, train[first : first + 8], rng)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.pairs.parameters(), 1.0)
            optimizer.step()
            average.update(model.pairs)
            mean, number = mean + loss.item(), number + 1
            passed = epoch + min(1.0, (first + 8) / len(train))
            done = max(passed / options.epochs, (time.time() - begun) / 60 / options.minutes)
        print(f"{epoch} {time.time() - begun:.0f} s loss {mean / (len(train) / 8):.3f}", flush=True)
        if done >= 1:
            break
    model.pairs.load_state_dict(average.kept)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "all.pt")
    print(evaluate_passages(model, [p for p in passages if is_held(p)]), flush=True)


if __name__ == "__main__":
    main()
