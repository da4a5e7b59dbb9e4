"""Records built row by row: what is reconciled needs no parser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from westphalia.reconcile import Reconciled, reconcile
from westphalia.record.actors import update_actors
from westphalia.record.derived import insert_rows
from westphalia.record.record import Record, open_record

NAMES = {"RUS": "Russia", "PRK": "North Korea", "CHN": "China", "USA": "United States", "JPN": "Japan"}


class Builder:
    """Puts articles, events and claims into a record; words are found in the text, so that all offsets are right."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.texts: dict[str, str] = {}

    def article(
        self, name: str, text: str, *, published: str | None = "2024-06-20", outlet: str | None = None, **more: Any
    ) -> None:
        self.texts[name] = text
        row = {
            "article_id": name,
            "external_id": name,
            "text": text,
            "title": text.split("\n")[0],
            "published": published,
            "published_precision": "day" if published else "unknown",
            "published_basis": "given" if published else "unknown",
            "outlet": outlet or name.title(),
            "outlet_id": f"OUT:{(outlet or name).lower()}",
            "language": "en",
            "words": len(text.split()),
            "coded": True,
        }
        self.insert("articles", row | more)
        starts = [0, *(i + 2 for i in range(len(text) - 1) if text[i : i + 2] in (". ", ".\n"))]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            self.insert("sentences", {"article_id": name, "start": start, "end": end, "kind": "prose"})

    def event(self, article: str, trigger: str, source: str, target: str = "", **more: Any) -> str:
        text = self.texts[article]
        start = text.index(trigger)
        event_id = f"{article}-{trigger.split()[0]}-{more.get('type', 'CONSULT')}"
        day = more.pop("day", None)
        row = {
            "event_id": event_id,
            "article_id": article,
            "type": "CONSULT",
            "status": "happened",
            "contexts": [],
            "source": parties(source),
            "target": parties(target),
            "trigger_start": start,
            "trigger_end": start + len(trigger),
            "evidence_start": start,
            "evidence_end": start + len(trigger),
            "evidence_text": trigger,
            "date_start": day,
            "date_end": day,
            "date_precision": "day" if day else None,
            "intensity": 2.0,
            "confidence": 0.9,
            "frame": trigger,
        }
        for party in [*row["source"], *row["target"]]:  # type: ignore[misc]
            self.seen(article, party)
        self.insert("events", row | more)
        return event_id

    def claim(self, article: str, content: str, *chain: str, **more: Any) -> str:
        start = self.texts[article].index(content)
        stations = [{"actor_id": one if ":" in one else None, "name": one.split(":")[-1], "text": one} for one in chain]
        row = {
            "claim_id": f"{article}:{start}",
            "article_id": article,
            "content_start": start,
            "content_end": start + len(content),
            "content_text": content,
            "quoted": "direct" if '"' in content else "indirect",
            "kind": "statement",
            "speaker_id": stations[-1]["actor_id"] if stations else None,
            "speaker_name": stations[-1]["name"] if stations else None,
            "chain": stations,
        }
        self.insert("claims", row | more)
        return str(row["claim_id"])

    def seen(self, article: str, party: dict[str, Any]) -> None:
        sighting = {key: party[key] for key in ("actor_id", "name", "country", "sector")}
        self.insert("sightings", sighting | {"article_id": article, "kind": "country", "known": True, "aliases": []})

    def insert(self, table: str, row: dict[str, Any]) -> None:
        insert_rows(self.record.connection, table, [row])

    def reconcile(self) -> Reconciled:
        seen = self.rows("SELECT DISTINCT actor_id FROM sightings")
        update_actors(self.record.connection, [actor for (actor,) in seen])  # as the writer does
        return reconcile(self.record)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return self.record.sql(query).fetchall()


def parties(codes: str) -> list[dict[str, Any]]:
    """Return parties by code: "RUS", or "PER:lavrov/RUS" for a person of a state."""
    found = []
    for code in codes.split():
        actor, _, country = code.partition("/")
        country = country or (actor if actor in NAMES else "")
        name = NAMES.get(actor, actor.split(":")[-1].title())
        found.append(
            {
                "actor_id": actor,
                "name": name,
                "country": country or None,
                "sector": "GOV",
                "text": name,
                "start": 0,
                "end": 1,
            }
        )
    return found


@pytest.fixture
def builder(tmp_path: Path) -> Iterator[Builder]:
    with open_record(tmp_path / "x.duckdb", write=True) as record:
        yield Builder(record)


@pytest.fixture
def visit(builder: Builder) -> Builder:
    """Three outlets on one visit, one of them in other words; and a meeting of others."""
    for name, text, trigger in (
        ("halyard", "The Russian minister visited Pyongyang on Tuesday for talks on a railway bridge.", "visited"),
        ("lantern", "Russia's minister visited Pyongyang and spoke of the railway bridge.", "visited"),
        ("quay", "Talks on a railway bridge: the Russian minister made a visit to Pyongyang.", "visit"),
    ):
        builder.article(name, text)
        builder.event(name, trigger, "PER:lavrov/RUS", "PRK", mode="visit", day=dt.date(2024, 6, 18))
    builder.article("bell", "Chinese and Japanese envoys met over fishing rights.")
    builder.event("bell", "met", "CHN", "JPN", day=dt.date(2024, 6, 18))
    return builder
