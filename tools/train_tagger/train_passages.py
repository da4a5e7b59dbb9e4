"""Go on from train_both.py with passages of several sentences: triggers, sides and states over more than one sentence.

    python tools/train_tagger/train_passages.py --encoder DIR --start both.pt --train train.jsonl.gz \\
        --events events.jsonl.gz --passages passages.jsonl.gz --scorer eval_attribution.py \\
        --corpus polnear_train.jsonl.gz --out DIR

Batches of all three tasks take turns, so that none is forgotten. A tenth of each material is held out, an
eighth of the passages (`--all`: none of them).
"""

from __future__ import annotations

import argparse
import random
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from data import Window, batches, encode, read_articles, windows_of
from event_task import Both, events_loss, read_sentences, windows_of_sentences
from model import Tagger, load_encoder
from passage_task import (
    PairHeads,
    Passage,
    anchors,
    ask_same,
    ask_sides,
    flat,
    pair_scores,
    passages_loss,
    read_passages,
    sentences_pairs_loss,
    windows_together,
)
from torch import nn
from train import Average, claims_loss, evaluate, groups, read_gold, scorer
from train_both import evaluate_events

from westphalia.learned.labels import STATUSES, TYPES


class All(nn.Module):
    """The tagger of claims, the heads for events, and the scorers of pairs."""

    def __init__(self, both: Both) -> None:
        super().__init__()
        self.tagger, self.events, self.pairs = both.tagger, both.events, PairHeads()


def is_held(passage: Passage) -> bool:
    """Return True for the eighth of the passages that are held out, the same whatever else there is."""
    return zlib.crc32(passage.article.id.encode()) % 8 == 0


def turns(passages: Sequence[Passage], rng: random.Random) -> Iterator[list[tuple[Passage, list[Window]]]]:
    """Yield batches of passages for ever."""
    while True:
        yield from windows_together(passages, rng)


def endless(make: Any, rng: random.Random) -> Iterator[list[Window]]:
    """Yield batches for ever, windows cut anew each time round."""
    while True:
        yield from batches(make(), 2048, rng)


@torch.no_grad()
def evaluate_passages(model: All, passages: Sequence[Passage]) -> str:
    """Return how well triggers, sides and states are found in passages held out."""
    model.eval()
    counts: Counter[str] = Counter()
    for batch in windows_together(passages, None, 4096):
        inputs = encode([window for _, own in batch for window in own])
        inputs.pop("mask")
        states = model.tagger.states(**inputs)
        places = flat(batch, states.shape[1])
        flat_states = states.reshape(-1, states.shape[-1])
        types, statuses = (out.reshape(-1, out.shape[-1]) for out in model.events.tags(states))
        for (passage, _), place in zip(batch, places, strict=True):
            _count_triggers(counts, passage, types[place], statuses[place])
            sides = ask_sides(passage)
            if sides.ones:
                scores, _ = pair_scores(model.pairs.sides, [sides], [place], flat_states)
                _count_sides(counts, passage, sides, scores.sigmoid())
            same = ask_same(passage, None)
            if same.ones:
                scores, _ = pair_scores(model.pairs.same, [same], [place], flat_states)
                _count_same(counts, passage, same, scores[:, 0])
    return _figures(counts)


def _count_triggers(counts: Counter[str], passage: Passage, types: torch.Tensor, statuses: torch.Tensor) -> None:
    told = types.argmax(-1)
    words = {i for event in passage.events for i in event["words"]}
    counts["coded"] += int((told > 0).sum())
    counts["false"] += sum(int(told[i]) > 0 for i in range(len(told)) if i not in words)
    for event in passage.events:
        for head in event["heads"]:
            counts["triggers"] += 1
            counts["found"] += int(told[head]) > 0
            counts["typed"] += int(told[head]) == 1 + TYPES.index(event["type"])
            counts["status"] += int(statuses[head].argmax()) == STATUSES.index(event["status"])


def _count_sides(counts: Counter[str], passage: Passage, asks: Any, scores: torch.Tensor) -> None:
    codes = {m["head"]: m["codes"] for m in passage.mentions}
    for anchor in set(asks.ones):
        rows = [k for k, one in enumerate(asks.ones) if one == anchor]
        for side, role in enumerate("st"):
            right = {c for k in rows if asks.labels[k][side] == 1 for c in codes[asks.others[k]]}
            best = max(rows, key=lambda k: float(scores[k, side]))
            said = set(codes[asks.others[best]]) if scores[best, side] > 0.4 else set()
            here = any(asks.labels[k][side] == 1 and asks.how[k][1] == 0 for k in rows)
            where = "here" if here else "back" if right else "none"
            counts[f"{role} {where}"] += 1
            counts[f"{role} {where} right"] += bool(said & right) if right else not said
            counts[f"{role} {where} said"] += bool(said)


