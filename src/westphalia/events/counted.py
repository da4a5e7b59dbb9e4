"""When: counted back from what came of it, "seven months after Russia's invasion", "two days before it was freed"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.dates import Interval
from westphalia.events.syntax import clause_head
from westphalia.events.vocabulary import words
from westphalia.events.when import Dated
from westphalia.reading.annotations import Time
from westphalia.reading.times.arithmetic import shift

_JOINED = 3  # characters between a date and the measure that says more of it: "in September 2022, seven months after"
_PRESENT = frozenset({"VBZ", "VBP"})
_COARSE = frozenset({"month", "season", "year", "decade"})
_FINE = frozenset({"second", "minute", "hour"})  # the day of publication is not told so closely


def counted(token: Token, times: Sequence[Time], today: dt.date | None) -> Dated | None:
    """Return the date of what a time in its sentence counts from; None where none does, or nothing dates that.

    Parameters
    ----------
    token
        The trigger.
    times
        All time expressions of its sentence, in the order of the text.
    today
        The day of publication, where it is known: "the talks come a month after" means a month before it.
    """
    measure = next((time for time in times if time.counted and _is_origin(token, time)), None)
    if measure is None or measure.counted is None:
        return None
    unit, count = measure.counted
    anchor = _beside(measure, times) or _of_main_clause(token, measure, times) or _now(token, measure, today, unit)
    interval = shift(anchor, unit, -count) if anchor is not None else None
    return Dated(interval, f"counted from: {measure.text!r}") if interval is not None else None


def _is_origin(token: Token, time: Time) -> bool:
    """Return True where a measure counts from a trigger: in its own words, or in the clause behind "after"."""
    if time.start < token.idx < time.end:
        return True
    step = _step(token.doc, time)
    if step is None or token.i < step.i:
        return False
    clause = step.head if step.dep_ == "mark" else next((c for c in step.children if c.dep_ == "pcomp"), None)
    return clause is not None and (token == clause or (token.head == clause and token.dep_ in ("dobj", "obj")))


def _step(doc: Doc, time: Time) -> Token | None:
    """Return the "after", "before" or "since" right behind a measure."""
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    if span is None or span.end >= len(doc):
        return None
    return doc[span.end] if doc[span.end].lower_ in words("when.steps") else None


def _beside(measure: Time, times: Sequence[Time]) -> Interval | None:
    """Return the date that a measure says more of: "on March 3, two days before"."""
    before = [time for time in times if time.end <= measure.start and time.interval is not None]
    near = [time for time in before if measure.start - time.end <= _JOINED]
    return near[-1].interval if near else None


def _of_main_clause(token: Token, measure: Time, times: Sequence[Time]) -> Interval | None:
    """Return the only date of the sentence that stands outside what is counted from."""
    inside = {t.idx for t in clause_head(token).subtree} if not measure.start < token.idx < measure.end else set()
    dates = {
        time.interval
        for time in times
        if time.interval is not None and time.kind == "date" and not time.counted and time.start not in inside
    }
    return dates.pop() if len(dates) == 1 else None


def _now(token: Token, measure: Time, today: dt.date | None, unit: str) -> Interval | None:
    """Return the day of publication for what is told in the present, and for what is counted in months and years."""
    span = token.doc.char_span(measure.start, measure.end, alignment_mode="expand")
    if today is None or span is None or unit in _FINE:
        return None
    main = clause_head(span.root)
    if main.tag_ in _PRESENT or any(c.dep_ == "aux" and c.tag_ in _PRESENT for c in main.children) or unit in _COARSE:
        return Interval(today, today, "day")
    return None
