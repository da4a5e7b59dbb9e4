"""Actors and places against labelled sentences: who is found, of which country and sector, which person, which place.

    python benchmarks/actors.py [--json PATH] [--misses N]

Codes the articles named in benchmarks/gold/actor_sentences.jsonl (see benchmarks/gold/ACTORS.md) with the title,
outlet and date that the data give, and scores what falls into the labelled sentences: those for tuning ("tune",
"more"), and those held back ("held", "fresh"), apart. `--misses` lists errors of the splits for tuning only; the held
ones are never shown, because no rule may be written from them. Says that it skips where ../shared is absent.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from news import NEWS, Row, articles_of, coded_of, offsets, rows_of

from westphalia.coder import Coded

SPLITS = ("tune", "more", "held", "fresh")
OPEN = SPLITS[:2]
NEAR = {"city": 30.0, "facility": 30.0}  # kilometres; regions and waters have no one point
NEAR_OTHERWISE = 300.0
NAMED = frozenset({"name", "family", "adjective", "capital", "metonym"})  # the forms that hold a name


@dataclass(frozen=True)
class Marks:
    """All labels, or all answers, that share one span of the raw text."""

    start: int
    end: int
    rows: tuple[Any, ...]

    def shared(self, other: Marks) -> int:
        """Return how many characters two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def fit(self, other: Marks) -> float:
        """Return the share of the characters of both that they share."""
        return self.shared(other) / (max(self.end, other.end) - min(self.start, other.start))


# --- reading -------------------------------------------------------------------------------------------------


def marks(rows: Iterable[tuple[int, int, Any]]) -> list[Marks]:
    """Gather what shares a span."""
    by_span: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for start, end, row in rows:
        by_span[start, end].append(row)
    return [Marks(start, end, tuple(values)) for (start, end), values in sorted(by_span.items())]


def answers(found: Iterable[Any], mapping: dict[int, int]) -> list[Marks]:
    """Return what was found within a sentence, at its place in the raw text."""
    return marks((mapping[x.start], mapping[x.end], x) for x in found if x.start in mapping and x.end in mapping)


def labels(rows: Iterable[Row]) -> list[Marks]:
    return marks((row["start"], row["end"], row) for row in rows)


def pairs_of(found: Sequence[Marks], gold: Sequence[Marks]) -> list[tuple[Marks, Marks]]:
    """Pair answers and labels that overlap one to one, those that fit best first."""
    fits = [(-a.fit(g), i, j) for i, a in enumerate(found) for j, g in enumerate(gold) if a.shared(g)]
    pairs, used_answers, used_labels = [], set(), set()
    for _, i, j in sorted(fits):
        if i not in used_answers and j not in used_labels:
            used_answers.add(i)
            used_labels.add(j)
            pairs.append((found[i], gold[j]))
    return pairs


def accepted(row: Row, name: str) -> set[Any]:
    """Return the values of a field that are right."""
    return {row[name], *(other[name] for other in row.get("acceptable", []) if name in other)}


# --- what is right -------------------------------------------------------------------------------------------


def words_of(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain)


def alike(a: str, b: str) -> bool:
    """True of two spellings of a name ("Sergei", "Sergey")."""
    return a == b or (min(len(a), len(b)) > 3 and SequenceMatcher(None, a, b).ratio() >= 0.75)


def same_person(name: str, row: Row) -> bool:
    """True where every word of the shorter name is in the longer: a family name alone names its bearer."""
    ids = [other["person_id"] for other in row.get("acceptable", []) if other.get("person_id")]
    for right in (row["who"], *(an_id.replace("-", " ") for an_id in ids)):
        shorter, longer = sorted((words_of(name), words_of(right)), key=len)
        if shorter and all(any(alike(x, y) for y in longer) for x in shorter):
            return True
    return False


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points given as degrees of latitude and longitude."""
    (p, x), (q, y) = (tuple(map(math.radians, point)) for point in (a, b))
    half = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin((y - x) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def same_place(place: Any, row: Row) -> bool:
    """True of the country where a country is meant, of a point near enough, else of the same name."""
    if row["kind"] == "country":
        return place.kind == "country" and place.country in accepted(row, "country")
    named = place.name is not None and words_of(place.name) == words_of(row["name"])
    if named and row["kind"] not in NEAR:
        return True
    if row["lat"] is not None and place.lat is not None:
        return kilometres((row["lat"], row["lon"]), (place.lat, place.lon)) <= NEAR.get(row["kind"], NEAR_OTHERWISE)
    return named


# --- counting ------------------------------------------------------------------------------------------------


class Tally:
    """Right answers out of all, by name; and remarks on what went wrong."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.remarks: list[str] = []

    def add(self, name: str, right: bool) -> None:
        """Count one answer to a question."""
        self.asked[name] += 1
        self.right[name] += right

    def share(self, name: str) -> float | None:
        """Return the share of right answers; None where nothing was asked."""
        return round(self.right[name] / self.asked[name], 4) if self.asked[name] else None


