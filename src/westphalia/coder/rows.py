"""Coded article -> rows: one JSON object for each row, columns named as in record/schema.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import orjson

from westphalia.actors.mention import Actor, Mention
from westphalia.attribution.chains.published import original_publisher
from westphalia.reference.entities import entity

if TYPE_CHECKING:
    from westphalia.coder.coded import Coded
    from westphalia.events.event import Event

Row = Mapping[str, Any]


def rows_of(coded: Coded) -> dict[str, bytes]:
    """Return the rows of an article: for each table, JSON objects joined by commas.

    The enclosing brackets are left to the writer, so that the rows of many articles are joined without parsing.
    """
    key = coded.article.article_id
    tables: dict[str, Iterable[Row]] = {
        "articles": [_article(coded)],
        "debris": (_plain(key, debris) for debris in coded.article.debris),
        "sentences": (_plain(key, sentence) for sentence in coded.sentences),
        "sightings": _sightings(coded),
        "mentions": (_mention(key, mention) for mention in coded.mentions),
        "places": (_plain(key, place) for place in coded.places),
        "times": (_time(key, time) for time in coded.times),
        "quantities": (_plain(key, quantity) for quantity in coded.quantities),
        "events": (_event(key, event) for event in coded.events),
        "claims": (_claim(key, claim) for claim in coded.claims),
        "causal_claims": (_plain(key, causal) for causal in coded.causal_claims),
        "agreement_mentions": (_agreement(key, agreement) for agreement in coded.agreement_mentions),
        "tie_mentions": (_plain(key, tie) for tie in coded.tie_mentions),
    }
    return {table: joined for table, rows in tables.items() if (joined := b",".join(map(orjson.dumps, rows)))}


def _plain(article_id: str, value: Any) -> dict[str, Any]:
    """Return a dataclass whose fields are columns as a row."""
    return {"article_id": article_id, **{name: getattr(value, name) for name in value.__dataclass_fields__}}


def _article(coded: Coded) -> Row:
    article, published = coded.article, coded.article.published
    return {
        "article_id": article.article_id,
        **{name: getattr(article, name) for name in _ARTICLE_COLUMNS},
        "outlet_id": coded.outlet.actor_id if coded.outlet else None,
        "outlet": coded.outlet.name if coded.outlet and not article.outlet else article.outlet,
        "published": published.date,
        "published_precision": published.precision,
        "published_basis": published.basis,
        "published_partial": published.partial,
        "credits": [{"role": role, "name": name} for role, name in article.credits],
        "headings": [{"start": start, "end": end} for start, end in article.headings],
        "words": len(article.text.split()),
        "coded": coded.not_coded_because is None,
        "not_coded_because": coded.not_coded_because,
    }


_ARTICLE_COLUMNS = (
    "external_id", "path", "url", "title", "byline", "dateline_place", "language", "text", "original_url",
    "original_outlet", "translated_from", "section", "agency_ids",
)  # fmt: skip


def _mention(article_id: str, mention: Mention) -> Row:
    return {
        "article_id": article_id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "actor_id": mention.actor_id,
        "role_text": mention.role_text,
        "confidence": mention.confidence,
        "reason": mention.reason,
    }


def _time(article_id: str, time: Any) -> Row:
    return {
        **_plain(article_id, time),
        "date_start": time.first,
        "date_end": time.last,
        "date_precision": time.interval.precision if time.interval else None,
        "interval": None,
    }


def _event(article_id: str, event: Any) -> Row:
    row = _plain(article_id, event)
    row["place"] = event.place._asdict() if event.place else None
    row["source"] = [party._asdict() for party in event.source]
    row["target"] = [party._asdict() for party in event.target]
    return row


def _claim(article_id: str, claim: Any) -> Row:
    return {**_plain(article_id, claim), "chain": [link._asdict() for link in claim.chain]}


def _agreement(article_id: str, agreement: Any) -> Row:
    row = _plain(article_id, agreement)
    for column in ("parties", "provisions", "descriptions"):
        row[column] = [entry._asdict() for entry in row[column]]
    return row


def _described(events: Iterable[Event]) -> Iterable[Actor]:
    """Return the sides of events that no mention stands for: "the protesters", of no known state."""
    for party in (party for event in events for party in (*event.source, *event.target)):
        yield Actor(party.actor_id, party.name, "group", party.country, party.sector)


def _parents(actors: Iterable[Actor | None]) -> Iterable[Actor]:
    """Return the known actors that others are part of, so that every `parent_id` leads to a row."""
    ids = {actor.parent_id for actor in actors if actor and actor.parent_id}
    return [Actor.of(found) for parent in sorted(ids) if (found := entity(parent))]


def _sightings(coded: Coded) -> Iterable[Row]:
    """Return one row for each actor of the article: its outlet, that of the original, and everyone mentioned."""
    seen: dict[str, dict[str, Any]] = {}
    original = original_publisher(coded.article)
    agencies = [Actor.of(found) for agency in coded.article.agency_ids if (found := entity(agency))]
    actors = [
        coded.outlet,
        original,
        *agencies,
        *(mention.actor for mention in coded.mentions),
        *_described(coded.events),
    ]
    for actor in [*actors, *_parents(actors)]:
        if actor is not None and actor.actor_id not in seen:
            row = {name: getattr(actor, name) for name in actor.__dataclass_fields__}
            seen[actor.actor_id] = {"article_id": coded.article.article_id, **row, "aliases": set()}
    for mention in coded.mentions:
        if mention.form not in ("pronoun", "pair", "description", "role") and mention.text != mention.actor.name:
            seen[mention.actor_id]["aliases"].add(mention.text)
    return ({**row, "aliases": sorted(row["aliases"])} for row in seen.values())
