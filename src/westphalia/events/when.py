"""When: the time expression that belongs to a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.dates import Interval
from westphalia.events.syntax import clause_head, clause_of
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma

_DOING = frozenset(
    "begin start continue cease stop manage fail help proceed go come happen use appear seem get tend".split()
)
_FARTHEST = 30  # tokens; a date further off in the sentence belongs to something else


class Dated(NamedTuple):
    """An interval and why."""

    interval: Interval | None
    reason: str


def date_of(token: Token, times: Sequence[tuple[int, Time]]) -> Dated:
    """Return when it took place.

    Parameters
    ----------
    token
        The trigger.
    times
        The dated time expressions of its sentence, each with its first token.
    """
    if not times:
        return Dated(None, "no date told")
    clause = {t.i for t in clause_of(token)}
    own = clause & {t.i for t in token.subtree}
    if _lies_ahead(token):
        clause, times = own, [(index, time) for index, time in times if index in own]
    for reach, why in ((own, "in the trigger's own phrase"), (clause, "in its clause")):
        inside = [(abs(index - token.i), time) for index, time in times if index in reach]
        if inside:
            return _dated(min(inside, key=lambda pair: pair[0])[1], why)
    near = [
        (abs(index - token.i), time)
        for index, time in times
        if len(times) == 1 and abs(index - token.i) <= _FARTHEST and not _in_side_clause(token, index)
    ]
    return _dated(near[0][1], "the only date of its sentence") if near else Dated(None, "no date told")


def _lies_ahead(token: Token) -> bool:
    """Return True where what is dated is the asking or planning, and not what is asked or planned.

    "In May he invited her to visit": the visit is not May's. Who began or managed to do it in May did it then.
    """
    verb = clause_head(token)
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return to and verb.dep_ in ("xcomp", "ccomp", "acl") and lemma(verb.head) not in _DOING


def _in_side_clause(token: Token, index: int) -> bool:
    """Return True where a date stands in a relative clause that the trigger is not part of."""
    side = clause_head(token.doc[index])
    return side.dep_ in ("relcl", "acl") and side != clause_head(token) and side not in token.ancestors


def _dated(time: Time, why: str) -> Dated:
    return Dated(time.interval, f"dated by {time.text!r}, {why}")
