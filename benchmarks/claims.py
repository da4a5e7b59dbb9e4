"""Chains and kinds of claims against labelled articles.

    python benchmarks/claims.py [--json PATH] [--misses N] [--splits tune,extra]

Codes the articles of claims_all, claims_chains, claims_more, claims_fresh, claims_wide and claims_seeds.jsonl in
benchmarks/gold (see CLAIMS.md there): those for tuning ("tune", "more", "extra", "wide", "seeds") and those held back
("held", "fresh") apart. Where every claim of an article is labelled, "claims found" are the labels met, "claims
right" the coded claims that share half their content with a label, and "speakers right" those of the labels met.
`--misses` lists errors of the splits for tuning only, `--splits` leaves the others out. Says that it skips where
../shared is absent.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from align import to_raw
from news import NEWS, Row, articles_of, coded_of, rows_of

from westphalia.attribution.chains.published import stations_of_page
from westphalia.attribution.claim import Claim, Link
from westphalia.coder import Coded

HALF = 0.5
SETS = tuple(f"claims_{name}.jsonl" for name in ("all", "chains", "more", "fresh", "wide", "seeds"))
SPLITS = ("tune", "more", "extra", "wide", "seeds", "held", "fresh")
OPEN = SPLITS[:5]
WHOLE = ("all", "seeds")  # sets in which every claim is labelled; of the others those with a chain, and denials


class Found:
    """A coded claim with its places in the raw text."""

    def __init__(self, claim: Claim, raw: Any, published: int) -> None:
        self.claim = claim
        self.content = {i for start, end in claim.content_spans for i in range(raw(start), raw(end))}
        self.cue = None if claim.cue_start is None else (raw(claim.cue_start), raw(claim.cue_end))
        self.stations: Sequence[Link] = [link for link in claim.chain[published:] if link.name or link.text]


def met(row: Row, found: Sequence[Found]) -> Found | None:
    """Return the coded claim that a label is met by: that with the same cue, else the one with most of its content.

    Who cites and who is cited may say the same words by one cue: a label is of the last in its chain.
    """
    by_cue = [f for f in found if row["cue"] and f.cue and f.cue[0] < row["cue"][1] and row["cue"][0] < f.cue[1]]
    shares = ((overlap(row, one), len(one.stations), one) for one in by_cue or found)
    fitting = [entry for entry in shares if entry[0] >= HALF or (by_cue and entry[0] > 0)]
    return max(fitting, key=lambda entry: entry[:2])[2] if fitting else None


def overlap(row: Row, one: Found) -> float:
    """Return the share of the characters of a label's and a coded claim's content that both have."""
    content = {i for start, end in row["content"] for i in range(start, end)}
    return len(content & one.content) / max(1, len(content | one.content))


def words_of(text: str | None) -> set[str]:
    """Return the telling words of a name or description."""
    cut = "".join(c if c.isalnum() else " " for c in (text or "").lower()).split()
    return set(cut) - {"the", "a", "an", "of", "s", "mr", "ms", "news", "agency"}


def same_station(station: Row, link: Link, raw_text: str) -> bool:
    """Return True where a labelled station and a coded link share a telling word, in their names or in the text."""
    ours = words_of(link.name) | words_of(link.text)
    theirs = words_of(station["name"])
    if station["start"] is not None:
        theirs |= words_of(raw_text[station["start"] : station["end"]])
    return bool(ours & theirs)


def chain_right(row: Row, found: Found, raw_text: str) -> bool:
    """Return True where the stations after the publisher are the same in number and order."""
    if len(row["chain"]) != len(found.stations):
        return False
    pairs = zip(row["chain"], found.stations, strict=True)
    return all(same_station(station, link, raw_text) for station, link in pairs)


def wrong_with(row: Row, best: Found | None, raw_text: str) -> str:
    """Return what is wrong with a chain, in words that tell nothing of the text: held ones can be counted."""
    if best is None:
        return "the claim is missed"
    gold, ours = row["chain"], best.stations
    last = bool(ours) and same_station(gold[-1], ours[-1], raw_text)
    first = bool(ours) and same_station(gold[0], ours[0], raw_text)
    where = "speaker right" if last else "speaker wrong"
    if len(ours) < len(gold):
        return f"{len(gold)} stations, {len(ours)} found, {where}{', first right' if first else ''}"
    return f"{len(gold)} stations, {len(ours)} found, {where}"


class Tally:
    """Counts of one split."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def row(self, row: Row, found: Sequence[Found], text: str) -> None:
        """Score one labelled claim."""
        best = met(row, found)
        if row["set"] in WHOLE:
            self.counts["labelled"] += 1
            self.counts["found"] += best is not None
            if best is not None and row["chain"]:
                self.speaker(row, best, text)
            elif best is None and len(row["chain"]) < 2 and row["kind"] != "denial":
                self.miss("claim missed", row, text)
        denial = row["kind"] == "denial"
        plain = denial and not row["acceptable"]  # nothing else to a careful reader
        self.counts["denials"] += denial
        self.counts["plain denials"] += plain
        if best is not None:
            right = best.claim.kind in {row["kind"], *row["acceptable"]}
            self.counts["kinds asked"] += 1
            self.counts["kinds right"] += right
            self.counts["denials found"] += denial and best.claim.kind == "denial"
            self.counts["plain denials found"] += plain and best.claim.kind == "denial"
            self.counts["anonymous right"] += best.claim.anonymous == row["anonymous"]
            if not right:
                self.miss(f"kind {best.claim.kind}, gold {row['kind']}", row, text)
        elif denial:
            self.miss("denial missed", row, text)
        if len(row["chain"]) > 1:
            self.chain(row, best, text)

    def article(self, rows: Sequence[Row], found: Sequence[Found], text: str) -> None:
        """Count the claims coded in an article of which every claim is labelled."""
        right = {id(best) for row in rows if (best := met(row, found)) is not None}
        right |= {id(one) for one in found for row in rows if overlap(row, one) >= HALF}  # of who passes it on
        self.counts["coded"] += len(found)
        self.counts["coded right"] += len(right)
        for one in found:
            if id(one) not in right:
                words = " ".join(text[min(one.content) : max(one.content) + 1].split()) if one.content else ""
                cue = text[slice(*one.cue)] if one.cue else "-"
                self.misses.append(f"not labelled: {one.claim.kind} | cue {cue} | {words[:160]}")

    def speaker(self, row: Row, best: Found, text: str) -> None:
        """Score who speaks, whatever the chain."""
        right = bool(best.stations) and same_station(row["chain"][-1], best.stations[-1], text)
        self.counts["speakers"] += 1
        self.counts["speakers right"] += right

    def chain(self, row: Row, best: Found | None, text: str) -> None:
        """Score one labelled chain."""
        right = best is not None and chain_right(row, best, text)
        self.counts["chains"] += 1
        self.counts["chains met"] += best is not None
        self.counts["chains right"] += right
        if not right:
            self.counts[f"wrong: {wrong_with(row, best, text)}"] += 1
            ours = " > ".join(str(link.name or link.text) for link in best.stations) if best else "nothing"
            gold = " > ".join(
                s["name"] or (text[s["start"] : s["end"]] if s["start"] is not None else "?") for s in row["chain"]
            )
            self.miss(f"chain {ours} | gold {gold}", row, text)

    def miss(self, what: str, row: Row, text: str) -> None:
        """Keep a line about an error."""
        words = " ".join(text[start:end] for start, end in row["content"])[:160]
        cue = text[slice(*row["cue"])] if row["cue"] else "-"
        self.misses.append(f"{what} | cue {cue} | {' '.join(words.split())}")

    def figures(self) -> dict[str, float]:
        """Return shares."""
        c = self.counts
        return {
            "claims found": c["found"] / max(1, c["labelled"]),
            "claims right": c["coded right"] / max(1, c["coded"]),
            "speakers right": c["speakers right"] / max(1, c["speakers"]),
            "chains right": c["chains right"] / max(1, c["chains"]),
            "chains right of those met": c["chains right"] / max(1, c["chains met"]),
            "kinds right": c["kinds right"] / max(1, c["kinds asked"]),
            "denials recall": c["denials found"] / max(1, c["denials"]),
            "plain denials": float(c["plain denials"]),
            "plain denials recall": c["plain denials found"] / max(1, c["plain denials"]),
            "anonymous right": c["anonymous right"] / max(1, c["kinds asked"]),
        }


