"""Imperatives: what others are bidden to do was not done, and least of all by the speaker ("Lift the sanctions!")."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_CLIMB = 3  # clauses between an act and what is bidden: "Stop supplying arms", "Let us sign it"
_BEFORE = frozenset({"advmod", "aux", "cc", "intj", "neg", "punct"})  # what can stand before: "please do not ever"
_OPENING = frozenset({'"', "“", "„", "«", "'", "‘", "``", ":", "-", "–", "—", "...", "…", "!"})


def is_imperative(verb: Token) -> bool:
    """Return True for a bare verb without a subject at the head of its sentence or quotation: "Stop the war", "Do not
    leave us"."""
    first = first_conjunct(verb)
    if any(one.tag_ not in ("VB", "VBP") or _is_told_of_somebody(one) for one in {verb, first}):
        return False
    lefts = list(first.lefts)
    if any(child.dep_ not in _BEFORE or (child.dep_ == "aux" and child.lower_ != "do") for child in lefts):
        return False
    start = first.left_edge
    if start.is_sent_start or start.text in _OPENING:
        return True
    return start.nbor(-1).text in _OPENING


def _is_told_of_somebody(verb: Token) -> bool:
    """Return True for a verb with a subject, a passive or an infinitive."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass", "auxpass", "expl", "mark") or child.lower_ in ("to", "will")
        for child in verb.lefts
    )


def is_bidden(token: Token, support: Token | None) -> bool:
    """Return True for an act that somebody is bidden to do: "Stop supplying arms", "Let us sign a treaty", "Impose
    sanctions on Chad".

    Who says "Let me thank Peru" thanks it, and "Stop the attack" tells that there is one.

    Parameters
    ----------
    token
        The trigger.
    support
        The verb that carries it where it is a noun.
    """
    if token.tag_[0] == "N":
        if support is None or lemma(support) not in words("triggers.light"):
            return False
        token = support
    clause = clause_head(token)
    if token != clause or lemma(clause) in words("status.performed"):
        return False
    for _ in range(_CLIMB):
        if is_imperative(clause):
            return True
        above = first_conjunct(clause)
        let = lemma(above.head) == "let"
        own = not let and any(child.dep_ in ("nsubj", "nsubjpass") for child in above.children)
        if above.dep_ not in ("xcomp", "pcomp", "ccomp") or above.tag_ not in ("VB", "VBG") or own:
            return False
        clause = clause_head(above.head) if above.dep_ == "pcomp" else above.head
    return False


def bids(verb: Token) -> bool:
    """Return True for "told" of '"Stop the war," he told them', which tells what they were bidden; who is to remember
    or to note something is asked for nothing."""
    return any(
        child.tag_ in ("VB", "VBP")
        and child.dep_ != "conj"
        and lemma(child) not in words("triggers.minding")
        and is_imperative(child)
        for child in verb.children
    )
