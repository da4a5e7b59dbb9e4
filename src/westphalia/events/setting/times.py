"""Time expressions, by sentence and by token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Span, Token

from westphalia.events.setting.counted import clause_behind
from westphalia.reading.annotations import Time
from westphalia.reading.reading import Reading


def tokens_of_times(reading: Reading) -> frozenset[int]:
    """Return the tokens that belong to a time expression."""
    spans = (reading.doc.char_span(time.start, time.end, alignment_mode="expand") for time in reading.times)
    return frozenset(index for span in spans if span is not None for index in range(span.start, span.end))


def all_times(reading: Reading) -> dict[int, list[Time]]:
    """Return the time expressions of each sentence."""
    grouped: dict[int, list[Time]] = {}
    for time in reading.times:
        span = reading.doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is not None:
            grouped.setdefault(reading.sentence_of_token[span.start], []).append(time)
    return grouped


def _told_of(span: Span, time: Time) -> Token:
    """Return the head of a time; for "two months after he came, they left" that is "left"."""
    clause = clause_behind(span.doc, time) if time.counted else None
    if clause is None and time.counted and span.root.tag_[0] == "V" and span.root.i > span.start:
        clause = span.root  # "three weeks after Egypt attacked"
    if clause is None or clause.dep_ != "advcl" or clause.head.tag_[0] != "V":
        return span.root
    return clause.head


def dated_times(reading: Reading, times: Mapping[int, Sequence[Time]]) -> dict[int, list[tuple[int, Time]]]:
    """Return the dated expressions of each sentence with the token they begin at."""
    return {
        sentence: [
            (_told_of(span, time).i, time)
            for time in told
            if time.kind == "date" and time.interval is not None
            if (span := reading.doc.char_span(time.start, time.end, alignment_mode="expand")) is not None
        ]
        for sentence, told in times.items()
    }
