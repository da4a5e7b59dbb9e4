"""What has a page but no room of its own: search, disputes, echoes, agreements, the history of corrections."""

from __future__ import annotations

from westphalia.record.browse.dossiers import agreements_of, ties_of
from westphalia.record.browse.lists import fetch
from westphalia.record.browse.story import claims_told, disputes_of
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.decisions import decisions
from westphalia.web.page import Ask, Page
from westphalia.web.views.claims import conditions_on_claims

FOUND = 20  # texts of each kind

WHERE_FOUND = f"""
    SELECT 'article' AS kind, article_id AS id, article_id, outlet, published, title AS what, NULL AS story_id
    FROM articles WHERE article_id IN {IDS}
    UNION ALL SELECT 'claim', claim_id, article_id, outlet, published, coalesce(speaker_name, speaker_text), NULL
    FROM claims JOIN articles USING (article_id) WHERE claim_id IN {IDS}
    UNION ALL SELECT 'event', event_id, article_id, outlet, published, s.title, s.story_id
    FROM memory.browse.tellings JOIN memory.browse.stories s USING (story_id) WHERE event_id IN {IDS}"""


def search(ask: Ask) -> Page:
    """Find words in articles, claims and events."""
    words = ask.keep.words or ""
    hits = ask.search.find(words, most=FOUND) if words else []
    known = {row["id"]: row for row in fetch(ask.record, WHERE_FOUND, ids_json(hit.id for hit in hits))}
    found = [known[hit.id] | {"snippet": hit.snippet} for hit in hits if hit.id in known]
    rows = [row | {"snippet": row["snippet"].replace("\x02", "").replace("\x03", "")} for row in found]
    return Page("search.html", "Search", {"words": words, "found": rows}, rows=rows, aside={"found": found})


def disputes(ask: Ask) -> Page:
    """List where the articles contradict each other, each with its sides."""
    query = f"""
        SELECT story_id, title, type, day, day_precision, reports, origins FROM memory.browse.stories s
        WHERE disputes > 0 AND {ask.clause.sql} ORDER BY origins DESC, reports DESC, story_id
        LIMIT {ask.paging.size:d} OFFSET {(ask.paging.page - 1) * ask.paging.size:d}"""
    found = fetch(ask.record, query, ask.clause.values)
    told = disputes_of(ask.record, [story["story_id"] for story in found])
    for story in found:
        story["disputes"] = told[story["story_id"]]
    counted = f"SELECT count(*) AS n FROM memory.browse.stories s WHERE disputes > 0 AND {ask.clause.sql}"
    total = fetch(ask.record, counted, ask.clause.values)[0]["n"]
    rows = [{**story, **dispute} for story in found for dispute in story["disputes"]]
    return Page("disputes.html", "Disputes", {"total": total, "stories": found}, rows=rows)


def echoes(ask: Ask) -> Page:
    """List utterances that several articles repeat, each with all its tellings."""
    where, values = conditions_on_claims(ask)
    kept = (
        "echoes"
        if where == "true"
        else f"""(SELECT * FROM echoes WHERE echo_id IN (
        SELECT echo_id FROM (SELECT echo_id, unnest(claim_ids) AS claim_id FROM echoes)
            JOIN claims c USING (claim_id) JOIN articles a USING (article_id) WHERE {where}))"""
    )
    query = f"""
        SELECT echo_id, origin_id, origin_name, text, reports, origins, similarity, reason, claim_ids FROM {kept}
        ORDER BY reports DESC, origins DESC, echo_id
        LIMIT {ask.paging.size:d} OFFSET {(ask.paging.page - 1) * ask.paging.size:d}"""
    found = fetch(ask.record, query, values)
    told = claims_told(ask.record, [one for echo in found for one in echo["claim_ids"]])
    for echo in found:
        echo["claims"] = [told[one] for one in echo.pop("claim_ids") if one in told]
    total = fetch(ask.record, f"SELECT count(*) AS n FROM {kept}", values)[0]["n"]
    return Page("echoes.html", "Echoes", {"total": total, "echoes": found}, rows=found)


def agreements(ask: Ask) -> Page:
    """List treaties and the like, and lasting ties."""
    data = {
        "agreements": agreements_of(ask.record, *ask.keep.actors),
        "ties": ties_of(ask.record, *ask.keep.actors),
    }
    return Page("agreements.html", "Agreements and ties", data, rows=data["agreements"])


def history(ask: Ask) -> Page:
    """List the corrections made by hand."""
    made = [decision._asdict() for decision in reversed(decisions(ask.record))]
    return Page("history.html", "Corrections", {"decisions": made}, rows=made)
