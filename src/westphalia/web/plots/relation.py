"""The relation over time: cooperation as bars up, conflict as bars down, on one scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from westphalia.record.browse.lists import Row
from westphalia.record.browse.pictures import Grain, Period, Relation
from westphalia.web.plots.scale import Scale, Tick

WIDTH, HEIGHT, MIDDLE = 960.0, 120.0, 60.0
GAP = 0.8  # of the room of a bar
ROOM = MIDDLE - 4  # of the tallest bar, up or down


class Bar(NamedTuple):
    """One stretch of time: where it stands and how high both bars are."""

    x: float
    width: float
    up: float
    down: float
    first: dt.date
    last: dt.date
    row: Row


class RelationPlot(NamedTuple):
    """The drawing: bars, axis, the days it covers (for the brush), and how many stories it leaves out.

    `outside` are told of other times, `coarse` are known less exactly than a bar is wide.
    """

    width: float
    height: float
    middle: float
    bars: Sequence[Bar]
    ticks: Sequence[Tick]
    top: int
    first: dt.date
    last: dt.date
    outside: int
    coarse: int


def relation_plot(relation: Relation, period: Period | None, grain: Grain) -> RelationPlot | None:
    """Return the drawing of what `record.browse.pictures.relation` gives; None where there is nothing to draw."""
    if period is None or not relation.rows:
        return None
    first, last = _begin(period.first, grain), _end(_begin(period.last, grain), grain)
    scale = Scale(first, last, WIDTH)
    shown = [row for row in relation.rows if first <= row["day"] <= last]
    top = max((max(row["cooperation"], row["conflict"]) for row in shown), default=0) or 1
    bars = [_bar(row, scale, grain, top) for row in shown]
    return RelationPlot(WIDTH, HEIGHT, MIDDLE, bars, scale.ticks(), top, first, last, period.outside, relation.coarse)


def _bar(row: Row, scale: Scale, grain: Grain, top: int) -> Bar:
    last = _end(row["day"], grain)
    x, end = scale.x(row["day"]), scale.x(last, after=True)
    up, down = (round(row[side] / top * ROOM, 2) for side in ("cooperation", "conflict"))
    return Bar(x, round(max(1.0, (end - x) * GAP), 2), up, down, row["day"], last, row)


def _begin(day: dt.date, grain: Grain) -> dt.date:
    if grain == "year":
        return day.replace(month=1, day=1)
    if grain == "month":
        return day.replace(day=1)
    return day - dt.timedelta(days=day.weekday()) if grain == "week" else day


def _end(first: dt.date, grain: Grain) -> dt.date:
    if grain == "year":
        return first.replace(month=12, day=31)
    if grain == "month":
        return (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    return first + dt.timedelta(days=6 if grain == "week" else 0)