def scored(found: Sequence[Marks], gold: Sequence[Marks]) -> tuple[list[Marks], list[Marks]]:
    """Return the labels that count, and the answers that fit none of the optional ones better."""
    required = [g for g in gold if not all(row.get("optional") for row in g.rows)]
    optional = [g for g in gold if all(row.get("optional") for row in g.rows)]
    kept = [a for a in found if max(map(a.fit, optional), default=0) <= max(map(a.fit, required), default=0)]
    return required, kept


def add_mentions(
    tally: Tally, what: str, found: Sequence[Marks], gold: Sequence[Marks], remark: Callable[..., None]
) -> list[tuple[Marks, Marks]]:
    """Count what is found and what is right to be found; return the pairs."""
    gold, found = scored(found, gold)
    pairs = pairs_of(found, gold)
    for a in found:
        right = any(a is one for one, _ in pairs)
        tally.add(f"{what}.precision", right)
        if not right:
            remark(f"{what} not labelled", a, None)
    for g in gold:
        right = any(g is one for _, one in pairs)
        tally.add(f"{what}.recall", right)
        for row in g.rows if what == "mention" else ():
            tally.add(f"form.{row['form']}.found", right)
            if row["country"]:
                by_answer = next((a for a, one in pairs if one is g), None)
                known = by_answer is not None and bool(countries(by_answer) & accepted(row, "country"))
                tally.add(f"form.{row['form']}.country", known)
                tally.add("country.recall", known)
                if row["form"] in NAMED:
                    tally.add("country.recall of names", known)
                if by_answer is not None and not countries(by_answer):
                    remark("no country", by_answer, g)
        if not right:
            remark(f"{what} missed", None, g)
    return pairs


def countries(found: Marks) -> set[str]:
    return {mention.actor.country for mention in found.rows if mention.actor.country}


def add_actor(tally: Tally, found: Marks, gold: Marks, remark: Callable[..., None]) -> None:
    """Judge the country, sector and person of one answer."""
    right_countries = {country for row in gold.rows for country in accepted(row, "country")}
    for country in countries(found):
        tally.add("country.precision", country in right_countries)
        if country not in right_countries:
            remark("country", found, gold)
    sure = [row for row in gold.rows if row.get("sure", True)]
    if sure:
        sectors = {sector for row in sure for sector in accepted(row, "sector")}
        right = any(mention.actor.sector in sectors for mention in found.rows)
        tally.add("sector.accuracy", right)
        if not right:
            remark("sector", found, gold)
    add_person(tally, found, gold, remark)


def add_person(tally: Tally, found: Marks, gold: Marks, remark: Callable[..., None]) -> None:
    """Judge identity, where a person is answered or labelled; unnamed people have no identity to judge."""
    people = [row for row in gold.rows if row.get("person_id")]
    unnamed = any(row["kind"] == "person" and None in accepted(row, "person_id") for row in gold.rows)
    for mention in found.rows:
        if mention.actor.kind == "person" and not unnamed:
            right = any(same_person(mention.actor.name, row) for row in people)
            tally.add("person.precision", right)
            if not right:
                remark("person", found, gold)


def add_place(tally: Tally, found: Marks, gold: Marks, remark: Callable[..., None]) -> None:
    """Judge country and identity of one place; abstaining costs recall only."""
    place, row = found.rows[0], gold.rows[0]
    if place.country:
        right = place.country in accepted(row, "country")
        tally.add("place_country.precision", right)
        if not right:
            remark("place country", found, gold)
    if place.name:
        right = same_place(place, row)
        tally.add("place_exact.precision", right)
        if not right:
            remark("place exact", found, gold)


def add_recalls(tally: Tally, people: Sequence[Marks], places: Sequence[Marks], pairs: Sequence[Any]) -> None:
    """Count persons and places against all labels, those not found included."""
    answer = {id(g): a for a, g in pairs}
    for g in people:
        for row in g.rows:
            if row.get("person_id") and not row.get("optional"):
                found = answer[id(g)].rows if id(g) in answer else ()
                tally.add("person.recall", any(same_person(m.actor.name, row) for m in found))
    for g in places:
        row = g.rows[0]
        if row.get("optional"):
            continue
        place = answer[id(g)].rows[0] if id(g) in answer else None
        if row["country"]:
            tally.add("place_country.recall", place is not None and place.country in accepted(row, "country"))
        tally.add("place_exact.recall", place is not None and same_place(place, row))