def _count_same(counts: Counter[str], passage: Passage, asks: Any, scores: torch.Tensor) -> None:
    codes = {m["head"]: m["codes"] for m in passage.mentions}
    meant = dict(anchors(passage, None))
    by_anchor: dict[int, list[int]] = defaultdict(list)
    for k, one in enumerate(asks.ones):
        by_anchor[one].append(k)
    for anchor, rows in by_anchor.items():
        likely = torch.cat([scores[rows], torch.zeros(1)]).softmax(0).tolist()
        states: Counter[frozenset[str]] = Counter()
        for k, p in zip(rows, likely, strict=False):
            states[frozenset(codes[asks.others[k]])] += p
        states.pop(frozenset(), None)
        best = max(states, key=states.__getitem__, default=frozenset())
        kind = "same" if any(asks.labels[k] == [1] for k in rows) else "same none"
        counts[kind] += 1
        for least in (0.5, 0.8):
            said = states[best] > least
            counts[f"{kind} said {least}"] += said
            counts[f"{kind} right {least}"] += said and best <= meant[anchor]


def _figures(counts: Counter[str]) -> str:
    def share(a: str, b: str) -> str:
        return f"{counts[a] / max(1, counts[b]):.3f}"

    lines = [
        f"triggers {counts['triggers']} found {share('found', 'triggers')} typed {share('typed', 'triggers')}"
        f" status {share('status', 'triggers')} false of coded {share('false', 'coded')}"
    ]
    for role in "st":
        parts = (
            f"{w} {counts[f'{role} {w}']} {share(f'{role} {w} right', f'{role} {w}')}" for w in ("here", "back", "none")
        )
        lines.append(f"{role}: " + ", ".join(parts))
    for least in (0.5, 0.8):
        lines.append(
            f"same state at {least}: of {counts['same']} said {share(f'same said {least}', 'same')} right "
            f"{share(f'same right {least}', f'same said {least}')}; of {counts['same none']} with none said "
            f"{share(f'same none said {least}', 'same none')}"
        )
    return "\n".join(lines)


def options_of() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "start", "train", "events", "passages", "scorer", "corpus", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--shares", type=float, nargs=2, default=(0.25, 0.15), help="of claims, of sentences")
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="hold out none of the passages")
    parser.add_argument("--from-all", action="store_true", help="the weights to start from are of this script")
    parser.add_argument("--minutes", type=float, default=60, help="stop after so many: the rate falls by the clock")
    return parser.parse_args()


def main() -> None:
    """Train and keep the average weights."""
    options = options_of()
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
    passages = read_passages(options.passages)
    held_passages = [passage for passage in passages if is_held(passage)]
    train_passages = passages if options.all else [passage for passage in passages if not is_held(passage)]

    both = Both(Tagger(load_encoder(options.encoder)))
    model = All(both)
    (model if options.from_all else both).load_state_dict(torch.load(options.start))
    parameters = groups(model.tagger, options.rate, options.head_rate / 4, 0.9)
    parameters += [
        {"params": [p], "lr": options.head_rate / 2, "weight_decay": 0.01} for p in model.events.parameters()
    ]
    parameters += [{"params": [p], "lr": options.head_rate * 2, "weight_decay": 0.01} for p in model.pairs.parameters()]
    optimizer = torch.optim.AdamW(parameters, fused=True)
    begun = time.time()
    done = 0.0
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 40, max(0.0, 1 - done)))
    claims = endless(lambda: [w for a in train for w in windows_of(a, typical=rng.choice((96, 128, 160)))], rng)
    events = endless(lambda: windows_of_sentences(train_rows, rng), rng)
    several = turns(train_passages, rng)
    average: Average | None = None
    mean: dict[str, float] = {}
    step = 0
    while done < 1:
        model.train()
        chance = rng.random()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            if chance < sum(options.shares):
                batch = next(claims if chance < options.shares[0] else events)
                inputs = encode(batch)
                inputs.pop("mask")
                states = model.tagger.states(**inputs)
                claimed = chance < options.shares[0]
                losses = (
                    claims_loss(model.tagger, batch, states, rng)
                    if claimed
                    else events_loss(model.events, batch, states)
                )
                if not claimed and (loss := sentences_pairs_loss(model.pairs, batch, states)) is not None:
                    losses["pair"] = loss
            else:
                together = next(several)
                inputs = encode([window for _, own in together for window in own])
                inputs.pop("mask")
                states = model.tagger.states(**inputs)
                losses = passages_loss(model.events, model.pairs, together, states, rng)
        optimizer.zero_grad()
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        done = max(step / options.steps, (time.time() - begun) / 60 / options.minutes)
        schedule.step()
        if average is None:
            average = Average(model, 0.985)
        elif step % 4 == 0:
            average.update(model)
        for name, loss in losses.items():
            mean[name] = 0.95 * mean.get(name, loss.item()) + 0.05 * loss.item()
        if step % 50 == 0:
            print(f"{step} {time.time() - begun:.0f} s", {k: round(v, 3) for k, v in mean.items()}, flush=True)
    assert average is not None
    model.load_state_dict(average.kept)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "all.pt")
    print(evaluate_passages(model, held_passages), flush=True)
    print(evaluate_events(model, held_rows), flush=True)
    if options.shares[0]:
        print(*evaluate(model.tagger, held, gold, score), flush=True)


if __name__ == "__main__":
    main()
