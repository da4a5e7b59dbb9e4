"""Who stands apart from an act in its sentence: who is cited, backs others, heads those sent, or has another clause."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.phrases import with_conjuncts
from westphalia.events.parse.syntax import subject_of
from westphalia.events.roles.bystanders import leads
from westphalia.events.roles.deed_nouns import stands_outside
from westphalia.events.roles.described import described
from westphalia.events.roles.laid_on import lays
from westphalia.events.roles.parted import is_parted
from westphalia.events.roles.reach import is_of_things_past
from westphalia.events.roles.suffered import is_behind_background
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_DEEP = 6  # words above a name in which its clause is looked for


def stands_apart(token: Token, trigger: Token) -> bool:
    """Return True for who is named for another reason than that he does what the trigger tells."""
    if tells_of(token, trigger) or lays(token, trigger) or _only_weighs(token, trigger):
        return True
    beside = _is_backer(token) or _acts_on_somebody(token, trigger)
    return beside or _is_cited(token) or _is_where_stood(token) or is_parted(token, trigger)


def tells_of(token: Token, deed: Token) -> bool:
    """Return True for Oslo in "the raid that Oslo says killed ten": who only tells of a deed did not do it."""
    verb = token.head
    told = token.dep_ == "nsubj" and verb.dep_ == "relcl" and verb.head == deed and deed.tag_[0] == "N"
    return told and any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i for child in verb.children)


def _only_weighs(token: Token, charge: Token) -> bool:
    """Return True for Oslo in "Oslo is studying the allegations against Rome": who makes them is a slot's."""
    if charge.dep_ not in ("dobj", "obj") or lemma(charge) not in words("apart.charges"):
        return False
    verb = charge.head
    weighing = [verb, verb.head] if verb.dep_ == "ccomp" else [verb]  # "said that it would study"
    if lemma(verb) not in words("status.weighing") | words("apart.weighing"):
        return False
    subjects = (subject_of(one) for one in weighing if one.tag_[0] == "V")
    return any(subject is not None and token in with_conjuncts(subject) for subject in subjects)


def _is_where_stood(token: Token) -> bool:
    """Return True for what people stand before: "gathered in front of the embassy"."""
    above = token.head if token.dep_ == "pobj" else token.head.head
    return above.lower_ in ("outside", "near") or (above.lower_ == "of" and above.head.lower_ == "front")


def is_elsewhere(token: Token, trigger: Token) -> bool:
    """Return True for who is named for another reason than that the act reaches him."""
    before = token.dep_ == "pobj" and token.head.head == trigger and token.head.lower_ in words("reach.beside")
    asking = next(
        (t for t in islice(token.ancestors, 4) if lemma(t) in words("sides.at_whose") and t.dep_ == "pobj"), None
    )
    asked = asking is not None and asking.head.lower_ in ("at", "on", "upon")
    if (
        before
        or asked
        or _is_backer(token)
        or _acts_on_somebody(token, trigger)
        or leads(token)
        or is_behind_background(token, trigger)
        or is_parted(token, trigger)
        or stands_outside(token, trigger)
        or _is_meanwhile(token, trigger)
    ):
        return True
    return _is_of_next(token, trigger) or _is_of_before(token, trigger) or is_of_things_past(token, trigger)


def _is_of_next(token: Token, verb: Token) -> bool:
    """Return True for Chad in "condemned the raid, expressed condolences to Chad": it belongs to the verb behind."""
    chain = [token, *token.ancestors]
    below = chain[: chain.index(verb)] if verb in chain else []
    return any(above.dep_ == "conj" and above.tag_[0] == "V" and above.i > verb.i for above in below)


def _is_of_before(token: Token, verb: Token) -> bool:
    """Return True for Oman in "praised Oman and condemned its critics": it is the object of the verb before."""
    before = verb.head
    if verb.dep_ != "conj" or before.tag_[0] != "V" or not any(child.dep_ == "dobj" for child in verb.children):
        return False
    objects = (child for child in before.children if child.dep_ == "dobj" and child.i < verb.i)
    return any(noun == token or noun.is_ancestor(token) for noun in objects)


def _is_meanwhile(token: Token, trigger: Token) -> bool:
    """Return True for Chad in "called for talks while backing Chad", which tells of another act at the same time."""
    clauses = (above for above in islice(token.ancestors, _DEEP) if above.dep_ == "advcl" and above != trigger)
    return any(
        child.dep_ == "mark" and child.lower_ in words("sides.meanwhile")
        for clause in clauses
        if not clause.is_ancestor(trigger)
        for child in clause.children
    )


def _is_backer(token: Token) -> bool:
    """Return True for who stands behind somebody else: "rebels supported by Libya", "the Houthis, armed by Iran"."""
    verb = token.head.head
    passive = token.dep_ == "pobj" and token.head.lower_ == "by" and verb.dep_ in ("acl", "relcl", "conj")
    return passive and lemma(verb) in words("sides.backing")


def _acts_on_somebody(token: Token, trigger: Token) -> bool:
    """Return True for Oslo in "support for groups banned by Oslo": it has an act of its own on those reached."""
    participle = token.head.head
    doing = token.dep_ == "pobj" and token.head.dep_ == "agent" and participle.dep_ == "acl"
    return doing and participle != trigger and described(participle.head) is not None


def _is_cited(token: Token) -> bool:
    """Return True for who stands behind "according to": he tells of it."""
    return any(above.lower_ == "according" for above in islice(token.ancestors, 4))
