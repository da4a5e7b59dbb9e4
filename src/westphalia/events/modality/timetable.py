"""Presents of what stands in a timetable: "arrives on Friday" is planned where Friday is still to come."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from westphalia.events.modality.status import Standing
from westphalia.events.parse.phrases import clause_head
from westphalia.events.setting.when import Dated

_SOON = dt.timedelta(days=60)  # what is further off dates something else: "signs a contract to 2040"
_PRESENT = ("VBZ", "VBP")


def by_timetable(token: Token, standing: Standing, dated: Dated, today: dt.date | None) -> Standing:
    """Return what is told in the present of a day to come as planned: "Oslo, where he arrives on the 23rd"."""
    day = dated.interval
    if standing.status != "happened" or today is None or day is None or day.start is None or day.precision != "day":
        return standing
    ahead = today < day.start <= today + _SOON
    told = token.tag_[0] == "V" or token.dep_ in ("dobj", "pobj")  # "the talks go on until Friday" are held now
    if not (ahead and told and _is_present(clause_head(token))):
        return standing
    return Standing("planned", f"planned: in the present, and {dated.reason}", standing.cues)


def over_before(token: Token, standing: Standing, dated: Dated, today: dt.date | None) -> Standing:
    """Return what came before the plan that is told, on a day that is past, as done: "agreed to meet again, after a
    call on Monday"."""
    day = dated.interval
    if standing.status != "planned" or today is None or day is None or day.end is None or dated.at is None:
        return standing
    before = token.tag_[0] == "N" and token.dep_ == "pobj" and token.head.lower_ in ("after", "following")
    if not (before and token.is_ancestor(token.doc[dated.at]) and day.end <= today):
        return standing
    return Standing("happened", f"happened: before what is planned, and {dated.reason}", standing.cues)


def _is_present(verb: Token) -> bool:
    """Return True for "arrives", "is held", "is arriving"; not for "has arrived"."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag_ in _PRESENT and finite.lower_ not in ("has", "have", "'ve", "’ve")
