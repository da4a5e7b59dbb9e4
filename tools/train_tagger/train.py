"""Train the tagger: a small encoder fine-tuned to find who says what.

    python tools/train_tagger/train.py --encoder DIR --train train.jsonl.gz --scorer eval_attribution.py \\
        --corpus polnear_train.jsonl.gz --out DIR

A tenth of the articles is held out to choose by. One thread is as fast as two: run two trainings instead. A core that
multiplies matrices in bfloat16 reads about 1,700 word pieces a second: four epochs in half an hour.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import Article, Asked, Window, ask, batches, encode, read_articles, windows_of
from model import Tagger, _pick, load_encoder
from torch import Tensor, nn

from westphalia.learned.decode import Attribution, attribution, cue_spans, settle, sigmoid, softmax


def cue_labels(windows: Sequence[Window], width: int) -> tuple[Tensor, Tensor]:
    """Return for each word the tag of cues, and whether it is in the source or content of any attribution."""
    cues = np.full((len(windows), width), -100, dtype=np.int64)
    roles = np.zeros((len(windows), width, 2), dtype=np.int64)
    for row, window in enumerate(windows):
        cues[row, : window.last - window.first] = 0
        for found in window.article.attributions:
            for k, role in enumerate(("source", "content")):
                for number, i in enumerate(found[role]):
                    if window.first <= i < window.last:
                        roles[row, i - window.first, k] = 1 if not number or found[role][number - 1] != i - 1 else 2
            for number, i in enumerate(found["cue"]):
                if window.first <= i < window.last:
                    cues[row, i - window.first] = 1 if not number else 2
    return torch.from_numpy(cues), torch.from_numpy(roles)


def gold_cues(windows: Sequence[Window]) -> list[Asked]:
    """Return the cues of a batch, each with its attribution."""
    asked = []
    for row, window in enumerate(windows):
        for found in window.article.attributions:
            cue = found["cue"]
            if cue and window.first <= cue[0] and cue[-1] < window.last:
                asked.append(Asked(row, (cue[0], cue[-1] + 1), found))
    return asked


def false_cues(
    windows: Sequence[Window], probabilities: np.ndarray, gold: Sequence[Asked], least: float
) -> list[Asked]:
    """Return what the first stage takes for cues wrongly: the second stage learns to turn them down."""
    taken = {(one.row, i) for one in gold for i in range(*one.cue)}
    found = []
    for row, window in enumerate(windows):
        for (start, end), _ in cue_spans(probabilities[row, : window.last - window.first], least):
            span = (start + window.first, end + window.first)
            if not any((row, i) in taken for i in range(*span)):
                found.append(Asked(row, span, None))
    return found


def claims_loss(model: Tagger, windows: Sequence[Window], states: Tensor, rng: random.Random) -> dict[str, Tensor]:
    """Return the losses of the task of attribution."""
    cues, roles = cue_labels(windows, states.shape[1])
    scores = model.cues(states)
    cross = nn.functional.cross_entropy
    losses = {"cue": 4 * cross(scores.float().transpose(1, 2), cues, ignore_index=-100)}
    any_role = model.cues.roles(states).view(*states.shape[:2], 2, 3)
    known = cues != -100
    losses["any"] = 0.5 * cross(any_role[known].float().view(-1, 3), roles[known].view(-1))
    gold = gold_cues(windows)
    wrong = false_cues(windows, softmax(scores.detach().float().numpy()), gold, 0.15)
    rng.shuffle(wrong)
    asked = gold + wrong[: max(4, len(gold) // 2)]
    if gold:
        inputs = ask(windows, asked)
        tags, right = second_stage(model, states, inputs)
        labels = inputs["labels"].clone()
        labels[inputs["right"] == 0] = -100
        losses["roles"] = cross(tags.float().transpose(1, 2), labels, ignore_index=-100)
        losses["right"] = 0.3 * nn.functional.binary_cross_entropy_with_logits(right.float(), inputs["right"])
    return losses


def second_stage(model: Tagger, states: Tensor, inputs: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    """Run the second stage over cues of a batch."""
    around = _pick(states[inputs["rows"]], inputs["places"])
    return model.roles(around, *(inputs[name] for name in ("distances", "branches", "ups", "inside", "mask")))


@torch.no_grad()
def predict(
    model: Tagger, articles: Sequence[Article], least: float = 0.2
) -> dict[str, list[tuple[Attribution, float, float]]]:
    """Return the attributions of each article with the probabilities of both stages."""
    model.eval()
    found: dict[str, list[tuple[Attribution, float, float]]] = {article.id: [] for article in articles}
    for batch in batches([w for article in articles for w in windows_of(article)], 4096, None):
        inputs = encode(batch)
        inputs.pop("mask")
        states = model.states(**inputs)
        probabilities = softmax(model.cues(states).numpy())
        asked, sure = [], []
        for row, window in enumerate(batch):
            for (start, end), p in cue_spans(probabilities[row, : window.last - window.first], least):
                asked.append(Asked(row, (start + window.first, end + window.first), None))
                sure.append(p)
        if not asked:
            continue
        second = ask(batch, asked)
        tags, right = second_stage(model, states, second)
        for k, one in enumerate(asked):
            size = int(second["mask"][k].sum())
            start = int(second["places"][k, 0]) + batch[one.row].first
            r = sigmoid(float(right[k]))
            made = attribution(one.cue, start, tags[k, :size].numpy(), sure[k])
            if made:
                found[batch[one.row].article.id].append((made, sure[k], r))
    return found


def rows(
    articles: Sequence[Article], found: dict[str, list[tuple[Attribution, float, float]]], least: float, weight: float
) -> dict[str, list[dict[str, Any]]]:
    """Return what the scorer reads: character spans of those attributions that are likely enough."""
    return {
        article.id: [_row(article, made) for made in _likely(found[article.id], least, weight)] for article in articles
    }


def _likely(found: Sequence[tuple[Attribution, float, float]], least: float, weight: float) -> list[Attribution]:
    scored = [made._replace(score=p ** (1 - weight) * r**weight) for made, p, r in found]
    return settle([made for made in scored if made.score >= least])


def _row(article: Article, made: Attribution) -> dict[str, Any]:
    def chars(span: tuple[int, int]) -> list[int]:
        return [article.starts[span[0]], article.ends[span[1] - 1]]

    return {
        "source": [chars(made.source)] if made.source else None,
        "cue": [chars(made.cue)],
        "content": [chars(span) for span in made.content],
    }


class Average:
    """A moving average of the weights: steadier than the last step."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay, self.kept, self.steps = decay, {k: v.detach().clone() for k, v in model.state_dict().items()}, 0

    def update(self, model: nn.Module) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                self.kept[name].lerp_(value.detach(), 1 - decay)


