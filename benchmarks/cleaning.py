"""Cleaning of pages: debris left, sentences lost, metadata found.

    python benchmarks/cleaning.py [--json PATH] [--verbose]

Runs on the five scraped pages of ../shared/seeds against the labels in benchmarks/gold (skipped, and said
to be, where they are absent), and on the pages of the sample that ships with the package, text and HTML, against
their clean texts in benchmarks/gold/sample_clean.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from westphalia.articles.cleaning.blocks import normalise, split_blocks
from westphalia.articles.cleaning.layout import judge
from westphalia.articles.page import Article, Page, PageKind
from westphalia.articles.prepare import prepare
from westphalia.sample import articles_dir

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
SEEDS = HERE.parents[1] / "shared/seeds"

ARTICLE_LABELS = {"title", "subtitle", "heading", "body", "dateline_in_body"}
# The gold labels name two things that the cleaner names otherwise.
RENAMED = {"section_label": "section", "dateline_in_body": "body"}
FIELDS = (
    "title", "outlet", "byline", "published",
        "published_precision", "published_basis", "dateline_place", "language",
    "original_url", "translated_from",
)  # fmt: skip


@dataclass
class Tally:
    """What is counted over the pages of one set."""

    pages: int = 0
    words: int = 0
    words_lost: int = 0
    sentences: int = 0
    sentences_lost: int = 0
    debris_words: int = 0
    debris_words_left: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    fields_right: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    lines_right: int = 0
    remarks: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """Return the counts with the shares made of them."""
        asked, right = sum(self.fields.values()), sum(self.fields_right.values())
        return {
            "pages": self.pages,
            "words": self.words,
            "words_lost": self.words_lost,
            "share_of_words_kept": round(1 - self.words_lost / max(self.words, 1), 4),
            "sentences": self.sentences,
            "sentences_lost": self.sentences_lost,
            "debris_words": self.debris_words,
            "debris_words_left": self.debris_words_left,
            "share_of_debris_removed": round(1 - self.debris_words_left / max(self.debris_words, 1), 4),
            "metadata_fields": asked,
            "metadata_right": right,
            "share_of_metadata_right": round(right / max(asked, 1), 4),
            "by_field": {name: [self.fields_right[name], self.fields[name]] for name in self.fields},
        }


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def sentences_of(text: str) -> list[str]:
    return [s.strip() for s in re.split(r"(?<=[.!?])[”\"’')]*\s+|\n+", text) if len(s.split()) >= 3]


def count_text(tally: Tally, article: Article, clean: str, raw: str) -> None:
    """Add what an article's text lost of its clean text, and what it kept of the rest of the page."""
    ours, wanted, page = words_of(article.text), words_of(clean), words_of(raw)
    kept = re.sub(r"\s+", " ", article.text)
    tally.pages += 1
    tally.words += wanted.total()
    tally.words_lost += (wanted - ours).total()
    tally.debris_words += (page - wanted).total()
    tally.debris_words_left += (ours - wanted).total()
    for sentence in sentences_of(clean):
        tally.sentences += 1
        if re.sub(r"\s+", " ", sentence) not in kept:
            tally.sentences_lost += 1
            tally.remarks.append(f"lost: {sentence}")


def answers(article: Article) -> dict[str, str | None]:
    """Return the fields of an article as the gold files write them."""
    published = article.published
    day = published.date.isoformat() if published.date else None
    return {
        **{name: getattr(article, name) for name in ("title", "outlet", "byline", "dateline_place", "language")},
        "published": day,
        "published_precision": published.precision,
        "published_basis": published.basis,
        "original_url": article.original_url,
        "translated_from": article.translated_from,
    }


def count_metadata(tally: Tally, article: Article, gold: dict[str, Any], name: str) -> None:
    ours = answers(article)
    for key in FIELDS:
        accepted = [gold.get(key), *(other[key] for other in gold.get("acceptable", []) if key in other)]
        tally.fields[key] += 1
        if any(same(key, ours[key], value) for value in accepted):
            tally.fields_right[key] += 1
        else:
            tally.remarks.append(f"{name}: {key} is {ours[key]!r}, gold {accepted[0]!r}")


