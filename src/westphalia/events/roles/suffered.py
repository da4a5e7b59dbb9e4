"""Deeds whose "of" names who suffers them, and never who does them: "the shelling of Gaza", "the seizure of a tanker".

"The attack of Iraq" may be Iraq's own; nobody shells, seizes or shoots down in "the shelling of Iraq".
"""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_hostile_act
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FAR = 8  # steps from a name up to the deed
_DOING = ("by", "from")
_STRIKING = ("on", "against", "upon")


def is_suffered_by(side: Token, deed: Token) -> bool:
    """Return True for Chad in "the bombing of Chad", "the downing of its drone", "the killing of nuns in Chad"."""
    if not _is_suffered(deed):
        return False
    of_states = lemma(deed) in words("elsewhere.of_states")
    for above in islice((side, *side.ancestors), _FAR):
        if above == deed or above.lower_ in _DOING or above.dep_ == "relcl":
            return False
        if above.dep_ in ("prep", "agent") and above.head == deed:
            return above.lower_ == "of" or (not of_states and above.lower_ in words("suffered.where"))
        if above.dep_ == "prep" and of_states and above.lower_ == "in":
            return False  # "the arrest of monks in Chad" is mostly Chad's
    return False


def is_departure(side: Token) -> bool:
    """Return True for Chad in "rockets from Chadian territory", "from the territory of Chad": where a deed sets out."""
    noun = side.head if side.dep_ in ("amod", "compound", "nmod", "poss") else side
    if side.dep_ == "pobj" and side.head.lower_ == "of":
        noun = side.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "from" and lemma(noun) in words("suffered.lands")


def suffers_below(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "demanded an end to the bombing of Chad": it suffers what the words are about."""
    for deed in islice(side.ancestors, _FAR):
        if deed == trigger:
            return False
        if is_suffered_by(side, deed):
            return trigger.is_ancestor(deed)
    return False


def is_background(deed: Token) -> bool:
    """Return True for "killing" in "imposed sanctions over the killing of strikers": who answers it did not do it."""
    above = deed.head if deed.dep_ == "pobj" else None
    phrases = ("of", "to", "with")  # "because of", "in response to", "in connection with"
    while above is not None and above.lower_ in phrases and above.head.lower_ in words("suffered.background"):
        above = above.head
    if above is None or above.lower_ not in words("suffered.background"):
        return False
    answered = above.lower_ in words("bystanders.answering")  # "in response to the drills"
    return answered or is_hostile_act(deed) or lemma(deed) in words("suffered.deeds")


def is_behind_background(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "joined the sanctions after the raid on Chad", "over the war in Chad": who suffers what
    an answer is given to is not whom it is meant for."""
    deed: Token | None = None
    for above in islice((side, *side.ancestors), _FAR):
        if above == trigger or above.lower_ in _DOING or above.dep_ in ("relcl", "advcl", "conj"):
            return False
        if deed is not None and above.lower_ in words("suffered.background"):
            return trigger.is_ancestor(above)
        if above != side and (is_hostile_act(above) or lemma(above) in words("suffered.deeds")):
            deed = above
    return False


def _is_suffered(deed: Token) -> bool:
    """Return True for "shelling" and "shooting down"; not in "the shelling of Sudan against Chad"."""
    down = lemma(deed) in ("shooting", "shoot") and deed.i + 1 < len(deed.doc) and deed.nbor(1).lower_ == "down"
    if deed.tag_[0] != "N" and deed.tag_ != "VBG":
        return False
    struck = any(child.lower_ in _STRIKING for child in deed.rights)
    return (down or lemma(deed) in words("suffered.deeds")) and not struck
