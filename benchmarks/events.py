"""Interstate events against articles that were read whole: type, both countries and status together; dates.

    python benchmarks/events.py [--json PATH] [--misses N]

Codes the articles of benchmarks/gold/event_articles.jsonl and compares with benchmarks/gold/events.jsonl (see
benchmarks/gold/EVENTS.md), those for tuning ("tune", "more", "seeds") and those held back ("held", "fresh") apart.
`--misses` lists errors of the splits for tuning only. "Dates right" are those among right events that are dated, "dates
told" the same among all right events whose label has a date. "False among happened" did not happen by their label;
"unlabelled among happened" stand in a sentence that tells no labelled event. Says that it skips where ../shared is
absent.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from news import NEWS, Row, articles_of, coded_of, offsets, rows_of

from westphalia.coder import Coded
from westphalia.events.event import Event, Party
from westphalia.reference.names import lookup

SPLITS = ("tune", "more", "seeds", "held", "fresh")
OPEN = SPLITS[:3]
NOBODY = ("TEXT:", "PER:", "OUT:")  # without a country
UNSURE = ("history", "hypothetical", "negated")
Marked = tuple[tuple[bool, bool, bool], int, Row]  # a label near an event: what it has right, its number, itself


def codes_of(parties: Iterable[Party]) -> set[str]:
    """Return the countries of parties, and the ids of bodies and groups of none; not people of no known state."""
    across = (party.country or party.actor_id for party in parties)
    return {code for code in across if not code.startswith(NOBODY)}


def codes_meant(codes: Iterable[str]) -> set[str]:
    """Return labelled codes as the reader's own: GROUP:Hezbollah is whatever `Hezbollah` names in the tables."""
    meant: set[str] = set()
    for code in codes:
        prefix, _, name = code.partition(":")
        meant.add(code)
        if name:
            meant.update(found.entity.country or found.entity.actor_id for found in lookup(name))
            meant.update(found.entity.actor_id for found in lookup(name) if prefix != "IGO")
    return meant


def sides_match(event: Event, row: Row) -> bool:
    """Return True where a source and a target are the labelled ones, in either order where both act alike."""
    source, target = event.source, event.target
    nobody = not row["target"] and not codes_of(target)
    straight = meant(source, row["source"]) and (nobody or meant(target, row["target"]))
    if straight or not row["reciprocal"]:
        return straight
    return meant(source, row["target"]) and meant(target, row["source"])


def meant(parties: Sequence[Party], codes: Sequence[str]) -> bool:
    """Return True where a party is of a labelled country, or is or belongs to a labelled group: "Kurdish forces"."""
    groups = [code.partition(":")[2].lower() for code in codes if ":" in code]
    named = (f"{party.actor_id} {party.name}".lower() for party in parties)
    return bool(codes_of(parties) & codes_meant(codes)) or any(group in name for name in named for group in groups)


def is_told_in(event: Event, row: Row, mapping: dict[int, int], title: int) -> bool:
    """Return True where the trigger, taken back to the raw text, stands in a sentence that tells a labelled event.

    The title is no part of the raw text: what is told there may be any event of the article.
    """
    if event.trigger_start not in mapping:
        return event.trigger_start < title
    at = mapping[event.trigger_start]
    return any(told["from"] <= at < told["to"] for told in row["tellings"])


def interstate(event: Event) -> bool:
    """Return True for an event with two sides of different countries or bodies."""
    source, target = codes_of(event.source), codes_of(event.target)
    return bool(source and target) and len(source | target) > 1


def without_announcements(events: Sequence[Event]) -> list[Event]:
    """Leave out announcements beside the planned act that they announce: one label stands for both."""
    to_come = {event.trigger_start for event in events if event.status in ("planned", "negated")}
    return [e for e in events if e.status != "happened" or e.trigger_start not in to_come]


def fit(event: Event, row: Row) -> tuple[bool, bool, bool]:
    """Return what is right: type, sides, status."""
    types = {row["type"], *row.get("acceptable", [])}
    return event.type in types, sides_match(event, row), event.status == row["status"]


def day_right(event: Event, row: Row) -> bool:
    """Return True where the interval coded and the labelled one are the same or overlap by half at least."""
    if event.date_start is None or event.date_end is None:
        return False
    first, last = (event.date_start.isoformat(), event.date_end.isoformat())
    return bool(first <= row["date"][1] and row["date"][0] <= last and (event.date_end - event.date_start).days < 400)


