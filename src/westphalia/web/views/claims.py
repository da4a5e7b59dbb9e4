"""Claims: who says what through whom, and which outlet cites whom."""

from __future__ import annotations

from typing import Any

from westphalia.record.browse import lists
from westphalia.record.browse.dossiers import ABOUT
from westphalia.record.browse.lists import Paging, fetch
from westphalia.record.browse.pictures import citing
from westphalia.record.bulk import ids_json, ids_named
from westphalia.record.filters import kind_of_claim
from westphalia.record.names import NameNotFound, actor_ids
from westphalia.web.page import Ask, Page

KINDS = ("statement", "assessment", "forecast", "demand", "promise", "accusation", "denial", "confirmation", "refusal")


def claims(ask: Ask) -> Page:
    """List claims: of the filter's first actor, about its others; of an outlet, of days of publication, with words."""
    where, values = conditions_on_claims(ask)
    found = lists.claims(ask.record, where, values, ask.paging)
    data: dict[str, Any] = {"total": found.total, "claims": found.rows}
    if not ask.whole:
        data["citing"] = citing(ask.record, where, values)
    aside = {"sorts": list(lists.CLAIM_SORTS), "kinds": KINDS}
    return Page("claims.html", "Claims", data, rows=found.rows, aside=aside)


def claim(ask: Ask) -> Page:
    """Show one claim with its chain, what it is told inside and what it denies, and who repeats it."""
    where = "c.claim_id = $id OR c.parent_claim_id = $id OR c.denies_claim_id = $id"
    key = {"id": ask.path["id"]}
    found = lists.claims(ask.record, where, key, Paging()).rows
    chosen = next((row for row in found if row["claim_id"] == key["id"]), None)
    if chosen is None:
        raise NameNotFound(f"There is no claim {key['id']!r} in this record.")
    query = """SELECT echo_id, origin_id, origin_name, text, claim_ids, article_ids, reports, origins, similarity,
            reason
        FROM echoes WHERE list_contains(claim_ids, $id)"""
    data = {
        "claim": chosen,
        "beside": [row for row in found if row is not chosen],
        "echoes": fetch(ask.record, query, key),
    }
    return Page("claim.html", "Claim", data, rows=found)


OF_STORIES = ("types", "statuses", "place", "origins", "disputed")  # conditions that only stories meet


def conditions_on_claims(ask: Ask) -> tuple[str, dict[str, Any]]:
    """Return the filter as conditions on `c` (claims) and `a` (articles).

    The first actor speaks, the others are spoken of; days are those of publication; what only a story can have (a
    type, a place …) is that of the stories told in the claim.
    """
    parts: list[str] = []
    values: dict[str, Any] = {}
    if any(getattr(ask.keep, name) for name in OF_STORIES):
        stories = ask.clause_for(actors=(), since=None, until=None, outlet=None, words=None)
        parts.append(
            "c.claim_id IN (SELECT t.claim_id FROM memory.browse.tellings t "
            f"JOIN memory.browse.stories s USING (story_id) WHERE {stories.sql})"
        )
        values |= stories.values
    for number, actor in enumerate(ask.keep.actors):
        name = f"of{number}"
        ids = ids_named(name)
        parts.append(f"c.speaker_id IN {ids}" if number == 0 else ABOUT.format(ids=ids))
        values |= ids_json(actor_ids(ask.record, actor), name)
    plain = {
        "outlet": ("a.outlet = $outlet", ask.keep.outlet),
        "since": ("a.published >= $since", ask.keep.since),
        "until": ("a.published <= $until", ask.keep.until),
        "kind": ("c.kind = $kind", kind_of_claim(ask.params.get("kind") or None)),
    }
    for name, (condition, value) in plain.items():
        if value is not None:
            parts.append(condition)
            values[name] = value
    if ask.keep.words:
        parts.append(f"c.claim_id IN {ids_named('found')}")
        values |= ids_json(ask.search.ids(ask.keep.words, "claim"), "found")
    return " AND ".join(parts) or "true", values
