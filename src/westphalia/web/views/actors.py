"""Actors and pairs of them: the lists, and what is known of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from westphalia.record.browse import dossiers, lists
from westphalia.record.browse.pictures import Relation, grain_of, period_of, relation
from westphalia.web.page import Ask, Page
from westphalia.web.plots.relation import relation_plot

SHOWN, PRINTED = 25, 60  # stories on a page, and in print


def actors(ask: Ask) -> Page:
    """List those who take part."""
    found = lists.actors(ask.record, ask.clause, ask.paging)
    data = {"total": found.total, "actors": found.rows}
    return Page("actors.html", "Actors", data, rows=found.rows, aside={"sorts": list(lists.ACTOR_SORTS)})


def dyads(ask: Ask) -> Page:
    """List pairs of states and bodies."""
    found = lists.dyads(ask.record, ask.clause, ask.paging)
    data = {"total": found.total, "dyads": found.rows}
    return Page("dyads.html", "Dyads", data, rows=found.rows, aside={"sorts": list(lists.DYAD_SORTS)})


def actor(ask: Ask) -> Page:
    """Show what is known of one actor."""
    row = dossiers.actor_row(ask.record, ask.path["id"])
    name = str(row["actor_id"])
    data, aside = _dossier(ask, name)
    said, count = dossiers.said_by(ask.record, name, days=(ask.keep.since, ask.keep.until))
    data |= {
        "actor": row,
        "others": dossiers.others_of(ask.record, ask.clause, name),
        "said": said,
        "said_total": count,
        "speakers": dossiers.speakers_about(ask.record, name),
    }
    return Page("actor.html", row["name"] or name, data, rows=data["stories"], aside=aside)


def dyad(ask: Ask) -> Page:
    """Show what is between two states or bodies: over time, agreements, ties, stories, what each says of the other."""
    return _dyad(ask, "dyad.html")


def dyad_dossier(ask: Ask) -> Page:
    """Show the same for print, its quotes as footnotes."""
    return _dyad(
        replace(ask, paging=replace(ask.paging, sort=ask.paging.sort or "newest")), "dyad_dossier.html", PRINTED
    )


def _dyad(ask: Ask, template: str, size: int = SHOWN) -> Page:
    one, other = (dossiers.actor_row(ask.record, ask.path[side]) for side in ("one", "other"))
    names = (str(one["actor_id"]), str(other["actor_id"]))
    data, aside = _dossier(ask, *names, size=size)
    data |= {"one": one, "other": other}
    days = (ask.keep.since, ask.keep.until)
    for side, (by, about) in {"one_said": names, "other_said": names[::-1]}.items():
        data[side], data[f"{side}_total"] = dossiers.said_by(ask.record, by, about=about, days=days)
    aside |= {
        "said": [*data["one_said"], *data["other_said"]],
        "outlets": sorted({row["outlet"] for row in data["stories"] if row["outlet"]}),
    }
    title = f"{one['name']} – {other['name']}"
    return Page(template, title, data, rows=data["stories"], aside=aside)


def _dossier(ask: Ask, *names: str, size: int = SHOWN) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what dossiers of one and of two have in common: stories, relation over time, agreements, ties."""
    apart = {"between": names} if len(names) == 2 else {"actors": (*names, *ask.keep.actors)}
    clause = ask.clause_for(**apart)
    paging = ask.paging if ask.whole else replace(ask.paging, size=size)
    found = lists.stories(ask.record, clause, paging)
    period = period_of(ask.record, clause, ask.keep.clock)
    grain = grain_of(period.first, period.last) if period else "month"
    series = relation(ask.record, clause, ask.keep.clock, grain) if period else Relation([], 0)
    data: dict[str, Any] = {
        "stories": found.rows,
        "total": found.total,
        "relation": series.rows,
        "agreements": dossiers.agreements_of(ask.record, *names),
        "ties": dossiers.ties_of(ask.record, *names),
    }
    aside: dict[str, Any] = {
        "plot": relation_plot(series, period, grain),
        "grain": grain,
        "sorts": list(lists.STORY_SORTS),
        "paging": paging,
    }
    return data, aside
