"""Stories against NewsWCL50: five happenings, each as five outlets tell it.

    python benchmarks/happenings.py [--json PATH] [--record PATH]

Reads the text of the 25 articles (`../shared/data/news/newswcl50_dev.conll`, no dates in it) as articles, reconciles
them, and asks two things: do stories put together the articles of one happening (B-cubed F1), and are two events in
different articles of one happening one story exactly where the labels say that both mention one action or event?
Labels by Hamborg et al., CC BY-SA 4.0. Says that it skips where ../shared is absent.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from westphalia import open_record, read_into

CONLL = Path(__file__).resolve().parents[2] / "shared/data/news/newswcl50_dev.conll"
NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%’”]|'s$|n't$|'(?:re|ve|ll|d|m)$|'$")
LINKED, ALIKE = 0.3, 0.025
NO_SPACE_AFTER = ("(", "[", "$", "“", "‘", "#")


class Document(NamedTuple):
    """One article: its text, and where each labelled action or event is mentioned."""

    name: str
    happening: str
    text: str
    mentions: list[tuple[int, int, str]]


def documents() -> Iterator[Document]:
    """Yield the articles, their words put together as prose."""
    name, text, mentions = "", "", list[tuple[int, int, str]]()
    opened: dict[str, list[int]] = defaultdict(list)
    quote_open = False
    for line in CONLL.read_text("utf-8").splitlines():
        if line.startswith("#begin document"):
            name, text, mentions, quote_open = line.split()[2].rstrip(";"), "", [], False
            opened.clear()
        elif line.startswith("#end document"):
            yield Document(name, name.split("/")[0], text, mentions)
        elif "\t" in line:
            word, label = line.split("\t")[3:5]
            if word == "\\n":
                text, quote_open = f"{text}\n", False
                continue
            joined = NO_SPACE_BEFORE.match(word) or text.endswith(NO_SPACE_AFTER) or text.endswith("\n") or not text
            if word == '"':
                joined, quote_open = joined or quote_open, not quote_open
            elif text.endswith('"') and quote_open and len(text) > 1 and text[-2] in " \n":
                joined = True
            start = len(text) + (0 if joined else 1)
            text += f"{'' if joined else ' '}{word}"
            for part in label.split("|"):
                part = part.strip()
                if part.startswith("("):
                    opened[part.strip("()")].append(start)
                if part.endswith(")") and opened[part.strip("()")]:
                    mentions.append((opened[part.strip("()")].pop(), len(text), part.strip("()")))


def b_cubed(found: dict[str, int], gold: dict[str, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a grouping (Bagga and Baldwin 1998)."""
    precision = recall = 0.0
    for item in gold:
        ours = {other for other in gold if found[other] == found[item]}
        theirs = {other for other in gold if gold[other] == gold[item]}
        precision += len(ours & theirs) / len(ours) / len(gold)
        recall += len(ours & theirs) / len(theirs) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def grouped(tellers: dict[str, set[str]], links: list[tuple[str, str]], articles: list[str]) -> dict[str, int]:
    """Group articles that share stories, or tell linked ones: the rarer a story, the more it says.

    Average linkage over the cosine of the articles' stories. The weight of linked stories and the threshold were chosen
    on these articles.
    """
    alike: Counter[tuple[str, str]] = Counter()
    length: Counter[str] = Counter()
    for told in tellers.values():
        weight = math.log(len(articles) / len(told))
        length.update(dict.fromkeys(told, weight))
        alike.update(dict.fromkeys(combinations(sorted(told), 2), weight))
    for one, other in links:
        weight = LINKED * math.log(len(articles) / len(tellers[one] | tellers[other]))
        pairs = {(min(pair), max(pair)) for pair in product(tellers[one], tellers[other]) if pair[0] != pair[1]}
        alike.update(dict.fromkeys(pairs, weight))
    groups = [[article] for article in articles]

    def cosine(some: list[str], others: list[str]) -> float:
        pairs = [(min(pair), max(pair)) for pair in product(some, others)]
        return sum(alike[pair] / math.sqrt(length[pair[0]] * length[pair[1]] or 1) for pair in pairs) / len(pairs)

    while len(groups) > 1:
        best, one, other = max((cosine(*pair), *pair) for pair in combinations(groups, 2))
        if best < ALIKE:
            break
        groups = [group for group in groups if group not in (one, other)] + [sorted(one + other)]
    return {article: number for number, group in enumerate(groups) for article in group}


