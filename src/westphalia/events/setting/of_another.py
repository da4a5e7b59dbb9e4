"""Dates near an act that are told of something else: of a report, of what is judged, of a clause that comes later."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from westphalia.events.parse.phrases import clause_head
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def is_of_source(token: Token, date: Token) -> bool:
    """Return True for the day of a report: "according to a report on Monday, Oslo had warned them"."""
    source = next((above for above in date.ancestors if above.lower_ == "according"), None)
    return source is not None and source not in token.ancestors


def is_of_judged(token: Token, date: Token, time: Time) -> bool:
    """Return True for the year of what somebody is judged for: "condemned them for the killings in 2010".

    A day may be that of the judging, wherever it stands.
    """
    if time.interval is None or time.interval.precision == "day" or lemma(token) not in words("when.judging"):
        return False
    opening = next(
        (c for c in token.rights if c.dep_ in ("prep", "dative", "agent") and c.lower_ in words("when.judged")), None
    )
    if opening is not None and opening.i < date.i <= opening.right_edge.i:
        return True
    judged = next((c for c in token.rights if c.dep_ in ("dobj", "ccomp")), None)
    return judged is not None and judged.i < date.i <= judged.right_edge.i


def is_of_later_clause(token: Token, date: Token) -> bool:
    """Return True for the date of a clause behind "and" with its own subject: "sent troops, and in 2022 it attacked";
    without one where the date opens it: "sent troops and in 2022 attacked".

    What two clauses tell in one tense, with the date behind both, may be of one time: "Xi arrived and the two leaders
    met on Monday".
    """
    own = {token, *token.ancestors}
    later = [
        verb
        for verb in (clause_head(date), *date.ancestors)
        if verb.dep_ == "conj" and verb.tag_[0] in "VM" and verb.i > token.i and verb not in own
    ]
    for verb in later:
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is None:
            if _opens(date, verb):
                return True
            continue
        if date.i < subject.i or _tense(verb) != _tense(clause_head(token)):
            return True
    return False


def is_of_clause_to_come(token: Token, date: Token) -> bool:
    """Return True for May in "Oslo will send envoys in May, and Rome has protested": what is done already is of no day
    on which something else will be."""
    if _is_to_come(clause_head(token)) or not _is_to_come(clause_head(date)):
        return False
    joined = (
        verb
        for verb in (token, *token.ancestors)
        if verb.dep_ == "conj" and verb.tag_[0] == "V" and any(child.dep_ in _SUBJECTS for child in verb.children)
    )
    return any(verb.head in date.ancestors and not verb.is_ancestor(date) for verb in joined)


def _is_to_come(verb: Token) -> bool:
    """Return True for "will send" and "is to send"."""
    return any(child.dep_ == "aux" and child.lower_ in ("to", "will", "shall") for child in verb.children)


def is_of_what_is_to_come(token: Token, date: Token) -> bool:
    """Return True for May in "agreed to hold talks in May", "at the invitation of Oslo he will come in May": where it
    is still ahead, it dates what was agreed and what they invite to."""
    if token.dep_ == "pobj" and lemma(token) in words("sides.at_whose"):
        return not token.is_ancestor(date)
    between = takewhile(lambda above: above != token, date.ancestors)
    infinitives = (above for above in between if above.dep_ == "xcomp" and above.tag_ == "VB")
    return token.is_ancestor(date) and any(child.tag_ == "TO" for verb in infinitives for child in verb.children)


def _opens(date: Token, verb: Token) -> bool:
    """Return True where a date stands before a verb and behind the "and" that joins it: "and in 2022 attacked"."""
    joined = next((c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i), None)
    return joined is not None and joined.i < date.i < verb.i and verb.is_ancestor(date)


def _tense(verb: Token) -> str:
    """Return the auxiliaries of a clause, or the tag of a verb that has none: "would", "had", "VBD"."""
    said = " ".join(child.lower_ for child in verb.children if child.dep_ == "aux")
    return said or verb.tag_
