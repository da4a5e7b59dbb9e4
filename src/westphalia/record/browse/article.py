"""One article: its words with what was read in them, layer by layer, and what was taken out of the page."""

from __future__ import annotations

from typing import Any

from westphalia.record.browse.lists import Row, fetch
from westphalia.record.names import article_id_of
from westphalia.record.record import Record

# Each layer: where a mark stands, whom or what it leads to, and a few words on the record's reading of it.
LAYERS = {
    "actors": """
        SELECT "start", "end", m.actor_id AS id, coalesce(x.name, m.actor_id) AS label, m.reason, m.confidence
        FROM mentions m LEFT JOIN actors x USING (actor_id) WHERE article_id = $article ORDER BY ALL""",
    "events": """
        SELECT trigger_start AS "start", trigger_end AS "end", event_id AS id,
            type || coalesce(' ' || mode, '') || ', ' || status AS label,
            array_to_string(reasons, '; ') AS reason, confidence
        FROM events WHERE article_id = $article ORDER BY ALL""",
    "claims": """
        SELECT span[1] AS "start", span[2] AS "end", claim_id AS id,
            kind || ': ' || coalesce(speaker_name, speaker_text, 'nobody named') AS label,
            array_to_string(list_transform(chain, lambda link: coalesce(link.name, link.text)), ' → ') AS reason,
            confidence
        FROM (SELECT *, unnest(content_spans) AS span FROM claims WHERE article_id = $article) ORDER BY ALL""",
    "times": """
        SELECT "start", "end", text AS id, coalesce(date_start::VARCHAR || if(date_end <> date_start, ' to ' ||
            date_end::VARCHAR, ''), partial, kind) AS label, 'counted from: ' || anchor AS reason, NULL AS confidence
        FROM times WHERE article_id = $article ORDER BY ALL""",
    "quantities": """
        SELECT "start", "end", coalesce(event_id, '') AS id,
            concat_ws(' ', nullif(bound, 'exact'), value, unit) AS label,
            if(event_id IS NULL, 'measures no event', 'measures an event') AS reason, NULL AS confidence
        FROM quantities WHERE article_id = $article ORDER BY ALL""",
}

EVENTS = """
    SELECT e.event_id, e.type, e.mode, e.status, e.date_start, e.date_end, e.date_precision,
        list_transform(coalesce(source, []), lambda one: coalesce(one.name, one.text)) AS source,
        list_transform(coalesce(target, []), lambda one: coalesce(one.name, one.text)) AS target,
        e.evidence_text, e.trigger_start, e.trigger_end, e.confidence, e.claim_id,
        (SELECT story_id FROM memory.browse.tellings t WHERE t.event_id = e.event_id LIMIT 1) AS story_id
    FROM events e WHERE article_id = $article ORDER BY trigger_start, event_id"""

CLAIMS = """
    SELECT claim_id, kind, quoted, coalesce(speaker_name, speaker_text) AS speaker, speaker_id, cue_text, content_text,
        content_start, content_end, parent_claim_id, denies_claim_id, confidence,
        list_transform(coalesce(chain, []), lambda link: coalesce(link.name, link.text)) AS chain
    FROM claims WHERE article_id = $article ORDER BY content_start, claim_id"""


def article_whole(record: Record, name: str) -> dict[str, Any]:
    """Return an article's row, its layers of marks, events, claims and what was taken out of the page.

    Raises
    ------
    UnknownName
        Where there is none of that id, or several begin so.
    """
    key = {"article": article_id_of(record, name)}
    (article,) = fetch(record, "SELECT * FROM articles WHERE article_id = $article", key)
    dated = fetch(record, "SELECT published, published_precision, reason FROM dated WHERE article_id = $article", key)
    return {
        "article": article,
        "dated": dated[0] if dated else None,
        "layers": {layer: fetch(record, query, key) for layer, query in LAYERS.items()},
        "events": fetch(record, EVENTS, key),
        "claims": fetch(record, CLAIMS, key),
        "debris": fetch(record, "SELECT position, text, label, reason FROM debris WHERE article_id = $article", key),
        "copies": _copies(record, key),
    }


def _copies(record: Record, key: dict[str, str]) -> list[Row]:
    query = """
        SELECT other.article_id, other.outlet, other.published, c.copy_of = other.article_id AS earlier, c.*
            EXCLUDE (article_id, copy_of)
        FROM copies c JOIN articles other ON other.article_id = if(c.article_id = $article, c.copy_of, c.article_id)
        WHERE $article IN (c.article_id, c.copy_of) ORDER BY other.published NULLS LAST, other.article_id"""
    return fetch(record, query, key)
