"""Labelled events: from the labellers' tables to benchmarks/gold, and how far two labellers agree.

    python tools/event_labels.py agreement SAMPLE FOLDER_A FOLDER_B
    python tools/event_labels.py write SAMPLE FOLDER ARTICLES

SAMPLE is the folder that `sample_articles.py` wrote; a labeller's folder holds one `NN.tsv` an article with the columns
of `COLUMNS`; a telling is `sentence:words` (`#2` behind it: their second place in the sentence). `write` makes
`event_articles.jsonl` and `events.jsonl` (see benchmarks/gold/EVENTS.md).
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sources import Row, articles_in

GOLD = Path(__file__).resolve().parents[1] / "benchmarks" / "gold"
COLUMNS = (
    "tellings type acceptable source target reciprocal status history in_claim date_first date_last optional"
).split()


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the labels of one article."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, fieldnames=COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["tellings"] != "tellings":
                yield {name: (value or "").strip() for name, value in row.items() if name}


def split(codes: str) -> list[str]:
    """Return the parts of "RUS,PRK"; nothing for "-"."""
    return [code.strip() for code in codes.split(",") if code.strip() not in ("", "-")]


def articles_of(sample: Path) -> list[tuple[str, str]]:
    """Return the number and the id of each article of a sample."""
    return [(path.stem, path.read_text("utf-8").split("\n", 1)[0]) for path in sorted(sample.glob("[0-9]*.txt"))]


# --- agreement -----------------------------------------------------------------------------------------------


def sentences(row: Row) -> set[str]:
    """Return the numbers of the sentences that tell an event."""
    return {telling.split(":", 1)[0].strip() for telling in row["tellings"].split(" | ")}


def alike(one: Row, other: Row) -> bool:
    """Return True where two labels may be of one event: they share a sentence and a type that either accepts."""
    types = [{row["type"], *split(row["acceptable"])} for row in (one, other)]
    return bool(sentences(one) & sentences(other) and types[0] & types[1])


def sides(row: Row) -> list[set[str]]:
    """Return source and target; as one set twice where both act alike."""
    both = [set(split(row["source"])), set(split(row["target"]))]
    return [both[0] | both[1]] * 2 if row["reciprocal"] == "1" else both


def agreement(sample: Path, first: Path, second: Path) -> Counter[str]:
    """Count labels, pairs of alike labels, and what the pairs agree in."""
    counts: Counter[str] = Counter()
    for number, _ in articles_of(sample):
        ours, theirs = ([r for r in rows_of(f / f"{number}.tsv") if r["optional"] != "1"] for f in (first, second))
        counts["first"] += len(ours)
        counts["second"] += len(theirs)
        free = list(theirs)
        for row in ours:
            fits = [r for r in free if alike(row, r)]
            best = max(fits, key=lambda r: (sides(r) == sides(row), r["status"] == row["status"]), default=None)
            if best is None:
                continue
            free.remove(best)
            same = [bool(a & b) or a == b for a, b in zip(sides(row), sides(best), strict=True)]
            counts["paired"] += 1
            counts["sides"] += all(same)
            counts["status"] += row["status"] == best["status"]
            counts["date"] += row["date_first"] == best["date_first"]
            counts["all"] += all(same) and row["status"] == best["status"]
    return counts


# --- writing -------------------------------------------------------------------------------------------------


def telling(text: str, place: tuple[int, int], number: int, words: str) -> Row:
    """Return the offsets of a trigger in the raw text."""
    words, _, which = words.partition("#")
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)")
    found = [match.span() for match in pattern.finditer(text, *place)]
    if len(found) < int(which or 1):
        raise SystemExit(f"sentence {number} does not hold {words!r}: {text[slice(*place)]!r}")
    start, end = found[int(which or 1) - 1]
    return {"sentence": number, "start": start, "end": end}


def gold_row(article: str, text: str, places: list[tuple[int, int]], row: Row) -> Row:
    """Return one label with offsets."""
    told = [entry.split(":", 1) for entry in row["tellings"].split(" | ")]
    gold: Row = {
        "article": article,
        "tellings": [telling(text, places[int(number)], int(number), words) for number, words in told],
        "type": row["type"],
        "acceptable": split(row["acceptable"]),
        "source": split(row["source"]),
        "target": split(row["target"]),
        "status": row["status"],
        "date": [row["date_first"], row["date_last"]] if row["date_first"] not in ("", "-") else None,
    }
    gold |= {flag: row[flag] == "1" for flag in ("reciprocal", "history", "in_claim", "optional")}
    return gold


def write(sample: Path, folder: Path, source: Path) -> None:
    """Write labels into both files of benchmarks/gold; what stands there of other articles stays."""
    drawn = json.loads((sample / "sentences.json").read_text("utf-8"))
    texts = {row["id"]: row["text"] for row in articles_in(source) if row["id"] in drawn}
    articles, events = [], []
    for number, article in articles_of(sample):
        articles.append({"article": article, **drawn[article]})
        places = [tuple(place) for place in drawn[article]["sentences"]]
        events += [gold_row(article, texts[article], places, row) for row in rows_of(folder / f"{number}.tsv")]
    for name, rows in (("event_articles.jsonl", articles), ("events.jsonl", events)):
        lines = (GOLD / name).read_text("utf-8").splitlines() if (GOLD / name).exists() else []
        others = [row for row in map(json.loads, lines) if row["article"] not in drawn]
        (GOLD / name).write_text("".join(json.dumps(row) + "\n" for row in [*others, *rows]), encoding="utf-8")
        print(f"{name}: {len(rows)} and {len(others)} of other articles")


def main() -> None:
    """Compare or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["agreement", "write"])
    parser.add_argument("paths", type=Path, nargs=3)
    options = parser.parse_args()
    if options.what == "write":
        write(*options.paths)
        return
    counts = agreement(*options.paths)
    print(f"{counts['first']} and {counts['second']} labels, {counts['paired']} in pairs of one type")
    print(f"F1 of pairs {2 * counts['paired'] / (counts['first'] + counts['second']):.3f}")
    for name in ("sides", "status", "date", "all"):
        print(f"{name} alike in {counts[name] / max(1, counts['paired']):.3f} of the pairs")


if __name__ == "__main__":
    main()
