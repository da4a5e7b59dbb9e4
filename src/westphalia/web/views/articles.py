"""Articles: the list, one article with its marks, and why an event was read as it was."""

from __future__ import annotations

from westphalia.record import queries
from westphalia.record.browse import lists
from westphalia.record.browse.article import article_whole
from westphalia.web.marks import paragraphs, readings_of
from westphalia.web.page import Ask, Page

USUAL = ("actors", "events", "claims")


def articles(ask: Ask) -> Page:
    """List the articles that tell what is looked at."""
    found = lists.articles(ask.record, ask.clause, ask.paging)
    data = {"total": found.total, "articles": found.rows}
    return Page("articles.html", "Articles", data, rows=found.rows, aside={"sorts": list(lists.ARTICLE_SORTS)})


def article(ask: Ask) -> Page:
    """Show an article's words with the layers that are switched on."""
    data = article_whole(ask.record, ask.path["id"])
    row = data["article"]
    chosen = ask.params.getlist("layer") or list(USUAL)
    on = {layer: rows for layer, rows in data["layers"].items() if layer in chosen}
    readings = readings_of(on)
    headings = [(heading["start"], heading["end"]) for heading in row["headings"] or ()]
    aside = {
        "paragraphs": list(paragraphs(row["text"], readings, headings, _offset(ask))),
        "readings": readings,
        "chosen": [layer for layer in data["layers"] if layer in chosen],
        "debris_shown": ask.params.get("debris") == "1",
        "focus": ask.params.get("event", ""),
    }
    return Page("article.html", row["title"] or "Article", data, rows=data["events"], aside=aside)


def _offset(ask: Ask) -> int | None:
    value = ask.params.get("at", "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else None


def why(ask: Ask) -> Page:
    """Show why an event was read as it was: its words, its frame, its reasons."""
    found = queries.why(ask.record, ask.path["id"])
    event = found.event._asdict() | {"day": found.event.day._asdict()}
    data = found._asdict() | {"event": event, "evidence": found.evidence._asdict()}
    data["published"] = found.published._asdict()
    data["claim"] = found.claim._asdict() if found.claim else None
    story = ask.record.connection.execute(
        "SELECT story_id FROM memory.browse.tellings WHERE event_id = $id", {"id": found.event.event_id}
    ).fetchone()
    data["story_id"] = story[0] if story else None
    return Page("event.html", f"Why this {found.event.type}", data, rows=[data["event"]])
