"""Who stands among the words of an act and is not whom it is meant for: owners of rules, makers of arms, venues.

"Said the test violates UN resolutions" does not accuse the UN; "deployed American missiles" moves nothing against
America; "rejected the plan presented in Doha" turns nobody down in Qatar; who "fires from Chad" does not hit it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.events.modality.texts import is_in_text
from westphalia.events.parse.phrases import clause_head
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.occasions import is_of_occasion
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FAR = 8  # steps from a name up to the trigger
_OWNING = ("poss", "amod", "nmod", "compound")
_VENUE = ("at", "in")
_TOLD_OF = ("acl", "relcl", "xcomp")


def meant(sides: Iterable[Mention], trigger: Token, kind: str) -> list[Mention]:
    """Return those whom an act reaches."""
    return [mention for mention in sides if not is_bystander(trigger.doc[mention.head], trigger, kind)]


def is_bystander(side: Token, trigger: Token, kind: str) -> bool:
    """Return True where the words say that a side is named for another reason than that the act reaches it."""
    if kind == "ACCUSE" and (_is_wronged(side, trigger) or _is_in_charge(side, trigger)):
        return True
    if kind == "ACCUSE" and _is_where_it_was(side, trigger):
        return True
    if kind in ("ACCUSE", "AGREE", "REJECT", "SUPPORT") and _gives_name(side):
        return True
    if kind == "REQUEST" and _is_thanked(side, trigger):
        return True
    if trigger.tag_[0] == "N" and _is_told_of(side, trigger):
        return True
    if kind in ("AID", "ASSAULT", "COOPERATE", "MOBILIZE") and _is_maker(side, trigger):
        return True
    if kind in ("ASSAULT", "MOBILIZE") and (_is_starting_point(side, trigger) or _is_answered(side, trigger)):
        return True
    if kind in ("COERCE", "SANCTION", "THREATEN") and _is_in_condition(side, trigger):
        return True
    if is_of_occasion(side, trigger, kind) or is_in_text(side, trigger, kind):
        return True
    return is_reason(side, trigger) or _is_venue(side, trigger) or _is_of_doer(side, trigger, kind)


def _below(side: Token, trigger: Token) -> Iterator[Token]:
    """Yield a side and what stands above it, up to the trigger; nothing where it stands elsewhere."""
    chain = list(islice((side, *side.ancestors), _FAR))
    if trigger in chain:
        yield from chain[: chain.index(trigger)]


def _is_wronged(side: Token, trigger: Token) -> bool:
    """Return True for the UN in "said the test violates UN resolutions", "a breach of UN resolutions"."""
    for word in _below(side, trigger):
        above = word.head
        if word.dep_ in ("dobj", "obj") and above != trigger and lemma(above) in words("bystanders.breaking"):
            return True
        if word.dep_ == "pobj" and above.lower_ == "of" and lemma(above.head) in words("bystanders.breaking"):
            return True
    return False


def _is_in_charge(side: Token, trigger: Token) -> bool:
    """Return True for Iran in "accused the bank of moving money for Iran", "of attacking Iran"."""
    accusing = lemma(trigger) in words("syntax.accusing")
    return accusing and any(word.dep_ == "pcomp" and word.tag_ == "VBG" for word in _below(side, trigger))


def _gives_name(side: Token) -> bool:
    """Return True for Monroe in "condemned the Monroe doctrine", Iraq in "backed the Iraq war": it is only named so."""
    return side.dep_ in ("compound", "nmod") and lemma(side.head) in words("bystanders.named_for")


def _is_where_it_was(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "said that the boat fished illegally in the waters of Chad": it lies there."""
    said = (word for word in _below(side, trigger) if word.head.dep_ == "ccomp" and word.head.head == trigger)
    return trigger.tag_[0] == "V" and any(
        word.dep_ == "prep" and word.lower_ in words("sides.near") | {"in"} for word in said
    )


def _is_thanked(side: Token, trigger: Token) -> bool:
    """Return True for Oman in "thanked Oman, demanding the release of": who is thanked is asked nothing."""
    thanking = trigger.dep_ == "advcl" and lemma(trigger.head) in words("syntax.thanking")
    return thanking and side.dep_ == "dobj" and side.head == trigger.head


