"""Participles that say which thing is meant, where the parser takes them for what the sentence tells.

"Rockets launched from Chad landed in Niger": two finite verbs of one subject have "and" between them, so the first is a
participle, and the rockets landed.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

_MISTAKEN = ("advcl", "ccomp", "dep", "parataxis")
_OPENING = ("nsubj", "nsubjpass", "mark", "cc", "aux", "auxpass", "expl")


@Language.component("westphalia_reduced_relatives")
def set_reduced_relatives(doc: Doc) -> Doc:
    """Make the second verb the one that the sentence is about."""
    for verb in doc:
        if verb.tag_ == "VBD" and verb.dep_ in _MISTAKEN and _is_second(verb):
            _exchange(verb.head, verb)
    return doc


def _is_second(verb: Token) -> bool:
    """Return True for "landed" right behind "launched from Chad", with nothing that would open a clause of its own."""
    first = verb.head
    if first.tag_ not in ("VBN", "VBD") or first.i > verb.i or any(child.dep_ in _OPENING for child in verb.children):
        return False
    subject = next((child for child in first.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i + 1 != first.i or subject.tag_[0] != "N":
        return False
    if any(child.dep_ in ("aux", "auxpass", "dobj", "neg") for child in first.children):
        return False
    between = [child for child in first.children if first.i < child.i < verb.i]
    behind = bool(between) and all(child.dep_ in ("prep", "agent") for child in between)
    return behind and between[-1].right_edge.i + 1 == verb.left_edge.i == verb.i


def _exchange(first: Token, verb: Token) -> None:
    """Hang the participle on its subject, and all else on the verb."""
    subject = next(child for child in first.children if child.dep_ in ("nsubj", "nsubjpass"))
    others = [child for child in first.children if child != subject and (child.i > verb.i or child.i < subject.i)]
    verb.head, verb.dep_ = (verb, "ROOT") if first.head == first else (first.head, first.dep_)
    for child in (*others, subject):
        child.head = verb
    subject.dep_ = "nsubj"
    if subject.tag_ == "NNPS" and subject.is_sent_start:
        subject.tag_ = "NNS"  # what is launched from somewhere is no team
    first.head, first.dep_, first.tag_ = subject, "acl", "VBN"
