"""Deeds that somebody passes judgment on: who says that a raid is a crime, or must stop, need not be who raids."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_MUST = ("must", "should", "ought")


def is_deplored(deed: Token) -> bool:
    """Return True where what is said of a deed tells nothing of who does it: "the visit is a signal to Oslo".

    "Said that strikes on Chad violate the law", "must stop"; "will continue" is said by those who do it.
    """
    if deed.tag_[0] != "N" or deed.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = deed.head
    if lemma(verb) == "be" and deed.dep_ == "nsubj":
        return True
    return lemma(verb) in words("deplored.doing_wrong") or _has_to_end(verb)


def is_of_nobody(deed: Token, doer: Token) -> bool:
    """Return True for Oman in "Oman said that strikes on Chad must stop": it stands outside of what is said."""
    return is_deplored(deed) and not deed.left_edge.i <= doer.i <= deed.right_edge.i


def _has_to_end(verb: Token) -> bool:
    """Return True for "must stop", "have to stop", "need to be lifted"."""
    if lemma(verb) in ("have", "need"):
        return any(child.dep_ == "xcomp" and lemma(child) in words("deplored.ending") for child in verb.children)
    must = any(child.dep_ == "aux" and child.lower_ in _MUST for child in verb.children)
    return must and lemma(verb) in words("deplored.ending")
