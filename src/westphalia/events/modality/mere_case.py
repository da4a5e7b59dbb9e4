"""Acts that are named as a mere case: "any attack on Oman", "an attack on Oman would be met with force", "by attacking
Oman it would start a war"."""

from __future__ import annotations

from calendar import month_abbr, month_name

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_given
from westphalia.events.parse.phrases import clause_head
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_MONTHS = frozenset((*month_name, *month_abbr))


def mere_case(act: Token) -> str | None:
    """Return the words by which an act is only a case that may come about; None where it may have been done.

    Whose predicate says what it would, will or could do, and which is neither known ("the attack", "its attack") nor
    told with a day or a clause of its own ("an attack that killed ten could"), is not told as done.
    """
    return _noun(act) if act.tag_[0] == "N" else _means(clause_head(act))


def _noun(noun: Token) -> str | None:
    if any(child.dep_ == "det" and child.lower_ == "any" for child in noun.children):
        return "'any'"
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.tag_[0] != "V" or is_given(noun) or _is_told(noun):
        return None
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"), None)
    return f"what it {modal.lower_!r}" if modal is not None and _leaves_open(modal, verb) else None


def _means(gerund: Token) -> str | None:
    """Return "would" for "attacking" in "by attacking Oman it would start a war"; "may have" judges what was done."""
    verb = gerund.head.head
    if gerund.tag_ != "VBG" or gerund.dep_ != "pcomp" or gerund.head.lower_ != "by" or verb.tag_ != "VB":
        return None
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in words("mere_case.thought")), None)
    return f"what one {modal.lower_!r} by it" if modal is not None else None


def _is_told(noun: Token) -> bool:
    """Return True for "an attack on Monday", "a strike that killed ten", "a raid last year"."""
    phrase = list(noun.subtree)
    days = any(lemma(t) in words("triggers.days") or _is_number(t) or t.dep_ == "npadvmod" for t in phrase)
    return days or any(t.dep_ in ("relcl", "acl") and t.tag_ in ("VBD", "VBN") for t in phrase)


def _is_number(token: Token) -> bool:
    """Return True for a number of people or days; not for that of a ship, "Grace 1"."""
    before = token.nbor(-1) if token.i else token
    return token.tag_ == "CD" and not (before.tag_[:3] == "NNP" and before.text not in _MONTHS)


def _leaves_open(modal: Token, verb: Token) -> bool:
    """Return False for "could amount to a crime", which is said of what was done, "would follow", as tales have it."""
    if any(child.dep_ == "aux" and lemma(child) == "have" for child in verb.children):
        return False
    if modal.lower_ in ("would", "will", "'ll", "’ll"):
        return lemma(verb) not in words("mere_case.going_on")
    return modal.lower_ in ("could", "might", "may", "can") and lemma(verb) not in words("mere_case.amounting")
