"""How far two annotators of the same texts agree: `python tools/agreement.py FOLDER_A FOLDER_B`.

Each folder holds layout.jsonl, meta.jsonl, times.jsonl and quantities.jsonl, with the fields that
benchmarks/gold/GUIDELINES.md describes, or actors.jsonl and places.jsonl as in benchmarks/gold/ACTORS.md. The answer
is Markdown on standard output.

Spans are compared twice: `exact` asks for the same start and end, `overlap` for a shared character, each span
being paired once at most (the pair that shares most goes first). What is said of a span (kind, days, value)
is compared over overlapping pairs only, so that a missed span counts once. Kappa is Cohen's (1960): 1 is full
agreement, 0 what chance alone would give.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Pair = tuple[Row, Row]

FILES = ("layout", "meta", "times", "quantities")
ACTOR_FILES = ("actors", "places")
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
META_FIELDS = (
    "title", "outlet", "byline", "published", "published_precision", "published_basis",
    "dateline_place", "language", "original_url", "translated_from",
)  # fmt: skip


def read_folder(folder: Path) -> dict[str, list[Row]]:
    """Return the rows of the files of one annotator; exits with what to do where one is missing."""
    files = ACTOR_FILES if (folder / "actors.jsonl").is_file() else FILES
    missing = [name for name in files if not (folder / f"{name}.jsonl").is_file()]
    if missing:
        sys.exit(f"{folder} lacks {', '.join(f'{name}.jsonl' for name in missing)}: name an annotator's folder.")
    return {name: read_rows(folder / f"{name}.jsonl") for name in files}


def read_rows(path: Path) -> list[Row]:
    """Return the objects of a JSONL file, one a line; blank lines are passed over."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def span(row: Row) -> tuple[str, int, int]:
    return row["article"], row["start"], row["end"]


def shared(a: Row, b: Row) -> int:
    """Return how many characters two spans share (0 in different articles)."""
    if a["article"] != b["article"]:
        return 0
    return max(0, int(min(a["end"], b["end"])) - int(max(a["start"], b["start"])))


def exact_pairs(a: Sequence[Row], b: Sequence[Row]) -> list[Pair]:
    by_span = {span(row): row for row in b}
    return [(row, by_span[span(row)]) for row in a if span(row) in by_span]


