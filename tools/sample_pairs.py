"""Draw pairs of events from different articles for labelling: same happening, linked, or different.

    python tools/sample_pairs.py RECORD FOLDER [--pairs 480] [--seed 61]

RECORD is made by `westphalia read` over dated articles. A pair comes from two articles published within three days of
each other and shares two countries. Writes `pairs.txt` (for the labellers: both sentences with what stands around
them, the words that name the event in [[ ]]) and `pairs.jsonl` (articles, offsets, split). The split goes by month of
publication, so that no happening is in both halves.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from westphalia.reconcile.comparing.words import stems_of, telling
from westphalia.record.record import open_record

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from news import articles_of, source_of, source_offset  # labels count offsets as the benchmarks do

PAIRS = """
    WITH dated AS (
        SELECT event_id, article_id, type, trigger_start, trigger_end, published, external_id, title, outlet,
            date_start, evidence_text,
            list_distinct([one.country FOR one IN list_concat(source, target) IF one.country IS NOT NULL]) AS countries
        FROM events JOIN articles USING (article_id)
        WHERE published_precision = 'day' AND published_basis <> 'inferred' AND len(source) > 0 AND len(target) > 0
    )
    SELECT a.*, b.* FROM dated a JOIN dated b
        ON a.article_id < b.article_id AND abs(date_diff('day', a.published, b.published)) <= 3
        AND len(list_intersect(a.countries, b.countries)) >= 2
    ORDER BY a.event_id, b.event_id
