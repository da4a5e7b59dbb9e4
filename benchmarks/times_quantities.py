"""Times and quantities: spans found, days right; value, unit and bound right.

    python benchmarks/times_quantities.py [--json PATH] [--verbose {seeds}]

Reads the raw texts named in benchmarks/gold/GUIDELINES.md (five seeds, twelve held-back articles) with the
date of publication that the gold labels or the data give them, so that cleaning is not measured here. Says
that it skips where ../shared is absent. `--verbose` lists the errors on the seeds; those on the held-back
articles are not shown, because no rule may be written from them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from westphalia.articles.page import Article, Published
from westphalia.reading.annotations import Quantity, Time
from westphalia.reading.parser import load_parser
from westphalia.reading.quantities import find_quantities
from westphalia.reading.read import find_sentences
from westphalia.reading.times import find_times

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
SHARED = HERE.parents[1] / "shared"
SEEDS = SHARED / "seeds"
NEWS = SHARED / "data/news/ir_articles_dev.jsonl.gz"
HELD_ARTICLES, HELD_CHARACTERS = 12, 2500

Row = dict[str, Any]
Answer = Time | Quantity


@dataclass(frozen=True)
class Text:
    """One labelled text; only its first `labelled` code points are scored."""

    name: str
    split: str
    text: str
    published: Published
    labelled: int


# --- the texts --------------------------------------------------------------------------------------------


def rows_of(name: str) -> list[Row]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def published_on(day: str | None) -> Published:
    if not day:
        return Published()
    return Published(dt.date.fromisoformat(day[:10]), "day", "given")


def seed_texts() -> Iterator[Text]:
    for meta in rows_of("seeds_meta.jsonl"):
        text = (SEEDS / f"{meta['article']}.txt").read_text("utf-8")
        yield Text(meta["article"], "seeds", text, published_on(meta["published"]), len(text))


def held_texts() -> Iterator[Text]:
    found = 0
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number % 250 == 7 and found < HELD_ARTICLES:
                found += 1
                row = json.loads(line)
                yield Text(row["id"], "held", row["text"], published_on(row["published"]), HELD_CHARACTERS)


# --- scoring ----------------------------------------------------------------------------------------------


def overlap(answer: Answer, row: Row) -> int:
    return min(answer.end, row["end"]) - max(answer.start, row["start"])


def pairs_of(answers: list[Answer], rows: list[Row]) -> list[tuple[Answer, Row]]:
    """Pair answers and labels one to one, those that share most characters first."""
    candidates = sorted(
        ((overlap(a, r), -i, -j) for i, a in enumerate(answers) for j, r in enumerate(rows) if overlap(a, r) > 0),
        reverse=True,
    )
    paired, taken_answers, taken_rows = [], set(), set()
    for _, i, j in candidates:
        if i not in taken_answers and j not in taken_rows:
            taken_answers.add(i)
            taken_rows.add(j)
            paired.append((answers[-i], rows[-j]))
    return paired


def accepted(row: Row, *names: str) -> set[tuple[Any, ...]]:
    """Return the values that are right for some fields taken together."""
    variants = [row, *({**row, **other} for other in row.get("acceptable", []))]
    return {tuple(variant.get(name) for name in names) for variant in variants}


def is_exact(answer: Answer, row: Row) -> bool:
    return (answer.start, answer.end) in accepted(row, "start", "end")


def days_of(time: Time) -> tuple[str | None, str | None]:
    return (time.first and time.first.isoformat(), time.last and time.last.isoformat())  # type: ignore[return-value]


def judge_time(time: Time, row: Row) -> dict[str, bool]:
    """Say what is right of a time; days only where the gold label is a date."""
    verdict = {"kind": (time.kind,) in accepted(row, "kind")}
    if row["kind"] == "date":
        right = days_of(time) in accepted(row, "date_start", "date_end")
        verdict["days"] = right
        if row["date_start"]:
            verdict["days_where_known"] = right
        if row.get("partial") and time.interval is None:
            verdict["partial"] = (time.partial,) in accepted(row, "partial")
    return verdict


def judge_quantity(quantity: Quantity, row: Row) -> dict[str, bool]:
    units = {unit for (unit,) in accepted(row, "unit")}
    units |= {"person"} if "people" in units else set()
    verdict = {
        "value": (quantity.value,) in accepted(row, "value"),
        "unit": quantity.unit in units,
        "bound": (quantity.bound,) in accepted(row, "bound"),
    }
    return verdict | {"all": all(verdict.values())}


class Score:
    """Counts over the texts of one split."""

    def __init__(self, judge: Callable[[Any, Row], dict[str, bool]]) -> None:
        self.judge = judge
        self.labels = self.answers = self.overlapping = self.exact = 0
        self.asked: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.remarks: list[str] = []

    def add(self, text: Text, answers: list[Answer], rows: list[Row]) -> None:
        """Add one text; optional labels and the answers that only they explain count on neither side."""
        required = [row for row in rows if not row.get("optional")]
        optional = [row for row in rows if row.get("optional")]
        answers = [
            answer
            for answer in answers
            if answer.end <= text.labelled
            and (any(overlap(answer, r) > 0 for r in required) or not any(overlap(answer, r) > 0 for r in optional))
        ]
        pairs = pairs_of(answers, required)
        self.labels += len(required)
        self.answers += len(answers)
        self.overlapping += len(pairs)
        for answer, row in pairs:
            self._compare(text, answer, row)
        self._remark_unpaired(text, answers, required, pairs)

    def _compare(self, text: Text, answer: Answer, row: Row) -> None:
        exact = is_exact(answer, row)
        self.exact += exact
        verdict = self.judge(answer, row)
        self.asked.update(list(verdict))
        self.right.update(name for name, right in verdict.items() if right)
        if not exact or not all(verdict.values()):
            wrong = [name for name, right in verdict.items() if not right] + ([] if exact else ["span"])
            label = {key: value for key, value in row.items() if key not in ("article", "split", "note")}
            self.remarks.append(f"{text.name[:4]} {', '.join(wrong)}: {answer}; gold {label}")

    def _remark_unpaired(
        self, text: Text, answers: list[Answer], rows: list[Row], pairs: list[tuple[Answer, Row]]
    ) -> None:
        for answer in answers:
            if not any(answer is one for one, _ in pairs):
                self.remarks.append(f"{text.name[:4]} not in gold: {answer.text}")
        for row in rows:
            if not any(row is one for _, one in pairs):
                self.remarks.append(f"{text.name[:4]} missed: {text.text[row['start'] : row['end']]}")

    def figures(self) -> dict[str, Any]:
        """Return the counts as shares."""
        return {
            "labels": self.labels,
            "found": self.answers,
            **prefixed("overlap", self.overlapping, self.answers, self.labels),
            **prefixed("exact", self.exact, self.answers, self.labels),
            **{name: round(self.right[name] / self.asked[name], 4) for name in self.asked},
            "counts": {name: [self.right[name], self.asked[name]] for name in self.asked},
        }


def prefixed(name: str, right: int, found: int, labels: int) -> dict[str, float]:
    precision, recall = right / max(found, 1), right / max(labels, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    figures = {"precision": precision, "recall": recall, "f1": f1}
    return {f"{name}_{figure}": round(value, 4) for figure, value in figures.items()}


# --- the run ----------------------------------------------------------------------------------------------


def measure(texts: list[Text]) -> dict[str, Any]:
    """Return the scores by split and kind, and the time taken by finding alone."""
    times, quantities = rows_of("times.jsonl"), rows_of("quantities.jsonl")
    scores: dict[str, dict[str, Score]] = {}
    seconds = words = 0.0
    find_both("Yesterday two of the 200 ships left.", Published())  # loads the model and compiles the rules
    for text in texts:
        found_times, found_quantities, took = find_both(text.text, text.published)
        seconds += took
        words += len(text.text.split())
        split = scores.setdefault(text.split, {"times": Score(judge_time), "quantities": Score(judge_quantity)})
        split["times"].add(text, list(found_times), [row for row in times if row["article"] == text.name])
        split["quantities"].add(text, list(found_quantities), [r for r in quantities if r["article"] == text.name])
    return {"scores": scores, "microseconds_per_word": round(seconds / max(words, 1) * 1e6, 2)}


def find_both(text: str, published: Published) -> tuple[tuple[Time, ...], tuple[Quantity, ...], float]:
    """Return times, quantities and the seconds their finding took, parsing not included."""
    doc = load_parser()(text)
    sentences = find_sentences(Article(text=text), doc)
    started = time.perf_counter()
    times = find_times(doc, sentences, published)
    return times, find_quantities(doc, sentences, times), time.perf_counter() - started


def show(split: str, kind: str, figures: dict[str, Any]) -> None:
    print(f"\n{split}, {kind}: {figures['labels']} labelled, {figures['found']} found")
    for name in ("overlap", "exact"):
        p, r, f1 = (figures[f"{name}_{x}"] for x in ("precision", "recall", "f1"))
        print(f"  spans, {name:18} precision {p:.3f}  recall {r:.3f}  F1 {f1:.3f}")
    for name, (right, asked) in figures["counts"].items():
        print(f"  {name:25} {right / asked:.3f}  ({right} of {asked})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--verbose", choices=["seeds"], help="list the errors on these")
    options = parser.parse_args()
    texts = [
        *(seed_texts() if SEEDS.exists() else ()),
        *(held_texts() if NEWS.exists() else ()),
    ]
    if not texts:
        print(f"times_quantities: skipped, {SHARED} is not there")
        return
    digest = hashlib.sha256("".join(text.text for text in texts).encode()).hexdigest()[:16]
    print(f"{len(texts)} texts ({digest}), gold labels of {GOLD.name}/")
    measured = measure(texts)
    result: dict[str, Any] = {"texts": digest, "microseconds_per_word": measured["microseconds_per_word"]}
    for split, by_kind in measured["scores"].items():
        result[split] = {kind: score.figures() for kind, score in by_kind.items()}
        for kind, score in by_kind.items():
            show(split, kind, result[split][kind])
            for remark in score.remarks if options.verbose == split else ():
                print("    " + remark)
    print(f"\nfinding both took {measured['microseconds_per_word']} microseconds per word")
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
