"""Below a trigger: through which words an act reaches somebody, and through which it does not.

"paid for the care of Iraqis" reaches Iraqis; "condemned the attack on a church in Pakistan" does not reach Pakistan,
"said so in a speech to the Senate" not the Senate, "according to the BBC" not the BBC.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_content, is_document, is_hostile_act, owner_undergoing
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.described import described
from westphalia.events.vocabulary import words
from westphalia.ontology.types import event_type
from westphalia.reading.lemmas import lemma

# What belongs to an act below its trigger: not side clauses, not other subjects.
_GOVERNED = frozenset("dobj obj attr prep pobj pcomp xcomp ccomp acl dative poss amod compound nmod conj appos".split())
_TOPIC = frozenset("about over regarding concerning".split())
_ASKED_ABOUT = _TOPIC | {"on"}
_PAST = frozenset({"over", "past"})
_AUTHORS = frozenset("by from between".split())
_FRIENDLY = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID"})
_GIVING = frozenset({"AID", "COOPERATE"})
_OFFERING = _GIVING | {"AGREE"}
_ASKING = frozenset({"REQUEST", "CONSULT"})
_NEAR = 6  # steps between somebody and the word whose side he is taken for
_JUDGING = frozenset({"SUPPORT", "ACCUSE"})  # whom one meets when one praises or blames is not thereby meant


def reached(trigger: Token, kind: str) -> list[Token]:
    """Return the words right below a trigger of type `kind` behind which somebody can stand whom it reaches."""
    if trigger.tag_[0] == "V" and is_passive(trigger):
        return _below_patient(trigger, kind)
    after = (child for child in trigger.children if child.i > trigger.i and _is_open(child, kind))
    return [child for child in after if not _is_asked_for(child, trigger, kind)]


def _is_asked_for(child: Token, trigger: Token, kind: str) -> bool:
    """Return True for what a request is for: "requests from Rome to influence Putin" are none to Putin."""
    return kind == "REQUEST" and trigger.tag_[0] == "N" and child.dep_ == "acl"


def _below_patient(verb: Token, kind: str) -> list[Token]:
    """Return what stands below the subject of a passive, and the phrases of the verb that are no purposes."""
    patient = object_of(verb)
    around = [child for child in verb.children if child.i > verb.i and child.dep_ != "advcl" and _is_open(child, kind)]
    if patient is None:
        return around
    below = (child for child in patient.children if child != verb and _is_open(child, kind))
    return [child for child in below if not _is_of_other_act(child, kind)] + around


def reached_below(layer: Iterable[Token], kind: str) -> list[Token]:
    """Return the words one step further down."""
    return [
        child
        for token in layer
        if not _is_closed(token, kind)
        for child in token.children
        if (_is_open(child, kind) or _is_agent(child)) and not _is_of_other_act(child, kind)
    ]


def _is_agent(preposition: Token) -> bool:
    """Return True for "by" of a doer; who only backs another ("Houthis supported by") is none, nor who does something
    to those whom it reaches ("support for groups labelled by Oslo")."""
    participle = preposition.head
    beside = words("sides.backing") | words("syntax.heading")
    if preposition.dep_ != "agent" or lemma(participle) in beside:
        return False
    return participle.dep_ != "acl" or described(participle.head) is None


def speaks_of(token: Token, trigger: Token, kind: str) -> bool:
    """Return True where a word below a trigger belongs to another act or a claim that it is about."""
    for above in (token, *token.ancestors):
        if above == trigger:
            return False
        if _is_of_other_act(above, kind):
            return True
    return False


def is_of_things_past(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "sent tanks used in the Chadian war", "jets bought from Chad": it tells which things."""
    for word in islice((side, *side.ancestors), _NEAR):
        if word == trigger:
            return False
        if tells_origin(word):
            return trigger.is_ancestor(word)
    return False


def tells_origin(participle: Token) -> bool:
    """Return True for "used", "left over" behind a thing: "rockets left over from the war with Iraq"."""
    if participle.dep_ != "acl" or participle.tag_ not in ("VBN", "VBD"):
        return False
    left_over = lemma(participle) == "leave" and any(child.lower_ == "over" for child in participle.children)
    return left_over or lemma(participle) in words("reach.of_old")


def _is_open(token: Token, kind: str) -> bool:
    if token.dep_ == "advcl":  # "provided money to help refugees": what it is for
        return token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)
    if token.dep_ == "acl" and token.tag_ == "VBN" and kind in _GIVING and lemma(token) not in words("reach.meant"):
        return False  # "delivered tanks captured in the Afghan war"
    if tells_origin(token):
        return False  # "fired rockets left over from the Afghan war"
    if token.dep_ == "prep" and (_is_topic(token, kind) or (token.lower_ == "against" and kind in _FRIENDLY)):
        return False  # "support for the coalition against the rebels"
    if token.lower_ == "in" and kind in _OFFERING and any(child.dep_ == "pcomp" for child in token.children):
        return False  # "help in putting pressure on Oslo"
    if token.lower_ == "by":
        return token.head.tag_[0] == "N"  # "rejected an offer by Kabul"
    if token.dep_ == "conj" and token.tag_[0] == "V" and token.head.dep_ != "pobj":
        return False  # another act
    if token.dep_ == "oprd" or (token.lower_ == "as" and lemma(token.head) in words("status.naming")):
        what = any(child.lower_ == "what" for child in token.head.children)
        return what and kind == "ACCUSE"  # "what he calls Oslo's unfair policy", "describes as Oslo's aggression"
    return token.dep_ in _GOVERNED and token.lower_ not in words("reach.beside")


def _is_topic(preposition: Token, kind: str) -> bool:
    if kind == "ASSAULT" and preposition.lower_ in _PAST and lemma(preposition.head) in words("reach.flying"):
        return True  # "fired a missile over Japan" hits nobody
    return is_verbal(kind) and preposition.lower_ in (_ASKED_ABOUT if kind in _ASKING else _TOPIC)


def _is_closed(token: Token, kind: str) -> bool:
    """Return True for the occasion of words, "in a speech to", "praised it at a meeting with", and for what something
    can do: "capable of hitting"."""
    if token.dep_ == "pcomp" and token.head.head.dep_ == "amod":
        return True
    if token.dep_ != "pobj" or token.head.lower_ not in ("in", "at", "during"):
        return False
    return is_document(token) or (kind in _JUDGING and lemma(token) in words("reach.held"))


def _is_of_other_act(child: Token, kind: str) -> bool:
    """Return True for a phrase that tells whom an act that is spoken about reached, or what a claim is about."""
    if child.dep_ == "poss" and child == owner_undergoing(child.head):
        return kind in ("ACCUSE", "REQUEST")  # who condemns his arrest does not condemn him
    if child.dep_ != "prep" or child.lower_ in _AUTHORS:
        return False
    if child.lower_ in ("in", "at") and kind != "CONSULT" and lemma(child.head) in words("reach.held"):
        return True  # "cancelled the summit in Singapore"; who attends it does go there
    if is_content(child.head):
        return child.lower_ != "against"
    return is_verbal(kind) and child.lower_ != "of" and is_hostile_act(child.head)


def is_verbal(kind: str) -> bool:
    """Return True for a type of words, not deeds."""
    return event_type(kind).quad.startswith("verbal") and kind != "THREATEN"
