"""Plans: given up in "had planned to attack, but", still to come in "before the visit, planned for May" and "is
counting on the visit"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def planned(token: Token) -> tuple[Status, str] | None:
    """Return that an act was only planned, and the words that say so; None where none do."""
    if (plan := _given_up(token)) is not None:
        return "hypothetical", f"had {plan.text!r} it"
    if (ahead := _set_for(token) or _counted_on(token)) is not None:
        return "planned", f"{ahead.text!r} of it"
    return None


def _given_up(token: Token) -> Token | None:
    """Return "planned" of "had planned to attack, but", "had originally planned to attack"."""
    clause = clause_head(token)
    if token != clause and not (token.head == clause and token.dep_ in ("dobj", "obj")):
        return None
    clause = first_conjunct(clause)
    plan = clause.head
    meant = clause.dep_ == "xcomp" and clause.tag_ == "VB" and lemma(plan) in words("plans.meaning")
    pluperfect = any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in plan.children)
    return plan if meant and pluperfect and _is_dropped(plan) else None


def _is_dropped(plan: Token) -> bool:
    """Return True where "but" or "originally" says that the plan did not hold, or a verb behind it: "and changed its
    mind"."""
    if any(child.lower_ in words("plans.at_first") for child in plan.children):
        return True
    behind = [child for child in plan.children if child.dep_ == "conj" and child.tag_[0] == "V"]
    but = any(child.lower_ in ("but", "yet") and child.dep_ == "cc" for child in plan.children)
    minds = (child for verb in behind for child in verb.children if child.dep_ == "dobj" and lemma(child) == "mind")
    return bool(behind) and (
        but or any(lemma(verb) in words("status.dropping") for verb in behind) or next(minds, None) is not None
    )


def _set_for(noun: Token) -> Token | None:
    """Return "planned" of "before the visit, planned for May", "a word on the talks scheduled for Monday"; what
    somebody attends or holds is held."""
    if noun.tag_[0] != "N" or noun.dep_ != "pobj" or noun.head.lower_ not in words("plans.before"):
        return None
    behind = (child for word in noun.subtree if word == noun or word.tag_[:3] == "NNP" for child in word.children)
    return next(
        (child for child in behind if child.dep_ == "acl" and child.tag_ == "VBN" and _is_scheduled(child)), None
    )


def _is_scheduled(participle: Token) -> bool:
    """Return True for "planned for May", "expected in June"; "expected to be long" says no day."""
    day = any(child.dep_ in ("prep", "npadvmod") and child.i > participle.i for child in participle.children)
    clause = any(child.dep_ in ("xcomp", "agent") for child in participle.children)
    return day and not clause and lemma(participle) in words("fate.scheduling") | {"expect"}


def _counted_on(noun: Token) -> Token | None:
    """Return "counting" of "is counting on the visit", "looks" of "looks forward to the delivery"."""
    preposition = noun.head
    verb = preposition.head
    if noun.tag_[0] != "N" or noun.dep_ != "pobj" or verb.tag_[0] != "V":
        return None
    forward = preposition.lower_ == "to" and any(c.lower_ == "forward" for c in verb.children)
    counted = preposition.lower_ in ("on", "upon") and lemma(verb) in words("plans.counting")
    return verb if forward or (counted and verb.tag_ in ("VBG", "VBZ", "VBP")) else None
