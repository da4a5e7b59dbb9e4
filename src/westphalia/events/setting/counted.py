"""When: counted back from what came of it, "seven months after Russia's invasion", "two days before it was freed"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from westphalia.dates import Interval
from westphalia.events.parse.phrases import clause_head
from westphalia.events.setting.when import Dated
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Time
from westphalia.reading.times.arithmetic import shift

_JOINED = 3  # characters between a date and the measure that says more of it: "in September 2022, seven months after"


def counted(token: Token, times: Sequence[Time], today: dt.date | None) -> Dated | None:
    """Return the date of what a time in its sentence counts from; None where none does, or nothing dates that.

    Parameters
    ----------
    token
        The trigger.
    times
        All time expressions of its sentence, in the order of the text.
    today
        The day of publication, where it is known: what is told lies before it.
    """
    measure = next((time for time in times if time.counted and _is_origin(token, time)), None)
    if measure is None or measure.counted is None:
        return None
    unit, count = measure.counted
    known = [time for time in times if time.interval is not None and time.kind == "date" and not time.counted]
    if any(_is_own(token, measure, time) for time in known):
        return None  # "a month after the attack in April": April is told of it
    anchor = _beside(measure, known) or _of_main_clause(token, measure, known)
    interval = shift(anchor, unit, -count) if anchor is not None else None
    if interval is None or (today is not None and interval.start is not None and interval.start > today):
        return None
    return Dated(interval, f"counted from: {measure.text!r}")


def _is_origin(token: Token, time: Time) -> bool:
    """Return True where a measure counts from a trigger: in its own words, or in the clause behind "after"."""
    if time.start < token.idx < time.end:
        return True
    clause = clause_behind(token.doc, time)
    return clause is not None and (token == clause or (token.head == clause and token.dep_ in ("dobj", "obj")))


def clause_behind(doc: Doc, time: Time) -> Token | None:
    """Return the verb of the clause that "after", "before" or "since" opens right behind a measure."""
    span = _span(doc, time)
    if span is None or span.end >= len(doc) or doc[span.end].lower_ not in words("when.steps"):
        return None
    step = doc[span.end]
    clause = step.head if step.dep_ == "mark" else next((c for c in step.children if c.dep_ == "pcomp"), None)
    return clause if clause is not None and clause.i > step.i else None


def _is_own(token: Token, measure: Time, time: Time) -> bool:
    """Return True for a date that stands within what is counted from."""
    if measure.start <= time.start and time.end <= measure.end:
        return True
    span = _span(token.doc, time)
    if span is not None and token in span.root.ancestors and time.start > measure.start:
        return True
    clause = clause_behind(token.doc, measure)
    return clause is not None and any(t.idx == time.start for t in clause.subtree) and time.start > measure.end


def _beside(measure: Time, known: Sequence[Time]) -> Interval | None:
    """Return the date that a measure says more of: "on March 3, two days before"."""
    near = [time for time in known if 0 <= measure.start - time.end <= _JOINED and time.relation == "at"]
    return near[-1].interval if near else None


def _main_verb(token: Token, measure: Time) -> Token | None:
    """Return the verb that a measure tells the time of."""
    clause = clause_behind(token.doc, measure)
    if clause is not None:
        return clause.head if clause.dep_ == "advcl" and clause.head.tag_[0] == "V" else None
    span = _span(token.doc, measure)
    return clause_head(span.root) if span is not None else None


def _of_main_clause(token: Token, measure: Time, known: Sequence[Time]) -> Interval | None:
    """Return the only date that is told of what came later."""
    main = _main_verb(token, measure)
    spans = ((time, _span(token.doc, time)) for time in known if time.relation == "at")
    dates = {time.interval for time, span in spans if span is not None and clause_head(span.root) == main}
    return dates.pop() if main is not None and len(dates) == 1 else None


def _span(doc: Doc, time: Time) -> Span | None:
    return doc.char_span(time.start, time.end, alignment_mode="expand")
