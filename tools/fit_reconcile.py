"""Fit the weights of `src/westphalia/reconcile/weights.toml` to labelled pairs of events.

    python tools/fit_reconcile.py RECORD [--write]

RECORD holds the articles of `benchmarks/gold/pairs_train.jsonl` and of the tuning half of `pairs.jsonl`. A logistic
regression for each of the two questions (one happening? one affair at least?), drawn towards the weights that stand in
the file now, in which likeness cannot speak against one happening nor difference for it; ten-fold cross-validation says
what to expect. The held half is not touched.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from westphalia.reconcile.comparing.compare import excluded, findings
from westphalia.reconcile.comparing.told import Told, load_told
from westphalia.record.record import open_record

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))
from news import articles_of, source_of, source_offset  # noqa: E402 (labels count offsets as the benchmarks do)

GOLD = ROOT / "benchmarks" / "gold"
WEIGHTS = ROOT / "src" / "westphalia" / "reconcile" / "weights.toml"
TOWARDS_PRIOR = 2.0
FOR = ("_same", "_state", "_shared", "_alike", "_meet", "_of_one")
AGAINST = ("_other", "_apart", "_elsewhere", "_not_meet", "_denied", "_of_many", "_recurring", "_swapped")
HEAD = WEIGHTS.read_text("utf-8").split("\n[", 1)[0]
Pair = dict[str, Any]


def labelled() -> list[Pair]:
    """Return the pairs to fit to."""
    rows = [json.loads(line) for line in (GOLD / "pairs_train.jsonl").read_text("utf-8").splitlines()]
    half = [json.loads(line) for line in (GOLD / "pairs.jsonl").read_text("utf-8").splitlines()]
    rows += [row for row in half if row["split"] == "tune"]
    return [row for row in rows if row["label"] != "unclear"]


def told_of(record_path: str, pairs: list[Pair]) -> list[tuple[Pair, Told, Told]]:
    """Return the pairs whose two events are still coded, with them."""
    with open_record(record_path) as record:
        ids = dict(record.sql("SELECT external_id, article_id FROM articles").fetchall())
        articles = {ids[event["article"]] for pair in pairs for event in pair["events"] if event["article"] in ids}
        placed = record.sql(
            "SELECT event_id, external_id, text, trigger_start FROM events JOIN articles USING (article_id)"
        ).fetchall()
        sources = {row["id"]: source_of(row) for row in articles_of({name for _, name, *_ in placed})}
        starts = {event: source_offset(sources[name], text, start) for event, name, text, start in placed}
        at: defaultdict[tuple[str, int | None], list[Told]] = defaultdict(list)
        for told in load_told(record, articles):
            at[told.article_id, starts[told.event_id]].append(told)
    found = []
    for pair in pairs:
        events = [at.get((ids.get(event["article"], ""), event["start"])) for event in pair["events"]]
        # What is excluded has no say in the weights (see compare.excluded).
        if all(events) and not excluded(events[0][0], events[1][0]):  # type: ignore[index]
            found.append((pair, events[0][0], events[1][0]))  # type: ignore[index]
    return found


def sign_of(name: str) -> int:
    """Return which way a finding can speak: likeness for one happening, difference against it."""
    return -1 if name.endswith(AGAINST) else 1 if name.endswith(FOR) else 0


def fit(x: Any, y: Any, prior: Any, signs: dict[str, int]) -> Any:
    """Return the weights of a logistic regression with a Gaussian prior.

    What the file holds at nothing stays there: that a side is not told, or a day not known, is what the rest is held
    against. A finding that would speak the wrong way, because of what it goes with, has no say either.
    """
    names, kept = list(signs), np.array([bool(weight) for weight in prior])
    while True:
        weights = np.zeros(len(prior))
        weights[kept] = _newton(x[:, kept], y, prior[kept])
        wrong = np.array([signs[name] * weight < 0 for name, weight in zip(names, weights, strict=True)])
        if not wrong.any():
            return weights
        kept &= ~wrong


def _newton(x: Any, y: Any, prior: Any) -> Any:
    weights = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + TOWARDS_PRIOR * (weights - prior)
        bend = (x * (p * (1 - p))[:, None]).T @ x + TOWARDS_PRIOR * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def cross_validated(x: Any, y: Any, prior: Any, signs: dict[str, int]) -> Any:
    """Return for each pair the score it gets from weights that have not seen it."""
    order = np.random.default_rng(0).permutation(len(y))
    scores = np.zeros(len(y))
    for fold in range(10):
        held = order[fold::10]
        rest = np.setdiff1d(order, held)
        scores[held] = 1 / (1 + np.exp(-x[held] @ fit(x[rest], y[rest], prior, signs)))
    return scores


def main() -> None:
    """Fit, say what to expect, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    table = tomllib.loads(WEIGHTS.read_text("utf-8"))
    names = list(table)
    pairs = told_of(options.record, labelled())
    x = np.zeros((len(pairs), len(names)))
    x[:, names.index("start")] = 1
    for row, (_, one, other) in enumerate(pairs):
        for name, amount in findings(one, other):
            x[row, names.index(name)] += amount
    labels = np.array([pair["label"] for pair, _, _ in pairs])
    print(f"{len(pairs)} pairs: " + ", ".join(f"{name} {np.sum(labels == name)}" for name in sorted(set(labels))))
    for field, positive in (("same", ["same"]), ("near", ["same", "linked"])):
        y = np.isin(labels, positive).astype(float)
        prior = np.array([table[name][field] for name in names])
        # Of one affair differences may speak as well: other people, other places, denied by one.
        signs = {name: sign_of(name) if field == "same" else 0 for name in names}
        scores = cross_validated(x, y, prior, signs)
        for least in (0.4, 0.5, 0.6, 0.7, 0.8):
            kept = scores >= least
            right = float((y * kept).sum())
            print(f"{field} at {least}: precision {right / max(1, kept.sum()):.3f} recall {right / y.sum():.3f}")
        for name, weight in zip(names, fit(x, y, prior, signs), strict=True):
            table[name][field] = round(float(weight), 2)
    if options.write:
        parts = [
            f'[{name}]\nsays = "{row["says"]}"\nsame = {row["same"]}\nnear = {row["near"]}\n'
            for name, row in table.items()
        ]
        WEIGHTS.write_text("\n".join([HEAD, *parts]), encoding="utf-8")


if __name__ == "__main__":
    main()
