"""What is done although a verb above it is denied: who "did not hide its talks" held them, who "failed to stop the war"
could not undo it."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def done_anyway(act: Token) -> tuple[Status, str] | None:
    """Return that an act was done where somebody failed to hide or stop it, or did or could not."""
    verb = act.head
    if act.tag_[0] != "N" or act.dep_ != "dobj" or lemma(verb) not in words("factive.leaving_it"):
        return None
    failing = verb.head if verb.dep_ in ("xcomp", "acl") and _undone(verb.head) == verb else verb
    denied = failing != verb or any(child.dep_ == "neg" for child in verb.children)
    told = failing.tag_ == "VBD" or any(child.lower_ in words("factive.told") for child in failing.children)
    return ("happened", f"not {verb.text!r} it") if denied and told and failing.tag_[0] != "N" else None


def refuses_nothing(failing: Token) -> bool:
    """Return True for "failed to hide", "failed to prevent": who fails to do that turns nobody down."""
    verb = _undone(failing)
    return verb is not None and lemma(verb) in words("factive.no_refusal")


def _undone(word: Token) -> Token | None:
    """Return "hide" of "failed to hide"."""
    if lemma(word) not in words("factive.failing"):
        return None
    return next((child for child in word.children if child.dep_ in ("xcomp", "acl") and child.tag_ == "VB"), None)
