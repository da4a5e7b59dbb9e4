"""The first page: what the record holds, between whom most happens, what is new, what is in dispute."""

from __future__ import annotations

from typing import Any

from westphalia.record import queries
from westphalia.record.browse import lists
from westphalia.record.browse.lists import Paging, fetch
from westphalia.record.browse.pictures import grain_of, period_of, relation
from westphalia.web.page import Ask, Page
from westphalia.web.plots.relation import relation_plot

FEW = 8

DISPUTES = """
    SELECT d.story_id, s.title, d.kind, d.reason, s.day, s.reports, s.origins
    FROM disputes d JOIN memory.browse.stories s USING (story_id) WHERE {where}
    ORDER BY s.origins DESC, s.reports DESC, d.story_id, d.kind, d.reason LIMIT 8"""

ECHOES = """
    SELECT echo_id, origin_id, origin_name, text, reports, origins FROM echoes
    ORDER BY reports DESC, origins, echo_id LIMIT 6"""


def overview(ask: Ask) -> Page:
    """Show the record at a glance, under the filter."""
    period = period_of(ask.record, ask.clause, ask.keep.clock)
    grain = grain_of(period.first, period.last) if period else "day"
    series = relation(ask.record, ask.clause, ask.keep.clock, grain) if period else []
    data: dict[str, Any] = {
        "counts": queries.counts(ask.record),
        "languages": queries.languages(ask.record),
        "published": [publication.date for publication in queries.period(ask.record)],
        "dyads": lists.dyads(ask.record, ask.clause, Paging(size=FEW)).rows,
        "most_told": lists.stories(ask.record, ask.clause, Paging(size=FEW)).rows,
        "newest": lists.stories(ask.record, ask.clause, Paging(size=FEW, sort="newest")).rows,
        "disputes": fetch(ask.record, DISPUTES.format(where=ask.clause.sql), ask.clause.values),
        "echoes": fetch(ask.record, ECHOES) if ask.keep.empty else [],
        "relation": series,
    }
    plot = relation_plot(series, period, grain)
    return Page("overview.html", "Overview", data, rows=data["most_told"], aside={"plot": plot, "grain": grain})