def groups(model: Tagger, rate: float, head_rate: float, fall: float) -> list[dict[str, Any]]:
    """Return the parameters with their learning rates, lower ones further down in the encoder."""
    layers = model.states.encoder.config.num_hidden_layers
    found = []
    for name, parameter in model.named_parameters():
        lr = head_rate
        if name.startswith("states.encoder.embeddings"):
            lr = rate * fall**layers
        elif name.startswith("states.encoder.encoder.layer."):
            lr = rate * fall ** (layers - 1 - int(name.split(".")[4]))
        decay = 0.0 if parameter.ndim < 2 else 0.01
        found.append({"params": [parameter], "lr": lr, "weight_decay": decay})
    return found


def schedule_of(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Return rates that rise for a little and then fall to nothing."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )


def read_gold(path: Path) -> dict[str, Any]:
    """Return the articles of PolNeAR by id, as the scorer reads them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def evaluate(model: Tagger, articles: Sequence[Article], gold: dict[str, Any], score: Any) -> tuple[float, str]:
    """Return the best half F1 over thresholds, and a line of figures."""
    found = predict(model, articles)
    best = (0.0, "")
    for weight in (0.5, 0.7):
        for least in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7):
            predicted = rows(articles, found, least, weight)
            items = [(a.id, gold[a.id]["text"], gold[a.id]["attributions"], predicted[a.id]) for a in articles]
            result = score.score(items)
            best = max(best, (result["attr.half"]["f"], f"weight {weight} least {least} {summary(result)}"))
    return best


def summary(result: dict[str, Any]) -> str:
    """Return the scorer's figures in one line."""
    levels = " ".join(f"{k} {result['attr.' + k]['f']:.1f}" for k in ("any", "half", "full", "cue", "exact"))
    spans = " ".join(f"{k} {result['span.' + k]['f']:.1f}" for k in ("source", "cue", "content"))
    half, source = result["attr.half"], result["source|content"]
    speaker = f"speaker {source['overlap']:.1f}, none where none {source['none_agreed']:.1f}"
    return f"{levels} (half: P {half['p']:.1f} R {half['r']:.1f}); {speaker}; spans {spans}"


def main() -> None:
    """Train and keep the average weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "train", "scorer", "corpus", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from, instead of the bare encoder")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=6e-4)
    parser.add_argument("--fall", type=float, default=0.9)
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="train on so many articles only, to try out")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    score = scorer(options.scorer)
    gold = read_gold(options.corpus)
    articles = read_articles(options.train)
    random.Random(0).shuffle(articles)
    held, train = articles[: len(articles) // 10], articles[len(articles) // 10 :]
    train = train[: options.limit or None]
    model = Tagger(load_encoder(options.encoder))
    if options.start:
        model.load_state_dict(torch.load(options.start))
    optimizer = torch.optim.AdamW(groups(model, options.rate, options.head_rate, options.fall), fused=True)
    steps = options.epochs * sum(1 for _ in batches([w for a in train for w in windows_of(a)], options.batch, rng))
    schedule = schedule_of(optimizer, steps)
    average = Average(model, 0.985)
    begun, step, seen, mean = time.time(), 0, 0, {}
    for epoch in range(options.epochs):
        windows = [w for a in train for w in windows_of(a, typical=rng.choice((96, 128, 128, 160)))]
        for batch in batches(windows, options.batch, rng):
            model.train()
            inputs = encode(batch)
            inputs.pop("mask")
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = claims_loss(model, batch, model.states(**inputs), rng)
            optimizer.zero_grad()
            sum(losses.values()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if step % 4 == 0:
                average.update(model)
            step, seen = step + 1, seen + inputs["ids"].numel()
            for name, loss in losses.items():
                mean[name] = 0.98 * mean.get(name, loss.item()) + 0.02 * loss.item()
            if step % 50 == 0:
                print(
                    f"{epoch} {step}/{steps} {seen / (time.time() - begun):,.0f} pieces/s",
                    {k: round(v, 4) for k, v in mean.items()},
                    flush=True,
                )
        kept = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.kept)
        print(f"epoch {epoch} {time.time() - begun:.0f} s", *evaluate(model, held, gold, score), flush=True)
        options.out.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), options.out / "tagger.pt")
        model.load_state_dict(kept)


if __name__ == "__main__":
    main()