class Tally:
    """Counts of one split."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def article(self, coded: Coded, rows: Sequence[Row], mapping: dict[int, int]) -> None:
        """Score one article."""
        met: set[int] = set()
        title = len(coded.article.title or "")
        for event in without_announcements(coded.events):
            if interstate(event):
                told = ((index, row) for index, row in enumerate(rows) if is_told_in(event, row, mapping, title))
                near = [(fit(event, row), index, row) for index, row in told]
                self.event(event, near, met, coded.article.text)
        for index, row in enumerate(rows):
            if not row.get("optional"):
                self.counts["labelled"] += 1
                self.counts["found"] += index in met
                if index not in met:
                    told = row["tellings"][0]
                    line = f"{row['type']} {row['source']} -> {row['target']} {row['status']}"
                    self.misses.append(f"missed {line} | {told['words']} | {told['sentence']}")

    def event(self, event: Event, near: Sequence[Marked], met: set[int], text: str) -> None:
        """Score one coded event against the labels of its sentence."""
        right = [(index, row) for marks, index, row in near if all(marks)]
        fresh = (pair for pair in right if pair[0] not in met)
        index, row = next(fresh, right[0]) if right else (None, None)
        if row is not None and index is not None:
            met.add(index)
        if row is not None and row.get("optional"):
            return
        self.counts["coded"] += 1
        self.counts["right"] += row is not None
        self.counts["coded as happened"] += event.status == "happened"
        if row is None:
            self.explain(event, near, text)
            self.counts["happened unlabelled"] += event.status == "happened" and not near
        elif row["date"]:
            self.counts["labelled date"] += 1
            self.counts["dated"] += event.date_start is not None
            self.counts["date right"] += day_right(event, row)

    def explain(self, event: Event, near: Sequence[Marked], text: str) -> None:
        """Say what is wrong with a coded event."""
        best = max(near, key=lambda entry: sum(entry[0]), default=None)
        marks, row = (best[0], best[2]) if best else ((False, False, False), None)
        wrong = [name for name, good in zip(("type", "sides", "status"), marks, strict=True) if not good]
        if event.status == "happened" and row is not None and marks[:2] == (True, True):
            self.counts["false happened"] += row["status"] in UNSURE
        self.counts["wrong: " + (" ".join(wrong) if len(wrong) < 3 else "no such event")] += 1
        sides = f"{sorted(codes_of(event.source))} -> {sorted(codes_of(event.target))}"
        gold = f" | gold {row['type']} {row['source']} -> {row['target']} {row['status']}" if row else ""
        words = text[max(0, event.trigger_start - 60) : event.trigger_end + 60].replace("\n", " ")
        self.misses.append(f"wrong {'+'.join(wrong)}: {event.type} {sides} {event.status}{gold} | …{words}…")

    def figures(self) -> dict[str, float]:
        """Return shares."""
        counts = self.counts
        precision, recall = counts["right"] / max(1, counts["coded"]), counts["found"] / max(1, counts["labelled"])
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / max(1e-9, precision + recall),
            "dates right": counts["date right"] / max(1, counts["dated"]),
            "dates told": counts["date right"] / max(1, counts["labelled date"]),
            "false among happened": counts["false happened"] / max(1, counts["coded as happened"]),
            "unlabelled among happened": counts["happened unlabelled"] / max(1, counts["coded as happened"]),
            "true among happened": 1 - counts["false happened"] / max(1, counts["coded as happened"]),
        }


def sentences_mapped(row: Row, coded: Coded, sentences: Sequence[Sequence[int]]) -> dict[int, int]:
    """Map the clean text's offsets to the raw text's for a whole article."""
    mapping: dict[int, int] = {}
    for start, end in sentences:
        mapping.update(offsets(row["text"], coded.article.text, start, end))
    return mapping


def with_sentences(rows: Sequence[Row], sentences: Sequence[Sequence[int]], text: str) -> list[Row]:
    """Add to each telling the sentence it stands in."""
    for row in rows:
        for told in row["tellings"]:
            told["from"], told["to"] = sentences[told["sentence"]]
            told["words"] = text[told["start"] : told["end"]]
            told["sentence"] = " ".join(text[told["from"] : told["to"]].split())
    return list(rows)


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"skipped: {NEWS.name} is not there")
        return
    drawn = {row["article"]: row for row in rows_of("event_articles.jsonl")}
    gold = rows_of("events.jsonl")
    tallies = {split: Tally() for split in SPLITS}
    for row, coded in coded_of(articles_of(set(drawn))):
        sentences = drawn[row["id"]]["sentences"]
        rows = with_sentences([g for g in gold if g["article"] == row["id"]], sentences, row["text"])
        mapping = sentences_mapped(row, coded, sentences)
        tallies[drawn[row["id"]]["split"]].article(coded, rows, mapping)
    print(f"interstate events of {len(drawn)} articles of {NEWS.name}, read whole")
    figures: dict[str, Any] = {}
    for split, tally in tallies.items():
        figures[split] = tally.figures()
        print(f"\n{split}: {tally.counts['labelled']} labelled, {tally.counts['coded']} coded with two sides")
        for name, value in figures[split].items():
            print(f"  {name:22} {value:.3f}")
    for split in OPEN if options.misses else ():
        print(f"\n{split}:", {name: n for name, n in tallies[split].counts.items() if name.startswith("wrong")})
        print("\n".join(tallies[split].misses[: options.misses]))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