def same(key: str, ours: str | None, gold: str | None) -> bool:
    if ours is None or gold is None:
        return ours == gold
    if key == "published":
        return ours.startswith(gold) or (gold.endswith("-01") and ours[:7] == gold[:7])
    return ours.casefold() == gold.casefold()


def measure_seeds() -> tuple[Tally, Tally]:
    """Return the tally over the scraped pages, and the one of the line labels."""
    tally, lines = Tally(), Tally()
    layout = [json.loads(line) for line in (GOLD / "seeds_layout.jsonl").read_text("utf-8").splitlines()]
    for row in (GOLD / "seeds_meta.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(row)
        raw = (SEEDS / f"{gold['article']}.txt").read_text("utf-8")
        if gold["title"]:
            gold["title"] = raw[gold["title"][0] : gold["title"][1]]
        labelled = [line for line in layout if line["article"] == gold["article"]]
        clean = "\n".join(raw[x["start"] : x["end"]] for x in labelled if x["label"] in ARTICLE_LABELS)
        article = prepare(Page(raw, "text"))
        count_text(tally, article, clean, raw)
        count_metadata(tally, article, gold, gold["article"])
        count_labels(lines, raw, labelled)
    return tally, lines


def count_labels(tally: Tally, raw: str, labelled: list[dict[str, Any]]) -> None:
    ours = {j.block.text: j.verdict.label for j in judge(split_blocks(normalise(raw)))}
    for line in labelled:
        text = raw[line["start"] : line["end"]].strip()
        wanted = RENAMED.get(line["label"], line["label"])
        tally.lines += 1
        if ours.get(text) == wanted:
            tally.lines_right += 1
        else:
            tally.remarks.append(f"label {ours.get(text)}, gold {wanted}: {text[:60]}")


def measure_sample(kind: PageKind) -> Tally:
    """Return the tally over the sample's pages of one kind."""
    tally = Tally()
    suffix = {"text": ".txt", "html": ".html"}[kind]
    for row in (GOLD / "sample_meta.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(row)
        path = articles_dir() / gold["file"]
        if path.suffix != suffix:
            continue
        clean = (GOLD / "sample_clean" / f"{path.stem}.txt").read_text("utf-8")
        body = path.read_bytes()
        article = prepare(Page(body, kind, path=str(path)))
        raw = re.sub(r"<(script|style|head)\b.*?</\1>|<[^>]+>", " ", body.decode("utf-8"), flags=re.DOTALL)
        count_text(tally, article, clean, raw)
        count_metadata(tally, article, gold, gold["file"])
    return tally


def show(name: str, tally: Tally, *, verbose: bool) -> dict[str, Any]:
    figures = tally.figures()
    print(f"\n{name}: {figures['pages']} pages")
    print(f"  words of the articles  {figures['words']:6}   lost {figures['words_lost']}")
    print(f"  sentences              {figures['sentences']:6}   lost {figures['sentences_lost']}")
    print(f"  words of debris        {figures['debris_words']:6}   left {figures['debris_words_left']}")
    print(f"  metadata fields        {figures['metadata_fields']:6}   right {figures['metadata_right']}")
    for remark in tally.remarks if verbose else []:
        print("    " + remark)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--verbose", action="store_true", help="list each error")
    options = parser.parse_args()
    result: dict[str, Any] = {}
    if SEEDS.exists():
        tally, lines = measure_seeds()
        digest = hashlib.sha256(b"".join(p.read_bytes() for p in sorted(SEEDS.glob("*.txt")))).hexdigest()[:16]
        result["seeds"] = show(f"seeds ({digest})", tally, verbose=options.verbose)
        result["seeds"] |= {"lines": lines.lines, "lines_right": lines.lines_right}
        print(f"  lines                  {lines.lines:6}   labelled right {lines.lines_right}")
        for remark in lines.remarks if options.verbose else []:
            print("    " + remark)
    else:
        print(f"seeds: skipped, {SEEDS} is not there")
    for kind in ("text", "html"):
        name = f"sample_{kind}"
        result[name] = show(f"sample, {kind}", measure_sample(kind), verbose=options.verbose)
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
