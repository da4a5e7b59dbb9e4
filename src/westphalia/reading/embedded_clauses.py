"""Relative pronouns that the parser gives to the verb of saying between: "Chad, which Oslo suspects hacked banks".

Such a verb has a subject of its own. The pronoun is that of the finite clause behind it, which has none.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

_FINITE = ("VBD", "VBZ", "VBP", "VBN")


@Language.component("westphalia_embedded_clauses")
def set_embedded_clauses(doc: Doc) -> Doc:
    """Hang each such pronoun on the verb that it is the subject of."""
    for verb in doc:
        if verb.dep_ == "relcl" and (told := _told_behind(verb)) is not None:
            _give(next(child for child in verb.children if child.dep_ == "nsubj"), told)
        elif verb.dep_ == "relcl" and (told := _told_right_behind(verb)) is not None:
            _give(verb.doc[verb.left_edge.i], told)
    return doc


def _give(pronoun: Token, told: Token) -> None:
    pronoun.head, pronoun.dep_, told.dep_ = told, "nsubj", "ccomp"
    pronoun.tag_ = "WDT" if pronoun.tag_ == "IN" else pronoun.tag_
    told.tag_ = "VBD" if told.tag_ == "VBN" and not _has_auxiliary(told) else told.tag_


def _told_right_behind(verb: Token) -> Token | None:
    """Return "killed" for "says" in "the raid that Oslo says killed ten", where "that" was read as a conjunction."""
    first, told = verb.left_edge, verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    opens = first.lower_ == "that" and first.tag_ in ("IN", "WDT") and first.head in (verb, told)
    below = told.head == verb and told.dep_ in ("xcomp", "ccomp") and told.tag_ in _FINITE
    alone = not any(child.dep_ in ("nsubj", "nsubjpass") and child != first for child in told.children)
    return told if opens and below and alone and len(subjects) == 1 and subjects[0] != first else None


def _told_behind(verb: Token) -> Token | None:
    """Return "hacked" for "suspects" in "which Oslo suspects hacked banks"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if len(subjects) != 2 or subjects[0].tag_ not in ("WDT", "WP") or subjects[1].i > verb.i:
        return None
    clauses = (child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i)
    told = next((child for child in clauses if child.tag_ in _FINITE), None)
    return None if told is None or any(child.dep_ in ("nsubj", "nsubjpass") for child in told.children) else told


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") for child in verb.children)
