"""What somebody no longer does: "stopped sending arms" sends none."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "VBN")


def stopped(token: Token) -> tuple[Status, str] | None:
    """Return that an act below "stopped" is over, below "to stop" open, and goes on below "has not stopped"."""
    clause = first_conjunct(clause_head(token))
    verb = clause.head
    if clause.tag_ != "VBG" or clause.dep_ != "xcomp" or lemma(verb) not in words("status.stopping"):
        return None
    if token not in (clause, *clause.children):
        return None
    if any(child.dep_ == "neg" for child in verb.children):
        return "happened", f"not {verb.text!r} doing it"
    if verb.tag_ in _FINITE:
        return "negated", f"{verb.text!r} doing it"
    return "hypothetical", f"to {verb.text!r} doing it"
