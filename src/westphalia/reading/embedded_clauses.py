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
            pronoun = next(child for child in verb.children if child.dep_ == "nsubj")
            pronoun.head, told.dep_ = told, "ccomp"
            told.tag_ = "VBD" if told.tag_ == "VBN" and not _has_auxiliary(told) else told.tag_
    return doc


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
