"""What reading finds in an article before anyone asks who did what: times, quantities, cues, sentences.

All offsets are half-open counts of Unicode code points into `Article.text`; token indices count tokens of the Doc.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from westphalia.dates import Interval

TimeKind = Literal["date", "duration", "vague"]
TimeAnchor = Literal["itself", "published", "narrative", "event", "none"]
Bound = Literal["exact", "over", "at_least", "nearly", "about", "under"]
SentenceKind = Literal["title", "heading", "dateline", "prose"]
CueKind = Literal["negation", "possibility", "necessity", "condition", "future", "intention", "attempt", "doubt"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading: token indices [start, end) into the Doc."""

    start: int
    end: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the days it stands for.

    Parameters
    ----------
    kind
        `date` (a point or stretch on the calendar), `duration` (how long, without saying when) or `vague`
        ("recently").
    interval
        The days, as far as known; None where they cannot be known (no year, no anchor).
    anchor
        What it was counted from: `itself` (complete on its own), `published` (the article's date), `narrative` (the
        date the telling had reached), `event` (a dated event named in the expression), or `none` (not resolved).
    partial
        What is known where no year is: "--06-19".
    relation
        How what is told stands to those days: "since 2014", "until May", "before the summit".
    counted
        Unit and count of a time counted from what follows: ("month", 7.0) of "seven months after the invasion".
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    interval: Interval | None
    anchor: TimeAnchor
    partial: str | None = None
    relation: Literal["at", "since", "until", "before", "after"] = "at"
    counted: tuple[str, float] | None = None

    @property
    def first(self) -> dt.date | None:
        """First day, or None."""
        return self.interval.start if self.interval else None

    @property
    def last(self) -> dt.date | None:
        """Last day, or None."""
        return self.interval.end if self.interval else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: "over 1000 containers" is value 1000, unit container, bound over.

    `value_high` is the upper end of a range ("10 to 40 percent"), else None. `unit` is a lemma ("container"), a
    currency code ("USD"), "percent", or a physical unit ("square kilometer"); None where nothing is counted.
    """

    start: int
    end: int
    text: str
    value: float
    value_high: float | None
    unit: str | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that changes the status of what stands in its scope ("not", "may", "if", "plans to").

    `scope` is a half-open range of token indices of the same sentence.
    """

    kind: CueKind
    start: int
    end: int
    text: str
    token: int
    scope: tuple[int, int]
