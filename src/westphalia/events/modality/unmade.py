"""Acts that a sentence names and nobody does in it: remembered, asked for, held up, or judged before they are done.

"marked the anniversary of the signing", "blocked the package of sanctions", "seek sanctions against" and "it would be a
mistake for Poland to deploy" tell what was celebrated, blocked, sought and judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.parse.nominal import deed_above
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_MEASURES = ("COERCE", "SANCTION")
_OBJECTS = ("dobj", "obj", "nsubjpass")


def is_unmade(token: Token, kind: str) -> bool:
    """Return True where the trigger of an event of type `kind` names what is only remembered, sought or judged."""
    if _is_remembered(token) or _is_judged_ahead(token):
        return True
    if kind == "THREATEN" and _endangers(token):
        return True
    return kind in _MEASURES and token.tag_[0] == "N" and _is_kept_from_being(token)


def _is_remembered(token: Token) -> bool:
    """Return True for "the signing" in "the anniversary of the signing"."""
    return any(lemma(noun) in words("unmade.anniversaries") for noun in _wholes(token))


def _endangers(verb: Token) -> bool:
    """Return True for "exports threaten car makers", "threatens the peace of Europe": a danger, and no word."""
    if verb.tag_[0] != "V" or lemma(verb) not in ("threaten", "menace"):
        return False
    suffering = object_of(verb)
    doer = subject_of(verb)
    if suffering is None or any(child.dep_ == "xcomp" for child in verb.children):
        return False  # "threatened Oman's economy with sanctions" still says it
    if any(child.lower_ in ("with", "by") and child.dep_ == "prep" for child in verb.children):
        return False
    return lemma(suffering) in words("unmade.endangered") or (
        doer is not None and lemma(doer) in words("unmade.dangers")
    )


def _is_kept_from_being(noun: Token) -> bool:
    """Return True for "sanctions" in "blocked the package of sanctions", "seeks sanctions"."""
    deed = deed_above(noun)
    if deed is not None and lemma(deed) in words("unmade.undoing"):
        return True  # "the lifting of the ban"
    wholes = (noun, *_wholes(noun))
    governors = (whole.head for whole in wholes if whole.dep_ in _OBJECTS and whole.head.tag_[0] == "V")
    if any(lemma(verb) in words("unmade.hindering") | words("unmade.wanting") for verb in governors):
        return True
    subjects = (whole.head for whole in wholes if whole.dep_ == "nsubj")
    return any(lemma(verb) in words("unmade.failing") for verb in subjects)


def _is_judged_ahead(token: Token) -> bool:
    """Return True for "deploy" in "it would be a mistake for Poland to deploy", "it would be unwise to deploy"."""
    being = token.head
    if token.tag_ != "VB" or lemma(being) != "be" or token.dep_ not in ("xcomp", "ccomp", "advcl", "csubj"):
        being = being.head if being.dep_ in ("attr", "acomp") else being
    if token.tag_ != "VB" or lemma(being) != "be" or not any(c.lower_ in ("would", "'d") for c in being.children):
        return False
    if not any(child.lower_ == "it" for child in being.children):
        return False
    return any(c.dep_ in ("attr", "acomp") and lemma(c) in words("unmade.judgments") for c in being.children)


def _wholes(noun: Token) -> Iterator[Token]:
    """Yield "anniversary" above "establishment" in "anniversary of the establishment of ties", and so on upwards."""
    for _ in range(4):
        if noun.dep_ not in ("pobj", "pcomp") or noun.head.lower_ != "of":
            return
        noun = noun.head.head
        yield noun