"""
COLUMNS = "event_id article_id type start end published external_id title outlet date sentence countries".split()
A_DYAD, AN_ARTICLE, AN_EVENT = 0.1, 6, 2  # at most: a share of all pairs, pairs of two articles, pairs of an event
WORDS = 2  # telling words that two sentences share to be in the stratum of alike ones
STRATA = ("any", "type", "words")  # a third of the pairs each: any two; of one type; and sharing words besides
Event = dict[str, Any]


def drawn(pairs: list[tuple[Event, Event]], wanted: int, seed: int) -> list[tuple[Event, Event]]:
    """Return random pairs, no dyad, article or event too often."""
    random.Random(seed).shuffle(pairs)
    left = {stratum: wanted // len(STRATA) for stratum in STRATA}
    met: Counter[object] = Counter()
    kept = []
    for one, other in pairs:
        stratum = next((name for name in reversed(STRATA) if left[name] and belongs(name, one, other)), None)
        dyad = tuple(sorted(set(one["countries"]) & set(other["countries"])))
        limits = {
            dyad: A_DYAD * wanted,
            (one["article_id"], other["article_id"]): AN_ARTICLE,
            one["event_id"]: AN_EVENT,
            other["event_id"]: AN_EVENT,
        }
        if stratum and all(met[key] < most for key, most in limits.items()):
            left[stratum] -= 1
            met.update(limits.keys())
            kept.append((one, other))
    return kept


def belongs(stratum: str, one: Event, other: Event) -> bool:
    """Return True where a pair may stand in a stratum."""
    if stratum == "any":
        return True
    if one["type"] != other["type"]:
        return False
    return stratum == "type" or len(words_of(one["sentence"]) & words_of(other["sentence"])) >= WORDS


@cache
def words_of(sentence: str) -> frozenset[str]:
    """Return the telling words of a sentence, capitalised ones (names, mostly) left out."""
    return telling(stems_of(" ".join(word for word in sentence.split() if word[:1].islower())))


def shown(event: Event, text: str, sentences: list[tuple[int, int]]) -> str:
    """Return the sentence with those around it, the trigger marked."""
    here = next((i for i, (start, end) in enumerate(sentences) if start <= event["start"] < end), None)
    first, last = (
        (event["start"] - 200, event["end"] + 200)
        if here is None
        else (sentences[max(here - 1, 0)][0], sentences[min(here + 1, len(sentences) - 1)][1])
    )
    first = max(first, 0)
    marked = f"{text[first : event['start']]}[[{text[event['start'] : event['end']]}]]{text[event['end'] : last]}"
    return f"{event['published']} {event['outlet']} | {event['title']} | {event['type']}\n   " + " ".join(
        marked.split()
    )


def half(pair: tuple[Event, Event]) -> str:
    """Return which half a pair belongs to, by month of publication."""
    published = pair[0]["published"]
    return "held" if (published.month + published.year) % 2 else "tune"


def row(number: int, pair: tuple[Event, Event], placed: Placed) -> dict[str, Any]:
    """Return what is committed of a pair, its label apart."""
    return {"pair": number, "split": half(pair), "events": [placed.event(event) for event in pair]}


class Placed:
    """Where events stand in their articles as these were given: cleaning moves offsets from one version to the next."""

    def __init__(self, texts: dict[str, str], names: set[str]) -> None:
        """Take the clean texts by article id, and the names under which the articles were given."""
        self._texts = texts
        self._sources = {article["id"]: source_of(article) for article in articles_of(names)}
        self._known: dict[str, dict[str, Any]] = {}

    def event(self, event: Event) -> dict[str, Any]:
        """Return the article, the offsets in its source and the words of an event."""
        if event["event_id"] not in self._known:
            self._known[event["event_id"]] = self._found(event)
        return self._known[event["event_id"]]

    def _found(self, event: Event) -> dict[str, Any]:
        clean, source = self._texts[event["article_id"]], self._sources[event["external_id"]]
        start, last = (source_offset(source, clean, at) for at in (event["start"], event["end"] - 1))
        end = None if last is None else last + 1
        words = clean[event["start"] : event["end"]]
        return {"article": event["external_id"], "start": start, "end": end, "words": words}


def places(pair: dict[str, Any]) -> frozenset[tuple[str, int]]:
    """Return where the two events of a committed pair stand."""
    return frozenset((event["article"], event["start"]) for event in pair["events"])


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pairs", type=int, default=480)
    parser.add_argument("--seed", type=int, default=61)
    parser.add_argument("--half", choices=("tune", "held"), help="only pairs of this half")
    parser.add_argument("--leave-out", type=Path, help="labelled pairs that are not to be drawn again (pairs.jsonl)")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    known = {places(json.loads(line)) for line in options.leave_out.open()} if options.leave_out else set()
    with open_record(options.record) as record:
        rows = record.sql(PAIRS).fetchall()
        texts = dict(record.sql("SELECT article_id, text FROM articles").fetchall())
        sentences: dict[str, list[tuple[int, int]]] = {}
        for article, start, end in record.sql(
            'FROM sentences SELECT article_id, "start", "end" ORDER BY ALL'
        ).fetchall():
            sentences.setdefault(article, []).append((start, end))
    width = len(COLUMNS)
    pairs = [(dict(zip(COLUMNS, r[:width], strict=True)), dict(zip(COLUMNS, r[width:], strict=True))) for r in rows]
    placed = Placed(texts, {event["external_id"] for pair in pairs for event in pair})
    pairs = [pair for pair in pairs if options.half in (None, half(pair))]
    pairs = [pair for pair in pairs if not known or places(row(0, pair, placed)) not in known]
    chosen = drawn(pairs, options.pairs, options.seed)
    random.Random(options.seed).shuffle(chosen)  # or the strata would show
    with (options.folder / "pairs.txt").open("w") as page, (options.folder / "pairs.jsonl").open("w") as table:
        for number, pair in enumerate(chosen):
            page.write(f"== {number}\n")
            for name, event in zip("AB", pair, strict=True):
                page.write(f"{name}: {shown(event, texts[event['article_id']], sentences[event['article_id']])}\n")
            table.write(json.dumps(row(number, pair, placed)) + "\n")
    print(f"{len(chosen)} of {len(pairs)} pairs")


if __name__ == "__main__":
    main()