def _is_told_of(side: Token, deed: Token) -> bool:
    """Return True for Oman in "expressed concern to Oman about the deployment": it is told of the deed."""
    told = side.dep_ == "pobj" and side.head.lower_ in ("to", "with") and side.head.head.is_ancestor(deed)
    return told and deed.dep_ == "pobj" and deed.head.lower_ in words("bystanders.about")


def leads(side: Token) -> bool:
    """Return True for who heads those that are sent: "a delegation led by Peru's president, Jan Vega, to Quito"."""
    for word in islice((side, *side.ancestors), _FAR):
        if word.lower_ == "to" and word.dep_ == "prep":
            return False
        if word.lower_ == "by":
            return word.head.tag_ == "VBN" and lemma(word.head) in words("syntax.heading")
    return False


def _is_maker(side: Token, trigger: Token) -> bool:
    """Return True for America in "deployed American missiles", "supplied American missiles"; not in "entered American
    waters", "sent American troops food"."""
    moved = object_of(trigger) if trigger.tag_[0] == "V" else None
    if moved is None or side.dep_ not in _OWNING or not moved.is_ancestor(side):
        return False
    if any(word.dep_ == "prep" for word in _below(side, moved)):
        return False
    if lemma(trigger) in words("bystanders.placing"):
        return True
    people = words("silence.armed") | words("sides.forces")
    thing = lemma(moved) not in people and not is_person_noun(lemma(moved))
    return thing and side.tag_ == "JJ" and lemma(trigger) in words("syntax.giving")


def _is_starting_point(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "launched missiles from Chad", "from the territory of Chad"."""
    placed = trigger.tag_[0] == "V" and lemma(trigger) in words("bystanders.placing")
    return placed and any(word.lower_ == "from" for word in _below(side, trigger))


def _is_answered(side: Token, trigger: Token) -> bool:
    """Return True for Rome in "fired a missile in protest against the drills of Rome", "in defiance of Rome's ban": it
    was not fired at Rome."""
    return any(
        word.dep_ == "pobj" and word.head.lower_ == "in" and lemma(word) in words("bystanders.answering")
        for word in _below(side, trigger)
    )


def _is_in_condition(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "warned that it will act if Rome arms Chad", "in case of deliveries to Chad"."""
    clause = clause_head(side)
    supposed = any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)
    if supposed and clause.dep_ == "advcl" and clause != trigger and trigger.is_ancestor(clause):
        top = next(word for word in (side, *side.ancestors) if word.head == clause)
        return top.dep_ not in ("nsubj", "nsubjpass", "agent")
    chain = list(_below(side, trigger))
    case = next((n for n, word in enumerate(chain) if lemma(word) in ("case", "event") and word.dep_ == "pobj"), 0)
    return any(word.lower_ in ("to", "on", "against") for word in chain[:case])


def is_reason(side: Token, trigger: Token) -> bool:
    """Return True for Iran in "sanctioned a bank for buying Iranian oil": it tells what the bank is punished for."""
    if lemma(trigger) not in words("syntax.punishing"):
        return False
    return any(word.dep_ == "pcomp" and word.head.lower_ == "for" for word in _below(side, trigger))


def _is_of_doer(token: Token, trigger: Token, kind: str) -> bool:
    """Return True for Oman in "a visit by the leaders of Chad and Oman", "a visit of the leaders of Oman"."""
    first = token
    while first.dep_ == "conj" and first.head.tag_[0] == "N":
        first = first.head
    doer = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else first
    by = doer.head
    told = by.lower_ == "by" or (by.lower_ == "of" and kind == "CONSULT")
    return doer != first and doer.dep_ == "pobj" and told and by.head == trigger


def _is_venue(side: Token, trigger: Token) -> bool:
    """Return True for Qatar in "rejected the plan presented in Doha", "cancelled the talks to be held in Doha"."""
    return any(
        word.lower_ in _VENUE and word.head.dep_ in _TOLD_OF and lemma(word.head) in words("bystanders.putting_forward")
        for word in _below(side, trigger)
    )
