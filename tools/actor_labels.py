"""Labelled actors: from the labellers' tables to benchmarks/gold.

    python tools/actor_labels.py SAMPLE FOLDER ARTICLES.jsonl.gz

SAMPLE is a folder that `sample_articles.py --run` wrote. FOLDER holds one `NNN.tsv` an article with the columns of
`COLUMNS`; `#2` behind words is their second place in the sentence, `acceptable` holds other right answers as
`field=value`, several fields of one answer joined by "&", answers by ";". Adds to `actor_sentences.jsonl` and
`actors.jsonl` (see benchmarks/gold/ACTORS.md), in place of what stands there of these articles.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[1] / "benchmarks" / "gold"
COLUMNS = "sentence words form kind who country sector person_id optional acceptable".split()
Row = dict[str, Any]


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the labels of one article."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, fieldnames=COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {name: (value or "").strip() for name, value in row.items() if name}


def place_of(text: str, sentence: tuple[int, int], words: str) -> tuple[int, int]:
    """Return the offsets of words in the raw text."""
    words, _, which = words.partition("#")
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)")
    found = [match.span() for match in pattern.finditer(text, *sentence)]
    if len(found) < int(which or 1):
        raise SystemExit(f"{words!r} does not stand in {text[slice(*sentence)]!r}")
    return found[int(which or 1) - 1]


def known(value: str) -> str | None:
    """Return a value, None for "-"."""
    return None if value in ("", "-") else value


def others(entry: str) -> list[Row]:
    """Return other right answers: "country=CHN&sector=GOV;sector=MIL" are two."""
    answers = [answer.split("&") for answer in entry.split(";") if "=" in answer]
    pairs = ([field.split("=", 1) for field in answer] for answer in answers)
    return [{name.strip(): known(value.strip()) for name, value in answer} for answer in pairs]


def gold_row(article: str, split: str, text: str, places: list[tuple[int, int]], row: Row) -> Row:
    """Return one label with offsets; where it names no sector, none is scored."""
    start, end = place_of(text, places[int(row["sentence"])], row["words"])
    fields = {name: known(row[name]) for name in ("form", "kind", "who", "country", "sector", "person_id")}
    gold: Row = {"article": article, "start": start, "end": end, **fields}
    if acceptable := others(row["acceptable"]):
        gold["acceptable"] = acceptable
    if row["optional"] == "1":
        gold["optional"] = True
    if gold["sector"] is None:
        gold["sure"] = False
    return gold | {"split": split}


def main() -> None:
    """Convert and add."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles", type=Path)
    options = parser.parse_args()
    drawn = json.loads((options.sample / "sentences.json").read_text("utf-8"))
    with gzip.open(options.articles, "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in drawn}
    sentences, actors = [], []
    for path in sorted(options.sample.glob("[0-9]*.txt")):
        article = path.read_text("utf-8").split("\n", 1)[0]
        entry = drawn[article]
        for number in entry["label"]:
            start, end = entry["sentences"][number]
            place = {"article": article, "start": start, "end": end}
            sentences.append({**place, "labels": ["actors"], "split": entry["split"]})
        told = rows_of(options.folder / f"{path.stem}.tsv")
        actors += [gold_row(article, entry["split"], texts[article], entry["sentences"], row) for row in told]
    for name, rows in (("actor_sentences.jsonl", sentences), ("actors.jsonl", actors)):
        there = map(json.loads, (GOLD / name).read_text("utf-8").splitlines())
        kept = [row for row in there if row["article"] not in drawn]
        (GOLD / name).write_text("".join(json.dumps(row) + "\n" for row in [*kept, *rows]), encoding="utf-8")
        print(f"{name}: {len(rows)} and {len(kept)} of other articles")


if __name__ == "__main__":
    main()
