"""Labelled claims: from the labellers' tables to benchmarks/gold, and how far two labellers agree.

    python tools/claim_labels.py agreement SAMPLE FOLDER_A FOLDER_B --articles ARTICLES
    python tools/claim_labels.py write SAMPLE FOLDER --articles ARTICLES --set SET

SAMPLE is a folder that `sample_articles.py` wrote, SET the name of the set (`all` or `chains`, see
benchmarks/gold/CLAIMS.md). A labeller's folder holds one `NN.tsv` an article with the columns of `COLUMNS`; words are
given as `sentence:words`, long ones as `first words … last words`, several pieces joined by ` | `.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sources import Row, articles_in

GOLD = Path(__file__).resolve().parents[1] / "benchmarks" / "gold"
COLUMNS = "content cue speaker chain kind acceptable anonymous denies".split()
Span = tuple[int, int]


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the labels of one article."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, fieldnames=COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["content"] != "content":
                yield {name: (value or "").strip() for name, value in row.items() if name}


def articles_of(sample: Path) -> list[tuple[str, str]]:
    """Return the number and the id of each article of a sample."""
    return [(path.stem, path.read_text("utf-8").split("\n", 1)[0]) for path in sorted(sample.glob("[0-9]*.txt"))]


def words_at(text: str, places: Sequence[Span], entry: str) -> Span | None:
    """Return the offsets of `sentence:words` in the raw text; None for "-"."""
    if entry in ("-", ""):
        return None
    number, _, words = entry.partition(":")
    start, end = places[int(number)]
    first, _, last = words.rpartition(" … ") if " … " in words else (words, "", "")
    head = _find(text, first, start, end)
    tail = _find(text, last, head[0], end, last=True) if last else head
    return head[0], tail[1]


def _find(text: str, words: str, start: int, end: int, *, last: bool = False) -> Span:
    words, _, which = words.strip().partition("#")
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = [match.span() for match in pattern.finditer(text, start, end)]
    if not found:
        raise SystemExit(f"{words!r} does not stand in {text[start:end]!r}")
    return found[int(which) - 1] if which.isdigit() else found[-1 if last else 0]


def station(text: str, places: Sequence[Span], entry: str) -> Row:
    """Return one station of a chain: where its words stand, and the name in parentheses."""
    match = re.fullmatch(r"(.*?)(?: \((.*)\))?", entry.strip())
    assert match
    span = words_at(text, places, match[1])
    return {"start": span[0] if span else None, "end": span[1] if span else None, "name": match[2]}


def gold_row(article: str, split: str, name: str, text: str, places: Sequence[Span], row: Row) -> Row:
    """Return one label with offsets."""
    pieces = [words_at(text, places, piece) for piece in row["content"].split(" | ")]
    return {
        "article": article,
        "set": name,
        "split": split,
        "content": [piece for piece in pieces if piece],
        "cue": words_at(text, places, row["cue"]),
        "speaker": words_at(text, places, row["speaker"]),
        "chain": [station(text, places, entry) for entry in row["chain"].split(" > ") if entry not in ("", "-")],
        "kind": row["kind"],
        "acceptable": [kind.strip() for kind in row["acceptable"].split(",") if kind.strip() not in ("", "-")],
        "anonymous": row["anonymous"] == "1",
        "denies": words_at(text, places, row["denies"]),
    }


def read(sample: Path, folder: Path, texts: dict[str, str], name: str) -> list[Row]:
    """Return all labels of a folder with offsets."""
    drawn = json.loads((sample / "sentences.json").read_text("utf-8"))
    return [
        gold_row(article, drawn[article]["split"], name, texts[article], drawn[article]["sentences"], row)
        for number, article in articles_of(sample)
        for row in rows_of(folder / f"{number}.tsv")
    ]


# --- agreement -----------------------------------------------------------------------------------------------


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return the share of the characters of both contents that both have."""
    ours, theirs = ({i for start, end in spans for i in range(start, end)} for spans in (one, other))
    return len(ours & theirs) / max(1, len(ours | theirs))


def agreement(first: Sequence[Row], second: Sequence[Row]) -> Counter[str]:
    """Count labels, pairs of the same claim, and what the pairs agree in."""
    counts = Counter(first=len(first), second=len(second))
    free = list(second)
    for row in first:
        fits = [(shared(row["content"], r["content"]), n) for n, r in enumerate(free) if r["article"] == row["article"]]
        best = max(fits, default=(0.0, 0))
        if best[0] < 0.5:
            continue
        other = free.pop(best[1])
        counts["paired"] += 1
        counts["kind"] += row["kind"] == other["kind"]
        counts["length of chain"] += len(row["chain"]) == len(other["chain"])
        counts["anonymous"] += row["anonymous"] == other["anonymous"]
    return counts


def main() -> None:
    """Compare or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["agreement", "write"])
    parser.add_argument("sample", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--set", default="all")
    options = parser.parse_args()
    texts = {row["id"]: row["text"] for row in articles_in(options.articles)}
    labelled = [read(options.sample, folder, texts, options.set) for folder in options.folders]
    if options.what == "write":
        path = GOLD / f"claims_{options.set}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in labelled[0]), encoding="utf-8")
        print(f"{path.name}: {len(labelled[0])}")
        return
    counts = agreement(*labelled)
    print(f"{counts['first']} and {counts['second']} labels, {counts['paired']} in pairs of one claim")
    print(f"F1 of pairs {2 * counts['paired'] / (counts['first'] + counts['second']):.3f}")
    for name in ("kind", "length of chain", "anonymous"):
        print(f"{name} alike in {counts[name] / max(1, counts['paired']):.3f} of the pairs")


if __name__ == "__main__":
    main()
