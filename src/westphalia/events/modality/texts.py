"""Texts that are put to a vote: what "a resolution condemning Oslo" does is not done by who vetoes or weighs it.

Who refuses a text refuses what it says, and says none of it; who only debates or drafts one has not said it yet; and
whomever the text is about is not the one turned down.
"""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.modality.governed import is_denied
from westphalia.events.parse.noun_kinds import is_document
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_GOVERNED = ("dobj", "obj", "nsubjpass")
_ON_TEXTS = ("AGREE", "REJECT", "SUPPORT")  # what can be done to a text
_FAR = 12  # steps from a name up to the text


def text_of(token: Token) -> Token | None:
    """Return "resolution" for "condemning" in "a resolution condemning Oslo", also for what it ends or demands."""
    clause = first_conjunct(clause_head(token))
    while clause.dep_ in ("ccomp", "xcomp"):
        clause = first_conjunct(clause_head(clause.head))
    noun = clause.head
    return noun if clause.dep_ in ("acl", "relcl") and noun.tag_[0] == "N" and is_document(noun) else None


def is_refused(text: Token) -> bool:
    """Return True for "vetoed a resolution", "voted against it", "abstained from it", "it was voted down"."""
    return _is_below(text, "texts.refusing")


def unadopted(token: Token) -> tuple[Status, str] | None:
    """Return that what a text says is open in "will vote on a resolution condemning Oslo", "drafted a resolution"."""
    text = text_of(token)
    weighed = text is not None and _is_below(text, "texts.weighing")
    return ("hypothetical", f"{text.text!r} not yet adopted") if text is not None and weighed else None


def is_in_text(side: Token, trigger: Token, kind: str) -> bool:
    """Return True for Oslo in "rejected a resolution condemning Oslo": nobody of Oslo is turned down; not in
    "drafted by Oslo"."""
    if kind not in _ON_TEXTS or trigger.tag_[0] != "V":
        return False
    chain = list(islice((side, *side.ancestors), _FAR))
    inside = chain[: chain.index(trigger)] if trigger in chain else []
    clauses = (word for word in inside if word.dep_ in ("acl", "relcl") and not _tells_maker(word))
    return any(word.head.tag_[0] == "N" and is_document(word.head) for word in clauses)


def _tells_maker(clause: Token) -> bool:
    """Return True for "drafted by Oslo"."""
    return clause.dep_ == "acl" and any(child.dep_ == "agent" for child in clause.children)


def _is_below(text: Token, kind: str) -> bool:
    said = words(kind)
    if text.dep_ in _GOVERNED:
        verb = text.head
        particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
        return f"{lemma(verb)} {particle}".strip() in said and not is_denied(verb)
    if text.dep_ != "pobj":
        return False
    above = text.head.head
    return f"{lemma(above)} {text.head.lower_}" in said and not is_denied(above)