def overlap_pairs(a: Sequence[Row], b: Sequence[Row]) -> list[Pair]:
    """Pair overlapping spans one to one, those that share most first; ties go to the earlier span."""
    candidates = [(-shared(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if shared(x, y)]
    free_a, free_b = set(range(len(a))), set(range(len(b)))
    pairs = []
    for _, i, j in sorted(candidates):
        if i in free_a and j in free_b:
            free_a.remove(i)
            free_b.remove(j)
            pairs.append((a[i], b[j]))
    return pairs


def f1(matched: int, count_a: int, count_b: int) -> float:
    return 2 * matched / (count_a + count_b) if count_a + count_b else 1.0


def kappa(labels: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Return Cohen's kappa, or None where it is not defined (no pairs, or one label only)."""
    n = len(labels)
    if not n:
        return None
    observed = sum(x == y for x, y in labels) / n
    count_a, count_b = Counter(x for x, _ in labels), Counter(y for _, y in labels)
    expected = sum(count_a[label] * count_b[label] for label in count_a) / n**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def named(name: str) -> Callable[[Row], Any]:
    """Return what looks up one field of a row."""
    return lambda row: row.get(name)


def share(pairs: Sequence[Pair], value: Callable[[Row], Any]) -> str:
    """Say for how many pairs `value` gives the same on both sides: "0.978 (131 of 134)"."""
    same = sum(value(x) == value(y) for x, y in pairs)
    return f"{same / len(pairs):.3f} ({same} of {len(pairs)})" if pairs else "none to compare"


def share_with_kappa(pairs: Sequence[Pair], value: Callable[[Row], Any]) -> str:
    coefficient = kappa([(value(x), value(y)) for x, y in pairs])
    return share(pairs, value) + (f", kappa {coefficient:.3f}" if coefficient is not None else "")


def days(row: Row) -> tuple[Any, ...]:
    """Return what a row says of the calendar: first day, last day, and what is known without a year."""
    return row.get("date_start"), row.get("date_end"), row.get("partial")


def span_lines(a: Sequence[Row], b: Sequence[Row], pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    yield "labelled by A, by B", f"{len(a)}, {len(b)}"
    yield "span F1, exact", f"{f1(len(exact_pairs(a, b)), len(a), len(b)):.3f}"
    yield "span F1, overlap", f"{f1(len(pairs), len(a), len(b)):.3f}"


def layout_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    pairs = exact_pairs(a, b)
    yield "lines labelled by A, by B", f"{len(a)}, {len(b)}"
    yield "lines labelled by both", f"{len(pairs)}"
    yield "label", share_with_kappa(pairs, named("label"))


def meta_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    by_article = {row["article"]: row for row in b}
    pairs = [(row, by_article[row["article"]]) for row in a if row["article"] in by_article]
    for name in META_FIELDS:
        yield name, share(pairs, named(name))


def time_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    pairs = overlap_pairs(a, b)
    dates = [(x, y) for x, y in pairs if x["kind"] == y["kind"] == "date"]
    dated = [(x, y) for x, y in pairs if any(days(x)) or any(days(y))]
    yield from span_lines(a, b, pairs)
    yield "kind", share_with_kappa(pairs, named("kind"))
    yield "days, where both say date", share(dates, days)
    yield "days, where either gives some", share(dated, days)
    yield "precision, where both say date", share(dates, named("precision"))


def quantity_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    pairs = overlap_pairs(a, b)
    yield from span_lines(a, b, pairs)
    yield "value", share(pairs, named("value"))
    yield "unit", share(pairs, named("unit"))
    yield "bound", share_with_kappa(pairs, named("bound"))


def actor_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    pairs = overlap_pairs(in_order(a), in_order(b))
    people = [(x, y) for x, y in pairs if x["person_id"] or y["person_id"]]
    yield from span_lines(a, b, pairs)
    yield "span F1, exact, articles and possessives left out", f"{f1(len(bare_pairs(a, b)), len(a), len(b)):.3f}"
    for name in ("form", "kind", "country", "sector"):
        yield name, share_with_kappa(pairs, named(name))
    yield "person, where either names one", share(people, named("person_id"))


def place_lines(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[str, str]]:
    pairs = overlap_pairs(a, b)
    yield from span_lines(a, b, pairs)
    yield "country", share_with_kappa(pairs, named("country"))
    yield "kind", share_with_kappa(pairs, named("kind"))
    yield "name", share(pairs, named("name"))


def in_order(rows: Sequence[Row]) -> list[Row]:
    """Sort, so that of the two rows of a pair ("the two countries") the same ones are compared."""
    return sorted(rows, key=lambda row: (*span(row), str(row["who"])))


def bare_pairs(a: Sequence[Row], b: Sequence[Row]) -> list[Pair]:
    """Pair what differs by a word in front at most ("the president", "president"); the same end is asked for."""
    return [(x, y) for x, y in overlap_pairs(in_order(a), in_order(b)) if bare(x) == bare(y)]


def bare(row: Row) -> tuple[str, int, int]:
    """Return the span without an article or possessive pronoun in front."""
    words = row["text"].split(" ", 1)
    dropped = len(words[0]) + 1 if len(words) > 1 and words[0].lower() in DETERMINERS else 0
    return row["article"], row["start"] + dropped, row["end"]


def table(title: str, columns: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> str:
    """Return a Markdown table: one row for each measure, one column for each named set of texts."""
    head = f"| {title} | " + " | ".join(name for name, _ in columns) + " |"
    rows = zip(*(lines for _, lines in columns), strict=True)
    body = [f"| {row[0][0]} | " + " | ".join(value for _, value in row) + " |" for row in rows]
    return "\n".join([head, "| --- " * (len(columns) + 1) + "|", *body])


def actor_report(a: dict[str, list[Row]], b: dict[str, list[Row]]) -> str:
    """Return the report of actors and places."""
    lines = {"actors": actor_lines, "places": place_lines}
    return "\n\n".join(table(name.title(), [("all", tuple(lines[name](a[name], b[name])))]) for name in ACTOR_FILES)


def report(a: dict[str, list[Row]], b: dict[str, list[Row]]) -> str:
    """Return the whole report of texts. Seeds are the articles that have layout labels, all others are held back."""
    seeds = {row["article"] for rows in (a, b) for row in rows["layout"]}

    def column(name: str, keep: Callable[[Row], bool], lines: Callable[..., Iterator[tuple[str, str]]]) -> Any:
        return tuple(lines(*([row for row in rows[name] if keep(row)] for rows in (a, b))))

    splits: list[tuple[str, Callable[[Row], bool]]] = [
        ("all", lambda row: True),
        ("seeds", lambda row: row["article"] in seeds),
        ("held back", lambda row: row["article"] not in seeds),
    ]
    return "\n\n".join([
        table("Layout", [("seeds", column("layout", splits[0][1], layout_lines))]),
        table("Metadata", [("seeds", column("meta", splits[0][1], meta_lines))]),
        table("Times", [(split, column("times", keep, time_lines)) for split, keep in splits]),
        table("Quantities", [(split, column("quantities", keep, quantity_lines)) for split, keep in splits]),
    ])  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: python tools/agreement.py FOLDER_A FOLDER_B")
    folders = [read_folder(Path(argument)) for argument in sys.argv[1:]]
    print((actor_report if all("actors" in folder for folder in folders) else report)(*folders))