# --- the run -------------------------------------------------------------------------------------------------


def add_sentence(tally: Tally, raw: str, sentence: Row, coded: Coded, actors: list[Row], places: list[Row]) -> None:
    """Score one labelled sentence."""
    mapping = offsets(raw, coded.article.text, sentence["start"], sentence["end"])
    tally.add("sentences kept", bool(mapping))

    def remark(kind: str, found: Marks | None, gold: Marks | None) -> None:
        tally.remarks.append(describe(kind, raw, sentence, found, gold))

    gold_places, gold_actors = labels(places), labels(actors)
    found_places = answers(coded.places, mapping)
    pairs = add_mentions(tally, "place", found_places, gold_places, remark)
    for found, gold in pairs:
        add_place(tally, found, gold, remark)
    if "actors" in sentence["labels"]:
        # A country that is labelled as a place alone is judged as a place, not as an actor.
        found_actors = [
            a
            for a in answers(coded.mentions, mapping)
            if any(map(a.shared, gold_actors)) or not any(map(a.shared, gold_places))
        ]
        actor_pairs = add_mentions(tally, "mention", found_actors, gold_actors, remark)
        for found, gold in actor_pairs:
            add_actor(tally, found, gold, remark)
        pairs = pairs + actor_pairs
    add_recalls(tally, gold_actors, gold_places, pairs)


def describe(kind: str, raw: str, sentence: Row, found: Marks | None, gold: Marks | None) -> str:
    """Say what went wrong, with the words around it."""
    at = found or gold
    assert at is not None
    around = raw[max(sentence["start"], at.start - 50) : min(sentence["end"], at.end + 50)].replace("\n", " ")
    said = "; ".join(map(shown, found.rows)) if found else "nothing"
    meant = "; ".join(map(shown, gold.rows)) if gold else "nothing"
    return f"{kind}: [{raw[at.start : at.end]}] {said} | gold {meant} | …{around}…"


def shown(row: Any) -> str:
    if isinstance(row, dict):
        return "/".join(str(row[name]) for name in ("form", "who", "name", "country", "sector") if name in row)
    if hasattr(row, "actor"):
        return f"{row.form}/{row.actor.name}/{row.actor.country}/{row.actor.sector} ({row.reason})"
    return f"{row.name}/{row.country}/{row.kind} ({row.reason})"


def measure(articles: Sequence[Row]) -> dict[str, Tally]:
    """Return the tallies of the splits."""
    tallies = {split: Tally() for split in SPLITS}
    by_article: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name in ("actor_sentences", "actors", "places"):
        for row in rows_of(f"{name}.jsonl"):
            by_article[row["article"]][name].append(row)
    for article, coded in coded_of(articles):
        gold = by_article[article["id"]]
        for sentence in gold["actor_sentences"]:
            tally = tallies[sentence["split"]]
            actors, places = (
                [row for row in gold[name] if sentence["start"] <= row["start"] < sentence["end"]]
                for name in ("actors", "places")
            )
            add_sentence(tally, article["text"], sentence, coded, actors, places)
    return tallies


def show(split: str, tally: Tally) -> None:
    print(f"\n{split}")
    for name in sorted(tally.asked, key=lambda name: (name.startswith("form."), name)):
        print(f"  {name:28} {tally.right[name] / tally.asked[name]:.3f}  ({tally.right[name]} of {tally.asked[name]})")


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="list so many errors of each kind, tuning only")
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"skipped: {NEWS.name} is not there")
        return
    articles = articles_of({row["article"] for row in rows_of("actor_sentences.jsonl")})
    digest = hashlib.sha256("".join(row["text"] for row in articles).encode()).hexdigest()[:16]
    print(f"on the labelled sentences of {len(articles)} articles of {NEWS.name} ({digest})")
    tallies = measure(articles)
    for split, tally in tallies.items():
        show(split, tally)
    listed: Counter[str] = Counter()
    for remark in sorted(remark for split in OPEN for remark in tallies[split].remarks):
        kind = remark.partition(":")[0]
        listed[kind] += 1
        if listed[kind] <= options.misses:
            print(remark)
    if options.json:
        figures = {split: {name: tally.share(name) for name in sorted(tally.asked)} for split, tally in tallies.items()}
        options.json.write_text(json.dumps({"texts": digest, **figures}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
