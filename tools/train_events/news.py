"""Events between states labelled in real news, kept apart from the text: offsets here, the text in the data.

    python tools/train_events/news.py SHEETS FOLDER... --out news_labels.jsonl

SHEETS is a JSONL file of extracts (`number`, `kind`: wikinews or polnear, `id`, `start`, `end`, `published`,
`sentences`); each folder holds one `NNN.tsv` an extract, with the columns of `COLUMNS`, as tools/event_labels.py has
them. Offsets count code points of the extract. Wikinews articles count as their title, a line end and their text.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from check import STATUSES, TYPES
from passages import Passage

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from event_labels import split, telling

COLUMNS = "tellings type acceptable source target reciprocal status history optional".split()
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, its day of publication (YYYY-MM-DD or none), and its events: type, states of the sides, triggers …"""

    name: str
    day: str | None
    text: str
    events: tuple[Row, ...]

    @classmethod
    def of(cls, passage: Passage) -> Marked:
        """Make one of a passage in which mentions and triggers are marked."""
        return cls(passage.name, passage.day, passage.text, tuple(_events_of(passage)))


def _events_of(passage: Passage) -> Iterator[Row]:
    for number, told in passage.events.items():
        sides = {
            role: sorted({code for actor in passage.actors if (number, role) in actor.roles for code in actor.codes})
            for role in "st"
        }
        if sides["s"]:
            history = told.status == "history"
            yield {
                "type": told.type,
                "acceptable": [],
                "source": sides["s"],
                "target": sides["t"],
                "reciprocal": sides["s"] == sides["t"],
                "status": "happened" if history else told.status,
                "history": history,
                "optional": False,
                "triggers": told.triggers,
            }


def marked_texts(path: Path, data: Sequence[Path]) -> Iterator[Marked]:
    """Yield labelled extracts with their text; say which are not in the data."""
    texts = dict(pair for source in data for pair in _texts_in(source))
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] not in texts:
            print(f"left out: {row['id']} is in none of the data", file=sys.stderr)
            continue
        extract = texts[row["id"]][row["start"] : row["end"]]
        yield Marked(f"{row['id']}:{row['start']}", row["day"], extract, tuple(row["events"]))


def _texts_in(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each article of a file."""
    if path.suffix == ".csv":
        csv.field_size_limit(1 << 24)
        with path.open(encoding="utf-8", newline="") as rows:
            yield from ((row["url"], f"{row['title']}\n{row['text']}") for row in csv.DictReader(rows))
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from ((row["id"], row["text"]) for row in map(json.loads, lines))


def labelled(sheet: Row, path: Path) -> Row:
    """Return the labels of one extract, without its text."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, fieldnames=COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE))
    events = [event for row in rows if (event := _event(sheet, row)) is not None]
    return {
        "id": sheet["id"],
        "start": sheet["start"],
        "end": sheet["end"],
        "day": sheet["published"],
        "events": events,
    }


def _event(sheet: Row, row: dict[str, str]) -> Row | None:
    triggers = [span for entry in row["tellings"].split(" | ") if (span := _span(sheet, entry)) is not None]
    if not triggers or row["type"] not in TYPES or row["status"] not in STATUSES:
        return None
    codes = {side: [code.replace("GRP:", "GROUP:") for code in split(row[side])] for side in ("source", "target")}
    flags = {flag: row[flag].strip() == "1" for flag in ("reciprocal", "history", "optional")}
    acceptable = [kind for kind in split(row["acceptable"]) if kind in TYPES]
    status = row["status"]
    return {"type": row["type"], "acceptable": acceptable, **codes, **flags, "status": status, "triggers": triggers}


def _span(sheet: Row, entry: str) -> tuple[int, int] | None:
    number, _, words = entry.partition(":")
    try:
        found = telling(sheet["text"], tuple(sheet["sentences"][int(number)]), int(number), words.strip())
    except (SystemExit, ValueError, IndexError) as error:
        print(f"left out: {sheet['number']:03d} {entry!r}: {str(error)[:80]}", file=sys.stderr)
        return None
    return found["start"], found["end"]


def main() -> None:
    """Write the labels of all folders."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sheets", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    sheets = [json.loads(line) for line in options.sheets.read_text("utf-8").splitlines()]
    paths = {int(path.stem): path for folder in options.folders for path in folder.glob("*.tsv")}
    rows = [labelled(sheet, paths[sheet["number"]]) for sheet in sheets if sheet["number"] in paths]
    options.out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} extracts, {sum(len(row['events']) for row in rows)} events")


if __name__ == "__main__":
    main()