def found_in(row: Row, coded: Coded) -> list[Found]:
    """Return the coded claims of an article with their places in its raw text."""
    raw = to_raw(row["text"], coded.article.text)
    published = len(stations_of_page(coded.article, coded.outlet))  # labels leave out what the page tells
    return [Found(claim, raw, published) for claim in coded.claims]


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--splits", default=",".join(SPLITS))
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"skipped: {NEWS.name} is not there")
        return
    gold: defaultdict[str, list[Row]] = defaultdict(list)
    tallies = {split: Tally() for split in SPLITS if split in options.splits.split(",")}
    for row in (row for name in SETS for row in rows_of(name)):
        if row["split"] in tallies:
            gold[row["article"]].append(row)
    for article, coded in coded_of(articles_of(set(gold))):
        found, rows = found_in(article, coded), gold[article["id"]]
        for row in rows:
            tallies[row["split"]].row(row, found, article["text"])
        if rows[0]["set"] in WHOLE:
            tallies[rows[0]["split"]].article(rows, found, article["text"])
    print(f"labelled claims of {len(gold)} articles of {NEWS.name} and the seeds")
    figures: dict[str, Any] = {}
    for split, tally in tallies.items():
        figures[split] = tally.figures()
        counts = tally.counts
        print(f"\n{split}: {counts['chains']} chains, {counts['kinds asked']} kinds, {counts['denials']} denials")
        for name, value in figures[split].items():
            print(f"  {name:28} {value:.3f}")
        for name in sorted(name for name in counts if name.startswith("wrong: ")):
            print(f"  {name:60} {counts[name]:4}")
    for split in OPEN:
        for line in tallies[split].misses[: options.misses] if split in tallies else ():
            print(f"{split}: {line}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
