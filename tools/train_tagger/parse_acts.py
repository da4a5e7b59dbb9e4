"""Texts with their events between states -> word states, hints, who stands where, and the events, for train_acts.py.

    python tools/train_tagger/parse_acts.py tools/train_events/articles_*.txt --out articles.pkl
    python tools/train_tagger/parse_acts.py tools/train_events/news_labels.jsonl --out news.pkl \\
        --data ../shared/data/news/wikinews_*.csv ../shared/data/attribution/polnear_train.jsonl.gz

Takes the markup of passages.py, and labels kept apart from their texts (news.py). Run it where the package is
installed: words, states, mentions and what the frames find must be the package's own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from parse_corpus import columns_of

from westphalia.actors.mention import Mention
from westphalia.actors.resolve import find_mentions
from westphalia.articles.page import Article, Published
from westphalia.attribution.find import find_claims
from westphalia.coder.speakers import first_persons, second_persons
from westphalia.events.find import frames_found
from westphalia.events.heads.hints import slots_of, words_of
from westphalia.events.heads.sided import code_of
from westphalia.places.find import find_places
from westphalia.reading.read import read_articles
from westphalia.reading.reading import Reading
from westphalia.reference.names import lookup

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "train_events"))
from news import Marked, marked_texts
from passages import passages_of

BATCH = 32


def everybody(reading: Reading) -> list[Mention]:
    """Return the mentions that may be sides, as the coder has them: those who speak as "we" and "you" included."""
    mentions = find_mentions(reading)
    claims = tuple(find_claims(reading, mentions, None))
    persons = (persons_of(reading.doc, mentions, claims) for persons_of in (first_persons, second_persons))
    return [*mentions, *chain(*persons)]


def row_of(text: Marked, reading: Reading) -> dict[str, Any]:
    """Return one text as word states, hints, mentions of known states and bodies, and events."""
    row = columns_of(reading.doc)
    tokens, windows = reading.encoded.tokens, reading.encoded.windows
    word_of = {token: word for word, token in enumerate(tokens)}
    every = everybody(reading)
    known = [(m, code) for m in every if m.head in word_of and (code := code_of(m)) is not None]
    found = frames_found(reading, every, find_places(reading, every))
    slots = slots_of(found).items()
    return {
        "id": text.name,
        **row,
        "mentions": [{"head": word_of[m.head], "code": code, "form": m.form} for m, code in known],
        "events": [event for label in text.events if (event := event_of(label, row, known))],
        "hints": words_of(reading, every, found)[tokens].astype(np.float16),
        "slots": {
            word_of[t]: [[word_of[i] for i in side if i in word_of] for side in s] for t, s in slots if t in word_of
        },
        "states": np.concatenate([window.outputs["words"] for window in windows]).astype(np.float16),
        "deep": np.concatenate([window.outputs["layers"] for window in windows]).astype(np.float16),
        "windows": [(window.first, window.last) for window in windows],
    }


def event_of(label: dict[str, Any], row: dict[str, Any], known: Sequence[tuple[Mention, str]]) -> dict[str, Any] | None:
    """Return one event with its triggers as words and its sides as the codes that our mentions have for them."""
    spans = [
        [
            i
            for i, (first, last) in enumerate(zip(row["starts"], row["ends"], strict=True))
            if first < end and last > start
        ]
        for start, end in label["triggers"]
    ]
    heads = row["heads"]
    found = [next((i for i in own if heads[i] not in own or heads[i] == i), own[0]) for own in spans if own]
    if not found:
        return None
    sides = {side: meant(label[side], known) for side in ("source", "target")}
    if label["reciprocal"]:
        sides = dict.fromkeys(sides, sorted(set(sides["source"]) | set(sides["target"])))
    status = "history" if label["history"] and label["status"] == "happened" else label["status"]
    kept = {name: label[name] for name in ("type", "acceptable", "optional")}
    return {**kept, **sides, "status": status, "heads": found, "words": [i for own in spans for i in own]}


def meant(codes: Iterable[str], known: Sequence[tuple[Mention, str]]) -> list[str]:
    """Return the codes of our mentions that labelled codes mean: `GROUP:Hezbollah` is whatever the tables call so."""
    wanted, names = set(codes), []
    for prefix, _, name in (code.partition(":") for code in codes if ":" in code):
        wanted.update(found.entity.actor_id for found in lookup(name))
        wanted.update(found.entity.country or found.entity.actor_id for found in lookup(name) if prefix != "IGO")
        names.append(name.lower())
    called = ((code, f"{mention.actor_id} {mention.actor.name}".lower()) for mention, code in known)
    return sorted({code for code, name in called if code in wanted or any(part in name for part in names)})


def readings(texts: Sequence[Marked]) -> Iterator[tuple[Marked, Reading]]:
    """Yield texts with what the package reads in them."""
    for first in range(0, len(texts), BATCH):
        batch = texts[first : first + BATCH]
        yield from zip(batch, read_articles([_article(text) for text in batch]), strict=True)


def _article(text: Marked) -> Article:
    day = dt.date.fromisoformat(text.day) if text.day else None
    return Article(text.text, published=Published(day, "day", "given") if day else Published())


def main() -> None:
    """Parse the texts of all files into one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = []
    for path in options.files:
        texts += marked_texts(path, options.data) if path.suffix == ".jsonl" else map(Marked.of, passages_of(path))
    with options.out.open("wb") as out:
        pickle.dump([row_of(text, reading) for text, reading in readings(texts) if len(reading.doc)], out)
    print(f"{len(texts)} texts, {sum(len(text.events) for text in texts)} events")


if __name__ == "__main__":
    main()
