"""Stories along time: each a bar as long as its days are uncertain; and the same as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import escape

from westphalia.record.browse.lists import Row
from westphalia.record.browse.pictures import Period
from westphalia.web.plots.scale import Scale, Tick
from westphalia.web.words import seen

WIDTH = 460.0
LEAST = 4.0  # a day is seen as well in a picture of twenty years


class Span(NamedTuple):
    """A bar; `fades` where it goes on past the edge of the picture."""

    x: float
    width: float
    fades: bool


class SpanPlot(NamedTuple):
    """The bars in the order of the stories, and their common axis."""

    width: float
    spans: Sequence[Span]
    ticks: Sequence[Tick]
    first: dt.date | None
    last: dt.date | None


def span_plot(stories: Sequence[Row], period: Period | None) -> SpanPlot:
    """Return the drawing of what `record.browse.pictures.spans` gives."""
    if period is None:
        return SpanPlot(WIDTH, [], [], None, None)
    scale = Scale(period.first, period.last, WIDTH)
    return SpanPlot(WIDTH, [_span(story, scale) for story in stories], scale.ticks(7), period.first, period.last)


def _span(story: Row, scale: Scale) -> Span:
    x, end = scale.x(story["first"]), scale.x(story["last"] or story["first"], after=True)
    outside = story["first"] < scale.first or (story["last"] or story["first"]) > scale.last
    return Span(min(x, scale.width - LEAST), round(max(LEAST, end - x), 2), outside)


LINE, LEFT = 18, 16
COLOURS = {"up": "#16757a", "down": "#b5432a", "even": "#6b7280"}
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
  font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#ffffff"/>
{body}
</svg>
"""


def as_svg(plot: SpanPlot, stories: Sequence[Row]) -> bytes:
    """Return the drawing with its titles as an SVG file of its own."""
    height = 40 + LINE * len(stories)
    lines = [
        f'<line x1="{LEFT + tick.x}" y1="24" x2="{LEFT + tick.x}" y2="{height - 8}" stroke="#e5e7eb"/>'
        f'<text x="{LEFT + tick.x}" y="16" fill="#4b5563">{escape(tick.label)}</text>'
        for tick in plot.ticks
    ]
    for number, (span, story) in enumerate(zip(plot.spans, stories, strict=True)):
        y, colour = 32 + number * LINE, COLOURS[sense(story)]
        lines.append(
            f'<rect x="{LEFT + span.x}" y="{y}" width="{span.width}" height="10" rx="2" fill="{colour}"/>'
            f'<text x="{LEFT + plot.width + 16}" y="{y + 9}" fill="#111827">{escape(_told(story))}</text>'
        )
    return PICTURE.format(width=plot.width + 600, height=height, body="\n".join(lines)).encode("utf-8")


def sense(story: Row) -> str:
    """Return `up` for cooperation, `down` for conflict, `even` for neither."""
    intensity = story["intensity"] or 0
    return "up" if intensity > 0 else "down" if intensity < 0 else "even"


def _told(story: Row) -> str:
    return str(seen(f"{story['first']}  {story['title']}"[:96]))
