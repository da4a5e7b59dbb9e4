"""Time line, network and map, each with the list of what is drawn beside it."""

from __future__ import annotations

from westphalia.record.browse.pictures import Relation, grain_of, net, period_of, places, relation, spans
from westphalia.web.numeric import with_shapes
from westphalia.web.page import Ask, Page
from westphalia.web.plots.graph_files import as_gexf, as_graphml
from westphalia.web.plots.relation import relation_plot
from westphalia.web.plots.spans import as_svg, span_plot

EDGES = 60  # on a page
MOST_EDGES = 5_000  # in a file


def timeline(ask: Ask) -> Page:
    """Show stories along time, drawn as exactly as their days are known."""
    clock = ask.keep.clock
    period = period_of(ask.record, ask.clause, clock)
    grain = grain_of(period.first, period.last) if period else "day"
    found = spans(ask.record, ask.clause, clock, period) if period else []
    series = relation(ask.record, ask.clause, clock, grain) if period else Relation([], 0)
    drawn = span_plot(found, period)
    aside = {"plot": relation_plot(series, period, grain), "grain": grain, "spans": drawn, "clock": clock}
    data = {"clock": clock, "period": period and period[:2], "stories": found, "relation": series.rows}
    drawings = {"svg": lambda: as_svg(drawn, found)}
    return Page("timeline.html", "Timeline", data, rows=found, aside=aside, drawings=drawings)


def network(ask: Ask) -> Page:
    """Show who is tied to whom; big nets by their busiest pairs."""
    found = net(ask.record, ask.clause, most=min(ask.paging.size, MOST_EDGES if ask.whole else EDGES))
    drawings = {"gexf": lambda: as_gexf(found), "graphml": lambda: as_graphml(found)}
    aside = {"period": period_of(ask.record, ask.clause_for(since=None, until=None), ask.keep.clock)}
    return Page("network.html", "Network", found, rows=found["edges"], aside=aside, drawings=drawings)


def world(ask: Ask) -> Page:
    """Show stories by place."""
    found = places(ask.record, ask.clause)
    found["places"] = with_shapes(found["places"])
    aside = {"period": period_of(ask.record, ask.clause_for(since=None, until=None), ask.keep.clock)}
    return Page("map.html", "Map", found, rows=found["places"], aside=aside)
