"""When: the time expression that belongs to a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.dates import Interval
from westphalia.events.syntax import clause_head, clause_of
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma

ONLY_DATE = "the only date of its sentence"  # the least sure reason
_ADVERBIAL = ("npadvmod", "advmod", "prep")
_SHORT = 8  # words of a phrase that can be no more than a date
_PARTS_OF_DATES = ("nummod", "punct", "appos", "npadvmod")
_FARTHEST = 30  # tokens; a date further off in the sentence belongs to something else


class Dated(NamedTuple):
    """An interval, why, and the token that tells it."""

    interval: Interval | None
    reason: str
    at: int | None = None


def dates_of(token: Token, times: Sequence[tuple[int, Time]]) -> list[Dated]:
    """Return when it took place, several times where dates are coordinated: "in April 2019 and September 2023".

    Parameters
    ----------
    token, times
        See `date_of`. There is at least one answer.
    """
    first = date_of(token, times)
    if first.at is None or first.interval is None:
        return [first]
    found = [first]
    for index, time in times:
        last = found[-1].at
        if last is not None and index > last and _are_coordinated(token.doc[last], token.doc[index]):
            found.append(_dated(index, time, "coordinated with the first"))
    return found


def _are_coordinated(one: Token, other: Token) -> bool:
    """Return True for the heads of two dates with nothing but "and", "again" and prepositions between them."""
    last = max((child.i for child in one.children if child.dep_ in _PARTS_OF_DATES), default=one.i)
    between = {token.lower_ for token in one.doc[max(last, one.i) + 1 : other.left_edge.i]}
    return "and" in between and between <= words("when.joining")


def date_of(token: Token, times: Sequence[tuple[int, Time]]) -> Dated:
    """Return when it took place.

    Parameters
    ----------
    token
        The trigger.
    times
        The dated time expressions of its sentence, each with its first token.
    """
    times = [(index, time) for index, time in times if not _tells_which(token.doc[index])]
    if not times:
        return Dated(None, "no date told")
    clause = {t.i for t in clause_of(token)}
    own = clause & {t.i for t in token.subtree}
    if _lies_ahead(token):
        own |= right_behind(token)
        clause, times = own, [(index, time) for index, time in times if index in own]
    for reach, why in ((own, "in the trigger's own phrase"), (clause, "in its clause")):
        inside = [(abs(index - token.i), index, time) for index, time in times if index in reach]
        if inside:
            _, index, time = min(inside, key=lambda entry: entry[0])
            return _dated(index, time, why)
    near = [
        (index, time)
        for index, time in times
        if len(times) == 1 and abs(index - token.i) <= _FARTHEST and not _in_side_clause(token, index)
    ]
    return _dated(*near[0], ONLY_DATE) if near else Dated(None, "no date told")


def _tells_which(date: Token) -> bool:
    """Return True for a time that says which people are meant, and dates no act: "the 1980s generation"."""
    noun = date.head
    described = date.dep_ in ("det", "compound", "nmod", "amod", "nummod") and date.i < noun.i
    return described and noun.tag_[0] == "N" and (is_person_noun(lemma(noun)) or lemma(noun) in words("when.cohorts"))


def _lies_ahead(token: Token) -> bool:
    """Return True where what is dated is the asking or planning, and not what is asked or planned.

    "In May he invited her to visit": the visit is not May's. Who began or managed to do it in May did it then.
    """
    verb = clause_head(token)
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return to and verb.dep_ in ("xcomp", "ccomp", "acl") and lemma(verb.head) not in words("when.doing")


def right_behind(token: Token) -> set[int]:
    """Return the words that follow what was decided at once: "his decision to sign a treaty the day before"."""
    verb = clause_head(token)
    end = max(descendant.i for descendant in verb.subtree) + 1
    if verb.dep_ != "acl" or end >= token.sent.end:
        return set()
    phrase = token.doc[end]
    while phrase.head != phrase and phrase.head.left_edge.i == end:
        phrase = phrase.head
    words = {t.i for t in phrase.subtree} if phrase.dep_ in _ADVERBIAL else set()
    return words if len(words) <= _SHORT else set()


def _in_side_clause(token: Token, index: int) -> bool:
    """Return True where a date stands in a relative clause that the trigger is not part of."""
    side = clause_head(token.doc[index])
    return side.dep_ in ("relcl", "acl") and side != clause_head(token) and side not in token.ancestors


def _dated(index: int, time: Time, why: str) -> Dated:
    return Dated(time.interval, f"dated by {time.text!r}, {why}", index)
