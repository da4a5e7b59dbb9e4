"""When: the time expression that belongs to a trigger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.articles.page import Published
from westphalia.dates import Interval
from westphalia.events.parse.phrases import clause_head, clause_of
from westphalia.events.setting.of_another import is_of_clause_to_come, is_of_judged, is_of_later_clause, is_of_source
from westphalia.events.setting.promised_by import promised_in
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma

ONLY_DATE = "the only date of its sentence"  # the least sure reason
_ADVERBIAL = ("npadvmod", "advmod", "prep")
_SHORT = 8  # words of a phrase that can be no more than a date
_PARTS_OF_DATES = ("nummod", "punct", "appos", "npadvmod")
_ADDED_TO = dt.timedelta(days=60)  # how long a page may be added to
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
    """Return True for the heads of two dates of one clause with nothing but "and", "again" and prepositions between
    them; not in "came on Monday, and on Tuesday met"."""
    if clause_head(one) != clause_head(other):
        return False
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
    told = [(index, time) for index, time in times if _can_date(token, token.doc[index])]
    times = [(index, time) for index, time in told if not _dates_another(token, token.doc[index], time)]
    if not times:
        return Dated(None, "no date told")
    clause = {t.i for t in clause_of(token)}
    own = (clause & {t.i for t in token.subtree}) | _where_it_takes_place(token)
    if _lies_ahead(token):
        own |= right_behind(token)
        clause, times = own, [(index, time) for index, time in times if index in own]
    for reach, why in ((own, "in the trigger's own phrase"), (clause, "in its clause")):
        inside = [(abs(index - token.i), index, time) for index, time in times if index in reach]
        if inside:
            _, index, time = min(inside, key=lambda entry: entry[0])
            return _dated(index, time, why)
    if (shared := _shared(token, times)) is not None:
        return _dated(*shared, "which it shares with the verb before it")
    if (promised := promised_in(token, times)) is not None:
        return _dated(*promised, "of the document that says so")
    near = [
        (index, time)
        for index, time in times
        if len(told) == 1
        and abs(index - token.i) <= _FARTHEST
        and not _in_side_clause(token, index)
        and not _is_walled_off(token, token.doc[index])
        and not _when_it_is_said(token, index)
    ]
    return _dated(*near[0], ONLY_DATE) if near else Dated(None, "no date told")


def _where_it_takes_place(noun: Token) -> set[int]:
    """Return the words of "that took place on Monday" for "raid" in "the raid that took place on Monday"."""
    clauses = (child for child in noun.children if child.dep_ in ("relcl", "acl") and noun.tag_[0] == "N")
    return {t.i for clause in clauses if lemma(clause) in words("when.taking_place") for t in clause_of(clause)}


def is_ahead_of(published: Published, interval: Interval | None) -> bool:
    """Return True for days that were long to come when an article was published: nothing had happened on them.

    Pages are added to after the day that they bear: what is dated some weeks later may have been.
    """
    if published.date is None or published.precision != "day" or interval is None or interval.start is None:
        return False
    return interval.start > published.date + _ADDED_TO


def _can_date(token: Token, date: Token) -> bool:
    """Return True for a time that can be that of a trigger: not one that only tells apart, or from when on."""
    if is_of_source(token, date):
        return False
    return not (_tells_which(token, date) or _is_start(token, date) or _is_of_other_step(token, date))


def _dates_another(token: Token, date: Token, time: Time) -> bool:
    """Return True for a time that is told of something else: of a term, or of the step before."""
    if is_of_judged(token, date, time) or is_of_later_clause(token, date) or is_of_clause_to_come(token, date):
        return True
    return _is_term(token, date, time) or (_is_of_noun_step(date, time) and not _is_in(token, _noun_step(date)))


def _is_term(token: Token, date: Token, time: Time) -> bool:
    """Return True for the end of what somebody demands or grants: "demanded a withdrawal by May", "a delay until June".

    What is done by May is of May; what lasts until May began at another time.
    """
    if date.dep_ == "pobj" and date.head.lower_ in ("until", "till", "through"):
        return True
    return time.relation in ("until", "before") and lemma(token) in words("when.setting_terms")


def _tells_which(token: Token, date: Token) -> bool:
    """Return True for a time that says which is meant, and dates no act: "the 1980s generation", "left the 1987
    treaty", "condemned Friday's raid", "cancelled a June visit"."""
    behind = date.dep_ == "pobj" and date.head.lower_ == "of"  # "the raid of June 3"
    noun = date.head.head if behind else date.head
    before = date.dep_ in ("det", "compound", "nmod", "amod", "nummod", "poss") and date.i < noun.i
    if not (before or behind) or noun.tag_[0] != "N" or noun == token or lemma(noun) in words("when.spans"):
        return False
    if is_person_noun(lemma(noun)) or lemma(noun) in words("when.cohorts"):
        return True
    if _is_topic(noun, token):
        return True
    above = clause_head(noun)
    if lemma(noun) in words("when.documents"):
        return lemma(above) not in words("again.reaching")
    governed = noun.dep_ in ("dobj", "obj", "nsubjpass") and above == clause_head(token)
    return governed and lemma(above) in words("sides.speaking_of") | words("find.undoing")


