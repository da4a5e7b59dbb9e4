"""Coders with no parser behind them: they make rows of words, and misbehave when the words say so."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import orjson

from westphalia.articles.page import Article, Page, Rejection


@dataclass(frozen=True)
class FakeCoded:
    """Every capitalised word is a person; each does something to the next one, who says so."""

    article: Article
    not_coded_because: str | None = None

    @property
    def names(self) -> list[str]:
        return [word for word in self.article.text.split() if word.istitle()]

    @property
    def events(self) -> list[dict[str, object]]:
        return [self._event(one, two) for one, two in pairwise(self.names)]

    @property
    def claims(self) -> list[dict[str, object]]:
        return [self._claim(name) for name in self.names[:1]]

    def rows(self) -> dict[str, bytes]:
        key, text = self.article.article_id, self.article.text
        tables = {
            "articles": [
                {
                    "article_id": key,
                    "text": text,
                    "title": text[:20],
                    "path": self.article.path,
                    "language": self.article.language,
                    "outlet": self.article.outlet,
                    "words": len(text.split()),
                    "coded": self.not_coded_because is None,
                    "not_coded_because": self.not_coded_because,
                }
            ],
            "sentences": [{"article_id": key, "start": 0, "end": len(text), "kind": "prose"}],
            "sightings": [
                {"article_id": key, "actor_id": f"PER:{name}", "name": name, "kind": "person", "known": False}
                for name in dict.fromkeys(self.names)
            ],
            "events": self.events,
            "claims": self.claims,
        }
        return {name: b",".join(map(orjson.dumps, rows)) for name, rows in tables.items()}

    def _event(self, one: str, two: str) -> dict[str, object]:
        text = self.article.text
        start = text.index(one)
        return {
            "event_id": f"{self.article.article_id}-{one}-{two}",
            "article_id": self.article.article_id,
            "type": "CONSULT",
            "status": "happened",
            "date_start": "2024-06-19",
            "date_end": "2024-06-19",
            "date_precision": "day",
            "contexts": ["military"],
            "source": [self._party(one)],
            "target": [self._party(two)],
            "trigger_start": start,
            "trigger_end": start + len(one),
            "evidence_start": start,
            "evidence_end": start + len(one),
            "evidence_text": one,
            "confidence": 0.5,
            "intensity": 2.0,
            "reasons": ["because the test says so"],
            "claim_id": f"{self.article.article_id}-claim",
        }

    def _claim(self, name: str) -> dict[str, object]:
        text = self.article.text
        return {
            "claim_id": f"{self.article.article_id}-claim",
            "article_id": self.article.article_id,
            "content_start": 0,
            "content_end": len(text),
            "content_text": text,
            "content_spans": [[0, len(text)]],
            "kind": "statement",
            "cue_text": "said",
            "speaker_id": f"PER:{name}",
            "speaker_name": name,
            "chain": [{"name": "Some Paper"}, {"actor_id": f"PER:{name}", "name": name}],
        }

    def _party(self, name: str) -> dict[str, object]:
        start = self.article.text.index(name)
        end = start + len(name)
        return {"actor_id": f"PER:{name}", "name": name, "text": name, "start": start, "end": end}


def fake_code(pages: Sequence[Page]) -> list[FakeCoded | Rejection]:
    """Code pages; a page may say REFUSE, RAISE, BREAK (in its rows), DIE, SLEEP or FRENCH."""
    return [_one(page) for page in pages]


def slow_code(pages: Sequence[Page]) -> list[FakeCoded | Rejection]:
    """Code pages, taking time over each."""
    time.sleep(0.002 * len(pages))
    return fake_code(pages)


def silent_code(pages: Sequence[Page]) -> list[FakeCoded | Rejection]:
    """Return nothing, whatever comes: a broken promise."""
    return []


def _one(page: Page) -> FakeCoded | Rejection:
    text = page.body if isinstance(page.body, str) else page.body.decode()
    if "REFUSE" in text:
        return Rejection(page.path, page.given.url, page.given.external_id, "It says so.", page.page_id)
    if "RAISE" in text:
        raise LookupError("no such thing")
    if "DIE" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "SLEEP" in text:
        time.sleep(60)
    french = "FRENCH" in text
    article = Article(text, path=page.path, page_id=page.page_id, language="fr" if french else "en")
    coded = FakeCoded(article, "language 'fr'" if french else None)
    return Broken(article) if "BREAK" in text else coded


class Broken(FakeCoded):
    """An article that looks coded until its rows are asked for."""

    def rows(self) -> dict[str, bytes]:
        raise RecursionError("too deep")
