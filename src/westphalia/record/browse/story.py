"""One story whole: every report with its words, origins apart, what is in dispute, what it is linked with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from westphalia.record.browse.lists import Row, fetch
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.names import story_id_of
from westphalia.record.record import Record

STORY = """
    SELECT s.*, source, target, event_ids, article_ids, confidence, reasons
    FROM memory.browse.stories s JOIN stories USING (story_id) WHERE story_id = $story"""

REPORTS = """
    SELECT r.event_id, r.article_id, a.outlet, a.title, a.published, a.published_precision, e.status, e.type, e.mode,
        e.date_start, e.date_end, e.date_precision, e.evidence_start, e.evidence_end, e.evidence_text, e.trigger_start,
        e.trigger_end, e.confidence, r.origin, r.origin_name, r.reason, e.claim_id,
        (SELECT list_transform(coalesce(chain, []), lambda link: coalesce(link.name, link.text))
            FROM claims WHERE claims.claim_id = e.claim_id LIMIT 1) AS chain
    FROM story_reports r JOIN events e USING (event_id) JOIN articles a ON a.article_id = e.article_id
    WHERE r.story_id = $story
    ORDER BY r.origin, a.published NULLS LAST, r.article_id, e.trigger_start, e.event_id"""

LINKS = """
    SELECT string_agg(DISTINCT kind, ', ' ORDER BY kind) AS kind, max(score) AS score,
        flatten(list(reasons)) AS reasons, other.story_id, other.title, other.day, other.day_precision, other.type,
        other.reports, other.origins
    FROM story_links JOIN memory.browse.stories other ON other.story_id = if(story_a = $story, story_b, story_a)
    WHERE $story IN (story_a, story_b) GROUP BY ALL ORDER BY score DESC, other.story_id LIMIT 40"""

AGREEMENTS = """
    SELECT agreement_id, name, kind, signed, signed_precision FROM agreements
    WHERE list_contains(story_ids, $story) ORDER BY name, agreement_id"""

QUANTITIES = """
    SELECT q.article_id, q.event_id, q.text, q.value, q.unit, q.bound, q."start", q."end", a.outlet
    FROM quantities q JOIN articles a USING (article_id)
    WHERE q.event_id IN (SELECT event_id FROM memory.browse.tellings WHERE story_id = $story)
    ORDER BY q.unit, q.value, q.article_id, q."start" """


def story_whole(record: Record, name: str) -> dict[str, Any]:
    """Return a story with its reports by origin, disputes, linked stories, agreements and quantities.

    Raises
    ------
    UnknownName
        Where there is none of that id, or several begin so.
    """
    key = {"story": story_id_of(record, name)}
    (story,) = fetch(record, STORY, key)
    reports = fetch(record, REPORTS, key)
    return {
        "story": story,
        "origins": _by_origin(reports),
        "disputes": disputes_of(record, [key["story"]])[key["story"]],
        "links": fetch(record, LINKS, key),
        "quantities": fetch(record, QUANTITIES, key),
        "agreements": fetch(
            record,
            AGREEMENTS,
            key,
        ),
        "reports": reports,
    }


def _by_origin(reports: list[Row]) -> list[dict[str, Any]]:
    """Group reports by the origin that they rest on; the first of each group is who tells it first."""
    groups: dict[int, list[Row]] = {}
    for report in reports:
        groups.setdefault(report["origin"], []).append(report)
    return [{"origin": number, "name": rows[0]["origin_name"], "reports": rows} for number, rows in groups.items()]


def disputes_of(record: Record, story_ids: Sequence[str]) -> dict[str, list[Row]]:
    """Return the contradictions of stories, every side with the words of those who tell it."""
    query = f"SELECT story_id, kind, reason, sides FROM disputes WHERE story_id IN {IDS} ORDER BY kind, reason"
    found = fetch(record, query, ids_json(story_ids))
    sides = [side for dispute in found for side in dispute["sides"]]
    claims = claims_told(record, [one for side in sides for one in side["claim_ids"] or ()])
    articles = articles_told(record, [one for side in sides for one in side["article_ids"] or ()])
    for side in sides:
        side["claims"] = _picked(claims, side["claim_ids"])
        side["articles"] = _picked(articles, side["article_ids"])
    by_story: dict[str, list[Row]] = {story: [] for story in story_ids}
    for dispute in found:
        by_story[dispute.pop("story_id")].append(dispute)
    return by_story


def _picked(rows: Mapping[str, Row], ids: Sequence[str] | None) -> list[Row]:
    return [row for name, row in rows.items() if name in set(ids or ())]


def claims_told(record: Record, ids: Sequence[str]) -> dict[str, Row]:
    """Return claims by id, those published first before others, with who says them through whom."""
    query = f"""
        SELECT claim_id, article_id, kind, content_text, content_start, content_end,
            coalesce(speaker_name, speaker_text) AS speaker, speaker_id,
            list_transform(coalesce(chain, []), lambda link: coalesce(link.name, link.text)) AS chain, outlet,
            published, published_precision
        FROM claims JOIN articles USING (article_id) WHERE claim_id IN {IDS}
        ORDER BY published NULLS LAST, article_id, content_start"""
    return {row["claim_id"]: row for row in fetch(record, query, ids_json(ids))} if ids else {}


def articles_told(record: Record, ids: Sequence[str]) -> dict[str, Row]:
    """Return articles by id, for a line each."""
    query = f"""
        SELECT article_id, outlet, title, published, published_precision FROM articles WHERE article_id IN {IDS}
        ORDER BY published NULLS LAST, article_id"""
    return {row["article_id"]: row for row in fetch(record, query, ids_json(ids))} if ids else {}