def _is_topic(noun: Token, token: Token) -> bool:
    """Return True for the vote in "talks regarding the 2016 vote", "is investigating meddling in the 2016 vote",
    "apologised for the 2016 vote"."""
    between = list(takewhile(lambda above: above != token, (noun, *noun.ancestors)))
    if noun.dep_ != "pobj" or not token.is_ancestor(noun):
        return False
    if noun.head.lower_ in words("when.for_what"):
        return True
    if any(word.dep_ == "prep" and word.lower_ in words("when.about") for word in between):
        return True
    governed = between[-1].dep_ in ("dobj", "obj") and between[-1] != noun
    return governed and lemma(token) in words("sides.speaking_of") | words("when.looking_into")


def _is_start(token: Token, date: Token) -> bool:
    """Return True for a time behind "since" that dates no act: "the first visit since 1991" was in a later year.

    Only what lasts can have begun then: "has shelled the town since May", but not "has not met him since May".
    """
    since = date.head
    if since.lower_ != "since" or since.dep_ not in ("prep", "mark"):
        return False
    verb = since.head
    lasting = verb == token and any(child.dep_ == "aux" and lemma(child) == "have" for child in verb.children)
    return not lasting or any(child.dep_ == "neg" or _is_for_time(child) for child in verb.children)


def _is_for_time(child: Token) -> bool:
    """Return True for "for the first time", which happens once."""
    return child.lower_ == "for" and any(lemma(c) == "time" for c in child.children)


def _is_of_other_step(token: Token, date: Token) -> bool:
    """Return True where "after", "before", "until" stand between a trigger and a date: one came after the other."""
    return _step(token) != _step(date)


def _is_of_noun_step(date: Token, time: Time) -> bool:
    """Return True for "after the attack in May", "after the February earthquake", but not for "after May"."""
    step = _noun_step(date)
    if step is None:
        return False
    named = date.head == step and not time.text.lower().startswith("the ")
    return date.head != step or (named and any(child.lower_ == "the" for child in date.children))


def _noun_step(date: Token) -> Token | None:
    """Return "after" of the phrase that a date stands in, as far as its clause goes."""
    for above in date.ancestors:
        if above.tag_[0] == "V":
            return None
        if above.dep_ == "prep" and above.lower_ in words("when.noun_steps"):
            return above
    return None


def _is_in(token: Token, phrase: Token | None) -> bool:
    return phrase is not None and phrase in token.ancestors


def _step(token: Token) -> Token | None:
    """Return the head of the innermost clause around a token that "after" or "before" sets apart in time."""
    for above in (token, *token.ancestors):
        if above.tag_[0] == "V" and _is_set_apart(above):
            return above
    return None


