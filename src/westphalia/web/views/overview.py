"""The first page: what the record holds, between whom most happens, what is new, what is in dispute."""

from __future__ import annotations

from typing import Any

from westphalia.record import queries
from westphalia.record.browse import lists
from westphalia.record.browse.lists import Paging, fetch
from westphalia.record.browse.pictures import Relation, grain_of, period_of, relation
from westphalia.web.page import Ask, Page
from westphalia.web.plots.relation import relation_plot
from westphalia.web.views.claims import conditions_on_claims

FEW = 8
WHOLE = ("articles", "echoes", "agreements", "rejected")  # counted where no filter is set

DISPUTES = """
    SELECT d.story_id, s.title, d.kind, d.reason, s.day, s.day_precision, s.reports, s.origins
    FROM disputes d JOIN memory.browse.stories s USING (story_id) WHERE {where}
    ORDER BY s.origins DESC, s.reports DESC, d.story_id, d.kind, d.reason LIMIT 8"""

ECHOES = """
    SELECT echo_id, origin_id, origin_name, text, reports, origins FROM echoes
    ORDER BY reports DESC, origins, echo_id LIMIT 6"""


COUNTS = """
    WITH kept AS (SELECT * FROM memory.browse.stories s WHERE {where}),
    told AS (SELECT event_id, article_id FROM memory.browse.tellings SEMI JOIN kept USING (story_id))
    SELECT (SELECT count(*) FROM kept) AS stories, (SELECT count(*) FROM told) AS events,
        (SELECT count(DISTINCT article_id) FROM told) AS articles,
        (SELECT count(DISTINCT actor_id) FROM memory.browse.parties SEMI JOIN kept USING (story_id)) AS actors,
        (SELECT count(*) FROM kept WHERE disputes > 0) AS disputes"""


def _counts(ask: Ask) -> dict[str, int]:
    """Return how many there are of what each page lists, under the filter."""
    where, values = conditions_on_claims(ask)
    claims = f"SELECT count(*) AS n FROM claims c JOIN articles a USING (article_id) WHERE {where}"
    (counts,) = fetch(ask.record, COUNTS.format(where=ask.clause.sql), ask.clause.values)
    counts["claims"] = fetch(ask.record, claims, values)[0]["n"]
    if ask.keep.empty:
        counts |= {name: count for name, count in queries.counts(ask.record).items() if name in WHOLE}
    return counts


def overview(ask: Ask) -> Page:
    """Show the record at a glance, under the filter."""
    period = period_of(ask.record, ask.clause, ask.keep.clock)
    grain = grain_of(period.first, period.last) if period else "day"
    series = relation(ask.record, ask.clause, ask.keep.clock, grain) if period else Relation([], 0)
    ends = queries.period(ask.record)
    data: dict[str, Any] = {
        "counts": _counts(ask),
        "languages": queries.languages(ask.record),
        "published": [publication.date for publication in ends],
        "published_precision": next((one.precision for one in ends if one.precision != "day"), "day"),
        "dyads": lists.dyads(ask.record, ask.clause, Paging(size=FEW)).rows,
        "most_told": lists.stories(ask.record, ask.clause, Paging(size=FEW)).rows,
        "newest": lists.stories(ask.record, ask.clause, Paging(size=FEW, sort="newest")).rows,
        "disputes": fetch(ask.record, DISPUTES.format(where=ask.clause.sql), ask.clause.values),
        "echoes": fetch(ask.record, ECHOES) if ask.keep.empty else [],
        "relation": series.rows,
    }
    plot = relation_plot(series, period, grain)
    return Page("overview.html", "Overview", data, rows=data["most_told"], aside={"plot": plot, "grain": grain})
