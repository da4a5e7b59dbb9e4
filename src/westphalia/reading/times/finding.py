"""The times of an article: find the expressions, then date them in the order of the telling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Doc, Token

from westphalia.articles.page import Published
from westphalia.dates import Interval
from westphalia.reading.annotations import Sentence, Time
from westphalia.reading.times import arithmetic
from westphalia.reading.times.anchoring import UNRESOLVED, is_ahead, kind_of, resolve
from westphalia.reading.times.expressions import Expression, find_expressions, plain
from westphalia.reading.times.meanings import (
    Duration,
    Known,
    MonthDay,
    Offset,
    Partial,
    Pointed,
    Range,
    Season,
    Then,
    Weekday,
)
from westphalia.reading.times.offsets import tail_of
from westphalia.reading.times.telling import Days, Telling, latest_told, published_interval
from westphalia.reading.times.tense import Tense, tense_at

# A clause names its date at once ("a day after Hamas attacked on October 7") or tells something else by then.
_NEAR = 60
# Characters; "2018" or "Events of 2018" over a paragraph is the year of what stands below it.
_HEADING = 20


def find_times(doc: Doc, sentences: Sequence[Sentence], published: Published) -> tuple[Time, ...]:
    """Return the time expressions of an article with the days they stand for.

    Parameters
    ----------
    doc
        The parsed article: tags and dependencies.
    sentences
        Its sentences, in order.
    published
        When it was published, as far as known.

    Returns
    -------
    tuple of Time
        In the order of the text. A date inside a longer expression ("two days after the June 18 attack")
        stands beside it, because it is the date of something else.
    """
    original = doc.text
    text = plain(original)
    expressions = [one for one in find_expressions(text) if _is_day(doc, text, one)]
    return _Dating(doc, text, sentences, expressions, published).times(original) if expressions else ()


class _Dating:
    """Dates the expressions of one article, carrying along where the telling is."""

    def __init__(
        self,
        doc: Doc,
        text: str,
        sentences: Sequence[Sentence],
        found: list[Expression],
        published: Published,
    ) -> None:
        self.doc, self.text, self.found = doc, text, found
        self.starts = [doc[sentence.start].idx for sentence in sentences]
        self.telling = Telling(published_interval(published), latest_told(one.meaning for one in found))

    def times(self, original: str) -> tuple[Time, ...]:
        times = []
        for number, expression in enumerate(self.found):
            days, end = self._date(number, expression)
            self._advance(expression, days)
            times.append(_time(original, expression, end, days))
        return tuple(times)

    @cached_property
    def token_starts(self) -> list[int]:
        starts: list[int] = self.doc.to_array("IDX").tolist()
        return starts

    def _token(self, position: int) -> int:
        return bisect_right(self.token_starts, position) - 1

    def _sentence(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def _tense(self, expression: Expression) -> Tense:
        if not isinstance(expression.meaning, Partial | Season | Weekday | MonthDay | Range):
            return None
        return tense_at(self.doc[self._token(expression.start)])

    def _date(self, number: int, expression: Expression) -> tuple[Days, int]:
        if isinstance(expression.meaning, Offset):
            return self._offset(number, expression, expression.meaning)
        if isinstance(expression.meaning, Weekday) and (written := self._written_out(number, expression)) is not None:
            return written, expression.end
        sentence = self._sentence(expression.start)
        tense = self._tense(expression)
        telling = replace(self.telling, era=None) if self._is_of_now(expression, sentence) else self.telling
        return resolve(expression.meaning, telling, tense=tense, sentence=sentence), expression.end

    def _is_of_now(self, expression: Expression, sentence: int) -> bool:
        """Return True for a month that the sentence before gives no year: it tells of it in another paragraph, or the
        month names what readers know ("the May conflict"). Reports leave out no year but their own."""
        era = self.telling.era
        if era is None or self.telling.published is None or era[1] != sentence - 1:
            return False
        behind = self.text[self.starts[sentence - 1] : self.starts[sentence]]
        if "\n" in behind[len(behind.rstrip()) :] and len(behind.strip()) > _HEADING:
            return True
        meaning, month = expression.meaning, era[0].start
        named = isinstance(meaning, Partial) and month is not None and month.month != meaning.month
        return named and self._names_what_is_known(expression)

    def _names_what_is_known(self, expression: Expression) -> bool:
        """Return True for "May" of "the May conflict"."""
        token = self.doc[self._token(expression.start)]
        described = token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i
        return described and any(child.lower_ == "the" for child in token.head.children)

    def _written_out(self, number: int, weekday: Expression) -> Days | None:
        """Return the day that stands in brackets behind its weekday: "on Friday (November 14, 2025)"."""
        following = self.found[number + 1 : number + 2]
        if not following or self.text[weekday.end : following[0].start].strip() != "(":
            return None
        days = self._date(number + 1, following[0])[0]
        close = days.interval is not None and days.interval.precision == "day"
        return days if close and isinstance(following[0].meaning, Known | Partial) else None

    def _offset(self, number: int, expression: Expression, meaning: Offset) -> tuple[Days, int]:
        """Date "two days after ...": from a known event, or from a date among the words it counts from."""
        tail = tail_of(self.doc, self.text, expression.end, self._token(expression.end - 1))
        end = tail.end if tail.is_phrase else self._before_preposition(expression)
        origin = tail.event or self._nested(number, expression, tail.end if tail.is_phrase else None)
        interval = origin and arithmetic.shift(origin, meaning.unit, meaning.count)
        return (Days(interval, "event") if interval else UNRESOLVED), end

    def _before_preposition(self, expression: Expression) -> int:
        """Return the end of "two days" in "two days after he left": a clause is no part of a time."""
        words = self.text[expression.start : expression.end]
        return expression.start + len(re.sub(r" (?:\w+|prior to|ahead of)$", "", words))

    def _nested(self, number: int, expression: Expression, end: int | None) -> Interval | None:
        """Return the next date, where it stands in the phrase or, if a clause follows, close by."""
        following = self.found[number + 1 : number + 2]
        if not following or not isinstance(following[0].meaning, Known | Partial | Weekday | MonthDay | Then):
            return None
        gap = self.text[expression.end : following[0].start]
        inside = following[0].start < end if end else len(gap) < _NEAR and not re.search(r"[,;:.\n]", gap)
        return self._date(number + 1, following[0])[0].interval if inside else None

    def _advance(self, expression: Expression, days: Days) -> None:
        """Move the narrative to a date that something is told to happen at."""
        if expression.relation != "at" or kind_of(expression.meaning, days) != "date":
            return
        if (days.interval is None and days.partial is None) or self._is_frame(expression, days):
            return
        self.telling.narrative = days
        sentence = self._sentence(expression.start)
        if days.interval and days.interval.precision in ("day", "month") and _names_month(expression):
            self.telling.month = (days.interval, sentence)
        if days.interval and self._sets_era(expression, days, sentence):
            self.telling.era = (days.interval, sentence)

    def _is_frame(self, expression: Expression, days: Days) -> bool:
        """Return True for what frames the article and moves no telling: "this week", "the 2028 vote"."""
        meaning = expression.meaning
        if isinstance(meaning, Pointed):
            return meaning.away == 0 and meaning.origin == "published" and meaning.unit != "day"
        whole_year = days.interval is not None and days.interval.precision == "year"
        return whole_year and is_ahead(days.interval, self.telling.published)

    def _sets_era(self, expression: Expression, days: Days, sentence: int) -> bool:
        """Return True for dates that what follows without a year belongs to.

        A month or day with its year does; a bare year only where it opens the sentence ("In 1979, ..."),
        for in the middle it tells of something by the way ("Kim, who came to power in 2011, ...").
        """
        if isinstance(expression.meaning, Known):
            close = days.interval is not None and days.interval.precision in ("day", "month")
            return close or expression.start - self.starts[sentence] <= 12
        return days.anchor == "narrative"


def _names_month(expression: Expression) -> bool:
    return isinstance(expression.meaning, Known | Partial)


def _is_day(doc: Doc, text: str, expression: Expression) -> bool:
    """Return True but for an ordinal before what it counts: "the 38th parallel", "the 20th congress"."""
    if not isinstance(expression.meaning, MonthDay):
        return True
    behind = text[expression.end : expression.end + 11]
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    counting = [t for t in span or () if t.text[0].isdigit() and t.dep_ in ("amod", "nummod", "compound")]
    return behind == " local time" or all(_is_before_subject(ordinal) for ordinal in counting)


def _is_before_subject(ordinal: Token) -> bool:
    """Return True in "On the 7th Japan left", where the parser makes one phrase of the day and who left."""
    name = ordinal.head
    verb = name.head.head
    names = ordinal.doc[ordinal.i + 1 : name.i + 1]
    if not names or any(t.tag_ != "NNP" for t in names) or name.dep_ != "pobj" or verb.i != name.i + 1:
        return False
    return verb.tag_ == "VBD" and not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)


def _time(text: str, expression: Expression, end: int, days: Days) -> Time:
    kind = kind_of(expression.meaning, days)
    relation = expression.relation if kind == "date" else "at"
    if isinstance(expression.meaning, Duration) and expression.meaning.now:
        relation = "since"
    return Time(
        start=expression.start, end=end, text=text[expression.start : end], kind=kind,
        interval=days.interval, anchor=days.anchor, partial=days.partial, relation=relation,
        counted=(meaning.unit, meaning.count) if isinstance(meaning := expression.meaning, Offset) else None,
    )  # fmt: skip