def _is_set_apart(verb: Token) -> bool:
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in words("when.steps")
    return verb.dep_ == "advcl" and any(
        child.dep_ in ("mark", "prep", "advmod") and child.lower_ in words("when.steps") for child in verb.children
    )


def _shared(token: Token, times: Sequence[tuple[int, Time]]) -> tuple[int, Time] | None:
    """Return the time of the verb before "and" where its subject and tense are shared: "met her on Monday and thanked
    her"."""
    verb, shared = clause_head(token), {"nsubj", "nsubjpass", "aux", "neg"}
    if verb.dep_ != "conj" or verb.head.tag_ != verb.tag_ or any(child.dep_ in shared for child in verb.children):
        return None
    first = verb.head
    inside = {t.i for child in first.children if child.dep_ in _ADVERBIAL for t in child.subtree}
    found = [
        (index, time)
        for index, time in times
        if index in inside and index < verb.i and not _is_in_relative(token.doc[index], first)
    ]
    return found[0] if len(found) == 1 else None


def _is_in_relative(date: Token, verb: Token) -> bool:
    """Return True for "June" in "after Oslo, where in June two died, Chad closed": the clause has its own day."""
    above = takewhile(lambda word: word != verb, date.ancestors)
    return any(word.dep_ == "relcl" for word in above)


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
    """Return True where a date stands in a relative clause that the trigger is not part of; what somebody does
    speaking on Monday he does then."""
    side, own = clause_head(token.doc[index]), clause_head(token)
    if side.dep_ == "acl" and side.tag_ == "VBG" and side.head.head == own and lemma(side) in words("when.speaking"):
        return side.head.dep_ != "nsubj"
    return side.dep_ in ("relcl", "acl") and side != own and side not in token.ancestors


def _is_walled_off(token: Token, date: Token) -> bool:
    """Return True where one of both stands in a clause of its own time, and the other does not: "as it did in May"."""
    if any(t.text == ";" for t in token.doc[min(token.i, date.i) : max(token.i, date.i)]):
        return True
    around, beyond = set(_walls(token)), set(_walls(date))
    return bool(beyond - around) or any(not _runs_on(wall, date) for wall in around - beyond)


def _runs_on(verb: Token, date: Token) -> bool:
    """Return True for a date behind a side clause that can as well be its own: "who met him in Oslo last month"."""
    between = verb.doc[verb.i + 1 : date.i] if verb.i < date.i else None
    if between is None:
        return any(child.lower_ in ("where", "when") for child in verb.children)  # "arrived on Sunday, where he met"
    return not any(t.text == "," or t in verb.ancestors for t in between)


def _walls(token: Token) -> Iterator[Token]:
    """Yield the heads of the clauses around a word that tell of another time, or of what somebody else does: "who
    came in May", "while Oslo sent aid", "that the council will meet in May"."""
    for verb in (token, *token.ancestors):
        if verb.tag_[0] != "V":
            continue
        past = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")
        if verb.dep_ in ("relcl", "ccomp") or past or _is_aside(verb):
            yield verb


def _is_aside(verb: Token) -> bool:
    """Return True for "while Oslo sent aid", "as it did in May"; "while visiting", "as they met" tell the same time."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if verb.dep_ != "advcl" or not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return False
    compared = "as" in marks and lemma(verb) in ("do", "have")
    return compared or not marks.isdisjoint(words("when.aside"))


def _when_it_is_said(token: Token, index: int) -> bool:
    """Return True for the day of saying: "Chad has expelled the envoy, the agency said on Saturday"."""
    said = clause_head(token.doc[index])
    told = next((t for t in (token, *token.ancestors) if t.head == said and t != said), None)
    return told is not None and told.dep_ == "ccomp" and clause_head(token) != said


def _dated(index: int, time: Time, why: str) -> Dated:
    return Dated(time.interval, f"dated by {time.text!r}, {why}", index)
