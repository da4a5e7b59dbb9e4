"""Marks on Wikinews articles, kept apart from their text: offsets here, the text in the data (CC BY 2.5).

    python tools/train_events/wikinews.py part MARKED.txt --data ../shared/data/news/wikinews_*.csv --out labels.jsonl
    python tools/train_events/wikinews.py join labels.jsonl --data ../shared/data/news/wikinews_*.csv --out marked.txt

`part` takes the marks off, `join` puts them back into the markup that passages.py reads. Offsets count code points in
the article's title, a line end and its text.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from passages import MARK

csv.field_size_limit(1 << 24)


def articles(data: Sequence[Path]) -> dict[str, str]:
    """Return address -> title and text."""
    found = {}
    for path in data:
        with path.open(encoding="utf-8", newline="") as rows:
            found.update({row["url"]: f"{row['title']}\n{row['text']}" for row in csv.DictReader(rows)})
    return found


def blocks(marked: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the address, the day and the marked lines of each article."""
    lines = [line for line in marked.read_text("utf-8").splitlines() if line.strip() and not line.startswith("##")]
    starts = [number for number, line in enumerate(lines) if line.startswith("# ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        _, day, address = lines[start].split()
        yield address, day, lines[start + 1 : end]


def parted(address: str, day: str, lines: Sequence[str], text: str) -> dict[str, Any]:
    """Return the marks of one article as offsets; raise ValueError where a line is not the article's."""
    spans, marks, at = [], [], 0
    for number, line in enumerate(lines):
        plain, end = "", 0
        for mark in MARK.finditer(line):
            plain, end = plain + line[end : mark.start()], mark.end()
            words = mark[2] if mark[3] is None else mark[5]
            label = mark[1] if mark[3] is None else f"{mark[3]} {mark[4]}"
            marks.append([number, len(plain), len(plain) + len(words), label])
            plain += words
        plain = (plain + line[end:]).rstrip()
        start = text.find(plain, at)
        if start < 0:
            raise ValueError(f"{address}: not in the article: {plain[:60]!r}")
        at = start + len(plain)
        spans.append([start, at])
    return {"url": address, "day": day, "lines": spans, "marks": marks}


def joined(row: dict[str, Any], text: str) -> str:
    """Return an article with its marks, as passages.py reads it."""
    out = [f"# {row['day']} {row['url']}"]
    for number, (start, end) in enumerate(row["lines"]):
        line, done = text[start:end], 0
        made = ""
        for _, first, last, label in (mark for mark in row["marks"] if mark[0] == number):
            brackets = "{}" if label[:1].isdigit() else "[]"
            made += f"{line[done:first]}{brackets[0]}{label}|{line[first:last]}{brackets[1]}"
            done = last
        out.append(made + line[done:])
    return "\n".join(out) + "\n"


def main() -> None:
    """Take marks off, or put them back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("part", "join"))
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = articles(options.data)
    with options.out.open("w", encoding="utf-8") as out:
        for path in options.files:
            if options.action == "join":
                rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
                out.write("\n".join(joined(row, texts[row["url"]]) for row in rows))
                continue
            for address, day, lines in blocks(path):
                try:
                    out.write(json.dumps(parted(address, day, lines, texts[address])) + "\n")
                except (ValueError, KeyError) as error:
                    print(f"left out: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
