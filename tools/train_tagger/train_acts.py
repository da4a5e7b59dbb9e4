"""Train the heads for events between states on whole articles, over word states as they are.

    python tools/train_tagger/train_acts.py --texts news.pkl:2 articles.pkl:2 passages.pkl:1 --out DIR

The number behind a file says how often it is read each time round. The states are those that the package itself makes
(parse_acts.py), so nothing else of the tagger changes.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from act_task import ActHeads, Text, acts_loss, read_texts
from torch import nn
from train import Average

BATCH = 6  # texts


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument(
        "--also-none", action="store_true", help="ask for sides of words that frames may tell and that tell none"
    )
    parser.add_argument("--blend", type=Path, help="weights to take the mean with at the end")
    parser.add_argument("--rounds", type=float, default=10)
    parser.add_argument("--minutes", type=float, default=60, help="end before that, however many rounds are done")
    parser.add_argument("--rate", type=float, default=8e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    named = [entry.split(":") for entry in options.texts]
    sets = [(read_texts(Path(path), also_none=options.also_none), int(times)) for path, times in named]
    pool = [text for texts, times in sets for _ in range(times) for text in texts]
    heads = ActHeads()
    if options.start:
        heads.load_state_dict(torch.load(options.start))
    optimizer = torch.optim.AdamW(heads.parameters(), lr=options.rate, weight_decay=0.05)
    done, step, begun = 0.0, 0, time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 50, max(0.0, 1 - done)))
    average, mean = Average(heads, 0.99), dict[str, float]()
    order: list[Text] = []
    while done < 1:
        if len(order) < BATCH:
            order = rng.sample(pool, len(pool))
        batch, order = order[:BATCH], order[BATCH:]
        heads.train()
        losses = acts_loss(heads, batch)
        optimizer.zero_grad()
        sum(losses.values()).backward()  # type: ignore[union-attr]
        nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
        optimizer.step()
        step += 1
        minutes = (time.time() - begun) / 60
        done = max(step * BATCH / len(pool) / options.rounds, minutes / options.minutes)
        schedule.step()
        average.update(heads)
        for name, loss in losses.items():
            mean[name] = 0.97 * mean.get(name, loss.item()) + 0.03 * loss.item()
        if step % 100 == 0:
            told = {name: round(value, 3) for name, value in mean.items()}
            print(f"{step} {minutes:.1f} min, {step * BATCH / len(pool):.1f} rounds {told}", flush=True)
    kept = average.kept
    if options.blend:
        kept = {name: (value + kept[name]) / 2 for name, value in torch.load(options.blend).items()}
    heads.load_state_dict(kept)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(heads.state_dict(), options.out / "acts.pt")


if __name__ == "__main__":
    main()
