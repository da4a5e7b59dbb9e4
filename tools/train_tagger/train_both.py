"""Train both tasks over one encoder: who says what (from where train.py left it), and events.

    python tools/train_tagger/train_both.py --encoder DIR --start tagger.pt --train train.jsonl.gz \\
        --events events.jsonl.gz --scorer eval_attribution.py --corpus polnear_train.jsonl.gz --out DIR

Batches of both tasks take turns, so that neither forgets. A tenth of the articles and of the sentences is held out.
`--share` of the steps is claims' (0: events alone).
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from data import Window, ask, batches, encode, read_articles, windows_of
from event_task import SIDES, Both, asked_of, events_loss, read_sentences, windows_of_sentences
from model import Tagger, _pick, load_encoder
from torch import nn
from train import Average, claims_loss, evaluate, groups, read_gold, schedule_of, scorer

from westphalia.learned.labels import STATUSES, TYPES


def endless(make: Any, rng: random.Random) -> Iterator[list[Window]]:
    """Yield batches for ever, windows cut anew each time round."""
    while True:
        yield from batches(make(), 2048, rng)


@torch.no_grad()
def evaluate_events(model: Both, rows: Sequence[dict[str, Any]]) -> str:
    """Return how many triggers, types, statuses and sides are right on sentences held out."""
    model.eval()
    counts: Counter[str] = Counter()
    for batch in batches(windows_of_sentences(rows, None), 4096, None):
        inputs = encode(batch)
        mask = inputs.pop("mask")
        states = model.tagger.states(**inputs)
        types, statuses = model.events.tags(states)
        told = types.argmax(-1) * mask
        counts["coded"] += int((told > 0).sum())
        asked = asked_of(batch)
        counts["gold"] += len(asked)
        for one in asked:
            place = (one.row, one.attribution["head"] - batch[one.row].first)
            right = int(told[place]) == 1 + TYPES.index(one.attribution["type"])
            counts["right"] += right
            counts["found"] += int(told[place]) > 0
            counts["status"] += int(statuses[place].argmax()) == STATUSES.index(one.attribution["status"])
        if not asked:
            continue
        second = ask(batch, asked, SIDES)
        around = _pick(states[second["rows"]], second["places"])
        tags, _ = model.events.sides(around, *(second[k] for k in ("distances", "branches", "ups", "inside", "mask")))
        guess = tags.argmax(-1).numpy()
        gold = second["labels"].numpy()
        for number, name in enumerate(SIDES, 1):
            counts[f"{name} shared"] += int(((guess == number) & (gold == number)).sum())
            counts[f"{name} guessed"] += int(((guess == number) & (gold >= 0)).sum())
            counts[f"{name} gold"] += int((gold == number).sum())
    f = {n: round(2 * counts[f"{n} shared"] / max(1, counts[f"{n} guessed"] + counts[f"{n} gold"]), 3) for n in SIDES}
    p, r = counts["right"] / max(1, counts["coded"]), counts["right"] / max(1, counts["gold"])
    status = counts["status"] / max(1, counts["gold"])
    return f"triggers of the right type P {p:.3f} R {r:.3f} status {status:.3f} words of sides F1 {f}"


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "start", "train", "events", "scorer", "corpus", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=6e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    score = scorer(options.scorer)
    gold = read_gold(options.corpus)
    articles = read_articles(options.train)
    random.Random(0).shuffle(articles)
    held, train = articles[: len(articles) // 10], articles[len(articles) // 10 :]
    rows = read_sentences(options.events)
    random.Random(0).shuffle(rows)
    held_rows, train_rows = rows[: len(rows) // 10], rows[len(rows) // 10 :]

    tagger = Tagger(load_encoder(options.encoder))
    if options.start.is_file():
        tagger.load_state_dict(torch.load(options.start))
    model = Both(tagger)
    parameters = groups(tagger, options.rate, options.head_rate / 4, 0.9)
    parameters += [{"params": [p], "lr": options.head_rate, "weight_decay": 0.01} for p in model.events.parameters()]
    optimizer = torch.optim.AdamW(parameters, fused=True)
    schedule = schedule_of(optimizer, options.steps)
    claims = endless(lambda: [w for a in train for w in windows_of(a, typical=rng.choice((96, 128, 160)))], rng)
    events = endless(lambda: windows_of_sentences(train_rows, rng), rng)
    average, begun, mean = Average(model, 0.985), time.time(), {}
    for step in range(options.steps):
        model.train()
        on_claims = rng.random() < options.share
        batch = next(claims if on_claims else events)
        inputs = encode(batch)
        inputs.pop("mask")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = tagger.states(**inputs)
            losses = claims_loss(tagger, batch, states, rng) if on_claims else events_loss(model.events, batch, states)
        optimizer.zero_grad()
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 4 == 0:
            average.update(model)
        for name, loss in losses.items():
            mean[name] = 0.98 * mean.get(name, loss.item()) + 0.02 * loss.item()
        if step % 50 == 49:
            print(f"{step + 1} {time.time() - begun:.0f} s", {k: round(v, 3) for k, v in mean.items()}, flush=True)
        if step + 1 in (options.steps // 2, options.steps):
            kept = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average.kept)
            print(evaluate_events(model, held_rows), flush=True)
            if options.share:
                print(*evaluate(tagger, held, gold, score), flush=True)
            options.out.mkdir(parents=True, exist_ok=True)
            torch.save(model.state_dict(), options.out / "both.pt")
            model.load_state_dict(kept)


if __name__ == "__main__":
    main()