def main() -> None:
    """Read, reconcile, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--record", type=Path, help="keep the record here")
    options = parser.parse_args()
    if not CONLL.exists():
        print(f"Skipped: {CONLL} is not there.")
        return
    docs = {doc.name: doc for doc in documents()}
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "articles.jsonl"
        pages.write_text("".join(json.dumps({"id": doc.name, "text": doc.text}) + "\n" for doc in docs.values()))
        path = options.record or Path(folder) / "record.duckdb"
        read_into(path, pages, workers=1)
        with open_record(path) as record:
            names = dict(record.sql("SELECT article_id, external_id FROM articles").fetchall())
            texts = dict(record.sql("SELECT external_id, text FROM articles").fetchall())
            links = record.sql("SELECT story_a, story_b FROM story_links").fetchall()
            events = record.sql(
                """SELECT event_id, article_id, trigger_start, trigger_end, story_id
                FROM events JOIN (SELECT story_id, unnest(event_ids) AS event_id FROM stories) USING (event_id)"""
            ).fetchall()
    tellers: dict[str, set[str]] = defaultdict(set)
    for _, article, _, _, story in events:
        tellers[story].add(names[article])
    gold = {doc.name: doc.happening for doc in docs.values()}
    p, r, f1 = b_cubed(grouped(tellers, links, sorted(gold)), gold)
    figures: dict[str, Any] = {"articles": {"precision": p, "recall": r, "f1": f1}}
    figures["pairs"] = pairs(docs, texts, [(names[a], start, end, story) for _, a, start, end, story in events])
    print(f"{len(docs)} articles, {len(events)} events, {sum(len(t) > 1 for t in tellers.values())} stories in several")
    print(f"articles by happening, B-cubed: precision {p:.3f} recall {r:.3f} F1 {f1:.3f}")
    print("pairs of events in different articles: " + ", ".join(f"{k} {v:.3f}" for k, v in figures["pairs"].items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))


def pairs(
    docs: dict[str, Document], texts: dict[str, str], events: list[tuple[str, int, int, str]]
) -> dict[str, float]:
    """Compare pairs of events whose triggers stand in labelled mentions, of different articles of one happening."""
    labelled: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for name, start, end, story in events:
        label = label_of(docs[name], texts[name], start, end)
        if label:
            labelled[docs[name].happening].append((name, label, story))
    right = ours = theirs = 0
    for group in labelled.values():
        for (name, label, story), (other, other_label, other_story) in combinations(group, 2):
            if name != other:
                same, joined = label == other_label, story == other_story
                right, ours, theirs = right + (same and joined), ours + joined, theirs + same
    return {
        "precision": right / max(1, ours),
        "recall": right / max(1, theirs),
        "labelled_events": float(sum(map(len, labelled.values()))),
        "same_pairs": float(theirs),
    }


def label_of(doc: Document, clean: str, start: int, end: int) -> str | None:
    """Return the label of the shortest mention around a trigger; its place is found by the words around it."""
    around = clean[max(0, start - 25) : end + 15]
    at = doc.text.find(around)
    if at < 0:
        around, at = clean[start : end + 15], doc.text.find(clean[start : end + 15])
        begin = at
    else:
        begin = at + start - max(0, start - 25)
    if at < 0:
        return None
    held = [(last - first, label) for first, last, label in doc.mentions if first <= begin < last and acts(label)]
    return min(held)[1] if held else None


def acts(label: str) -> bool:
    """Whether a label is of an action or event, and not of an actor or a thing."""
    return label.endswith(("_ACTION", "_EVENT"))


if __name__ == "__main__":
    main()
